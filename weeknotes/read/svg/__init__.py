"""Drawings (SVG) made safe: what is drawn stays, and what runs or is loaded from elsewhere goes."""

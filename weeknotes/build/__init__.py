"""The one place that joins the rooms: read → plan → render → write."""

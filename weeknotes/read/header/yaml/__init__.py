"""Headers in YAML: quickly where a line can mean one thing only, else by its parser."""

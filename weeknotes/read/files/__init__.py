"""What is in the folders of a site, before anything in it is understood."""

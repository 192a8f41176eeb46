"""The texts of the rules, a module for each part of what people see of a site."""

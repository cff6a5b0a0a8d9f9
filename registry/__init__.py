"""A change-tracking registry of regulatory notices."""

"""Word lists and patterns as data, a file a language."""

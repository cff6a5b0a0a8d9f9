"""The comparison key with its offset map, and completeness."""

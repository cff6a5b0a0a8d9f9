"""Which old passage is which new one: by text, with the label only as a tie-break (domain.md 4.2)."""

"""English: words and patterns as data."""

# --- head of a notice: title, issuers, dates, addressees, noise ---

SMALL_WORDS = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "for",
        "on",
        "by",
        "is",
        "are",
        "be",
        "shall",
        "with",
        "or",
        "that",
        "this",
        "from",
        "as",
        "at",
        "an",
        "not",
        "any",
        "which",
        "will",
        "must",
        "may",
    ]
)
"""Words that tell English from other languages in Latin script."""

# --- provisions and measures: numbering, modality, deadlines, amounts ---

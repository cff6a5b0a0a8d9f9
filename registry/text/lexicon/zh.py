"""Chinese: words and patterns as data."""

# --- head of a notice: title, issuers, dates, addressees, noise ---

# --- provisions and measures: numbering, modality, deadlines, amounts ---

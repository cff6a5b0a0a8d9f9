"""KEEPS. The only place that knows SQL: journal writes, history reads, both over ledger and frames, over tables and engine."""

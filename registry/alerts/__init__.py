"""TELLS. Who asked for this flag (match), in what words (message), over which channel (console, jsonl), until it arrived (deliver)."""

"""TELLS. Who asked for this flag (match), in what words (message, page), over which channel, until it arrived (deliver).

Channels, a file each: console, jsonl, email, webhook, feed (Atom and JSON Feed).
"""

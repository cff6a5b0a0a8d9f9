"""SHOWS BY EXAMPLE. Sample notices of our own, the small publisher that serves them, and fourteen simulated days of watching it."""

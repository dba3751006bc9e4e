"""Production-safe settings in ``base``; ``dev`` and ``test`` are thin layers over it."""

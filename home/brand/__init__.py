"""The brand kit: what its page shows, and the ZIP archive that it offers."""

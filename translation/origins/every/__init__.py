"""What an act on a page does to its other languages. Each is one transaction."""

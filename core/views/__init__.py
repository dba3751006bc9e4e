"""Views that are not pages: the front door, health, robots, sitemaps, errors."""

"""The home page, country pages and standing pages; site settings."""

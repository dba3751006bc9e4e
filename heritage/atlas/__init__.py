"""The map of the region: its projection, clusters, base map and templates' context."""

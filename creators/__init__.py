"""Creators: featured people and workshops, and their works."""

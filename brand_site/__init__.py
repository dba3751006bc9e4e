"""Composition root: settings, addresses, roles, demo content. Nothing imports it."""

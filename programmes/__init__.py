"""Programmes: yearly undertakings and their events."""

"""Wagtail's hooks of what every page shares, by concern."""

from core.mending import hooks as mending

__all__ = ["mending"]

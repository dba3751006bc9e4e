"""What the site knows of its seven languages, as plain functions over text."""

from languages.registry import BRIDGE, CODES, LANGUAGES, NATIONAL, Language, get_language

__all__ = ["BRIDGE", "CODES", "LANGUAGES", "NATIONAL", "Language", "get_language"]

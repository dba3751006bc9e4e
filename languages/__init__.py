"""What the site knows of its languages, as plain functions over text."""

from languages.language import Language
from languages.registry import BRIDGE, CODES, LANGUAGES, NATIONAL, get_language

__all__ = ["BRIDGE", "CODES", "LANGUAGES", "NATIONAL", "Language", "get_language"]

"""One module a language: everything that the kit knows of it.

``docs/recipes/add-a-language.md`` says what a new one needs.
"""

from importlib import import_module

from languages.language import Language

# In the order of the switcher: national languages by endonym, then the bridges.
ORDER = ("kk", "ky", "uz", "tg", "tk", "en", "ru")

ENTRIES: tuple[Language, ...] = tuple(
    import_module(f"languages.entries.{code}").ENTRY for code in ORDER
)

"""Message catalogues of the interface, made without gettext's programs.

``locale/<code>`` holds the site's own strings, ``locale/admin/<code>`` those strings of Wagtail,
wagtail-localize and Django that an editor meets most (``docs/recipes/translate-the-interface.md``).
"""

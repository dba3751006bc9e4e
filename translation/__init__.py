"""Everything that touches wagtail-localize: state, fallback, alternates, import of PO files."""

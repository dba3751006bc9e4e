"""The pictures of the editors' guide: ``docs/editors/pictures/<language>/<name>.webp``."""

"""The editors' guide in the admin: the Markdown of ``docs/editors``, in the reader's language."""

"""Pages that ask before they act; nothing happens by GET, all work without JavaScript."""

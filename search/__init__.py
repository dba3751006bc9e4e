"""Search over folded text, the same on SQLite and PostgreSQL: index, query, ranking, snippets."""

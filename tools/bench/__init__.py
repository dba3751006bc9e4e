"""``make bench``: requests, latency, queries and bytes of every page type, from one run."""

"""The demo: real content kept as readable files, loaded through the site's own pipelines."""

"""Words that are addresses of the site, and so cannot be slugs (PRODUCT.md, «Addresses»)."""

RESERVED_SLUGS = frozenset(
    "admin api brand calendar documents embed feed featured go health language media oembed out"
    " partners robots search share sitemap static styleguide works".split()
)

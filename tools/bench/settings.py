"""Production settings with one address more: the bare view that pages are compared with."""

from brand_site.settings.base import *  # noqa: F403

ROOT_URLCONF = "tools.bench.urls"

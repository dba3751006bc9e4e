"""Development: production settings with what would be in the way on one's own machine relaxed."""

import os
import secrets
from pathlib import Path

from brand_site.settings.variables import env


def _kept_secret(path: Path) -> str:
    """Return the secret kept at ``path``; made on first use, readable by its owner only."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
    return path.read_text()


_ANY = ("0.0.0.0", "::")  # noqa: S104  (named, not bound to)
_host, _port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
_defaults = {
    "SECRET_KEY": _kept_secret(Path(env("VAR_DIR")) / "secret-key"),
    "ALLOWED_HOSTS": "*",
    "HTTPS": "false",
    "SITE_URL": f"http://{'127.0.0.1' if _host in _ANY else _host}:{_port}",
    "LOG_LEVEL": "WARNING",
}
for _name, _value in _defaults.items():
    os.environ.setdefault(_name, _value)

from brand_site.settings.base import *  # noqa: E402, F403
from brand_site.settings.base import STATIC_ROOT, STORAGES  # noqa: E402

DEBUG = env("DEBUG")  # production never reads it
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # empty here; WhiteNoise warns where it is not
STYLEGUIDE = True

"""Tests: production settings over plain HTTP, fast password hashing, files in a scratch folder."""

import os

from brand_site.settings.variables import BASE_DIR

_defaults = {
    "SECRET_KEY": "tests-only-" + "x" * 50,
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    "HTTPS": "false",
    "SITE_URL": "http://testserver",
    "EMAIL_URL": "memorymail://",
    "LOG_LEVEL": "ERROR",
    "DATABASE_URL": f"sqlite:///{BASE_DIR / 'var' / 'test' / 'db.sqlite3'}",
    "CONTACT_EMAIL": "editors@testserver",
}
for _name, _value in _defaults.items():
    os.environ.setdefault(_name, _value)
os.environ["VAR_DIR"] = str(BASE_DIR / "var" / "test")

from brand_site.settings.base import *  # noqa: E402, F403
from brand_site.settings.base import STORAGES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
STYLEGUIDE = True

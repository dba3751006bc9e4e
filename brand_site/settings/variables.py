"""Every environment variable of the site, declared once (type, default).

``.env.example`` explains each; a test holds the two together.
"""

from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parent.parent.parent

env = environ.Env(
    SECRET_KEY=(str, ""),
    DEBUG=(bool, False),
    ALLOWED_HOSTS=(list, []),
    SITE_URL=(str, ""),
    DATABASE_URL=(str, ""),
    REDIS_URL=(str, ""),
    VAR_DIR=(str, str(BASE_DIR / "var")),
    STATIC_DIR=(str, ""),
    BACKGROUND_WORKER=(bool, False),
    TRUST_PROXY=(bool, False),
    HTTPS=(bool, True),
    EMAIL_URL=(str, "consolemail://"),
    DEFAULT_FROM_EMAIL=(str, "no-reply@localhost"),
    CONTACT_EMAIL=(str, ""),
    MACHINE_TRANSLATION=(str, ""),
    MACHINE_TRANSLATION_KEY=(str, ""),
    MACHINE_TRANSLATION_URL=(str, ""),
    LOG_LEVEL=(str, "INFO"),
)
"""Typed access to the variables; ``env.scheme`` lists them."""

env.read_env(BASE_DIR / ".env")

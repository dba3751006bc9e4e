"""The first account: a superuser with a random password, kept where only its owner can read it."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model

NAME = "admin"


def password_file() -> Path:
    """Return where the first password is kept."""
    return Path(settings.VAR_DIR) / "admin-password"


def make_first_superuser() -> str:
    """Make the superuser where there is none yet, and return one line on how to sign in."""
    users = get_user_model()
    file = password_file()
    if not users.objects.filter(is_superuser=True).exists():
        password = secrets.token_urlsafe(15)
        file.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(file, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as out:
            out.write(password + "\n")
        users.objects.create_superuser(NAME, email="", password=password)
    if file.exists():
        return f"Sign in at {settings.SITE_URL}/admin/ as «{NAME}»; the password is in {file}"
    return f"Sign in at {settings.SITE_URL}/admin/ with your account"

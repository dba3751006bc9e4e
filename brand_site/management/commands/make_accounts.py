"""``manage.py make_accounts``: an account for each role, to try them on a developer's machine."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from brand_site.roles import ROLES


class Command(BaseCommand):
    help = "Make one account a role with random passwords, kept in var/role-accounts."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.STYLEGUIDE:
            raise CommandError("Accounts for trying the roles are for development only.")
        users = get_user_model()
        names = [role.key for role in ROLES]
        there = users.objects.filter(username__in=names).values_list("username", flat=True)
        if there:
            raise CommandError(f"An account exists already: {', '.join(sorted(there))}.")
        file = Path(settings.VAR_DIR) / "role-accounts"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)  # one that is there might be readable by others
        passwords = {name: secrets.token_urlsafe(12) for name in names}
        with transaction.atomic():
            for role in ROLES:
                user = users.objects.create_user(role.key, password=passwords[role.key])
                user.groups.add(Group.objects.get(name=role.group))
            flags = os.O_CREAT | os.O_WRONLY | os.O_EXCL
            with os.fdopen(os.open(file, flags, 0o600), "w", encoding="utf-8") as out:
                out.writelines(f"{name} {password}\n" for name, password in passwords.items())
        self.stdout.write(f"{len(names)} accounts made; names and passwords are in {file}")

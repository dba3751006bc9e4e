"""``manage.py serve HOST PORT``: prepare what is missing, then serve; what ``make run`` calls."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.servers.basehttp import run
from django.core.signals import setting_changed
from django.core.wsgi import get_wsgi_application
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Locale

from brand_site.accounts import make_first_superuser
from brand_site.demo.content import read_entries
from brand_site.demo.pages import find
from brand_site.settings.tasks import tasks
from brand_site.settings.variables import env
from brand_site.worker import Worker
from core.pictures import missing_sizes
from home.brand import kit
from home.models import HomePage
from languages import CODES
from translation.records import source_of


class Command(BaseCommand):
    help = "Migrate, load the demo on the first start, and serve."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("host", nargs="?", default="127.0.0.1")
        parser.add_argument("port", nargs="?", default="8000")
        parser.add_argument("--prepare-only", action="store_true", help="do not serve")

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], self._port(options["port"])
        if not options["prepare_only"]:
            self._check_free(host, port)
        try:
            self._prepare()
        except DatabaseError as error:
            raise CommandError(
                f"The database {settings.DATABASES['default']['NAME']} cannot be used: {error}"
            ) from error
        how = make_first_superuser()
        connection.close()
        self.stdout.write(f"Serving {settings.SITE_URL}/")
        self.stdout.write(how)
        if options["prepare_only"]:
            return
        self._make_picture_sizes()
        for number in (signal.SIGTERM, signal.SIGHUP):  # whatever stops it stops the worker, too
            signal.signal(number, self._stop)
        try:
            with self._worker():
                run(host, port, get_wsgi_application(), ipv6=":" in host, threading=True)
        except KeyboardInterrupt:
            sys.exit(0)

    def _stop(self, _number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    def _worker(self) -> AbstractContextManager[object]:
        """Heavy work goes to a worker beside the server, unless BACKGROUND_WORKER is false.

        Only from here on: what prepares the database has to be done before it is served.
        """
        if "BACKGROUND_WORKER" in os.environ and not env("BACKGROUND_WORKER"):
            return nullcontext()
        settings.TASKS = tasks(with_worker=True)
        setting_changed.send(type(self), setting="TASKS", value=settings.TASKS, enter=True)
        call_command("prune_db_task_results", verbosity=0)
        connection.close()
        return Worker()

    def _port(self, text: str) -> int:
        if not text.isdigit() or not 0 < int(text) < 65536:
            raise CommandError(f"PORT must be a number from 1 to 65535, not «{text}».")
        return int(text)

    def _check_free(self, host: str, port: int) -> None:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            with socket.socket(family) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((host, port))
        except PermissionError as error:
            raise CommandError(f"Port {port} needs more rights; try PORT={port + 8000}.") from error
        except socket.gaierror as error:
            raise CommandError(f"HOST «{host}» is not an address of this machine.") from error
        except OSError as error:
            raise CommandError(
                f"Port {port} on {host} is in use; try: make run PORT={port + 1}"
            ) from error

    def _prepare(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Building the database …")
            call_command("migrate", verbosity=0, interactive=False)
            if HomePage.objects.exists():
                call_command("setup_site", verbosity=0)  # what an upgrade adds
        there = Locale.objects.values_list("language_code", flat=True)
        if set(CODES) - set(there) or self._demo_is_waiting():
            call_command("load_demo", "--no-renditions", verbosity=1)
        elif kit.offered() is None:
            call_command("make_brand_kit", verbosity=0)

    def _make_picture_sizes(self) -> None:
        """Make what is missing beside the serving: a page that is first makes its own."""
        if missing_sizes().exists():
            self.stdout.write("Sizes of pictures are being made; pages are slower until then.")
            command = [sys.executable, sys.argv[0], "make_renditions", "-v0"]
            subprocess.Popen(command)  # noqa: S603  (this very program)
        connection.close()

    def _demo_is_waiting(self) -> bool:
        """Whether an earlier load was interrupted: the last page is there but not translated."""
        last = read_entries()[-1]
        page = find(last)
        return page is not None and source_of(page) is None

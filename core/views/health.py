"""Health for operators: alive says that the process answers, ready that it can serve pages."""

import logging
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)


@require_safe
@never_cache
def live(request: HttpRequest) -> JsonResponse:
    """200 as long as the process answers."""
    return JsonResponse({"status": "live"})


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _migrations() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise RuntimeError("migrations are waiting")


def _storage() -> None:
    name = default_storage.save(f"health/{uuid4().hex}", ContentFile(b"ready"))
    default_storage.delete(name)


CHECKS = {"database": _database, "migrations": _migrations, "storage": _storage}


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """200 where database, migrations and storage are in order, 503 naming what is not."""
    results = {}
    for name, check in CHECKS.items():
        try:
            check()
            results[name] = "ok"
        except Exception:
            logger.exception("Not ready: %s", name)
            results[name] = "failed"
    good = set(results.values()) == {"ok"}
    status = "ready" if good else "not ready"
    return JsonResponse({"status": status, "checks": results}, status=200 if good else 503)

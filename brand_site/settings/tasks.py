"""Where background tasks go."""

from typing import Any

WORKER = "django_tasks_db.DatabaseBackend"
AT_ONCE = "django_tasks.backends.immediate.ImmediateBackend"


def tasks(*, with_worker: bool) -> dict[str, Any]:
    """Return the setting TASKS: a worker takes them from the database, or they are done at once."""
    return {"default": {"BACKEND": WORKER if with_worker else AT_ONCE}}

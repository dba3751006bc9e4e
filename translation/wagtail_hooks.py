"""The workbench in the admin: each package under ``translation`` adds its part in its hooks."""

from django.urls import include, path
from wagtail import hooks

from translation.dashboard import hooks as dashboard  # noqa: F401
from translation.editor import hooks as editor  # noqa: F401
from translation.exchange import hooks as exchange  # noqa: F401
from translation.jobs import hooks as jobs  # noqa: F401
from translation.machine import hooks as machine  # noqa: F401
from translation.matrix import hooks as matrix  # noqa: F401
from translation.origins import hooks as origins  # noqa: F401
from translation.rights import hooks as rights  # noqa: F401
from translation.sync import hooks as sync  # noqa: F401
from translation.termbase import hooks as termbase  # noqa: F401
from translation.workflow import hooks as workflow  # noqa: F401

PACKAGES = (
    "editor", "exchange", "jobs", "machine", "matrix", "origins", "rights", "sync", "termbase",
    "workflow",
)  # fmt: skip


@hooks.register("register_admin_urls")
def workbench_addresses() -> list[object]:
    """``/admin/workbench/<package>/…``, named ``workbench_<package>:…``."""
    return [
        path(
            f"workbench/{name}/",
            include((f"translation.{name}.urls", f"workbench_{name}")),
        )
        for name in PACKAGES
    ]

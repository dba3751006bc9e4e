"""Translating and synchronising many pages, as jobs: one transaction a page."""

import time
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from translation.jobs.kinds import Progress, kind
from translation.models.jobs import Job
from translation.rights import may_begin
from translation.sync.indexing import indexed_once
from translation.sync.submitting import origin_of, submit
from translation.sync.synchronise import synchronise

PAUSE = 0.12  # seconds


@kind("translate", gettext_lazy("Translate pages"))
def translate(job: Job, progress: Progress) -> None:
    """Submit each page of ``{"pages": [ids], "languages": [codes]}``; a version that is a
    translation stands for its origin. A page that fails is noted, and the others go on."""
    ids, codes = job.payload["pages"], job.payload["languages"]
    progress.total(len(ids))
    for number in ids:
        page = Page.objects.filter(pk=number).first()
        if page is None:
            progress.failed(f"#{number}", _("This page is not there any more."))
        else:
            with indexed_once():
                _try(progress, page.title, lambda p=page: _submit(origin_of(p), codes, job.user))
        progress.step()


def _submit(page: Page, codes: list[str], user: Any) -> None:
    """Submit one page for who may: a job can be run again by somebody whose role was taken.

    A job of nobody is the site's own, started by a command.
    """
    if user is not None and not may_begin(user, page, codes):
        raise PermissionDenied(_("You may not translate this page into this language."))
    submit(page, codes, user)


@kind("sync", gettext_lazy("Synchronise translations"))
def sync(job: Job, progress: Progress) -> None:
    """Synchronise each source of ``{"sources": [ids]}``."""
    ids = job.payload["sources"]
    progress.total(len(ids))
    for number in ids:
        source = TranslationSource.objects.filter(pk=number).first()
        if source is None:
            progress.failed(f"#{number}", _("The original of this page is not there any more."))
        else:
            _try(progress, source.object_repr, lambda s=source: synchronise(s, job.user))
        progress.step()


def _try(progress: Progress, what: str, work: Any) -> None:
    """Do one step in a transaction of its own; note why it failed. Others get their turn after."""
    try:
        with transaction.atomic():
            work()
    except Exception as error:
        why = "; ".join(getattr(error, "messages", None) or [str(error) or type(error).__name__])
        progress.failed(what, why)
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        # There is one writer at a time, and who waits asks every tenth of a second only.
        time.sleep(PAUSE)

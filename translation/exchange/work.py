"""The background jobs of exchange: files of a whole selection out, and a large archive in."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from itertools import chain
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Page
from wagtail_localize.models import Translation

from translation.exchange.access import may, translations
from translation.exchange.archives import entries, pack
from translation.exchange.findings import RefusedFile
from translation.exchange.many import gathered, import_one
from translation.exchange.outgoing import FORMATS, export
from translation.jobs import Progress, kind
from translation.locales import code_of, locale_id
from translation.models import Job

KEPT = timedelta(days=7)


def uploads() -> FileSystemStorage:
    """Where an archive waits for its job; not among the public files."""
    return FileSystemStorage(location=Path(settings.VAR_DIR) / "exchange")


def keep_upload(data: bytes) -> str:
    """Store an archive for a job and return its name; those older than a week are removed."""
    storage = uploads()
    with suppress(FileNotFoundError):
        for name in storage.listdir("")[1]:
            if storage.get_modified_time(name) < timezone.now() - KEPT:
                storage.delete(name)
    return storage.save(f"{uuid4().hex}.zip", ContentFile(data))


def _asked(payload: dict[str, Any]) -> list[Translation]:
    """The translations of a payload ``{"pages": [ids], "languages": [codes]}``; the pages may be
    given in any of their languages."""
    pages = Page.objects.filter(pk__in=payload.get("pages", [])).values_list("translation_key")
    locales = [locale_id(code) for code in payload.get("languages", [])]
    rows = translations().filter(
        Q(source__object_id__in=pages), target_locale_id__in=locales, enabled=True
    )
    return list(rows.order_by("target_locale_id", "source_id"))


def _files(
    found: list[Translation], form: str, job: Job, progress: Progress
) -> Iterator[tuple[str, bytes]]:
    for translation in found:
        code = code_of(translation.target_locale_id)
        if may(job.user, translation):
            name, data = export(translation, form)
            yield f"{code}/{name}", data
        else:
            why = _("You may not translate this page into this language.")
            progress.failed(f"{translation.source.object_repr} ({code})", why)
        progress.step()


@kind("export", gettext_lazy("Export of translations"))
def export_selection(job: Job, progress: Progress) -> None:
    """Write a ZIP with one file a page and language, in a folder a language."""
    form = job.payload.get("format", "po")
    if form not in FORMATS:
        raise ValueError(_("Unknown format: %(name)s") % {"name": form})
    found = _asked(job.payload)
    progress.total(len(found))
    # One file at a time: a selection may be the whole site.
    files = _files(found, form, job, progress)
    first, count = next(files, None), 0
    if first is not None:
        data = pack(chain([first], files))
        count = entries(data)
        day = timezone.localdate().isoformat()
        progress.store_result(f"{slugify(settings.WAGTAIL_SITE_NAME)}-{form}-{day}.zip", data)
    said = ngettext("%d file is in the archive.", "%d files are in the archive.", count)
    progress.say(said % count)


@kind("import", gettext_lazy("Import of translations"))
def import_archive(job: Job, progress: Progress) -> None:
    """Import the files of an archive that was uploaded for this job, each on its own."""
    try:
        with uploads().open(job.payload["upload"]) as file:
            data = file.read()
    except FileNotFoundError as error:
        raise ValueError(_("The archive is not kept any longer; upload it again.")) from error
    files, refused = gathered([(job.title, data)])
    if refused:
        raise RefusedFile(refused[0].findings)
    progress.total(len(files))
    taken = 0
    for name, content in files:
        out = import_one(name, content, job.user, overwrite=bool(job.payload.get("overwrite")))
        if out.outcome is None:
            progress.failed(name, "\n".join(map(str, out.findings)))
        else:
            taken += out.outcome.taken
        progress.step()
    progress.say(ngettext("%d text imported.", "%d texts imported.", taken) % taken)

"""Many files at once: each finds its own translation, is asked for its own right, and goes in
whole or not at all; one file's fate does not touch another's."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from languages import get_language
from languages.language import Language
from translation.exchange.access import by_uuid, may
from translation.exchange.archives import is_archive, unpack
from translation.exchange.findings import Finding, Outcome, RefusedFile, refuse
from translation.exchange.incoming import import_file, read_file
from translation.locales import code_of
from translation.mending_log import told


@dataclass(slots=True)
class FileOutcome:
    """What became of one file: ``outcome`` is None where it was refused, ``findings`` say why."""

    name: str
    outcome: Outcome | None = None
    findings: list[Finding] = field(default_factory=list)
    overwritable: bool = False
    title: str = ""
    language: Language | None = None
    address: str = ""
    mended: str = ""


def gathered(
    uploads: Iterable[tuple[str, bytes]],
) -> tuple[list[tuple[str, bytes]], list[FileOutcome]]:
    """Open the archives among uploads: (name, bytes) of all files, and what was refused at once."""
    files: list[tuple[str, bytes]] = []
    refused = []
    for name, data in uploads:
        if not is_archive(data):
            files.append((name, data))
            continue
        try:
            files += unpack(data)
        except RefusedFile as refusal:
            refused.append(FileOutcome(name, findings=refusal.findings))
    return files, refused


def _translation(data: bytes, user: Any) -> Translation:
    translation = by_uuid(read_file(data).uuid)
    if translation is None:
        raise refuse(_("The file belongs to no page of this site."))
    if not may(user, translation):
        raise refuse(_("You may not translate this page into this language."))
    return translation


def _address(translation: Translation) -> str:
    try:
        return translation.get_target_instance_edit_url() or ""
    except ObjectDoesNotExist:
        return ""


def import_one(name: str, data: bytes, user: Any, *, overwrite: bool = False) -> FileOutcome:
    """Import one file of any translation."""
    out = FileOutcome(name)
    try:
        translation = _translation(data, user)
        out.title = translation.source.object_repr
        out.language = get_language(code_of(translation.target_locale_id))
        out.address = _address(translation)
        out.outcome = import_file(translation, name, data, user, overwrite=overwrite)
    except RefusedFile as refusal:
        out.findings, out.overwritable = refusal.findings, refusal.overwritable
    else:
        if out.outcome.mended.changes:
            out.mended = told([change for _place, change in out.outcome.mended.changes])
    return out

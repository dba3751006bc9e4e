"""Which languages editors may choose for the admin: those whose catalogues are nearly complete.

English and Russian come with Wagtail. A national language is offered when it translates nine
tenths of the list of strings in ``locale/admin/*.pot``; worked out once, when settings load.
"""

import ast
import gettext
import re
from fractions import Fraction
from pathlib import Path

from django.conf.locale import LANG_INFO

from languages import LANGUAGES, NATIONAL

DOMAINS = ("django", "djangojs")
OFFERED_FROM = Fraction(9, 10)
PROVIDED = ("en", "ru")
_STRING = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr)(?:\[\d\])? )?(".*")\s*$')


def listed(template: Path) -> set[str]:
    """Keys of a ``.pot`` file as ``gettext`` keeps them: the id, a context before it."""
    keys, parts, field = set(), {"msgctxt": "", "msgid": ""}, ""
    for line in [*template.read_text(encoding="utf-8").splitlines(), 'msgid ""']:
        found = _STRING.match(line)
        if not found:
            continue
        started = found[1]
        if started in {"msgctxt", "msgid"} and field == "msgstr":  # the last entry is whole
            if parts["msgid"]:
                keys.add("\4".join(filter(None, (parts["msgctxt"], parts["msgid"]))))
            parts = {"msgctxt": "", "msgid": ""}
        field = started or field
        if field in parts:
            parts[field] += ast.literal_eval(found[2])
    return keys


def _translated(file: Path) -> set[str]:
    if not file.exists():
        return set()
    with file.open("rb") as stream:
        entries = gettext.GNUTranslations(stream)._catalog  # type: ignore[attr-defined]
    return {key[0] if isinstance(key, tuple) else key for key in entries}


def shares(folder: Path) -> dict[str, Fraction]:
    """Share of the list in ``folder`` that each national language's compiled files translate."""
    lists = {domain: listed(folder / f"{domain}.pot") for domain in DOMAINS}
    total = sum(map(len, lists.values()))
    found = {}
    for code in NATIONAL:
        files = folder / code / "LC_MESSAGES"
        done = sum(len(keys & _translated(files / f"{d}.mo")) for d, keys in lists.items())
        found[code] = Fraction(done, total)
    return found


def offered(folder: Path) -> list[tuple[str, str]]:
    """(code, endonym) for ``WAGTAILADMIN_PERMITTED_LANGUAGES``, in the order of the registry."""
    share = shares(folder)
    return [
        (code, entry.endonym)
        for code, entry in LANGUAGES.items()
        if code in PROVIDED or share.get(code, 0) >= OFFERED_FROM
    ]


def name_languages() -> None:
    """Give Django the registry's endonyms: Wagtail's account settings show Django's names."""
    for code, entry in LANGUAGES.items():
        known = LANG_INFO.get(code, {"code": code, "name": entry.endonym})
        bidi = entry.direction == "rtl"
        LANG_INFO[code] = {**known, "bidi": bidi, "name_local": entry.endonym}

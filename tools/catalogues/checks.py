"""What is wrong with the catalogues."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from tools.catalogues import admin
from tools.catalogues.files import (
    ROOT,
    TARGETS,
    all_files,
    is_translated,
    messages,
    read,
    site_file,
)
from tools.catalogues.source import template

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def _texts(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, (tuple, list)) else (str(value),)


def problems(message: Message, *, may_be_empty: bool = False) -> Iterator[str]:
    """What is wrong with one translated message."""
    if not is_translated(message):
        if not may_be_empty or any(_texts(message.string)):
            yield "not translated"
        return
    if message.fuzzy:
        yield "fuzzy"
    fits = {tuple(sorted(PLACEHOLDER.findall(text))) for text in _texts(message.id)}
    for text in _texts(message.string):
        if tuple(sorted(PLACEHOLDER.findall(text))) not in fits:
            yield f"placeholders differ: {text!r}"
    first, text = _texts(message.id)[0], _texts(message.string)[0]
    for ends in (str.startswith, str.endswith):
        if ends(first, " ") != ends(text, " ") or ends(first, "\n") != ends(text, "\n"):
            yield f"space at the beginning or the end differs: {text!r}"


def compare(known: Catalog, found: Iterable[Message], *, may_be_empty: bool) -> Iterator[str]:
    """Findings of a catalogue against the messages that it should have."""
    found = list(found)
    for message in found:
        own = known.get(message.id, message.context)
        for problem in problems(own, may_be_empty=may_be_empty) if own else ("missing",):
            yield f"{message.id!r}: {problem}"
    keys = {(m.id, m.context) for m in found}
    for message in messages(known):
        if (message.id, message.context) not in keys:
            yield f"{message.id!r}: no longer used; run «make messages»"


def gettext_findings(files: Iterable[Path]) -> Iterator[str]:
    """What ``msgfmt --check`` says against the files; it is asked where it is installed."""
    if not shutil.which("msgfmt"):
        if os.environ.get("CI") == "true":
            yield "msgfmt is not installed; install gettext"
        else:
            print("Catalogues were not checked by msgfmt: install gettext to have it done.")
        return
    for file in files:
        command = ["msgfmt", "--check", "--output-file", os.devnull, os.path.relpath(file, ROOT)]
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if result.returncode:  # it warns of headers that are left out on purpose, too
            yield "\n".join(x for x in result.stderr.splitlines() if "header field" not in x)


def findings() -> Iterator[str]:
    """All findings: the site's catalogues must be complete, the admin's must be right."""
    found = messages(template())
    for code in TARGETS:
        file = site_file(code)
        for finding in compare(read(file, code), found, may_be_empty=False):
            yield f"{file.relative_to(ROOT)}: {finding}"
    for code, file, chosen in admin.catalogues(TARGETS):
        for finding in compare(read(file, code), chosen, may_be_empty=True):
            yield f"{file.relative_to(ROOT)}: {finding}"
    yield from gettext_findings(file for _code, file in all_files())

"""Find which strings of Wagtail, wagtail-localize and Django an editor of this site really meets.

``python -m tools.catalogues.harvest [file]`` drives the admin on a copy of the tests' demo and
writes one line a string: on how many screens it is shown, whether it is on the list, where it
comes from, the string, and the screens. It is the evidence from which ``locale/admin/django.pot``
was chosen; run it again after an upgrade of Wagtail.
"""

import html
import os
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import polib

CONTEXT = "\x04"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
Key = tuple[str, str]  # (context, msgid)


def upstream() -> dict[Key, tuple[str, polib.POEntry]]:
    """Every message of the installed apps and of Django: (context, id) → (package, entry)."""
    import django
    from django.apps import apps

    folders = [(c.name, Path(c.path)) for c in apps.get_app_configs()]
    folders.append(("django", Path(django.__file__).parent / "conf"))
    found: dict[Key, tuple[str, polib.POEntry]] = {}
    for name, folder in folders:
        file = folder / "locale" / "en" / "LC_MESSAGES" / "django.po"
        if name.split(".")[0] in {"django", "wagtail", "wagtail_localize"} and file.exists():
            for entry in polib.pofile(str(file)):
                found.setdefault((entry.msgctxt or "", entry.msgid), (name, entry))
    return found


class Recorder:
    """Which messages were looked up while a screen was made, and which of them it shows."""

    def __init__(self) -> None:
        self.looked_up: set[Key] = set()
        self.shown: defaultdict[Key, set[str]] = defaultdict(set)

    @contextmanager
    def listening(self) -> Iterator[None]:
        from django.utils.translation.trans_real import DjangoTranslation

        single, many = DjangoTranslation.gettext, DjangoTranslation.ngettext

        def note(message: str) -> None:
            context, _, text = message.rpartition(CONTEXT)
            self.looked_up.add((context, text))

        def gettext(own: Any, message: str) -> str:
            note(message)
            return str(single(own, message))

        def ngettext(own: Any, one: str, other: str, n: int) -> str:
            note(one)
            return str(many(own, one, other, n))

        DjangoTranslation.gettext, DjangoTranslation.ngettext = gettext, ngettext
        try:
            yield
        finally:
            DjangoTranslation.gettext, DjangoTranslation.ngettext = single, many

    def keep(self, screen: str, body: str, known: dict[Key, tuple[str, polib.POEntry]]) -> None:
        """Take down what the body of an answer shows of the messages looked up for it."""
        text = " ".join(html.unescape(html.unescape(body)).replace("\\u0026", "&").split())
        for key in self.looked_up & known.keys():
            entry = known[key][1]
            for variant in {entry.msgid, entry.msgid_plural} - {""}:
                pieces = [" ".join(p.split()) for p in PLACEHOLDER.split(variant)]
                if all(piece in text for piece in pieces):
                    self.shown[key].add(screen)
        self.looked_up.clear()


class Editor:
    """A test client that says which screen it is at, follows, and sends a page's own form."""

    def __init__(self, recorder: Recorder, known: dict[Key, tuple[str, polib.POEntry]]) -> None:
        from django.test import Client

        self.client, self.recorder, self.known = Client(), recorder, known
        self.failures: list[str] = []

    def _keep(self, screen: str, response: Any) -> str:
        body = b"".join(response) if response.streaming else response.content
        text = body.decode("utf-8", "replace")
        self.recorder.keep(screen, text, self.known)
        if response.status_code >= 400:
            self.failures.append(
                f"{screen}: {response.status_code} {response.request['PATH_INFO']}"
            )
        return text

    def see(self, screen: str, path: str, **query: Any) -> str:
        return self._keep(screen, self.client.get(path, query, follow=True))

    def send(self, screen: str, path: str, data: dict[str, Any], **options: Any) -> str:
        return self._keep(screen, self.client.post(path, data, follow=True, **options))

    def submit(self, screen: str, path: str, changes: dict[str, Any], form: int | str = 0) -> str:
        """Fetch a page, fill in one of its forms and send it."""
        from bs4 import BeautifulSoup
        from wagtail.test.utils.form_data import _querydict_from_form

        soup = BeautifulSoup(self.see(screen, path), "html.parser")
        forms = soup.find_all("form", method=re.compile("post", re.I))
        chosen = soup.find("form", id=form) if isinstance(form, str) else forms[form]
        data = _querydict_from_form(chosen)
        fields = {name: data.getlist(name) for name in data}
        fields.update({k: v for k, v in changes.items() if v is not None})
        for name in [k for k, v in changes.items() if v is None]:
            fields.pop(name, None)
        return self.send(screen, chosen.get("action") or path, fields)


def _attempt(editor: Editor, step: Callable[..., object], *args: Any, **kwargs: Any) -> None:
    try:
        step(*args, **kwargs)
    except Exception as error:  # one screen that cannot be had must not end the tour
        editor.recorder.looked_up.clear()
        editor.failures.append(f"{args[0]}: {error!r}")


def run() -> tuple[Recorder, dict[Key, tuple[str, polib.POEntry]], list[str]]:
    """Return what is shown where, all upstream messages, and the screens that failed."""
    from tools.catalogues.tour import tour

    recorder, known = Recorder(), upstream()
    editor = Editor(recorder, known)
    with recorder.listening():
        for step, args, kwargs in tour(editor):
            _attempt(editor, step, *args, **kwargs)
    return recorder, known, editor.failures


def _lines(shown: dict[Key, set[str]], known: dict[Key, tuple[str, polib.POEntry]]) -> list[str]:
    from tools.catalogues.admin import listed

    chosen = {
        (m.context or "", m.id[0] if isinstance(m.id, tuple) else m.id) for m in listed("django")
    }
    lines = []
    for key, screens in shown.items():
        package, entry = known[key]
        text = f"[{key[0]}] {key[1]!r}" if key[0] else repr(key[1])
        text += f" ‖ {entry.msgid_plural!r}" if entry.msgid_plural else ""
        mark = "listed" if key in chosen else ""
        lines.append((len(screens), mark, package, text, ", ".join(sorted(screens))))
    lines.sort(key=lambda line: (-line[0], line[3]))
    return ["\t".join(map(str, line)) for line in lines]


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "brand_site.settings.test")
    import django
    import environ

    django.setup()
    from django.conf import settings
    from django.db import connections
    from django.test.utils import setup_test_environment

    from tests.demo_database import copy_for

    config = environ.Env.db_url_config(copy_for(os.environ["DATABASE_URL"], "harvest"))
    settings.DATABASES["default"].update(config)
    connections["default"].settings_dict.update(config)
    setup_test_environment()
    recorder, known, failures = run()
    text = "\n".join(_lines(recorder.shown, known)) + "\n"
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    for failure in failures:
        print(failure, file=sys.stderr)


if __name__ == "__main__":
    main()

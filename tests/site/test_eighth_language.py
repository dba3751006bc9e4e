"""An eighth language is one entry, its place in the order, and one catalogue; nothing else.

A copy of the code is given Azerbaijani, on a database that has lived with seven languages: what
``docs/recipes/add-a-language.md`` says is done, and the copy is asked as a visitor would.
"""

import filecmp
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from languages import LANGUAGES
from tests.demo_database import CACHE, ROOT, copy_for

CODE_FOLDERS = (
    "brand_site", "core", "creators", "heritage", "home", "languages", "locale", "media",
    "patterns", "programmes", "search", "static", "stories", "templates", "tests", "tools",
    "translation",
)  # fmt: skip
FILES = ("manage.py", "pyproject.toml")

ENTRY = '''"""Azerbaijani."""

from languages.language import Language

ENTRY = Language(
    code="az",
    endonym="azərbaycanca",
    script="Latn",
    og_locale="az_AZ",
    alphabet=tuple("ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ"),
)
'''
MESSAGES = {
    "Heritage": "İrs",
    "Creators": "Yaradıcılar",
    "Stories": "Hekayələr",
    "Programmes": "Proqramlar",
    "Cultural Brand of Central Asia": "Mərkəzi Asiyanın mədəniyyət brendi",
}
HEADER = (
    '"Language: az\\nContent-Type: text/plain; charset=utf-8\\n'
    'Content-Transfer-Encoding: 8bit\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"'
)
ADDED = {
    "languages/entries/az.py",
    "languages/entries/__init__.py",
    "locale/az/LC_MESSAGES/django.po",
}

# Runs in the copy; prints what it saw as JSON.
VISIT = """
import datetime as dt, json
from bs4 import BeautifulSoup
from django.test import Client
from languages import NATIONAL, dates, get_language, names, periods
from languages.slugs import slugify

client, seen = Client(), {}

def soup(path):
    response = client.get(path)
    assert response.status_code == 200, (path, response.status_code)
    return BeautifulSoup(response.content, "html.parser")

for path in ("", "heritage/", "creators/", "programmes/", "stories/", "kazakhstan/", "report/"):
    page = soup("/az/" + path)
    seen[path] = {
        "lang": page.html["lang"],
        "h1": page.h1.get_text(strip=True),
        "og": page.find("meta", property="og:locale")["content"],
        "hreflang": sorted(link["hreflang"] for link in page.find_all("link", hreflang=True)),
        "fallbacks": [link.get_text() for link in page.main.find_all("a", lang="ru")],
        "labels": [label.get_text() for label in page.main.select(".tag")],
        "text": page.get_text(" ", strip=True),
        "links": [link["href"] for link in page.find_all("a", href=True)],
    }
seen["kk"] = [link["hreflang"] for link in soup("/kk/heritage/").find_all("link", hreflang=True)]
seen["door"] = client.get("/", HTTP_ACCEPT_LANGUAGE="az,ru;q=0.5").headers["Location"]
seen["lost"] = client.get("/az/no-such-page/").status_code
seen["index"] = client.get("/sitemap.xml").content.decode()
seen["sitemap"] = client.get("/sitemap-az.xml").content.decode()
day = dt.date(2026, 3, 21)
seen["kit"] = [
    get_language("az-Latn-AZ").endonym,
    "az" in NATIONAL,
    dates.format_date(day, "az"),
    dates.format_range(day, dt.date(2026, 3, 25), "az"),
    dates.format_distance(dt.date(2026, 3, 24), day, "az"),
    periods.format_period(-3500, -2001, "az"),
    names.country_name("kz", "az"),
    names.language_name("kk", "az"),
    names.language_name("az", "en"),
    names.zone_city("Asia/Tashkent", "az"),
    names.format_number(1234567.5, "az"),
    slugify("Şəki xanlığı", "az"),
]
print("SEEN" + json.dumps(seen))
"""


def _copy(target: Path) -> None:
    skipped = shutil.ignore_patterns("__pycache__", "*.pyc", "pictures")
    for name in CODE_FOLDERS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, ignore=skipped)
    for name in FILES:
        shutil.copy(ROOT / name, target / name)


def _add_azerbaijani(site: Path) -> None:
    """Do what the recipe says."""
    entries = site / "languages" / "entries"
    (entries / "az.py").write_text(ENTRY, encoding="utf-8")
    registry = (entries / "__init__.py").read_text(encoding="utf-8")
    assert registry.count('"tk", "en"') == 1
    (entries / "__init__.py").write_text(
        registry.replace('"tk", "en"', '"tk", "az", "en"'), encoding="utf-8"
    )
    catalogue = site / "locale" / "az" / "LC_MESSAGES" / "django.po"
    catalogue.parent.mkdir(parents=True)
    texts = [f'msgid ""\nmsgstr {HEADER}']
    texts += [f'msgid "{source}"\nmsgstr "{text}"' for source, text in MESSAGES.items()]
    catalogue.write_text("\n\n".join(texts), encoding="utf-8")


def _run(site: Path, env: dict[str, str], *command: str) -> str:
    result = subprocess.run(
        [sys.executable, *command],
        cwd=site, env=env, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert result.returncode == 0, (command, result.stdout[-2000:], result.stderr[-4000:])
    return result.stdout


def _differing(site: Path) -> set[str]:
    """Files of the copy that are not those of the checkout, compiled ones aside."""
    found = set()
    for file in site.rglob("*"):
        name = file.relative_to(site)
        if not file.is_file() or name.parts[0] == "var" or file.suffix in {".pyc", ".mo"}:
            continue
        original = ROOT / name
        if not original.is_file() or not filecmp.cmp(file, original, shallow=False):
            found.add(name.as_posix())
    return found


def _check_pages(seen: dict[str, Any]) -> None:
    everyone = sorted([*LANGUAGES, "az", "x-default"])
    for path, page in seen.items():
        assert (page["lang"], page["og"]) == ("az", "az_AZ"), path
        assert page["hreflang"] == everyone, path
        assert "azərbaycanca" in page["text"], f"the switcher of {path}"
        assert any(link.endswith(f"?to=/kk/{path}") for link in page["links"]), path
    assert seen["heritage/"]["h1"] == "İrs"
    assert seen["creators/"]["h1"] == "Yaradıcılar"
    assert seen["kazakhstan/"]["h1"] == "Qazaxıstan"
    assert seen["heritage/"]["fallbacks"], "what is not there yet is offered in Russian"
    assert "rus" in seen["heritage/"]["labels"], "and says so in Azerbaijani"


def _check_kit(kit: list[object]) -> None:
    assert kit == [
        "azərbaycanca",
        True,
        "21 mart 2026",
        "21–25 mart 2026",
        "3 gün ərzində",
        "3500–2001 e.ə.",
        "Qazaxıstan",
        "qazax",
        "Azerbaijani",
        "Daşkənd",
        "1.234.567,5",
        "seki-xanligi",
    ]


def test_azerbaijani_is_three_files(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _copy(site)
    assert not _differing(site)
    _add_azerbaijani(site)

    media = site / "var" / "test"
    media.mkdir(parents=True)
    (media / "media").symlink_to(CACHE / "media")
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "brand_site.settings.test",
        "DATABASE_URL": copy_for(os.environ["DATABASE_URL"], "eighth"),
        "PYTHONPATH": str(site),
    }
    _run(site, env, "-m", "tools.catalogues", "compile")
    _run(site, env, "manage.py", "makemigrations", "--check", "--dry-run")
    _run(site, env, "manage.py", "migrate", "-v0")
    _run(site, env, "manage.py", "setup_site")
    printed = _run(site, env, "manage.py", "shell", "--no-imports", "-c", VISIT)
    seen = json.loads(printed.partition("SEEN")[2])

    _check_kit(seen.pop("kit"))
    assert "az" in seen.pop("kk"), "the other languages name it too"
    assert seen.pop("door").endswith("/az/")
    assert seen.pop("lost") == 404
    assert "/sitemap-az.xml" in seen.pop("index")
    sitemap = seen.pop("sitemap")
    assert "/az/heritage/</loc>" in sitemap
    assert 'hreflang="az"' in sitemap
    _check_pages(seen)
    _run(
        site,
        env,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "tests/languages/test_registry.py",
    )
    assert _differing(site) == ADDED

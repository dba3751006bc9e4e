"""The admin is offered in a language only when its catalogues are nearly complete."""

import gettext
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client, override_settings
from django.utils import translation
from django.utils.translation import trans_real
from wagtail.admin.localization import get_available_admin_languages
from wagtail.users.models import UserProfile

from brand_site.admin_languages import listed, offered, shares
from languages import LANGUAGES, NATIONAL
from tools.catalogues import admin
from tools.catalogues.files import ADMIN, DOMAINS, compile_file, messages, read, renew


def _folder(tmp_path: Path, done: int, total: int = 100) -> Path:
    """A folder with a list of ``total`` strings, ``done`` of them translated into Uzbek."""
    half = total // 2
    for domain, ids in (("django", range(half)), ("djangojs", range(half, total))):
        text = "".join(f'msgid "word {n}"\nmsgstr ""\n\n' for n in ids)
        (tmp_path / f"{domain}.pot").write_text(f'msgid ""\nmsgstr ""\n\n{text}')
        file = tmp_path / "uz" / "LC_MESSAGES" / f"{domain}.po"
        renew(file, "uz", messages(read(tmp_path / f"{domain}.pot")))
        body = file.read_text()
        for n in [n for n in ids if n < done]:
            body = body.replace(f'"word {n}"\nmsgstr ""', f'"word {n}"\nmsgstr "soʻz {n}"')
        file.write_text(body)
        compile_file(file, "uz")
    return tmp_path


@pytest.mark.parametrize(("done", "is_offered"), [(0, False), (89, False), (90, True), (100, True)])
def test_offered_from_nine_tenths(tmp_path: Path, done: int, is_offered: bool) -> None:
    languages = dict(offered(_folder(tmp_path, done)))
    assert ("uz" in languages) == is_offered
    assert {"en", "ru"} <= set(languages) <= {"en", "ru", "uz"}
    assert all(LANGUAGES[code].endonym == name for code, name in languages.items())


def test_strings_that_are_not_on_the_list_do_not_count(tmp_path: Path) -> None:
    folder = _folder(tmp_path, 89)
    file = folder / "uz" / "LC_MESSAGES" / "django.po"
    with file.open("a") as stream:
        stream.writelines(f'\nmsgid "other {n}"\nmsgstr "boshqa {n}"\n' for n in range(50))
    compile_file(file, "uz")
    assert "uz" not in dict(offered(folder))


def test_a_language_without_compiled_files_is_not_offered(tmp_path: Path) -> None:
    folder = _folder(tmp_path, 100)
    shutil.rmtree(folder / "uz")
    assert set(shares(folder).values()) == {0}


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_list_is_read_as_babel_reads_it(domain: str) -> None:
    wanted = set()
    for message in admin.listed(domain):
        one = message.id[0] if isinstance(message.id, tuple) else message.id
        wanted.add(f"{message.context}\4{one}" if message.context else one)
    assert listed(ADMIN / f"{domain}.pot") == wanted


def test_the_settings_offer_what_is_complete() -> None:
    assert get_available_admin_languages() == offered(ADMIN)
    done = {
        code: sum(
            bool(m.string and all(m.string))
            for d in DOMAINS
            for m in messages(read(ADMIN / code / "LC_MESSAGES" / f"{d}.po"))
        )
        for code in NATIONAL
    }
    total = sum(len(admin.listed(domain)) for domain in DOMAINS)
    expected = {"en", "ru"} | {code for code in NATIONAL if done[code] >= 0.9 * total}
    assert {code for code, _name in offered(ADMIN)} == expected


def _editor(client: Client, language: str = "") -> User:
    user = User.objects.create_superuser("editor", "editor@example.org", "a password for the test")
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    client.force_login(user)
    return user


@pytest.mark.django_db
def test_account_settings_show_just_the_offered(client: Client) -> None:
    _editor(client)
    with override_settings(
        WAGTAILADMIN_PERMITTED_LANGUAGES=[("en", "English"), ("uz", "oʻzbekcha")]
    ):
        page = BeautifulSoup(client.get("/admin/account/").content, "html.parser")
        field = page.find("select", attrs={"name": "locale-preferred_language"})
        names = {o["value"]: o.get_text(strip=True) for o in field.find_all("option")}
    names.pop("")
    assert names == {"en": "English", "uz": "oʻzbekcha"}


@pytest.fixture
def uzbek_admin(tmp_path: Path, settings):
    """A catalogue of the admin with one string of each kind, in place of the one there is."""
    strings = {
        "django": {"Dashboard": "Boshqaruv", ("%(num)d day", "%(num)d days"): ("%(num)d kun",) * 2},
        "djangojs": {"Move up": "Yuqoriga", ("%(num)s error", "%(num)s errors"): ("%(num)s xato",) * 2,
                     "Upload PO file": "PO faylni yuklash"},
    }  # fmt: skip
    for domain, texts in strings.items():
        file = tmp_path / "uz" / "LC_MESSAGES" / f"{domain}.po"
        chosen = [m for m in admin.listed(domain) if m.id in texts]
        assert len(chosen) == len(texts)
        file.parent.mkdir(parents=True, exist_ok=True)
        renew(file, "uz", chosen)
        catalogue = read(file, "uz")
        for message in messages(catalogue):
            message.string = texts[message.id]
        from babel.messages.mofile import write_mo

        with file.with_suffix(".mo").open("wb") as stream:
            write_mo(stream, catalogue)
    settings.LOCALE_PATHS = [settings.LOCALE_PATHS[0], tmp_path]
    _forget()
    yield
    _forget()


def _forget() -> None:
    trans_real._translations.clear()
    gettext._translations.clear()
    translation.deactivate()
    cache.clear()


@pytest.mark.django_db
def test_the_admin_and_its_scripts_take_strings_from_our_folder(
    client: Client, settings, uzbek_admin
) -> None:
    """Django's catalogue for scripts is asked for two packages only, and still reads ours."""
    settings.WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", "English"), ("uz", "oʻzbekcha")]
    _editor(client, "uz")
    assert "Boshqaruv" in client.get("/admin/").content.decode()
    for address in ("/admin/jsi18n/", "/admin/localize/jsi18n/"):
        response = client.get(address)
        script = response.content.decode()
        assert "Yuqoriga" in script
        assert "PO faylni yuklash" in script
        assert "(n != 1)" in script, "the plural rule of our catalogue"
        assert "Content-Security-Policy" in response.headers

"""The writes that a role should not have: who tries what, on what, with well-formed data."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import Collection, Locale, Workflow

from tests.rights import samples
from tests.rights.forms import add, api, bulk, edit, localize, po_file, to_page
from tests.rights.people import page
from translation.models import Concept, Term


class World:
    """What the attempts are made on."""

    def __init__(self) -> None:
        self.kz, self.uz = page("orteke", "kk"), page("samarkand-paper", "uz")
        self.kz_in_uzbek, self.kz_in_russian = page("orteke", "uz"), page("orteke", "ru")
        self.shared, self.region = page("ikat", "uz"), page("about", "en")
        self.partly, self.index = page("togyzqumalaq", "kk"), page("stories", "uz")
        self.elsewhere = page("stories", "ru")
        self.russian = samples.record(self.kz_in_russian)
        self.text = samples.text_of(self.kz_in_russian)["string_segment_id"]
        self.picture = samples.picture("Uzbekistan")
        self.document = samples.document("Uzbekistan")
        self.concept = Concept.objects.create(name="sample-of-test")
        samples.in_moderation(self.uz)
        self.term = Term.objects.create(concept=self.concept, language="uz", text="soz")

    def missing(self) -> Any:
        """A language that a page is not translated into yet."""
        there = self.partly.get_translations(inclusive=True).values("locale")
        return Locale.objects.exclude(pk__in=there)[0]


Attempt = Callable[[Client, World], Any]


def _picture(client: Client, world: World, collection: str = "Uzbekistan") -> Any:
    place = Collection.objects.get(name=collection).pk
    data = {
        "title": "Taken",
        "collection": place,
        "tags": "",
        "credit": "x",
        "licence": "permission",
    }
    return client.post(f"/admin/images/{world.picture.pk}/", data)


def _document(client: Client, world: World) -> Any:
    data = {"title": "Taken", "collection": world.document.collection_id, "licence": "permission"}
    return client.post(f"/admin/documents/edit/{world.document.pk}/", data)


def _copy(client: Client, world: World, which: Any, **more: str) -> Any:
    data = {"new_title": "x", "new_slug": "x-y", "new_parent_page": world.index.pk, **more}
    return to_page(client, "copy", which, **data)


def _move_a_work(client: Client, _world: World) -> Any:
    work = page("aigerim", "kk").get_children()[0]
    return to_page(client, "move_confirm", work, page("zebo", "tg").pk)


def _crown(client: Client, _world: World) -> Any:
    me = client.session["_auth_user_id"]
    data = {"username": "me", "first_name": "a", "last_name": "b", "email": "a@example.org",
            "is_active": "on", "is_superuser": "on",
            "groups": [Group.objects.get(name="Chief editors").pk]}  # fmt: skip
    return client.post(f"/admin/users/edit/{me}/", data)


def _many(action: str) -> Attempt:
    def attempt(client: Client, world: World) -> Any:
        return bulk(client, action, world.uz, world.region, chooser=world.elsewhere.pk)

    return attempt


def _by_api(action: str, data: dict[str, Any]) -> Attempt:
    def attempt(client: Client, world: World) -> Any:
        answers = [api(client, action, each, **data)
                   for each in (world.uz, world.kz, world.kz_in_uzbek)]  # fmt: skip
        return max(answers, key=lambda answer: answer.status_code != 403)

    return attempt


def _group(name: str) -> int:
    return Group.objects.get(name=name).pk


EDITOR, REVIEWER, TRANSLATOR, LANGUAGE = (
    "editor-kz", "reviewer-kz", "translator-uz", "language-reviewer-uz",
)  # fmt: skip
READERS = ("viewer", "partners", "archive")
NO_WRITERS = (REVIEWER, TRANSLATOR, LANGUAGE, *READERS)
SURE = {"sure": "on", "languages": "this"}
EVERYWHERE = {"sure": "on", "languages": "all"}
ALL = (EDITOR, *NO_WRITERS)
NO_FILES = (EDITOR, REVIEWER, TRANSLATOR, LANGUAGE, "viewer", "partners")
OTHERS = (TRANSLATOR, LANGUAGE, REVIEWER, *READERS)  # nothing of a Kazakh page in Russian
AS_CHIEF = ("chief", *ALL)

_API = {
    "delete": {}, "publish": {}, "unpublish": {}, "move": {"destination_page_id": 3},
    "copy": {"slug": "x-y"}, "create_alias": {}, "convert_alias": {},
    "copy_for_translation": {"locale": "ru"}, "revert_to_page_revision": {"revision_id": 1},
}  # fmt: skip

ATTEMPTS: dict[str, tuple[tuple[str, ...], Attempt]] = {
    # pages
    "edit another country's origin": (ALL, lambda c, w: edit(c, w.uz)),
    "publish it": (ALL, lambda c, w: edit(c, w.uz, **{"action-publish": "1"})),
    "edit an origin in one's language": ((TRANSLATOR, LANGUAGE), lambda c, w: edit(c, w.uz)),
    "edit an origin as its reviewer": (NO_WRITERS, lambda c, w: edit(c, w.kz)),
    "edit a page of the region": (ALL, lambda c, w: edit(c, w.region)),
    "edit a translation into another language": (OTHERS, lambda c, w: edit(c, w.kz_in_russian)),
    "add a page": (NO_WRITERS, lambda c, w: add(c, w.index, countries=["kz"])),
    "preview another's page": (ALL, lambda c, w: to_page(c, "preview_on_edit", w.uz)),
    "delete another's page": (ALL, lambda c, w: to_page(c, "delete", w.uz, **SURE)),
    "delete what is public": ((EDITOR, TRANSLATOR), lambda c, w: to_page(c, "delete", w.kz, **SURE)),
    "delete what is shared": (
        (EDITOR, REVIEWER, "reviewer-uz"), lambda c, w: to_page(c, "delete", w.shared, **SURE)),
    "delete the frame": (ALL, lambda c, w: to_page(c, "delete", page("kazakhstan", "kk"), **SURE)),
    "delete a translation": (
        (EDITOR, TRANSLATOR), lambda c, w: to_page(c, "delete", w.kz_in_uzbek, **SURE)),
    "delete another language's": (
        (TRANSLATOR, LANGUAGE), lambda c, w: to_page(c, "delete", w.kz_in_russian, **SURE)),
    "unpublish another's page": (ALL, lambda c, w: to_page(c, "unpublish", w.uz, **SURE)),
    "unpublish one's own": ((EDITOR,), lambda c, w: to_page(c, "unpublish", w.kz, **SURE)),
    "unpublish a translation": (
        (EDITOR, TRANSLATOR), lambda c, w: to_page(c, "unpublish", w.kz_in_uzbek, **SURE)),
    "unpublish a language's and all others": (
        (LANGUAGE,), lambda c, w: to_page(c, "unpublish", w.kz_in_uzbek, **EVERYWHERE)),
    "delete a language's and all others": (
        (LANGUAGE,), lambda c, w: to_page(c, "delete", w.kz_in_uzbek, **EVERYWHERE)),
    "move one language's": ((TRANSLATOR, LANGUAGE), lambda c, w: to_page(
        c, "move_confirm", w.kz_in_uzbek, w.kz_in_uzbek.get_parent().pk)),
    "copy another's page": (ALL, lambda c, w: _copy(c, w, w.uz)),
    "copy what is shared": ((EDITOR, "editor-uz"), lambda c, w: _copy(c, w, w.shared)),
    "copy a translation": ((TRANSLATOR, LANGUAGE), lambda c, w: _copy(c, w, w.kz_in_uzbek)),
    "make an alias": (ALL, lambda c, w: _copy(c, w, w.uz, alias="on")),
    "move another's page": (
        ALL, lambda c, w: to_page(c, "move_confirm", w.uz, w.uz.get_parent().pk)),
    "move one's own": ((EDITOR,), lambda c, w: to_page(c, "move_confirm", w.kz, w.kz.get_parent().pk)),
    "move a work to another's creator": ((EDITOR, REVIEWER), _move_a_work),
    "reorder": (ALL, lambda c, w: c.post(f"/admin/pages/{w.kz.pk}/set_position/?position=0")),
    "close to visitors": (
        ALL, lambda c, w: to_page(c, "set_privacy", w.uz, restriction_type="login")),
    "close one's own": (
        (EDITOR,), lambda c, w: to_page(c, "set_privacy", w.kz, restriction_type="login")),
    "close a translation": (
        (LANGUAGE,), lambda c, w: to_page(c, "set_privacy", w.kz_in_uzbek, restriction_type="login")),
    "lock": (ALL, lambda c, w: to_page(c, "lock", w.uz)),
    "revert": (ALL, lambda c, w: c.post(
        f"/admin/pages/{w.uz.pk}/revisions/{w.uz.latest_revision_id}/revert/", {})),
    **{f"{action} many": (ALL, _many(action))
       for action in ("delete", "publish", "unpublish", "move")},
    **{f"{action} by API": (ALL, _by_api(action, data)) for action, data in _API.items()},
    # translations
    "translate into another language": (OTHERS, lambda c, w: localize(
        c, f"translate/{w.russian.pk}/strings/{w.text}/edit/", "put", value="Чужое")),
    "upload its file": (OTHERS, lambda c, w: localize(
        c, f"translate/{w.russian.pk}/pofile/upload/", file=po_file(w.russian))),
    "translate it by machine": (OTHERS, lambda c, w: localize(
        c, f"translate/{w.russian.pk}/machine_translate/")),
    "stop a translation": (OTHERS, lambda c, w: localize(
        c, f"translate/{w.russian.pk}/disable/")),
    "begin a translation": (("translator-en", REVIEWER, *READERS), lambda c, w: localize(
        c, f"submit/page/{w.partly.pk}/", languages=[w.missing().language_code])),
    "synchronise": (NO_WRITERS, lambda c, w: localize(
        c, f"update/{w.russian.source_id}/", publish_translations="on")),
    "make a translation an alias": (ALL, lambda c, w: localize(
        c, f"page/{w.kz_in_russian.pk}/convert_to_alias/")),
    # the workbench's own addresses
    "approve on the workbench": (ALL, lambda c, w: c.post(
        f"/admin/workbench/workflow/review/{w.uz.pk}/approve/", {"comment": "x"})),
    "send back on the workbench": (ALL, lambda c, w: c.post(
        f"/admin/workbench/workflow/review/{w.uz.pk}/changes/", {"comment": "x"})),
    "withdraw on the workbench": (ALL, lambda c, w: c.post(
        f"/admin/workbench/workflow/review/{w.uz.pk}/withdraw/", {})),
    "translate on the workbench": (OTHERS, lambda c, w: c.post(
        f"/admin/workbench/editor/translation/{w.russian.pk}/{w.text}/", {"text": "Чужое"})),
    "upload to the workbench": (OTHERS, lambda c, w: c.post(
        f"/admin/workbench/exchange/{w.russian.pk}/upload/", {"file": po_file(w.russian)})),
    "stop on the workbench": (OTHERS, lambda c, w: c.post(
        f"/admin/workbench/editor/translation/{w.russian.pk}/stop/", {"sure": "on"})),
    "change the origin": (ALL, lambda c, w: c.post(
        f"/admin/workbench/origins/{w.uz.pk}/change/", {"language": "ru", "sure": "on"})),
    "assign on the workbench": ((TRANSLATOR, *READERS), lambda c, w: c.post(
        f"/admin/workbench/workflow/assign/{w.uz.translation_key}/ru/", {"note": "x"})),
    "settle a term": ((EDITOR, REVIEWER, TRANSLATOR, "language-reviewer-ru", *READERS),
        lambda c, w: c.post(
            f"/admin/workbench/termbase/terms/{w.term.pk}/status/", {"status": "agreed"})),
    "change a concept": ((EDITOR, REVIEWER, *READERS), lambda c, w: c.post(
        f"/admin/workbench/termbase/{w.concept.pk}/edit/", {"name": "taken"})),
    "delete a concept": (ALL, lambda c, w: c.post(
        f"/admin/workbench/termbase/{w.concept.pk}/delete/", {})),
    # files
    "change another's picture": (NO_FILES, _picture),
    "take another's picture": ((EDITOR, REVIEWER), lambda c, w: _picture(c, w, "Kazakhstan")),
    "delete another's picture": (
        NO_FILES, lambda c, w: c.post(f"/admin/images/{w.picture.pk}/delete/")),
    "change another's document": (NO_FILES, _document),
    "delete another's document": (
        NO_FILES, lambda c, w: c.post(f"/admin/documents/delete/{w.document.pk}/")),
    "rename a collection": (ALL, lambda c, w: c.post(
        f"/admin/collections/{w.picture.collection_id}/", {"name": "Mine", "parent": Collection.get_first_root_node().pk})),
    # the site
    "become chief editor": (AS_CHIEF, _crown),
    "widen a group": (AS_CHIEF, lambda c, w: c.post(
        f"/admin/groups/edit/{_group('Viewers')}/", {"name": "Kings"})),
    "stop the workflow": (AS_CHIEF, lambda c, w: c.post(
        f"/admin/workflows/disable/{getattr(Workflow.objects.first(), 'pk', 0)}/")),
    "remove a language": (AS_CHIEF, lambda c, w: c.post(
        f"/admin/locales/delete/{Locale.objects.get(language_code='tg').pk}/")),
}  # fmt: skip
WHO = sorted({role for roles, _attempt in ATTEMPTS.values() for role in roles})

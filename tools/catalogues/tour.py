"""The screens of the admin that an editor of this site meets, as steps for ``harvest``."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from tools.catalogues import tour_of_pages as pages
from tools.catalogues.steps import Step, origin_of, page_of, page_or_none, see, sign_in, submit


def tour(editor: Any) -> Iterator[Step]:
    """Yield (function, arguments, keyword arguments); each is tried, whatever the last one did."""
    parts = (
        _door, _explorer, pages.new_pages, pages.saved_pages, pages.history, pages.moved_pages,
        _media, _documents, _choosers, _translation, pages.workflow, pages.workflow_settings,
        _account, _management,
    )  # fmt: skip
    for part in parts:
        yield from part(editor)


def _door(editor: Any) -> Iterator[Step]:
    yield see(editor, "login", "wagtailadmin_login")
    wrong = {"username": "nobody", "password": "wrong"}
    yield submit(editor, "login", reverse("wagtailadmin_login"), wrong)
    yield see(editor, "password reset", "wagtailadmin_password_reset")
    path = reverse("wagtailadmin_password_reset")
    yield submit(editor, "password reset", path, {"email": "x"})
    yield submit(editor, "password reset", path, {"email": "x@example.org"})
    yield see(editor, "password reset", "wagtailadmin_password_reset_complete")
    yield see(editor, "password reset", "wagtailadmin_password_reset_confirm", "x", "y")
    sign_in(editor, "moderator", "Moderators")
    yield see(editor, "dashboard of a moderator", "wagtailadmin_home")
    yield editor.send, ("login", reverse("wagtailadmin_logout"), {}), {}
    sign_in(editor, "author", "Editors")
    yield see(editor, "dashboard of an author", "wagtailadmin_home")
    yield see(editor, "explorer of an author", "wagtailadmin_explore", page_of("stories").pk)
    yield see(editor, "page editor of an author", "wagtailadmin_pages:edit", origin_of("ikat").pk)
    yield see(editor, "no permission", "wagtailadmin_pages:delete", page_of("stories").pk)
    sign_in(editor, "editor")
    yield see(editor, "dashboard", "wagtailadmin_home")
    yield see(editor, "not found", "wagtailadmin_explore", 999999)


def _explorer(editor: Any) -> Iterator[Step]:
    yield see(editor, "explorer", "wagtailadmin_explore_root")
    for slug in ("home", "stories", "heritage", "creators", "zebo", "cultural-tour"):
        pk = page_of(slug).pk if slug != "home" else page_of("stories").get_parent().pk
        yield see(editor, "explorer", "wagtailadmin_explore", pk)
        yield see(editor, "add page", "wagtailadmin_pages:add_subpage", pk)
    stories = page_of("stories").pk
    yield see(editor, "explorer search", "wagtailadmin_explore", stories, q="ikat")
    yield see(editor, "explorer search", "wagtailadmin_explore", stories, q="zzzz")
    yield see(editor, "explorer sorting", "wagtailadmin_explore", stories, ordering="ord")
    yield see(editor, "search", "wagtailadmin_pages:search", q="silk")
    yield see(editor, "search", "wagtailadmin_pages:search", q="zzzz")
    yield see(editor, "page types", "wagtailadmin_pages:type_use", "stories", "storypage")


def _account(editor: Any) -> Iterator[Step]:
    path = reverse("wagtailadmin_account")
    yield editor.see, ("account", path), {}
    yield submit(editor, "account with errors", path, {"name_email-email": "x"})
    passwords = {"password-old_password": "x", "password-new_password1": "a",
                 "password-new_password2": "b"}  # fmt: skip
    yield submit(editor, "account with errors", path, passwords)
    yield submit(editor, "account", path, {})


def _management(editor: Any) -> Iterator[Step]:
    for name in ("wagtailadmin_reports:site_history", "wagtailadmin_reports:aging_pages",
                 "wagtailadmin_reports:page_types_usage", "wagtailadmin_collections:index",
                 "wagtailadmin_collections:add", "wagtailredirects:index", "wagtailredirects:add",
                 "wagtailredirects:start_import", "wagtailusers_users:index",
                 "wagtailusers_users:add", "wagtailusers_groups:index",
                 "wagtailsites:index", "wagtaillocales:index"):  # fmt: skip
        yield see(editor, name.removeprefix("wagtail").replace(":", " "), name)
    redirect = {"old_path": "/old/", "redirect_link": "https://example.org/"}
    path = reverse("wagtailredirects:add")
    yield submit(editor, "after adding a redirect", path, redirect)
    yield submit(editor, "redirects add with errors", path, {"old_path": ""})
    yield see(editor, "redirects", "wagtailredirects:index")
    path = reverse("wagtailadmin_collections:add")
    yield submit(editor, "collections", path, {"name": "Looms"})


def _media(editor: Any) -> Iterator[Step]:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from media.models import Picture

    for name in ("wagtailimages:index", "wagtailimages:add", "wagtailimages:add_multiple",
                 "wagtaildocs:index", "wagtaildocs:add", "wagtaildocs:add_multiple"):  # fmt: skip
        yield see(editor, name.removeprefix("wagtail").replace(":", " "), name)
    picture = Picture.objects.first()
    yield see(editor, "images edit", "wagtailimages:edit", picture.pk)
    yield see(editor, "images usage", "wagtailimages:image_usage", picture.pk)
    yield see(editor, "images delete", "wagtailimages:delete", picture.pk)
    yield see(editor, "images search", "wagtailimages:index", q="zzzz")
    path = reverse("wagtailimages:edit", args=(picture.pk,))
    yield submit(editor, "after saving an image", path, {"title": "Silk", "file": None})
    broken = SimpleUploadedFile("x.jpg", b"no image", "image/jpeg")
    wrong = {"title": "", "file": broken}
    yield editor.send, ("images add with errors", reverse("wagtailimages:add"), wrong), {}


def _documents(editor: Any) -> Iterator[Step]:
    from django.core.files.uploadedfile import SimpleUploadedFile

    good = {
        "title": "A file", "collection": "1", "licence": "permission",
        "file": SimpleUploadedFile("x.txt", b"text", "text/plain"),
    }  # fmt: skip
    yield editor.send, ("after uploading a document", reverse("wagtaildocs:add"), good), {}
    yield editor.send, ("documents add with errors", reverse("wagtaildocs:add"), {}), {}
    yield see(editor, "documents", "wagtaildocs:index")
    yield see(editor, "documents edit", "wagtaildocs:edit", 1)
    yield see(editor, "documents delete", "wagtaildocs:delete", 1)


def _choosers(editor: Any) -> Iterator[Step]:
    from media.models import Picture

    picture = Picture.objects.first()
    for name in ("wagtailimages_chooser:choose", "wagtaildocs_chooser:choose",
                 "wagtailadmin_choose_page", "wagtailadmin_choose_page_external_link",
                 "wagtailadmin_choose_page_email_link", "wagtailadmin_choose_page_phone_link",
                 "wagtailadmin_choose_page_anchor_link", "wagtailembeds:chooser"):  # fmt: skip
        yield see(editor, f"chooser {name.rpartition('_')[2]}", name)
    link = {"allow_external_link": "true", "allow_email_link": "true"}
    stories = page_of("stories").pk
    yield see(editor, "chooser page", "wagtailadmin_choose_page_child", stories, **link)
    yield see(editor, "chooser page", "wagtailadmin_choose_page_search", q="silk")
    yield see(editor, "chooser page", "wagtailadmin_choose_page_search", q="zzzz")
    yield see(editor, "chooser image", "wagtailimages_chooser:choose_results", q="zzzz")
    yield see(editor, "chooser image", "wagtailimages_chooser:select_format", picture.pk)


def _translation(editor: Any) -> Iterator[Step]:
    from wagtail_localize.models import Translation

    page = page_of("zebo")
    submit_path = reverse("wagtail_localize:submit_page_translation", args=(page_of("about").pk,))
    yield editor.see, ("submit translation", submit_path), {}
    yield editor.submit, ("submit translation", submit_path, {}), {"form": 0}
    new = page_or_none("new-story")
    if new:
        path = reverse("wagtail_localize:submit_page_translation", args=(new.pk,))
        yield submit(editor, "submit translation", path, {"locales": ["2", "3", "4", "5", "6"]})
    for translation in Translation.objects.filter(enabled=True)[:3]:
        yield from _one_translation(editor, translation)
    translation = Translation.objects.filter(enabled=True).last()
    if translation:
        path = reverse("wagtail_localize:stop_translation", args=(translation.pk,))
        yield editor.send, ("stopped translation", path, {}), {}
        target = translation.get_target_instance().pk
        yield see(editor, "stopped translation", "wagtailadmin_pages:edit", target)
    yield see(editor, "translations report", "wagtail_localize:translations_report")
    yield see(editor, "translations of a page", "wagtailadmin_pages:edit", page.pk)
    yield see(editor, "convert to alias", "wagtail_localize:convert_to_alias", page.pk)


def _one_translation(editor: Any, translation: Any) -> Iterator[Step]:
    target = translation.get_target_instance()
    edit = reverse("wagtailadmin_pages:edit", args=(target.pk,))
    yield editor.see, ("translation editor", edit), {}
    yield editor.send, ("translation editor", edit, {"action": "publish"}), {}
    yield editor.send, ("translation editor", edit, {"action": "validate"}), {}
    source = translation.source
    path = reverse("wagtail_localize:update_translations", args=(source.pk,))
    yield editor.see, ("update translations", path), {}
    yield submit(editor, "update translations", path, {})
    path = reverse("wagtail_localize:upload_pofile", args=(translation.pk,))
    yield editor.send, ("translation editor", path, {}), {}
    source_page = reverse("wagtailadmin_pages:edit", args=(source.get_source_instance().pk,))
    yield editor.see, ("original in the page editor", source_page), {}

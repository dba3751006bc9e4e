"""The screens of the admin that an editor of this site meets, as steps for ``harvest``."""

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import reverse

Step = tuple[Callable[..., object], tuple[Any, ...], dict[str, Any]]
EMPTY_STREAM = {"body-count": "0"}


def _page(slug: str, language: str = "en") -> Any:
    from wagtail.models import Page

    return Page.objects.get(slug=slug, locale__language_code=language, depth__gt=2)


def _origin(slug: str) -> Any:
    """The page in the language that it was written in: others open in the translation editor."""
    from wagtail.models import Page
    from wagtail_localize.models import TranslationSource

    found = Page.objects.filter(slug=slug, depth__gt=2)
    sources = TranslationSource.objects.filter(object_id__in=found.values("translation_key"))
    locale = sources.values_list("locale", flat=True).first() or found.first().locale_id
    return found.get(locale=locale)


def _sign_in(editor: Any, name: str, *groups: str) -> Any:
    from django.contrib.auth.models import Group, User
    from wagtail.users.models import UserProfile

    user, _new = User.objects.get_or_create(
        username=name, defaults={"email": f"{name}@example.org", "is_superuser": not groups}
    )
    user.set_password("a password for the tour")
    user.is_superuser = not groups
    user.save()
    user.groups.set(Group.objects.filter(name__in=groups))
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = ""
    profile.save()
    editor.client.force_login(user)
    return user


def tour(editor: Any) -> Iterator[Step]:
    """Yield (function, arguments, keyword arguments); each is tried, whatever the last one did."""
    for part in (_door, _explorer, _writing, _page_actions, _media, _translation, _workflow,
                 _account, _management):  # fmt: skip
        yield from part(editor)


def see(editor: Any, screen: str, name: str, *args: Any, **query: Any) -> Step:
    return editor.see, (screen, reverse(name, args=args)), query


def submit(editor: Any, screen: str, path: str, changes: dict[str, Any], form: Any = 0) -> Step:
    return editor.submit, (screen, path, changes), {"form": form}


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
    _sign_in(editor, "moderator", "Moderators")
    yield see(editor, "dashboard of a moderator", "wagtailadmin_home")
    yield editor.send, ("login", reverse("wagtailadmin_logout"), {}), {}
    _sign_in(editor, "author", "Editors")
    yield see(editor, "dashboard of an author", "wagtailadmin_home")
    yield see(editor, "explorer of an author", "wagtailadmin_explore", _page("stories").pk)
    yield see(editor, "page editor of an author", "wagtailadmin_pages:edit", _origin("ikat").pk)
    yield see(editor, "no permission", "wagtailadmin_pages:delete", _page("stories").pk)
    _sign_in(editor, "editor")
    yield see(editor, "dashboard", "wagtailadmin_home")
    yield see(editor, "not found", "wagtailadmin_explore", 999999)


def _explorer(editor: Any) -> Iterator[Step]:
    yield see(editor, "explorer", "wagtailadmin_explore_root")
    for slug in ("home", "stories", "heritage", "creators", "zebo", "cultural-tour"):
        pk = _page(slug).pk if slug != "home" else _page("stories").get_parent().pk
        yield see(editor, "explorer", "wagtailadmin_explore", pk)
        yield see(editor, "add page", "wagtailadmin_pages:add_subpage", pk)
    stories = _page("stories").pk
    yield see(editor, "explorer search", "wagtailadmin_explore", stories, q="ikat")
    yield see(editor, "explorer search", "wagtailadmin_explore", stories, q="zzzz")
    yield see(editor, "explorer sorting", "wagtailadmin_explore", stories, ordering="ord")
    yield see(editor, "search", "wagtailadmin_pages:search", q="silk")
    yield see(editor, "search", "wagtailadmin_pages:search", q="zzzz")
    yield see(editor, "page types", "wagtailadmin_pages:type_use", "stories", "storypage")


def _writing(editor: Any) -> Iterator[Step]:
    kinds = {
        ("stories", "storypage"): "stories",
        ("heritage", "heritageitempage"): "heritage",
        ("creators", "creatorpage"): "creators",
        ("creators", "workpage"): "zebo",
        ("programmes", "eventpage"): "cultural-tour",
    }
    for (app, model), parent in kinds.items():
        path = reverse("wagtailadmin_pages:add", args=(app, model, _page(parent).pk))
        yield see(editor, f"add {model}", "wagtailadmin_pages:add", app, model, _page(parent).pk)
        bad = {
            "title": "", "slug": "a b", "latitude": "x", "starts_on": "x", "published_on": "x",
            "email": "x", "website": "x", "go_live_at": "2030-01-01", "expire_at": "2020-01-01",
            **EMPTY_STREAM,
        }  # fmt: skip
        yield submit(editor, "page editor with errors", path, bad, "page-edit-form")
    for slug in ("ikat", "yurt", "zebo", "suzani", "almaty", "about", "uzbekistan"):
        pk = _origin(slug).pk
        yield see(editor, "page editor", "wagtailadmin_pages:edit", pk)
        yield see(editor, "page usage", "wagtailadmin_pages:usage", pk)
    path = reverse("wagtailadmin_pages:edit", args=(_origin("ikat").pk,))
    for action in ({}, {"action-publish": "1"}):
        text = {"title": "Ikat again", **EMPTY_STREAM, **action}
        yield submit(editor, "after saving a page", path, text, "page-edit-form")
    later = {"go_live_at": "2030-01-01 10:00", "action-publish": "1", **EMPTY_STREAM}
    yield submit(editor, "after scheduling a page", path, later, "page-edit-form")
    yield see(editor, "scheduled page", "wagtailadmin_pages:edit", _origin("ikat").pk)
    path = reverse("wagtailadmin_pages:add", args=("stories", "storypage", _page("stories").pk))
    new = {"title": "New story", "slug": "new-story", "summary": "A lead", **EMPTY_STREAM}
    yield submit(editor, "after making a page", path, new, "page-edit-form")
    yield submit(editor, "page editor with errors", path, new, "page-edit-form")


def _page_actions(editor: Any) -> Iterator[Step]:
    page = _origin("ikat")
    for name in ("history", "workflow_history", "copy", "move", "delete", "unpublish",
                 "set_privacy"):  # fmt: skip
        pk = page.pk if name != "delete" else _page("creators").pk
        yield see(editor, f"page {name}", f"wagtailadmin_pages:{name}", pk)
    yield see(editor, "page delete", "wagtailadmin_pages:delete", _page("suzani").pk)
    yield see(editor, "page unpublish", "wagtailadmin_pages:unpublish", _page("creators").pk)
    yield see(editor, "page copy", "wagtailadmin_pages:copy", _page("creators").pk)
    where = (page.pk, "earliest", "latest")
    yield see(editor, "page compare", "wagtailadmin_pages:revisions_compare", *where)
    yield see(editor, "page compare", "wagtailadmin_pages:revisions_compare", page.pk, "live",
              "latest")  # fmt: skip
    first = page.revisions.order_by("pk").first().pk
    yield see(editor, "page revert", "wagtailadmin_pages:revisions_revert", page.pk, first)
    for name in ("lock", "unlock"):
        path = reverse(f"wagtailadmin_pages:{name}", args=(page.pk,))
        yield editor.send, (f"page {name}", path, {}), {}
        yield see(editor, f"page {name}", "wagtailadmin_pages:edit", page.pk)
        yield see(editor, "locked pages", "wagtailadmin_reports:locked_pages")
    copy = reverse("wagtailadmin_pages:copy", args=(page.pk,))
    yield submit(editor, "page copy", copy, {})
    yield submit(editor, "page copy", copy, {"new_title": "Copy", "new_slug": "copy-of-it"})
    move = reverse("wagtailadmin_pages:move_confirm", args=(page.pk, _page("stories", "kk").pk))
    yield editor.see, ("page move", move), {}
    path = reverse("wagtailadmin_pages:unpublish", args=(page.pk,))
    yield submit(editor, "after unpublishing", path, {})
    for action in ("publish", "unpublish", "move", "delete"):
        path = reverse("wagtail_bulk_action", args=("wagtailcore", "page", action))
        yield editor.see, (f"bulk {action}", path), {"id": [page.pk, _page("yurt").pk]}
    path = reverse("wagtailadmin_pages:delete", args=(_page("suzani").pk,))
    yield submit(editor, "after deleting", path, {})


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
    good = {
        "title": "A file", "collection": "1", "licence": "permission",
        "file": SimpleUploadedFile("x.txt", b"text", "text/plain"),
    }  # fmt: skip
    yield editor.send, ("after uploading a document", reverse("wagtaildocs:add"), good), {}
    yield editor.send, ("documents add with errors", reverse("wagtaildocs:add"), {}), {}
    yield see(editor, "documents", "wagtaildocs:index")
    yield see(editor, "documents edit", "wagtaildocs:edit", 1)
    yield see(editor, "documents delete", "wagtaildocs:delete", 1)
    for name in ("wagtailimages_chooser:choose", "wagtaildocs_chooser:choose",
                 "wagtailadmin_choose_page", "wagtailadmin_choose_page_external_link",
                 "wagtailadmin_choose_page_email_link", "wagtailadmin_choose_page_phone_link",
                 "wagtailadmin_choose_page_anchor_link", "wagtailembeds:chooser"):  # fmt: skip
        yield see(editor, f"chooser {name.rpartition('_')[2]}", name)
    link = {"allow_external_link": "true", "allow_email_link": "true"}
    stories = _page("stories").pk
    yield see(editor, "chooser page", "wagtailadmin_choose_page_child", stories, **link)
    yield see(editor, "chooser page", "wagtailadmin_choose_page_search", q="silk")
    yield see(editor, "chooser page", "wagtailadmin_choose_page_search", q="zzzz")
    yield see(editor, "chooser image", "wagtailimages_chooser:choose_results", q="zzzz")
    yield see(editor, "chooser image", "wagtailimages_chooser:select_format", picture.pk)


def _translation(editor: Any) -> Iterator[Step]:
    from wagtail_localize.models import Translation

    page = _page("zebo")
    submit_path = reverse("wagtail_localize:submit_page_translation", args=(_page("about").pk,))
    yield editor.see, ("submit translation", submit_path), {}
    yield editor.submit, ("submit translation", submit_path, {}), {"form": 0}
    new = _page_or_none("new-story")
    if new:
        path = reverse("wagtail_localize:submit_page_translation", args=(new.pk,))
        yield submit(editor, "submit translation", path, {"locales": ["2", "3", "4", "5", "6"]})
    for translation in Translation.objects.filter(enabled=True)[:3]:
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
    translation = Translation.objects.filter(enabled=True).last()
    if translation:
        path = reverse("wagtail_localize:stop_translation", args=(translation.pk,))
        yield editor.send, ("stopped translation", path, {}), {}
        target = translation.get_target_instance().pk
        yield see(editor, "stopped translation", "wagtailadmin_pages:edit", target)
    yield see(editor, "translations report", "wagtail_localize:translations_report")
    yield see(editor, "translations of a page", "wagtailadmin_pages:edit", page.pk)
    yield see(editor, "convert to alias", "wagtail_localize:convert_to_alias", page.pk)


def _page_or_none(slug: str) -> Any:
    from wagtail.models import Page

    return Page.objects.filter(slug=slug, locale__language_code="en").first()


def _workflow(editor: Any) -> Iterator[Step]:
    from wagtail.models import TaskState, Workflow

    page = _page_or_none("new-story") or _page("yurt")
    edit = reverse("wagtailadmin_pages:edit", args=(page.pk,))

    def act(screen: str, name: str, comment: str = "") -> None:
        task = TaskState.objects.filter(status="in_progress").order_by("pk").last()
        path = reverse("wagtailadmin_pages:workflow_action", args=(page.pk, name, task.pk))
        editor.see(screen, path)
        editor.send(screen, path, {"comment": comment})

    for action in ("reject", "approve"):
        sent = {"action-submit": "1", **EMPTY_STREAM}
        yield submit(editor, "after submitting to workflow", edit, sent, "page-edit-form")
        yield editor.see, ("page editor in workflow", edit), {}
        yield see(editor, "dashboard in workflow", "wagtailadmin_home")
        yield see(editor, "explorer in workflow", "wagtailadmin_explore", page.get_parent().pk)
        yield act, (f"workflow {action}", action, "Because"), {}
        yield editor.see, ("page editor after workflow", edit), {}
        yield see(editor, "page workflow_history", "wagtailadmin_pages:workflow_history", page.pk)
    for report in ("workflow", "workflow_tasks"):
        yield see(editor, f"report {report}", f"wagtailadmin_reports:{report}")
    sent = {"action-submit": "1", **EMPTY_STREAM}
    yield submit(editor, "after submitting to workflow", edit, sent, "page-edit-form")
    cancel = "wagtailadmin_pages:confirm_workflow_cancellation"
    yield see(editor, "workflow cancel", cancel, page.pk)
    for name in ("index", "add", "task_index", "select_task_type"):
        yield see(editor, "workflow settings", f"wagtailadmin_workflows:{name}")
    workflow = Workflow.objects.first()
    if workflow:
        yield see(editor, "workflow settings", "wagtailadmin_workflows:edit", workflow.pk)


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

"""Sets the scene in a copy of the demo: people, work that is assigned, begun, stale, in review.

``python -m tools.guide.scene kk`` does it in the database of ``DATABASE_URL`` and prints what
``set_scene`` returns as JSON. It is a process of its own, so that the copy alone is written to.
"""

import json
import os
import sys
from datetime import timedelta
from typing import Any

import django

from tools.guide import clock
from tools.guide.cast import CASTS, CHANGES, CONCEPT, PASSWORD, people

_APPS = ("wagtailcore", "wagtail_localize", "translation")
_PLANNED = {"go_live_at", "expire_at", "approved_go_live_at", "deadline"}


def _age() -> None:
    """Let everything that the demo has be a week old by the standing clock."""
    from django.apps import apps
    from django.db.models import DateTimeField

    for model in apps.get_models():
        if model._meta.app_label not in _APPS or model._meta.proxy:
            continue
        for field in model._meta.local_fields:
            if isinstance(field, DateTimeField) and field.name not in _PLANNED:
                known = model._base_manager.filter(**{f"{field.name}__isnull": False})
                known.update(**{field.name: clock.NOW - timedelta(days=7)})


def _people(code: str) -> dict[str, Any]:
    from django.contrib.auth.models import Group, User
    from wagtail.users.models import UserProfile

    from brand_site.roles import role

    made = {}
    for part, key in people(code).items():
        user = User.objects.create_user(
            key, email=f"{key}@example.org", password=PASSWORD, last_login=clock.NOW
        )
        user.groups.add(Group.objects.get(name=role(key).group))
        profile = UserProfile.get_for_user(user)
        profile.preferred_language = code
        profile.save()
        made[part] = user
    return made


def _story(slug: str, code: str | None = None) -> Any:
    """The story in a language, its origin without one; SystemExit where the demo has it not."""
    from translation.origins.known import origin_of

    stories = _stories().filter(slug=slug)
    found = (stories.filter(locale__language_code=code) if code else stories).first()
    if found is None:
        raise SystemExit(f"The demo has no story «{slug}» in {code}; see tools/guide/cast.py.")
    return found if code else origin_of(found).specific


def _stories() -> Any:
    from stories.models import StoryPage

    return StoryPage.objects.all()


def _begin_anew(slug: str, code: str, translator: Any) -> tuple[Any, str]:
    """Take a translation away and begin it again, with its title done; return the draft and the
    summary that it had."""
    from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

    from translation.sync.submitting import submit

    before = _story(slug, code)
    origin = _take_away(slug, code)
    source = TranslationSource.objects.get(object_id=origin.translation_key)
    segments = StringSegment.objects.filter(source=source)
    contexts = segments.values("context_id")
    StringTranslation.objects.filter(locale=before.locale, context_id__in=contexts).delete()
    title = segments.get(context__path="title")
    StringTranslation.objects.create(
        translation_of_id=title.string_id, context_id=title.context_id, locale=before.locale,
        data=before.title, last_translated_by=translator,
    )  # fmt: skip
    submit(origin, [code], translator)
    return _story(slug, code), before.summary


def _take_away(slug: str, code: str) -> Any:
    """Delete the translation of a story, if there is one; return the origin."""
    origin = _story(slug)
    for page in _stories().filter(slug=slug, locale__language_code=code):
        page.delete()
    return origin


def _change(slug: str) -> None:
    """Publish the changed summary of an origin."""
    origin = _story(slug)
    old, new = CHANGES[slug]
    if old not in origin.summary:
        raise SystemExit(f"The summary of {slug} has no «{old}» any more; see tools/guide/cast.py.")
    origin.summary = origin.summary.replace(old, new)
    origin.save_revision().publish()


def _submit(slug: str, editor: Any) -> int:
    """Send a change of an origin for review; return its id."""
    from translation.workflow.review import submit_for_review

    page = _story(slug)
    page.summary = page.summary.split(". ")[0].rstrip(".") + "."
    page.save_revision(user=editor)
    submit_for_review(page, editor)
    return int(page.pk)


def set_scene(code: str) -> dict[str, Any]:
    """Do it all; return name → id for the addresses of the screens, and the texts to type."""
    from translation import stored
    from translation.models import Concept
    from translation.workflow.assignments import assign

    cast, users = CASTS[code], _people(code)
    _age()
    edited, translated = _begin_anew(cast.edited, code, users["translator"])
    stale, missing = _story(cast.stale, code), _take_away(cast.missing, code)
    clock.stop(timedelta(days=2))
    _change(cast.stale)
    clock.stop(timedelta(hours=3))
    own = _submit(cast.own, users["editor"])
    clock.stop()
    assign(
        [edited.translation_key, missing.translation_key], [code],
        person=users["translator"], deadline=(clock.NOW + timedelta(days=9)).date(), note="",
        by=users["chief"],
    )  # fmt: skip
    stored.rebuild()
    written = _story(cast.own, code)
    return {
        "own": own, "edited": edited.pk, "stale": stale.pk, "missing": missing.pk,
        "stories": stale.get_parent().pk, "type": stale.content_type_id,
        "title": written.title, "summary": written.summary, "translated": translated,
        "country": cast.country,
        "concept": Concept.objects.get(name=CONCEPT).pk,
    }  # fmt: skip


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "brand_site.settings.test")
    django.setup()
    clock.stop()
    print(json.dumps(set_scene(sys.argv[1])))

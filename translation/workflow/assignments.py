"""Who is to translate what until when."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from languages import LANGUAGES
from translation.locales import code_of
from translation.models import Assignment, Notice
from translation.models.rights import Grant
from translation.rights import may_write, rights_of
from translation.versions import Versions, versions_of
from translation.workflow import approvers
from translation.workflow.notices import ONE_BY_ONE, edit_address, tell

Act = Grant.Act
TOGETHER = dt.timedelta(minutes=15)


def today() -> dt.date:
    """The date in the site's own zone, whatever zone the reader has chosen."""
    return timezone.localdate(timezone=timezone.get_default_timezone())


def of_person(user: Any) -> QuerySet[Assignment]:
    """Open assignments of a user, and those that are for any translator of their languages.

    By deadline, those without one last.
    """
    granted = rights_of(user).scopes.get(Act.TRANSLATE, frozenset())
    anyone = Q(person=None, language__in=granted)
    return Assignment.objects.filter(Q(person=user) | anyone, done_at=None).order_by(
        F("deadline").asc(nulls_last=True), "pk"
    )


def may_assign(user: Any, page: Page, code: str) -> bool:
    """Whether a user may say who translates a page into a language: the chief editor, a reviewer
    of the language, or the ministry whose page it is."""
    return rights_of(user).within(Act.REVIEW, code) or may_write(user, page)


def can_translate(person: Any, code: str, page: Page | None = None) -> bool:
    """Whether a person may do such a translation."""
    rights = rights_of(person)
    if rights.within(Act.TRANSLATE, code) or rights.within(Act.REVIEW, code):
        return True
    return page is not None and may_write(person, page)


def candidates(code: str) -> QuerySet[Any]:
    """Active users who may be asked to translate into a language. One query."""
    translators = Q(
        groups__grants__act__in=[Act.TRANSLATE, Act.REVIEW], groups__grants__scope__in=[code, "*"]
    )
    anyone = Q(is_superuser=True) | Q(groups__grants__act=Act.COORDINATE) | translators
    return get_user_model().objects.filter(anyone, is_active=True).distinct().order_by("username")


def origins_of(keys: Collection[UUID], versions: Versions) -> dict[UUID, Page]:
    """Key → the version that the others are translated from; the oldest where none ever was."""
    sources = dict(
        TranslationSource.objects.filter(object_id__in=keys)
        .order_by("-created_at")
        .values_list("object_id", "locale_id")
    )
    out = {}
    for key, pages in versions.items():
        begun = pages.get(code_of(sources[key])) if key in sources else None
        out[key] = begun or min(pages.values(), key=lambda page: page.pk)
    return out


@transaction.atomic
def assign(
    keys: Iterable[UUID], codes: Iterable[str], *,
    person: Any, deadline: dt.date | None, note: str, by: Any,
) -> int:  # fmt: skip
    """Give pages (translation keys) in languages to a person, or to the translators of each
    language where ``person`` is None; return how many assignments there are now.

    The origin's own language and keys without pages are left out. An assignment that was there is
    replaced. Raises ValidationError for a deadline that has passed or a person who may not
    translate, PermissionDenied where ``by`` may not assign one of them; then nothing is changed.
    """
    wanted, codes = list(dict.fromkeys(keys)), list(dict.fromkeys(codes))
    _check(deadline, codes)
    versions = versions_of(wanted)
    origins = origins_of(wanted, versions)
    pairs = [
        (key, code)
        for key in wanted
        if key in origins
        for code in codes
        if code != code_of(origins[key].locale_id)
    ]
    for key, code in pairs:
        if by is not None and not may_assign(by, origins[key], code):
            raise PermissionDenied
        if person is not None and not can_translate(person, code, origins[key]):
            raise ValidationError(unable(person, code))
    for key, code in pairs:
        Assignment.objects.update_or_create(
            key=key,
            language=code,
            defaults={
                "person": person, "deadline": deadline, "note": note, "made_by": by,
                "made_at": timezone.now(), "done_at": None, "reminded_at": None,
            },
        )  # fmt: skip
        _log(versions[key].get(code) or origins[key], code, person, deadline, by)
    _tell(pairs, versions, origins, Assignment(person=person, deadline=deadline, note=note), by)
    return len(pairs)


def unable(person: Any, code: str) -> str:
    """Why a person cannot be given a translation."""
    return _("%(name)s does not translate into %(language)s.") % {
        "name": get_user_display_name(person),
        "language": LANGUAGES[code].endonym,
    }


def _check(deadline: dt.date | None, codes: Iterable[str]) -> None:
    if deadline is not None and deadline < today():
        raise ValidationError(_("The deadline has passed already; choose today or a later day."))
    unknown = [code for code in codes if code not in LANGUAGES]
    if unknown:
        raise ValidationError(_("There is no language “%(code)s”.") % {"code": unknown[0]})


def _log(page: Page, code: str, person: Any, deadline: dt.date | None, by: Any) -> None:
    log(
        instance=page,
        action="brand.assign",
        user=by,
        data={
            "language": code,
            "person": get_user_display_name(person) if person else "",
            "deadline": deadline.isoformat() if deadline else "",
        },
    )


def _tell(
    pairs: list[tuple[UUID, str]], versions: Versions, origins: dict[UUID, Page],
    made: Assignment, by: Any,
) -> None:  # fmt: skip
    """Tell the person, or the translators of each language; of many pages in one notice."""
    by_code: dict[str, list[UUID]] = defaultdict(list)
    for key, code in pairs:
        by_code[code].append(key)
    common = {
        "by": get_user_display_name(by) if by else "",
        "deadline": made.deadline.isoformat() if made.deadline else "",
        "note": made.note,
    }
    mine = reverse("workbench_workflow:assignments")
    for code, keys in by_code.items():
        people = [made.person] if made.person else list(approvers.translators_of(code))
        people = [user for user in people if by is None or user.pk != by.pk]
        if len(keys) > ONE_BY_ONE:
            data = {**common, "language": code, "count": len(keys)}
            tell(_not_told_yet(people, data), "assigned", data, mine)
            continue
        for key in keys:
            page = versions[key].get(code)
            title = (page or origins[key]).title
            data = {**common, "language": code, "title": title, "page": page.pk if page else None}
            tell(people, "assigned", data, edit_address(page) if page else mine)


def _not_told_yet(people: list[Any], data: dict[str, Any]) -> list[Any]:
    """Those to be told of many pages; who has an unread notice of the last minutes reads the sum
    there (a job assigns hundreds of pages batch by batch)."""
    out = []
    for person in people:
        known = Notice.objects.filter(
            user=person, kind="assigned", read_at=None, made_at__gt=timezone.now() - TOGETHER,
            data__count__gt=ONE_BY_ONE, data__language=data["language"], data__by=data["by"],
        ).first()  # fmt: skip
        if known is None:
            out.append(person)
            continue
        known.data = {**known.data, "count": known.data["count"] + data["count"]}
        known.save(update_fields=["data"])
    return out


def finish(page: Page) -> None:
    """The translation of a page is done: it waits for its review, or is published."""
    Assignment.objects.filter(
        key=page.translation_key, language=code_of(page.locale_id), done_at=None
    ).update(done_at=timezone.now())


def reopen(page: Page) -> None:
    """The translation has come back: changes are wanted, or it was withdrawn."""
    Assignment.objects.filter(
        key=page.translation_key, language=code_of(page.locale_id), done_at__isnull=False
    ).update(done_at=None)

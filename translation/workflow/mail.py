"""The e-mail beside a notice: in its reader's language, sent by the worker, never in the way."""

import logging
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import get_connection
from django.template.loader import render_to_string
from django.utils.translation import override
from django_tasks import task
from wagtail.admin.mail import send_mail

from translation.models import Notice
from translation.workflow.wording import KINDS, words

logger = logging.getLogger(__name__)
NEVER_MAILED = {"mail_failed"}


def language_of(user: Any) -> str:
    """The language a user reads the admin in, else English."""
    profile = getattr(user, "wagtail_userprofile", None)
    chosen = profile.preferred_language if profile else ""
    return chosen if chosen in dict(settings.LANGUAGES) else "en"


def _wants(notice: Notice) -> bool:
    """Whether a notice goes by e-mail as well: an address is known and not switched off."""
    user: Any = notice.user
    if notice.kind in NEVER_MAILED or not user.is_active or not user.email:
        return False
    kind, profile = KINDS.get(notice.kind), getattr(user, "wagtail_userprofile", None)
    return not (kind and kind.switch and profile) or bool(getattr(profile, kind.switch))


def message(notice: Notice) -> tuple[str, str]:
    """Subject and text of a notice, in the reader's language."""
    user: Any = notice.user
    with override(language_of(user)):
        said = words(notice.kind, notice.data)
        text = render_to_string(
            "translation/workflow/mail/notice.txt",
            {
                "said": said,
                "name": user.get_full_name() or user.get_username(),
                "address": urljoin(settings.WAGTAILADMIN_BASE_URL, notice.url),
                "linked": bool(notice.url),
                "site": settings.WAGTAIL_SITE_NAME,
            },
        )
    return said.headline, text


@task()
def send_notices(ids: list[int]) -> None:
    """Send the e-mails of these notices; what cannot be sent is noted, and nothing is raised."""
    rows = Notice.objects.filter(pk__in=ids).select_related("user__wagtail_userprofile")
    wanted = [notice for notice in rows if _wants(notice)]
    if not wanted:
        return
    connection = None
    try:
        connection = get_connection()
        connection.open()
    except Exception as error:
        logger.exception("The mail server could not be reached")
        _note(wanted, error)
        return
    try:
        for notice in wanted:
            _send_one(notice, connection)
    finally:
        _close(connection)


def _send_one(notice: Notice, connection: Any) -> None:
    try:
        subject, text = message(notice)
        send_mail(subject, text, [notice.user.email], connection=connection)
    except Exception as error:
        logger.exception("The e-mail of notice %s could not be sent", notice.pk)
        _note([notice], error)


def _close(connection: Any) -> None:
    try:
        connection.close()
    except Exception:
        logger.exception("The mail server did not say goodbye")


def _note(failed: list[Notice], error: Exception) -> None:
    """Mark the notices, and tell administrators in the admin: one unread notice that counts."""
    for notice in failed:
        notice.data = {**notice.data, "mail_failed": True}
        notice.save(update_fields=["data"])
    for user in get_user_model().objects.filter(is_superuser=True, is_active=True):
        known = Notice.objects.filter(user=user, kind="mail_failed", read_at=None).first()
        known = known or Notice(user=user, kind="mail_failed", data={"count": 0})
        known.data = {
            "count": known.data.get("count", 0) + len(failed),
            "note": f"{type(error).__name__}: {error}"[:300],
        }
        known.save()

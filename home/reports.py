"""Passing a report on by e-mail; nothing of it is stored."""

import hashlib
import hmac
import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.http import HttpRequest
from wagtail.models import Site

from home.forms import ReportForm, Subject
from home.models.settings import SiteSettings

logger = logging.getLogger(__name__)
LIMIT, WINDOW = 5, 3600


def _sender_key(request: HttpRequest) -> str:
    """A keyed hash of the sender's address, forgotten with the window; it tells nothing."""
    address = request.META.get("REMOTE_ADDR", "").encode()
    return "report:" + hmac.new(settings.SECRET_KEY.encode(), address, hashlib.sha256).hexdigest()


def _too_many(request: HttpRequest) -> bool:
    key = _sender_key(request)
    cache.add(key, 0, WINDOW)
    try:
        return int(cache.incr(key)) > LIMIT
    except ValueError:  # it expired between the two calls
        return False


def send_report(form: ReportForm, request: HttpRequest) -> str:
    """Send the report; return ``sent``, ``busy`` (too many) or ``failed`` (try again later)."""
    if form.looks_like_a_robot:
        return "sent"  # a robot learns nothing
    if _too_many(request):
        return "busy"
    site = Site.find_for_request(request)
    to = SiteSettings.for_site(site).report_address if site else settings.CONTACT_EMAIL
    if not to:
        logger.error("A report could not be passed on: set CONTACT_EMAIL or the site setting.")
        return "failed"
    data = form.cleaned_data
    body = f"{data['message']}\n\n—\n{data['page'] or '-'}\n{data['reply_to'] or '-'}"
    mail = EmailMessage(
        subject=f"[{settings.WAGTAIL_SITE_NAME}] {Subject(data['subject']).label}",
        body=body,
        to=[to],
        reply_to=[data["reply_to"]] if data["reply_to"] else None,
    )
    try:
        mail.send()
    except (OSError, SMTPException):
        logger.exception("A report could not be sent")
        return "failed"
    return "sent"

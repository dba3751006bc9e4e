"""Wagtail's own addresses with what pages name in their head: its views without ours before them."""

from django.urls import path
from wagtail.urls import urlpatterns as wagtail_patterns

from core.views import share, speculation

urlpatterns = [
    path("share/<int:page_id>-<slug:digest>.jpg", share.share, name="share"),
    path("speculation-rules.json", speculation.rules, name="speculation-rules"),
    *wagtail_patterns,
]

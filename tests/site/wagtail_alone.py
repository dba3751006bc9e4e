"""Wagtail's own addresses with what pages name in their head: its views without ours before them."""

from django.urls import path
from wagtail.urls import urlpatterns as wagtail_patterns

from core.views import share

urlpatterns = [
    path("share/<int:page_id>-<slug:digest>.jpg", share.share, name="share"),
    *wagtail_patterns,
]

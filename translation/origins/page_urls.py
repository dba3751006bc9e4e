"""Our views at Wagtail's own addresses of pages, where it has no hook before it asks.

Included before the admin.
"""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from translation.origins.refusing import no_alias
from translation.origins.views.unpublishing import unpublish

urlpatterns = [
    path("pages/<int:page_id>/unpublish/", require_admin_access(unpublish)),
    path("pages/<int:page_id>/convert_alias/", no_alias),
]

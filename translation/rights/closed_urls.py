"""Addresses of the admin that the site answers itself; included before Wagtail's."""

from django.urls import path
from wagtail.admin.api.urls import admin_api
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.views.account import LogoutView

from translation.rights.localize import for_coordinators
from translation.rights.signing_in import LoginView

_ACTIONS = PagesAdminAPIViewSet.as_view({"post": "action_view"})

urlpatterns = [
    path("login/", LoginView.as_view()),
    path("logout/", LogoutView.as_view()),  # who has no role may sign out, too
    # Actions on pages by API: the admin's own screens use none, and its checks are not all of ours
    # (a translator could put back an older version of a translation).
    path(
        "api/main/pages/<int:pk>/action/<str:action_name>/",
        for_coordinators(admin_api.wrap_view(_ACTIONS)),
    ),
]

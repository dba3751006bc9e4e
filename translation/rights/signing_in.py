"""Who is signed in but has no role is told so, not asked for a password again and again."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.admin.views.account import LoginView as WagtailLoginView


class LoginView(WagtailLoginView):
    """Wagtail sends whom it does not let in to its sign-in form; here they learn why."""

    def get(self, *args: Any, **kwargs: Any) -> HttpResponse:
        user = self.request.user
        if user.is_authenticated and not user.has_perm("wagtailadmin.access_admin"):
            return no_role(self.request)
        response: HttpResponse = super().get(*args, **kwargs)
        return response


def no_role(request: HttpRequest) -> HttpResponse:
    """Say that the account has no role, whom to ask, and how to sign out. Status 403."""
    list(messages.get_messages(request))  # Wagtail's «no permission», which this page explains
    context = {"contact": settings.CONTACT_EMAIL}
    return render(request, "translation/rights/no_role.html", context, status=403)

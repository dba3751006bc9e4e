"""The site's addresses and a view that does nothing, behind the same middleware as the pages."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from brand_site.urls import handler400, handler403, handler404, handler500
from brand_site.urls import urlpatterns as site_patterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def bare(_request: HttpRequest) -> HttpResponse:
    """Answer without a query and without a template."""
    return HttpResponse("bare")


urlpatterns = [path("bench/bare/", bare), *site_patterns]

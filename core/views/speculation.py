"""What a browser may fetch before a visitor has clicked: pages, at the sign of an intent."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control

_LEFT_OUT = (
    "/admin/*",
    "/documents/*",
    "/language/*",
    "/media/*",
    "/static/*",
    "/go/*",
    "/out/*",
    "/*/search/*",
    "/*/report/*",
    "/*/stories/feed/*",
    "/*\\?*",
)
RULES = {
    "prefetch": [
        {
            "where": {
                "and": [
                    {"href_matches": "/*"},
                    {"not": {"href_matches": list(_LEFT_OUT)}},
                    {"not": {"selector_matches": "[rel~=nofollow], [download], [target]"}},
                ]
            },
            "eagerness": "moderate",
        }
    ]
}


@cache_control(public=True, max_age=86_400)
def rules(request: HttpRequest) -> JsonResponse:
    """Return the speculation rules of all public pages (named by a header of theirs)."""
    return JsonResponse(RULES, content_type="application/speculationrules+json")

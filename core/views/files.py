"""Uploaded files where no front server takes them off our hands."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

RENDITION_AGE = 31_536_000


@require_safe
def uploaded(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve a file of the media folder; documents only go through Wagtail's own view."""
    if path.startswith(("documents/", "share/")):
        raise Http404("documents and share images have addresses of their own")
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    if isinstance(response, FileResponse):
        response["Cache-Control"] = f"public, max-age={RENDITION_AGE}, immutable"
    return response

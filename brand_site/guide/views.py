"""The guide's pages; for everybody who may sign in to the admin."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from brand_site.guide import texts
from languages import LANGUAGES


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Send to the first page in the reader's language."""
    code = texts.offered(get_language() or "en")
    first = next(iter(texts.tasks(code)), None)
    if first is None:
        raise Http404("the guide is not installed")
    return redirect("guide-page", code=code, name=first.name)


@require_safe
def page(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """Show one task, with the others beside it and the languages above."""
    if code not in LANGUAGES:
        raise Http404(code)
    tasks = texts.tasks(code)
    place = next((n for n, task in enumerate(tasks) if task.name == name), None)
    if place is None:
        raise Http404(name)
    task = tasks[place]
    context = {
        "task": task,
        "tasks": tasks,
        "text": texts.html(task),
        "language": LANGUAGES[code],
        "languages": [
            entry
            for each, entry in LANGUAGES.items()
            if any(other.name == name for other in texts.tasks(each))
        ],
        "before": tasks[place - 1] if place else None,
        "after": tasks[place + 1] if place + 1 < len(tasks) else None,
    }
    return TemplateResponse(request, "guide/page.html", context)


@require_safe
def picture(request: HttpRequest, code: str, name: str) -> FileResponse:
    """Send a picture of the guide."""
    file = texts.picture(code, name) if code in LANGUAGES else None
    if file is None:
        raise Http404(name)
    response = FileResponse(file.open("rb"), content_type="image/webp")
    response["Cache-Control"] = "private, max-age=3600"
    return response

"""The panels of the admin's home page."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from languages import CODES
from languages import get_language as language_entry
from translation.dashboard import figures
from translation.state import TextState


def matrix_address(**query: str) -> str:
    """Address of the matrix with a filter."""
    return f"{reverse('workbench_matrix:index')}?{urlencode(query)}"


class WorkPanel(Component):
    """My tasks, what went stale, what is unfinished, others' deadlines: lists of work."""

    name = "work"
    template_name = "translation/dashboard/work.html"
    order = 90

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        user = parent_context["request"].user
        codes = figures.languages_of(user)
        mine, others = figures.tasks(user), figures.deadlines(user)
        stale, stale_count = figures.went_stale(codes)
        begun, begun_count = figures.unfinished(codes)
        keys = {each.key for each in (*mine, *others)} | {each.key for each in (*stale, *begun)}
        titles, versions = figures.titled(keys, get_language() or "en")
        only = codes[0] if len(codes) == 1 else ""
        return {
            "request": parent_context["request"],
            "lists": [
                {
                    "id": "my-tasks",
                    "heading": _("My tasks"),
                    "lines": figures.assigned_lines(mine[: figures.SHOWN], titles, versions),
                    "count": len(mine),
                    "empty": _("Nothing is assigned to you."),
                    "all": matrix_address(assigned="me"),
                    "deadline": True,
                },
                {
                    "id": "went-stale",
                    "heading": _("Went stale"),
                    "lines": figures.state_lines(stale, titles, versions),
                    "count": stale_count,
                    "empty": _("Every translation follows its origin."),
                    "all": matrix_address(state=TextState.STALE, **_language(only)),
                    "since": True,
                },
                {
                    "id": "unfinished",
                    "heading": _("Begun and not finished"),
                    "lines": figures.state_lines(begun, titles, versions),
                    "count": begun_count,
                    "empty": _("No translation is under way."),
                    "all": matrix_address(state=TextState.IN_PROGRESS, **_language(only)),
                },
                {
                    "id": "deadlines",
                    "heading": _("Deadlines of others"),
                    "lines": figures.assigned_lines(others, titles, versions),
                    "count": len(others),
                    "empty": "",
                    "all": "",
                    "deadline": True,
                },
            ],
        }


def _language(code: str) -> dict[str, str]:
    return {"language": code} if code in CODES else {}


class CoveragePanel(Component):
    """A bar a language: how many pages are complete, stale, begun, missing."""

    name = "coverage"
    template_name = "translation/dashboard/coverage.html"
    order = 95

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        rows = figures.coverage()
        return {
            "rows": [(row, matrix_address(language=row.language.code)) for row in rows],
            "states": figures.PARTS,
        }


class PublishedPanel(Component):
    """What was published last, by whom."""

    name = "published"
    template_name = "translation/dashboard/published.html"
    order = 280

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        entries = figures.published()
        return {
            "entries": [(entry, language_entry(figures.code_of_entry(entry))) for entry in entries]
        }

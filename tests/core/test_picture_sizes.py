"""The sizes of a page's pictures are made by the worker at publication, never in the request."""

from pathlib import Path
from typing import Any

import pytest
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, ReferenceIndex

from core.picture_sizes import make_sizes
from core.pictures import ALL_SPECS, missing_sizes
from tests.media.test_pictures import made

pytestmark = pytest.mark.django_db
WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def page(settings: Any, tmp_path: Path) -> Any:
    settings.MEDIA_ROOT = tmp_path
    found = Page.objects.get(slug="ikat", locale__language_code="uz").specific
    found.picture = made()
    return found


def _queued() -> int:
    return DBTaskResult.objects.filter(task_path="core.picture_sizes.make_sizes").count()


def test_publishing_leaves_it_to_the_worker(page: Any, settings: Any) -> None:
    settings.TASKS = WORKER
    page.save_revision().publish()
    assert _queued() == 1
    assert missing_sizes().filter(pk=page.picture_id).exists()
    ReferenceIndex.create_or_update_for_object(page)  # an earlier task of the same queue
    make_sizes.call(page.pk)
    assert not missing_sizes().filter(pk=page.picture_id).exists()
    assert page.picture.renditions.count() >= len(ALL_SPECS)


def test_without_a_worker_nobody_waits(page: Any, settings: Any) -> None:
    assert "immediate" in settings.TASKS["default"]["BACKEND"]
    page.save_revision().publish()
    assert missing_sizes().filter(pk=page.picture_id).exists()


def test_a_page_that_is_gone_meanwhile() -> None:
    make_sizes.call(999_999)

"""An editor, and a page of theirs."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from stories.models import StoriesIndexPage, StoryPage
from tests.core.editing import BODY


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("tahrirchi", "a@example.org", "x"))
    return client


@pytest.fixture
def story() -> StoryPage:
    """A draft in Uzbek, as its editor's last save left it."""
    parent = StoriesIndexPage.objects.get(locale__language_code="uz")
    page = StoryPage(title="Sinov", slug="sinov-maqola", locale=parent.locale, live=False)
    parent.add_child(instance=page)
    page.body = BODY
    page.save_revision()
    return page

"""The item that sends a page to review speaks the editor's language, whatever the workflow is called."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.users.models import UserProfile

from stories.models import StoryPage
from translation.rights import is_translation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("code", "label"), [("en", "Submit for review"), ("kk", "Тексеруге жіберу")]
)
def test_names_the_review(client: Client, code: str, label: str) -> None:
    user = User.objects.create_user("writer", password="x")
    user.groups.add(Group.objects.get(name="Ministry editors: Kazakhstan"))
    UserProfile.objects.create(user=user, preferred_language=code)
    client.force_login(user)
    stories = StoryPage.objects.filter(locale__language_code="kk")
    page = next(each for each in stories if "kz" in each.countries and not is_translation(each))
    footer = client.get(f"/admin/pages/{page.pk}/edit/").content.decode().split("<footer")[1]
    assert label in footer
    assert "Second pair of eyes" not in footer

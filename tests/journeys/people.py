"""People of the editors' side in a browser: each with a role, and the admin in their language."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, override
from playwright.sync_api import Browser, Locator, Page, expect

from brand_site.roles import role
from tests.conftest import Server

PASSWORD = "a password for this test only"
MAKE = """
from django.contrib.auth.models import Group, User
from wagtail.users.models import UserProfile
for name, group, language in {people!r}:
    user = User.objects.create_user(name, password={password!r})
    user.groups.add(Group.objects.get(name=group))
    UserProfile.objects.create(user=user, preferred_language=language)
"""


@dataclass(frozen=True)
class Person:
    """Somebody signed in; ``language`` is that of their admin."""

    page: Page
    address: str
    language: str

    def word(self, text: str) -> str:
        """A text of the interface as this person reads it."""
        with override(self.language):
            return gettext(text)

    def go(self, path: str) -> Page:
        """Open an address of the site."""
        self.page.goto(f"{self.address}{path}")
        return self.page

    def button(self, text: str, within: Any = None) -> Locator:
        """The button with a text of the interface."""
        inside: Page | Locator = within or self.page
        return inside.get_by_role("button", name=self.word(text), exact=True)

    def done(self, *texts: str) -> None:
        """Wait for the message of success."""
        message = self.page.locator(".messages .success")
        expect(message).to_be_visible()
        for text in texts:
            expect(message).to_contain_text(text)


def people(chromium: Browser, server: Server, roles: dict[str, str]) -> dict[str, Person]:
    """Make an account for each role, the key of ``roles``, with the admin in the language that is
    the value, and sign everybody in, each in a browser of their own."""
    rows = [(f"journey-{key}", role(key).group, code) for key, code in roles.items()]
    server.run(MAKE.format(people=rows, password=PASSWORD))
    return {key: _signed_in(chromium, server, key, code) for key, code in roles.items()}


def _signed_in(chromium: Browser, server: Server, key: str, language: str) -> Person:
    context = chromium.new_context(viewport={"width": 1280, "height": 1000}, locale=language)
    page = context.new_page()
    page.goto(f"{server.address}/admin/login/")
    page.fill("input[name=username]", f"journey-{key}")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    expect(page).to_have_url(f"{server.address}/admin/")
    expect(page.locator("html")).to_have_attribute("lang", language)
    return Person(page, server.address, language)

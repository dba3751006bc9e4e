"""What the rights say of one page for one user: the acts that Wagtail knows, by our grants.

Taking a page away (unpublish, delete, move) asks for the same right as publishing it, but not who
wrote it: two persons are needed to say something in public, one to stop saying it.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from wagtail.models import Page

from translation.locales import code_of
from translation.models.rights import Grant
from translation.rights.facts import Facts, facts_of, for_listing, is_listed
from translation.rights.grants import Rights, rights_of

Act = Grant.Act

# Home pages and what stands under them: the frame of the site, which is the chief editor's.
STANDING_DEPTH = 3


class Scope:
    """The rights of one user over one page; each question is worked out when it is asked."""

    def __init__(self, user: Any, page: Page) -> None:
        self.user, self.page = user, page
        self.rights: Rights = rights_of(user)

    @cached_property
    def facts(self) -> Facts:
        """Countries of the page, and whether it is a translation."""
        return facts_of(self.page, self.user)

    def _any(self, act: str) -> bool:
        return any(self.rights.within(act, country) for country in self.facts.countries)

    def _all(self, act: str) -> bool:
        countries = self.facts.countries
        return bool(countries) and all(self.rights.within(act, c) for c in countries)

    @property
    def coordinates(self) -> bool:
        return self.rights.coordinates

    def writes(self) -> bool:
        """May edit the origin's texts and facts."""
        return self.coordinates or (self.rights.any(Act.WRITE) and self._any(Act.WRITE))

    def changes(self) -> bool:
        """May open the page's editor: the writer of an origin, the translator of a translation."""
        if self.coordinates:
            return True
        code = code_of(self.page.locale_id)
        translates = self.rights.within(Act.TRANSLATE, code) or self.rights.within(Act.REVIEW, code)
        if translates and self.facts.translation:
            return True
        return self.writes()

    def approves(self) -> bool:
        """Has the right to publish, whoever wrote the text."""
        if self.coordinates:
            return True
        if not (self.rights.any(Act.APPROVE) or self.rights.any(Act.REVIEW)):
            return False
        if self.facts.translation:
            return self.rights.within(Act.REVIEW, code_of(self.page.locale_id))
        return self._any(Act.APPROVE)

    def takes_down(self) -> bool:
        """May unpublish: who may publish it, and a country's reviewer its translations, too."""
        if self.approves():
            return True
        return self.rights.any(Act.APPROVE) and self._any(Act.APPROVE)

    def moves(self) -> bool:
        """May move it (in every language): the reviewers of all countries that it names."""
        if self.coordinates or self.page.depth <= STANDING_DEPTH:
            return self.coordinates
        return self.rights.any(Act.APPROVE) and self._all(Act.APPROVE)

    def removes(self) -> bool:
        """May delete it: no country loses what another's reviewer takes away."""
        if self.moves():
            return True
        return self.page.depth > STANDING_DEPTH and self.facts.translation and self.approves()

    def removes_with_children(self) -> bool:
        """The same of everything under the page. Two queries and one a page type; none in
        listings, where a button may promise more than the act, which asks again, will allow."""
        return self.removes() and all(scope.removes() for scope in self._below())

    def moves_with_children(self) -> bool:
        """The same of everything under the page, but not in listings."""
        return self.moves() and all(scope.moves() for scope in self._below())

    def _below(self) -> "Iterator[Scope]":
        if self.coordinates or not self.page.numchild or is_listed(self.page):
            return
        below = for_listing(self.page.get_descendants()).defer_streamfields().specific()
        for page in below:
            yield Scope(self.user, page)

    def claims_with_children(self) -> bool:
        """The same of everything under the page, but not in listings."""
        return self.claims() and all(scope.claims() for scope in self._below())

    def claims(self) -> bool:
        """May make another page of the same countries: all of them are the user's own."""
        return self.coordinates or self._all(Act.WRITE)

    def holds(self) -> bool:
        """May have pages under this one: a writer or approver, of its countries if it has any.

        Under an index page of the region everybody's pages stand side by side.
        """
        if self.coordinates:
            return True
        if not (self.rights.any(Act.WRITE) or self.rights.any(Act.APPROVE)):
            return False
        if not self.facts.countries:
            return self.page.depth >= STANDING_DEPTH
        return self._any(Act.WRITE) or self._any(Act.APPROVE)

    def adds(self) -> bool:
        """May make pages under this one."""
        if self.coordinates or not self.rights.any(Act.WRITE):
            return self.coordinates
        return self.holds() and (not self.facts.countries or self._any(Act.WRITE))

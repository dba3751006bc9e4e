"""What a user may do with the cells of the matrix: told by the stored facts, without a query a
cell. The views behind each step ask ``translation.rights`` again."""

from dataclasses import dataclass
from typing import Any

from languages import CODES
from translation.models.rights import Grant
from translation.models.states import PageFacts
from translation.rights import may_create, rights_of

Act = Grant.Act


@dataclass(frozen=True, slots=True)
class Viewer:
    """A user who looks at the matrix."""

    user: Any

    def may_write(self, facts: PageFacts) -> bool:
        """Whether they write the page's origin."""
        return may_create(self.user, facts.country_codes)

    def may_translate(self, facts: PageFacts, code: str) -> bool:
        """Whether they translate the page into ``code``; as ``rights.may_translate`` says."""
        rights = rights_of(self.user)
        if rights.within(Act.TRANSLATE, code) or rights.within(Act.REVIEW, code):
            return True
        return self.may_write(facts)

    def may_review(self, facts: PageFacts, code: str) -> bool:
        """Whether a version may be theirs to approve (that they did not write it is asked then)."""
        rights = rights_of(self.user)
        if rights.coordinates:
            return True
        if code == facts.origin:
            return any(rights.within(Act.APPROVE, country) for country in facts.country_codes)
        return rights.within(Act.REVIEW, code)

    def may_assign(self, facts: PageFacts, code: str) -> bool:
        """Whether they may ask somebody to translate the page into ``code``: its ministry and
        the language's reviewers; a translator takes it for themselves only."""
        return self.may_write(facts) or rights_of(self.user).within(Act.REVIEW, code)

    def may_act(self) -> bool:
        """Whether there is anything at all that they could do with many pages."""
        rights = rights_of(self.user)
        return any(rights.any(act) for act in (Act.WRITE, Act.TRANSLATE, Act.REVIEW))

    def languages(self) -> list[str]:
        """Languages that they translate into; all for those who write content."""
        rights = rights_of(self.user)
        if rights.any(Act.WRITE):
            return list(CODES)
        acts = (Act.TRANSLATE, Act.REVIEW)
        return [code for code in CODES if any(rights.within(act, code) for act in acts)]

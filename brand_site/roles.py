"""The roles of the editors' side: one table, applied by ``setup_site``.

A role is a group of Django's. Its name is English and stable; members are added in the admin. What
a role may do is denied unless it stands here, or an administrator has given it to the group.
``docs/rights.md`` says what comes of it, address by address.
"""

from dataclasses import dataclass

from languages import CODES
from languages.names import COUNTRIES, country_name, language_name
from translation.models.rights import EVERYWHERE, Grant

Act = Grant.Act

ROOT = "Root"
REGION = "Region"

# Permissions of Wagtail on the whole page tree: they open an act, the grants say where.
_WRITES = ("add", "change")
_APPROVES = ("add", "publish", "bulk_delete", "lock", "unlock")
_TRANSLATES = ("change",)
_REVIEWS = ("change", "publish", "bulk_delete", "lock", "unlock")
_CHIEF = ("add", "change", "publish", "bulk_delete", "lock", "unlock")

_FILES = ("wagtailimages.{}_image", "wagtaildocs.{}_document")
_ENTER = "wagtailadmin.access_admin"
_READS = (_ENTER, "translation.view_concept", "translation.view_term")
_PROPOSES = (*_READS, *(f"translation.{do}_{it}" for do in ("add", "change")
                        for it in ("concept", "term")))  # fmt: skip
_COLLECTIONS = tuple(f"wagtailcore.{do}_collection" for do in ("add", "change", "delete"))


def _files(*acts: str) -> tuple[str, ...]:
    return tuple(name.format(act) for name in _FILES for act in acts)


@dataclass(frozen=True, slots=True)
class Role:
    """``key`` names the role in code and tests; ``files`` are pairs of a collection's name and
    the permissions in it, an empty scope of a grant does not exist."""

    key: str
    group: str
    grants: tuple[tuple[str, str], ...] = ()
    permissions: tuple[str, ...] = _READS
    tree: tuple[str, ...] = ()
    files: tuple[tuple[str, tuple[str, ...]], ...] = ()


def _chief() -> Role:
    return Role(
        "chief",
        "Chief editors",
        grants=((Act.COORDINATE, EVERYWHERE),),
        permissions=(
            *_PROPOSES,
            "translation.delete_concept",
            "translation.delete_term",
            "search.view_dailytotal",
            *(f"wagtailredirects.{do}_redirect" for do in ("add", "change", "delete")),
        ),
        tree=_CHIEF,
        files=((ROOT, (*_files("add", "change", "choose"), *_COLLECTIONS)),),
    )


def _of_country(code: str) -> tuple[Role, Role]:
    name = country_name(code, "en")
    files = ((name, _files("add", "change", "choose")), (ROOT, _files("choose")))
    seen = (*_READS, "search.view_dailytotal")
    return (
        Role(
            f"editor-{code}",
            f"Ministry editors: {name}",
            grants=((Act.WRITE, code),),
            permissions=seen,
            tree=_WRITES,
            files=files,
        ),
        Role(
            f"reviewer-{code}",
            f"Ministry reviewers: {name}",
            grants=((Act.APPROVE, code),),
            permissions=seen,
            tree=_APPROVES,
            files=files,
        ),
    )


def _of_language(code: str) -> tuple[Role, Role]:
    name = language_name(code, "en")
    return (
        Role(
            f"translator-{code}",
            f"Translators: {name}",
            grants=((Act.TRANSLATE, code),),
            permissions=_PROPOSES,
            tree=_TRANSLATES,
        ),
        Role(
            f"language-reviewer-{code}",
            f"Language reviewers: {name}",
            grants=((Act.TRANSLATE, code), (Act.REVIEW, code)),
            permissions=_PROPOSES,
            tree=_REVIEWS,
        ),
    )


ROLES: tuple[Role, ...] = (
    _chief(),
    *(role for code in COUNTRIES for role in _of_country(code)),
    *(role for code in CODES for role in _of_language(code)),
    Role("partners", "Partner managers"),
    Role(
        "archive",
        "Archive keepers",
        files=((ROOT, _files("add", "change", "choose")),),
    ),
    Role("viewer", "Viewers"),
)
COLLECTIONS: tuple[str, ...] = (REGION, *(country_name(code, "en") for code in COUNTRIES))


def role(key: str) -> Role:
    """Return a role by its key; KeyError for one that does not exist."""
    return {each.key: each for each in ROLES}[key]

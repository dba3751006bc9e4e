"""``docs/rights.md``: what the walk found, as people read it and as the test compares with it."""

import os
from pathlib import Path

from brand_site.roles import ROLES as TABLE
from tests.rights.asking import SIGNS
from tests.rights.people import COLUMNS, ROLES

FILE = Path(__file__).resolve().parents[2] / "docs" / "rights.md"
SECTIONS = ("pages", "workbench", "localize", "files", "rest")
Rows = dict[tuple[str, str], str]  # verb, address → one sign a column

INTRODUCTION = """# Who may do what

This file is written by a test and read by it: `make test` fails when an address of the admin is
not here, or answers a role otherwise than it says here. After a change that is meant:
`WRITE_RIGHTS=1 .venv/bin/python -m pytest -n0 tests/rights/test_walk.py`, then read what changed.

The roles stand in `brand_site/roles.py` and are applied by `manage.py setup_site`, which adds what
is missing and removes nothing that an administrator added. `manage.py make_accounts` makes an
account for each on a developer's machine. Superusers may do everything and are left out.

- Everybody with a role may read every page in the admin. Everything else is denied unless granted.
- An origin is written by the ministry editors of its countries, its translation into a language by
  that language's translators and reviewers and by the ministry editors of its countries.
- Nobody publishes what they wrote. A translation is published by a reviewer of its language, an
  origin by a ministry reviewer of one of its countries, pages of the whole region by the chief
  editor. Taking down asks for the same right, but not for a second person.
- Deleting or moving asks for the right in every country that the page names; the home pages and
  what stands right under them only the chief editor deletes, moves or adds to. A draft that was
  never public, its writer may delete.
- A writer gives a page only countries of their own, and takes none that is another's.
- Wagtail's groups Editors and Moderators lose their permissions on pages and files when the roles
  are first made, if they have no members: they would lead around the roles. Pages ask for grants
  in any case.
- Of wagtail-localize's own addresses, those that the site does not answer itself are the chief
  editor's alone; so are actions on pages by the admin's API.
"""


def section(shown: str) -> str:
    """The part of the walk that an address belongs to."""
    first = shown.split("/")[0]
    if first in {"images", "documents", "collections"}:
        return "files"
    return first if first in {"pages", "workbench", "localize"} else "rest"


def recorded() -> Rows:
    """The table as it stands in the file; empty where there is none."""
    rows: Rows = {}
    if not FILE.exists():
        return rows
    for line in FILE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == len(COLUMNS) + 1:
            verb, _space, address = cells[0].strip("`").partition(" ")
            rows[verb, address.strip()] = "".join(cells[1:])
    return rows


def _roles() -> list[str]:
    lines = ["## Roles", "", "| group | may | on the page tree | files |", "|---|---|---|---|"]
    for role in TABLE:
        may = ", ".join(f"{act} {scope}" for act, scope in role.grants) or "read"
        files = "; ".join(
            f"{place}: {', '.join(sorted({name.split('.')[1].split('_')[0] for name in names}))}"
            for place, names in role.files
        )
        lines.append(f"| {role.group} | {may} | {', '.join(role.tree)} | {files} |")
    return lines


def write(found: Rows, part: str) -> None:
    """Put what the walk of one part found into the file."""
    rows = {key: row for key, row in recorded().items() if section(key[1]) != part} | found
    people = ", ".join(f"{column}: `{key}`" for column, key in ROLES.items())
    lines = [INTRODUCTION, *_roles(), "", "## Addresses", ""]
    lines += [f"- `{sign}` {meaning}" for sign, meaning in SIGNS.items()]
    lines += ["", f"The columns are {people}. ⟨…⟩ names what was asked of: KZ and UZ are origins of",
              "those countries, «index» is where stories stand. Verbs other than GET and POST are",
              "asked of the APIs and of the workbench; those that no address there knows have no row."]  # fmt: skip
    for name in SECTIONS:
        mine = {key: row for key, row in rows.items() if section(key[1]) == name}
        if mine:
            lines += ["", f"### {name}", "", f"| address | {' | '.join(COLUMNS)} |"]
            lines += ["|---|" + ":-:|" * len(COLUMNS)]
            lines += [f"| `{verb} {address}` | {' | '.join(row)} |"
                      for (verb, address), row in sorted(mine.items(), key=lambda e: e[0][::-1])]  # fmt: skip
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def writing() -> bool:
    """Whether the table is to be written rather than compared."""
    return bool(os.environ.get("WRITE_RIGHTS"))

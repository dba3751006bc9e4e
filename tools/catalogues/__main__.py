"""``python -m tools.catalogues extract`` brings the ``.po`` files up to date with the code and
with the admin's list, ``compile`` makes the ``.mo`` files, ``check`` fails where anything is
missing or does not fit and says how far the admin's catalogues are.
"""

import sys

from brand_site.admin_languages import OFFERED_FROM, shares
from tools.catalogues import admin
from tools.catalogues.checks import findings
from tools.catalogues.files import (
    ADMIN,
    ROOT,
    TARGETS,
    all_files,
    compile_file,
    messages,
    renew,
    site_file,
)
from tools.catalogues.source import template


def extract() -> int:
    found = messages(template())
    own = [(code, site_file(code), found) for code in TARGETS]
    for code, file, wanted in [*own, *admin.catalogues(TARGETS)]:
        done, count = renew(file, code, wanted)
        print(f"{file.relative_to(ROOT)}: {done} of {count} translated")
    return 0


def compile_all() -> int:
    for code, file in all_files():
        compile_file(file, code)
    return 0


def check() -> int:
    count = 0
    for finding in findings():
        print(finding)
        count += 1
    for code, share in shares(ADMIN).items():
        offered = "offered" if share >= OFFERED_FROM else "not offered yet"
        print(f"Admin in {code}: {float(share):.0%} of the list, {offered}")
    return min(count, 1)


if __name__ == "__main__":
    actions = {"extract": extract, "compile": compile_all, "check": check}
    action = actions.get(sys.argv[1] if len(sys.argv) == 2 else "")
    sys.exit(action() if action else __doc__)

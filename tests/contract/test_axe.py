"""No axe violation (WCAG 2.2 AA) on any page type in any language, light and dark, narrow and wide.

Colours are the same in all languages, so that dark is looked at in one of each script;
``AXE=full`` looks at all of them.
"""

import os
from pathlib import Path

import pytest

from languages import CODES
from tests.pages import MESSAGES, PATHS

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"runOnly": {"type": "tag", "values": RULES}}
# What a dark scheme can change: colours. Structure and names are the same in both.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
DARK = CODES if os.environ.get("AXE") == "full" else ("kk", "uz")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("code", CODES)
def test_no_violations(
    chromium, site_server: str, node_modules: Path, code: str, width: int
) -> None:
    axe = (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, bypass_csp=True, reduced_motion="reduce"
    )
    page = context.new_page()
    found = []
    for path in [*PATHS.values(), *MESSAGES.values()]:
        page.goto(f"{site_server}/{code}/{path}")
        page.evaluate(axe)
        for scheme, options in (("light", ALL), *((("dark", COLOURS),) if code in DARK else ())):
            page.emulate_media(color_scheme=scheme)
            result = page.evaluate("options => axe.run(options)", options)
            for violation in result["violations"]:
                target = violation["nodes"][0]["target"]
                found.append(f"{scheme} /{code}/{path} {violation['id']}: {target}")
        page.emulate_media(color_scheme="light")
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if overflow > 0:
            found.append(f"/{code}/{path}: {overflow} px too wide")
    context.close()
    assert not found, "\n".join(found)

"""No axe violation (WCAG 2.2 AA) on any page type in any language, on a phone and on a desktop."""

from pathlib import Path

import pytest

from languages import CODES
from tests.pages import MESSAGES, PATHS

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# Contrast is the same in all languages: dark is looked at in one of each script.
@pytest.mark.parametrize(
    ("code", "scheme"), [*((code, "light") for code in CODES), ("kk", "dark"), ("uz", "dark")]
)
def test_no_violations(
    chromium, site_server: str, node_modules: Path, code: str, scheme: str
) -> None:
    axe = (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    widths = (360, 1280) if scheme == "light" else (1280,)
    found = []
    for width in widths:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, bypass_csp=True, color_scheme=scheme
        )
        page = context.new_page()
        for path in [*PATHS.values(), *MESSAGES.values()]:
            page.goto(f"{site_server}/{code}/{path}")
            page.evaluate(axe)
            result = page.evaluate(
                "rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES
            )
            for violation in result["violations"]:
                target = violation["nodes"][0]["target"]
                found.append(f"{width} /{code}/{path} {violation['id']}: {target}")
            overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if overflow > 0:
                found.append(f"{width} /{code}/{path}: {overflow} px too wide")
        context.close()
    assert not found, "\n".join(found)

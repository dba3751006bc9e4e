"""The screens of the guide: how each is reached, as whom, and what of it is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Drive = Callable[[Any, dict[str, Any]], None]
_READY = "'wbReady' in document.documentElement.dataset"


@dataclass(frozen=True, slots=True)
class Screen:
    """``path`` may name what the scene says, and ``code``. ``first`` and ``last`` are selectors of
    what the picture begins with and ends with (``last`` empty: the foot of the window, which is
    ``height`` CSS px high); it is ``most`` high at most and shows ``above`` px above ``first``.
    ``drive`` does what a person does there before the picture is taken."""

    name: str
    part: str
    path: str
    first: str
    last: str = ""
    drive: Drive | None = None
    height: int = 1500
    most: int = 900
    above: int = 12


def _show_language(page: Any, _scene: dict[str, Any]) -> None:
    """Let the choice of the language stand right under the header. The page puts itself back to
    its top when it is ready, so this is tried until it lasts."""
    place = page.locator("section:has(#id_locale-preferred_language)").last
    for _attempt in range(10):
        place.evaluate("place => { place.style.scrollMarginTop = '4rem'; place.scrollIntoView() }")
        page.wait_for_timeout(300)
        if page.locator("#id_locale-preferred_language").bounding_box()["y"] < 400:
            return
    raise ValueError("the choice of the language cannot be brought into view")


def _write(page: Any, scene: dict[str, Any]) -> None:
    page.fill("#id_title", scene["title"])
    page.fill("#id_summary", scene["summary"])


def _open_menu(page: Any, scene: dict[str, Any]) -> None:
    _write(page, scene)
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator("[name=action-submit]:visible").wait_for()


def _translate(page: Any, scene: dict[str, Any]) -> None:
    """Translate the summary, with a tag that has no end, so that a finding is shown."""
    page.wait_for_function(_READY)
    # By its id: once saved, it is no longer the first that is open.
    card = page.locator(f"#{page.locator('[data-seg][data-state=todo]').first.get_attribute('id')}")
    card.locator("textarea").fill(f"<b>{scene['translated']}")
    card.locator("[data-level=error]").wait_for()
    page.locator(f"#{card.get_attribute('id')}[data-state=done]").wait_for()
    page.wait_for_load_state("networkidle")


def _more(page: Any, _scene: dict[str, Any]) -> None:
    page.wait_for_function(_READY)
    page.locator(".wb-menu summary").last.click()
    page.locator("#wb-file").wait_for()


def _stale(page: Any, _scene: dict[str, Any]) -> None:
    page.wait_for_function(_READY)
    page.locator("[data-filter=stale]").click()
    page.locator("[data-change] ins").first.wait_for()


def _tick(page: Any, _scene: dict[str, Any]) -> None:
    for number in (0, 1):
        page.locator("tbody input[name=key]").nth(number).check()


_NEW = "/admin/pages/add/stories/storypage/{stories}/"
SCREENS: tuple[Screen, ...] = (
    Screen("account", "editor", "/admin/account/",
           first="header", drive=_show_language, height=540),
    Screen("desk", "translator", "/admin/", first=".wd-work", last="#coverage-content"),
    Screen("write", "editor", _NEW, first="header", drive=_write, height=760),
    Screen("send", "editor", _NEW, first="header", drive=_open_menu, height=560),
    Screen("review", "reviewer", "/admin/workbench/workflow/review/{own}/",
           first=".wb-review", above=0, last=".wb-decision form:last-of-type"),
    Screen("begin", "translator", "/admin/localize/submit/page/{missing}/?select_locale={code}",
           first=".ori", last=".ori form"),
    Screen("file", "translator", "/admin/pages/{edited}/edit/",
           first=".wb-head", above=0, last=".wb-menu[open] .wb-popup", drive=_more),
    Screen("editor", "translator", "/admin/pages/{edited}/edit/",
           first=".wb-head", above=0, last="[data-seg][data-errors]", drive=_translate),
    Screen("stale", "translator", "/admin/pages/{stale}/edit/",
           first=".wb-head", above=0, last="[data-seg][data-state=stale]", drive=_stale),
    Screen("matrix", "chief", "/admin/workbench/matrix/?type={type}&country={country}",
           first="form.wb-filters", last=".wb-legend", drive=_tick, most=1000),
    Screen("term", "language reviewer", "/admin/workbench/termbase/{concept}/",
           first="header", last=".termbase-concept"),
    Screen("delete", "chief", "/admin/pages/{own}/delete/", first=".ori", last=".ori form"),
)  # fmt: skip
NAMES = tuple(screen.name for screen in SCREENS)

"""A browser that goes to the screens and takes the pictures."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Locator, Page, sync_playwright

from tools.guide.cast import PASSWORD, people
from tools.guide.pictures import PAD, save
from tools.guide.screens import Screen
from tools.guide.server import Site

ARGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
WIDTH = 1280


@contextmanager
def browser() -> Iterator[Any]:
    """Chromium; SystemExit where there is none."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        raise SystemExit("Chromium is not installed; name one: CHROMIUM=/path/to/chromium")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield found
        found.close()


class Camera:
    """One a language: it signs in once a part."""

    def __init__(self, found: Any, site: Site, code: str, folder: Path) -> None:
        self.browser, self.site, self.code, self.folder = found, site, code, folder
        self.contexts: dict[str, Any] = {}

    def _signed_in(self, part: str) -> Any:
        if part not in self.contexts:
            context = self.browser.new_context(
                viewport={"width": WIDTH, "height": 900}, locale=self.code, color_scheme="light",
                reduced_motion="reduce", timezone_id="Asia/Tashkent",
            )  # fmt: skip
            page = context.new_page()
            page.goto(f"{self.site.address}/admin/login/")
            page.fill("input[name=username]", people(self.code)[part])
            page.fill("input[name=password]", PASSWORD)
            page.click("button[type=submit]")
            page.wait_for_url(lambda url: "/login/" not in url)
            page.close()
            self.contexts[part] = context
        return self.contexts[part]

    def take(self, screen: Screen) -> int:
        """Take one picture; return its bytes. SystemExit where its screen is not reached."""
        page = self._signed_in(screen.part).new_page()
        page.set_default_timeout(15_000)
        path = screen.path.format(code=self.code, **self.site.scene)
        try:
            self._reach(page, screen, path)
            png = page.screenshot(clip=_cut(page, screen), animations="disabled", caret="hide")
            return save(png, self.folder / f"{screen.name}.webp")
        except (Error, ValueError) as error:
            raise SystemExit(
                f"{self.code}/{screen.name}: the screen {path} cannot be reached as "
                f"{people(self.code)[screen.part]}: {error}"
            ) from error
        finally:
            page.close()

    def _reach(self, page: Page, screen: Screen, path: str) -> None:
        page.set_viewport_size({"width": WIDTH, "height": screen.height})
        answer = page.goto(self.site.address + path)
        if answer is None or not answer.ok or page.url != self.site.address + path:
            raise ValueError(f"the site led to {page.url}")
        page.wait_for_load_state("networkidle")
        if screen.drive:
            screen.drive(page, self.site.scene)
        page.mouse.move(0, 0)
        page.evaluate("document.activeElement && document.activeElement.blur()")


def _box(place: Locator) -> dict[str, float]:
    place.wait_for()
    found = place.bounding_box()
    if found is None:
        raise ValueError("what the picture should show is not on the screen")
    return dict(found)


def _cut(page: Page, screen: Screen) -> Any:
    """The part of the window to show: right of the menu, from ``first`` to the end of ``last``."""
    left = _box(page.locator("main").first)["x"]
    top = max(_box(page.locator(screen.first).first)["y"] - screen.above, 0)
    end: float = screen.height
    if screen.last:
        last = _box(page.locator(screen.last).first)
        end = min(last["y"] + last["height"] + PAD, end)
    height = min(end - top, screen.most)
    return {"x": left, "y": top, "width": WIDTH - left, "height": height}

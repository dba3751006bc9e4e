"""``python -m tools.guide [--languages kk uz] [--only editor stale]`` takes the pictures of the
editors' guide anew, in a copy of the demo database of the tests.
"""

import argparse

from brand_site.guide.texts import PICTURES
from languages import CODES
from tools.guide.camera import Camera, browser
from tools.guide.screens import NAMES, SCREENS
from tools.guide.server import running


def main() -> None:
    """Take what is asked for; stops with a message at the first screen that is not reached."""
    parser = argparse.ArgumentParser(prog="python -m tools.guide", description=__doc__)
    parser.add_argument("--languages", nargs="+", choices=CODES, default=list(CODES))
    parser.add_argument("--only", nargs="+", choices=NAMES, default=list(NAMES))
    asked = parser.parse_args()
    with browser() as chromium:
        for code in asked.languages:
            with running(code) as site:
                camera = Camera(chromium, site, code, PICTURES / code)
                for screen in SCREENS:
                    if screen.name in asked.only:
                        print(f"{code}/{screen.name}: {camera.take(screen):,} bytes", flush=True)


if __name__ == "__main__":
    main()

"""One request to a translation engine: time limits, retries with back-off, answers distrusted."""

import json
import logging
import time
from typing import Any

import requests
from django.utils.translation import gettext as _

from translation.machine.errors import EngineError, LastingError

logger = logging.getLogger(__name__)

CONNECT, READ, WHOLE = 5.0, 30.0, 90.0  # seconds
ATTEMPTS = 3
LONGEST_WAIT = 20.0
LARGEST = 4 * 1024 * 1024
_AGAIN = {408, 429, 500, 502, 503, 504, 529}
sleep = time.sleep


def _wait(response: requests.Response | None, attempt: int) -> float:
    """Seconds to wait: what the engine asks for, else 1, 2, 4 …"""
    asked = response.headers.get("Retry-After", "") if response is not None else ""
    wait = float(asked) if asked.isdecimal() else float(2**attempt)
    return min(wait, LONGEST_WAIT)


def _body(response: requests.Response) -> bytes:
    out, end = b"", time.monotonic() + WHOLE
    for piece in response.iter_content(64 * 1024):
        out += piece
        if len(out) > LARGEST:
            raise EngineError(_("The translation service sent an answer that is far too large."))
        if time.monotonic() > end:
            raise EngineError(_("The translation service took too long to answer."))
    return out


def _refused(response: requests.Response) -> EngineError | None:
    """What a status says that trying again does not change."""
    status = response.status_code
    if status in (401, 403):
        return LastingError(_("The translation service refused the site’s key."))
    if status in (402, 456):
        return LastingError(_("The quota of the translation service is used up."))
    if status == 413:
        return EngineError(_("The texts are too large for the translation service."))
    if 300 <= status < 400:
        return LastingError(
            _("The translation service has moved to another address; see MACHINE_TRANSLATION_URL.")
        )
    if status == 404:
        return LastingError(_("There is no translation service at the address that is set."))
    return None


def _data(response: requests.Response) -> Any:
    try:
        return json.loads(_body(response).decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise EngineError(
            _("The translation service answered with something that is no translation.")
        ) from error


def ask(
    address: str, body: dict[str, Any], headers: dict[str, str], *, method: str = "POST"
) -> Any:
    """Send JSON and return the JSON that comes back; EngineError or LastingError say why not.

    Waits at most some two minutes. Neither texts nor the key are ever logged.
    """
    problem = EngineError(_("The translation service could not be reached."))
    pause = 0.0
    for attempt in range(ATTEMPTS):
        if pause:
            sleep(pause)
        pause = _wait(None, attempt)
        try:
            with requests.request(
                method, address, json=body, headers=headers, timeout=(CONNECT, READ),
                stream=True, allow_redirects=False,
            ) as response:  # fmt: skip
                if response.ok and response.status_code < 300:
                    return _data(response)
                final = _refused(response)
                if final is not None:
                    raise final
                problem, pause = _failed(response), _wait(response, attempt)
                if response.status_code not in _AGAIN:
                    raise problem
        except requests.Timeout:
            problem = EngineError(_("The translation service took too long to answer."))
        except requests.RequestException as error:
            problem = EngineError(_("The translation service could not be reached."))
            logger.warning("Translation engine: %s", type(error).__name__)
    raise problem


def _failed(response: requests.Response) -> EngineError:
    logger.warning("Translation engine answered %s", response.status_code)
    if response.status_code == 429:
        return EngineError(_("The translation service is too busy; try again later."))
    if response.status_code == 400:
        return EngineError(_("The translation service refused the texts or the languages."))
    return EngineError(
        _("The translation service failed (status %(status)s).") % {"status": response.status_code}
    )

"""Players of video sites, known by the shape of the address; nothing is ever fetched here."""

import re

# Address of a video → address of the player without cookies.
_PLAYERS = (
    (
        re.compile(r"https://(?:www\.|m\.)?youtube\.com/watch\?(?:[^#]*&)?v=([\w-]{6,20})(?:[&#].*)?"),
        "https://www.youtube-nocookie.com/embed/{}?autoplay=1",
    ),
    (re.compile(r"https://youtu\.be/([\w-]{6,20})(?:\?.*)?"),
     "https://www.youtube-nocookie.com/embed/{}?autoplay=1"),
    (re.compile(r"https://vimeo\.com/(\d{5,12})(?:[?#].*)?"),
     "https://player.vimeo.com/video/{}?autoplay=1&dnt=1"),
)  # fmt: skip

PLAYER_HOSTS = ("https://www.youtube-nocookie.com", "https://player.vimeo.com")
"""Hosts that a page may frame, and only after a click (Content-Security-Policy)."""


def player_url(url: str) -> str:
    """Return the player's address for a video's address, an empty string for anything else.

    >>> player_url("https://vimeo.com/123456")
    'https://player.vimeo.com/video/123456?autoplay=1&dnt=1'
    """
    for pattern, player in _PLAYERS:
        match = pattern.fullmatch(url)
        if match:
            return player.format(match.group(1))
    return ""

"""Pages that came to the demo after the pairs were judged: neither right nor wrong for them.

Which page answers a query best was judged on the demo of that day. A page that is here takes no part
in «first right» (the condensed list of retrieval evaluation); recall and false hits count it, since
these are judged by words.
"""

HERITAGE = (
    "ak-kalpak bukhara burana-tower felt-road gorogly itchan-kala lazgi manas nisa palov rubab "
    "sarazm silk-roads-uzbekistan tanbaly-petroglyphs"
).split()
STORIES = "akhal-teke bread istaravshan-knives orteke".split()
CREATORS = "bahrom bakyt dilnoza elmira farrukh jeren nurlan ogulgerek studio-tut".split()
_SECTIONS = {"heritage": HERITAGE, "stories": STORIES, "creators": CREATORS}


def is_unjudged(path: str) -> bool:
    """Whether a page (``creators/bahrom/lavh``) came later than the judgement."""
    section, _, rest = path.partition("/")
    return path == "brand" or rest.partition("/")[0] in _SECTIONS.get(section, ())

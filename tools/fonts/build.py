"""Make the site's font files (one a typeface, style and script) and the stylesheets naming them.

A page needs the letters of its own alphabet, figures and punctuation; the packages' parts give a
Kazakh page three files a typeface for that and a Turkmen one two, most of whose letters no language
here has. Run it after an update of the packages or a new alphabet, and commit what it writes:

    .venv/bin/pip install -r tools/fonts/requirements.txt

    PYTHONHASHSEED=0 .venv/bin/python tools/fonts/build.py

The seed makes the files come out the same, byte by byte.
"""

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from fontTools.ttLib import TTFont  # noqa: E402
from merging import cut, join  # noqa: E402
from stylesheet import (  # noqa: E402
    FACES,
    FONTS,
    ONEST,
    PACKAGES,
    PARTS,
    SCRIPTS,
    WEIGHTS,
    Face,
    write,
)

from languages import LANGUAGES  # noqa: E402

# Figures, punctuation, both kinds of quotation marks: what any language has between words.
COMMON = {*range(0x20, 0x41), *range(0x5B, 0x61), *range(0x7B, 0x7F)} | {
    ord(mark) for mark in "\u00a0\u00ad§©«®°±·»×÷\u2009\u2010–—‘’‚“”„†•…‹›−№€\u202f\u2060™←↑→↓"
}
# Beyond the alphabets: Uzbek Cyrillic, stressed vowels, Roman numerals; names in Karakalpak.
EXTRA = {"Cyrl": "ЎўЁё\u0301IVXLCDM", "Latn": "ʻʼÁáÍíİıŃńÓóÚú"}
LATIN = {*range(0x41, 0x5B), *range(0x61, 0x7B)}
BASIC = {"Cyrl": {*range(0x410, 0x450)}, "Latn": LATIN}


def characters(face: Face, script: str) -> set[int]:
    """Return the code points that a page in this script is made of."""
    letters = {
        char
        for entry in LANGUAGES.values()
        if entry.script == script
        for letter in entry.alphabet
        for char in letter + letter.lower()
    }
    found = {ord(char) for char in [*letters, *EXTRA[script]]} | BASIC[script] | COMMON
    # Every Cyrillic page has a word in Latin letters («Atom», UNESCO): 6 KB here, not 18 KB more.
    return found | LATIN if face is ONEST else found


def make(face: Face, script: str) -> Path:
    """Write one font file and return its path."""
    left, parts = characters(face, script), []
    for part in PARTS:
        path = PACKAGES / face.slug / "files" / f"{face.slug}-{part}-wght-{face.style}.woff2"
        found = left & set(TTFont(path).getBestCmap())
        if found:
            parts.append(cut(path, found, WEIGHTS))
            left -= found
    font = join(parts) if len(parts) > 1 else parts[0]
    font.flavor, font.recalcTimestamp = "woff2", False
    target = face.file(script)
    font.save(target)
    missing = " ".join(f"U+{code:04X}" for code in sorted(left))
    print(f"{target.name}: {target.stat().st_size:,} bytes; not in the typeface: {missing or '-'}")
    return target


if __name__ == "__main__":
    FONTS.mkdir(exist_ok=True)
    for face in FACES:
        shutil.copyfile(PACKAGES / face.slug / "LICENSE", FONTS / f"{face.slug}-OFL.txt")
        for script in SCRIPTS:
            make(face, script)
    for script in SCRIPTS:
        print(write(script).name)

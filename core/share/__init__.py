"""The picture of a shared link: a page's title beside a cut of its country's cloth, 1200 × 630.

``wording`` says what stands on it, ``typefaces`` and ``fitting`` set the title, ``drawing`` paints,
``stored`` keeps one file a page. Cloths are painted beforehand by ``tools/patterns/raster.py``.
"""

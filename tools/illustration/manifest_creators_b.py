"""Pictures of the pages of Dilnoza, Bakyt, Studio Tut, Jeren and Elmira, and of the brand kit: rows as in `manifest`."""
FULL = (0, 0, 1, False)

PICTURES = {
    "work-dilnoza-adras": ("scene_silk", {"what": "beam"}, FULL),
    "work-dilnoza-atlas": ("scene_silk", {"what": "line"}, FULL),
    "work-dilnoza-yostiq": ("scene_silk", {"what": "bench"}, FULL),
    "work-jeren-keteni": ("scene_silk", {"what": "rolls"}, FULL),
    "work-bakyt-kookor": ("scene_leather", {"what": "kookor"}, FULL),
    "work-bakyt-kamchy": ("scene_leather", {"what": "kamchy"}, FULL),
    "work-bakyt-eer": ("scene_leather", {"what": "eer"}, FULL),
}

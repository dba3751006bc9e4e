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
    "work-studio-tut-kuylak": ("scene_dress", {"what": "kuylak"}, FULL),
    "work-studio-tut-joma": ("scene_dress", {"what": "joma"}, FULL),
    "work-studio-tut-rumol": ("scene_dress", {"what": "rumol"}, FULL),
    "work-elmira-kalpak": ("scene_elmira", {"what": "kalpak"}, FULL),
    "work-elmira-kurak": ("scene_elmira", {"what": "kurak"}, FULL),
    "work-elmira-tush-kiyiz": ("scene_elmira", {"what": "hanging"}, FULL),
    "work-jeren-don": ("scene_jeren", {"what": "don"}, (.05, .05, .88, False)),
    "work-jeren-tahya": ("scene_jeren", {"what": "tahya"}, FULL),
    "home-brand": ("scene_jeren", {"what": "weave"}, FULL),
    "creator-dilnoza": ("scene_makers", {"what": "yard"}, FULL),
    "creator-bakyt": ("scene_makers", {"what": "saddler"}, FULL),
    "creator-jeren": ("scene_makers", {"what": "narrow"}, FULL),
    "creator-studio-tut": ("scene_bench_hands", {"what": "table"}, FULL),
    "creator-elmira": ("scene_bench_hands", {"what": "pressing"}, FULL),
}

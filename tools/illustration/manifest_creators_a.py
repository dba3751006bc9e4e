"""Pictures of the makers of knives, carving, instruments and Turkmen silver, and of their works."""
FULL = (0, 0, 1, False)

PICTURES = {
    "work-farrukh-kord": ("scene_knives", {"what": "kord"}, FULL),
    "work-farrukh-qaychi": ("scene_knives", {"what": "shears"}, FULL),
    "work-farrukh-qalamtarosh": ("scene_knives", {"what": "penknife"}, FULL),
    "work-ogulgerek-gulyaka": ("scene_turkmen", {"what": "gulyaka"}, FULL),
    "work-ogulgerek-tumar": ("scene_turkmen", {"what": "tumar"}, FULL),
    "work-ogulgerek-bilezik": ("scene_cuffs", {}, FULL),
    "work-nurlan-dombyra": ("scene_strings", {"what": "dombyra"}, FULL),
    "work-nurlan-qobyz": ("scene_strings", {"what": "qobyz"}, FULL),
    "work-nurlan-sybyzghy": ("scene_flute", {}, FULL),
    "work-bahrom-eshik": ("scene_carved", {"what": "door"}, FULL),
    "work-bahrom-lavh": ("scene_carved", {"what": "book_stand"}, FULL),
    "work-bahrom-quti": ("scene_casket", {}, FULL),
    "creator-nurlan": ("scene_hands", {"what": "planing"}, FULL),
    "creator-ogulgerek": ("scene_hands", {"what": "soldering"}, FULL),
    "creator-farrukh": ("scene_smith", {"what": "smith"}, FULL),
    "creator-bahrom": ("scene_smith", {"what": "carver"}, FULL),
}

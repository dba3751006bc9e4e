"""Pictures of the second group of heritage pages, stories, routes and of the page for errors: name -> (scene module, arguments, crop)."""
FULL = (0, 0, 1, False)

PICTURES = {
    "heritage-burana-tower": ("scene_tower", {"what": "burana"}, FULL),
    "heritage-bukhara": ("scene_tower", {"what": "bukhara"}, FULL),
}
PICTURES |= {
    "heritage-tanbaly-petroglyphs": ("scene_rock", {}, (.06, .08, .86, False)),
    "heritage-sarazm": ("scene_ruins", {"what": "sarazm"}, FULL),
    "heritage-nisa": ("scene_ruins", {"what": "nisa"}, FULL),
}
PICTURES |= {
    "heritage-itchan-kala": ("scene_snowtown", {}, FULL),
    "story-istaravshan-knives": ("scene_forge", {"what": "knives"}, (.06, .12, .80, False)),
    "story-bread": ("scene_forge", {"what": "bread"}, (.03, .04, .92, False)),
}
PICTURES |= {
    "heritage-ak-kalpak": ("scene_rest", {"what": "hats"}, FULL),
    "heritage-gorogly": ("scene_rest", {"what": "dutar"}, (.05, .03, .92, False)),
}
PICTURES |= {
    "heritage-palov": ("scene_palov", {}, (.14, .13, .80, False)),
}
PICTURES |= {
    "heritage-manas": ("scene_hearth", {"what": "tale"}, FULL),
    "heritage-lazgi": ("scene_hearth", {"what": "lazgi"}, (.15, .14, .70, False)),
}
PICTURES |= {
    "route-silk-roads-uzbekistan": ("scene_roads", {"what": "court"}, (.09, .10, .82, False)),
    "route-felt-road": ("scene_roads", {"what": "felt_road"}, (.14, .10, .80, False)),
    "error-404": ("scene_roads", {"what": "lost_track"}, FULL),
}
PICTURES |= {
    "heritage-rubab": ("scene_lutes", {"what": "rubab"}, (.15, .17, .66, False)),
    "story-akhal-teke": ("scene_horse", {}, (.05, .05, .90, False)),
    "story-orteke": ("scene_lutes", {"what": "orteke"}, (.10, .10, .86, False)),
}

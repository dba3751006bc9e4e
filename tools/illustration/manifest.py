"""What is drawn for every picture of the demo: name -> (scene module, arguments, crop).

crop = (left, top, width, mirror) as fractions of the full 3:2 drawing; FULL keeps all of it.
"""
import manifest_creators_a
import manifest_creators_b
import manifest_heritage

FULL = (0, 0, 1, False)

PICTURES = {
    "home": ("scene_pasture", {"view": "home"}, FULL),
    "country-kazakhstan": ("scene_pasture", {"view": "kazakhstan"}, FULL),
    "country-kyrgyzstan": ("scene_lake", {"time": "noon"}, FULL),
    "country-tajikistan": ("scene_pamir", {"time": "noon"}, FULL),
    "country-turkmenistan": ("scene_karakum", {"time": "dusk", "fortress": False, "seed": 31, "bushes": 0, "shrubs": [(1180, 1010, 46), (2240, 1030, 60), (860, 1070, 70), (1560, 1120, 96), (330, 1190, 150), (2120, 1290, 190), (640, 1400, 230), (1790, 1520, 400)]}, FULL),
    "country-uzbekistan": ("scene_registan", {"time": "noon"}, FULL),
    "heritage-dombra-kuy": ("scene_music", {"what": "dombyra"}, FULL),
    "heritage-shyrdak": ("scene_shyrdak", {"palette": "crimson", "tiles": (3, 2), "quad": [[-250, -420], [2950, -180], [3300, 2100], [-700, 1960]]}, FULL),
    "heritage-chakan": ("scene_suzani", {"palette": "red", "seed": 7}, (.14, .17, .64, True)),
    "heritage-shashmaqom": ("scene_music", {"what": "tanbur"}, FULL),
    "heritage-turkmen-carpet": ("scene_carpet", {"palette": "tekke"}, FULL),
    "heritage-merv": ("scene_karakum", {"time": "noon"}, (.40, .22, .60, True)),
    "heritage-samarkand": ("scene_registan", {"time": "night", "seed": 18}, (0, .11, .76, True)),
    "heritage-yurt": ("scene_pasture", {"view": "yurt"}, FULL),
    "heritage-nowruz": ("scene_table", {"what": "nowruz"}, FULL),
    "heritage-rishton-ceramics": ("scene_bowl", {"palette": "turq"}, FULL),
    "heritage-togyzqumalaq": ("scene_table", {"what": "game"}, FULL),
    "story-dombyra": ("scene_pasture", {"view": "night"}, FULL),
    "story-shyrdak": ("scene_pasture", {"view": "feltmakers"}, (.10, .14, .82, False)),
    "story-gol": ("scene_weaver", {}, FULL),
    "story-ikat": ("scene_ikat", {"palette": "green"}, FULL),
    "story-nowruz": ("scene_pasture", {"view": "blossom"}, FULL),
    "story-chiy": ("scene_cloths", {"what": "chiy"}, FULL),
    "programme-feasts-of-the-region": ("scene_pasture", {"view": "feast"}, FULL),
    "programme-felt-residency": ("scene_wool", {}, FULL),
    "creator-aigerim": ("scene_bench", {}, FULL),
    "work-aigerim-bilezik": ("scene_silver", {"what": "bilezik"}, (.15, .13, .70, False)),
    "work-aigerim-syrga": ("scene_silver", {"what": "syrga"}, (.06, .0, .88, False)),
    "work-aigerim-alqa": ("scene_silver", {"what": "alqa"}, FULL),
    "work-gulzat-shyrdak": ("scene_shyrdak", {"palette": "brown", "tiles": (3, 2), "quad": [[330, 130], [2110, 90], [2300, 1500], [120, 1540]]}, FULL),
    "work-gulzat-cushion": ("scene_felt", {"what": "cushion"}, FULL),
    "work-gulzat-ala-kiyiz": ("scene_felt", {"what": "ala_kiyiz"}, FULL),
    "work-zebo-suzani": ("scene_cloths", {"what": "suzani"}, FULL),
    "work-maral-haly": ("scene_woven", {"what": "haly"}, FULL),
    "work-maral-torba": ("scene_woven", {"what": "torba"}, FULL),
    "work-maral-asmalyk": ("scene_woven", {"what": "asmalyk"}, FULL),
    "work-sardor-kosa": ("scene_glaze", {"what": "kosa"}, FULL),
    "work-sardor-lagan": ("scene_glaze", {"what": "lagan"}, FULL),
    "work-sardor-koza": ("scene_glaze", {"what": "koza"}, FULL),
    "work-studio-jibek-scarf": ("scene_cloths", {"what": "scarf"}, FULL),
    "work-studio-jibek-bag": ("scene_felt", {"what": "bag"}, FULL),
    "heritage-yasawi-mausoleum": ("scene_sites", {"what": "portal"}, FULL),
    "heritage-sulaiman-too": ("scene_sites", {"what": "hill"}, (0, 0, .94, False)),
    "story-falak": ("scene_pasture", {"view": "falak"}, FULL),
    "story-samarkand-paper": ("scene_mill", {}, FULL),
    "programme-cultural-tour": ("scene_plain", {}, FULL),
    "programme-five-threads": ("scene_museum", {}, FULL),
    "programme-film-season": ("scene_cinema", {}, FULL),
    "programme-craft-festival": ("scene_street", {}, FULL),
    "creator-gulzat": ("scene_sewing", {"what": "stitching"}, (.08, .10, .88, False)),
    "creator-zebo": ("scene_sewing", {"what": "embroiderer"}, (.10, .02, .88, False)),
    "creator-maral": ("scene_loom", {}, FULL),
    "creator-sardor": ("scene_workshop", {"what": "potter"}, FULL),
    "creator-studio-jibek": ("scene_workshop", {"what": "studio"}, FULL),
    "work-zebo-kurta": ("scene_wear", {"what": "kurta"}, FULL),
    "work-zebo-toqi": ("scene_wear", {"what": "toqi"}, (.15, .20, .70, False)),
    "work-studio-jibek-chapan": ("scene_wear", {"what": "chapan"}, FULL),
}

for part in (manifest_creators_a, manifest_creators_b, manifest_heritage):
    PICTURES |= part.PICTURES

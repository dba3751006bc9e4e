"""One representative address of every page type, and the languages it is public in."""

from languages import CODES

# path after the language; every one of these is translated into all seven languages
PATHS: dict[str, str] = {
    "home.HomePage": "",
    "home.CountryPage": "kazakhstan/",
    "home.StandardPage": "about/",
    "home.ReportPage": "report/",
    "home.BrandPage": "brand/",
    "stories.StoriesIndexPage": "stories/",
    "stories.StoryPage": "stories/ikat/",
    "heritage.HeritageIndexPage": "heritage/",
    "heritage.HeritageItemPage": "heritage/yurt/",
    "heritage.RoutePage": "heritage/silk-roads-uzbekistan/",
    "programmes.ProgrammesIndexPage": "programmes/",
    "programmes.ProgrammePage": "programmes/cultural-tour/",
    "programmes.EventPage": "programmes/cultural-tour/almaty/",
    "creators.CreatorsIndexPage": "creators/",
    "creators.CreatorPage": "creators/zebo/",
    "creators.WorkPage": "creators/zebo/suzani/",
}
MESSAGES = {
    "missing translation": "heritage/togyzqumalaq/",
    "not found": "nothing-here/",
    "search": "search/",
    "results": "search/?q=samarkand",
    "timeline": "heritage/?view=timeline",
    "no results": "search/?q=qqqqq+samarkand",
}
LISTINGS = ("stories/", "heritage/", "programmes/", "creators/")
EACH = [(code, path) for path in PATHS.values() for code in CODES]
EACH_IDS = [f"{code}-{name}" for name in PATHS for code in CODES]

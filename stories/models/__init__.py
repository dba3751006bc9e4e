from stories.models.index import StoriesIndexPage
from stories.models.story import StoryPage

__all__ = ["StoriesIndexPage", "StoryPage"]

"""The site as gunicorn serves it for the pictures: with the clock standing still."""

from brand_site.wsgi import application
from tools.guide import clock

clock.stop()
__all__ = ["application"]

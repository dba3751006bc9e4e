from home.models.brand import BrandPage
from home.models.country import CountryPage
from home.models.home import HomePage
from home.models.report import ReportPage
from home.models.settings import SiteSettings
from home.models.standard import StandardPage

__all__ = ["BrandPage", "CountryPage", "HomePage", "ReportPage", "SiteSettings", "StandardPage"]

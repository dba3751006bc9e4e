from home.models.country import CountryPage
from home.models.home import HomePage
from home.models.report import ReportPage
from home.models.settings import SiteSettings
from home.models.standard import StandardPage

__all__ = ["CountryPage", "HomePage", "ReportPage", "SiteSettings", "StandardPage"]

"""Dates in the admin: Django's own in the national languages are wrong (Turkmen with «г.»).

Numbers are right in each of them; pages say their dates by ``languages.dates``.
"""

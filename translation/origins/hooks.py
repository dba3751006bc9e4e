"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

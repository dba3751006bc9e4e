"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from wagtail import hooks

from translation.origins import log

hooks.register("register_log_actions", log.register)

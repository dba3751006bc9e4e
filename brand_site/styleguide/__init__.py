"""The living page of the design system at ``/styleguide/``, in development only."""

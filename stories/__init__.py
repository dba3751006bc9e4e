"""Stories: editorial articles, and their feed."""

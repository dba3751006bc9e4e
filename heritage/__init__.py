"""Heritage: elements of tangible and intangible heritage."""

"""Looking through the catalogue: what is chosen, counts beside each choice, what is found."""

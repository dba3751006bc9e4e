"""Letters of what editors save are mended; see ``languages.letters``."""

"""What can go wrong with an engine, as sentences for the editor who asked."""


class EngineError(Exception):
    """The engine did not translate; the message says why. Nothing was changed.

    ``lasting`` says that the next text would fare no better: the key, the quota, the pair.
    """

    lasting = False


class LastingError(EngineError):
    """The engine will not translate anything now."""

    lasting = True

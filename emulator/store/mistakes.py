"""Why a store cannot be used."""


class StoreMistake(Exception):
    """The store cannot be opened as asked for; the text names what and why. Nothing in it was changed."""

"""Comes before every test. Home Assistant goes first: it replaces modules that others import."""

import custom_components.webcti  # noqa: F401 - so that this one is found, not the one the test package brings

"""Comes before every test."""

import custom_components  # noqa: F401 - so that the integration is found here, not where the test package keeps its own

"""Whoever wants to be told. A listener that raises harms neither the others nor the reader of the connection."""

import logging
from collections.abc import Callable

from .faults import report_fault

_LOGGER = logging.getLogger(__name__)


class Listeners[T]:
    """A set of listeners for one kind of news. Each is told once per subscription, in order of subscribing."""

    __slots__ = ("_listeners",)

    def __init__(self) -> None:
        self._listeners: dict[object, Callable[[T], None]] = {}

    def __bool__(self) -> bool:
        return bool(self._listeners)

    def add(self, listener: Callable[[T], None]) -> Callable[[], None]:
        """Subscribe; returns how to stop, which may be called twice."""
        subscription = object()
        self._listeners[subscription] = listener
        return lambda: self._drop(subscription)

    def tell(self, news: T) -> None:
        """Tell everybody."""
        for listener in tuple(self._listeners.values()):
            try:
                listener(news)
            except Exception as err:  # noqa: BLE001 - foreign code: whatever it raises must not end the connection
                report_fault(_LOGGER, "A listener failed", err)

    def _drop(self, subscription: object) -> None:
        self._listeners.pop(subscription, None)

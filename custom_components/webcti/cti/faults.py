"""Reports of faults in code that was called and must not end a connection."""

import logging
import traceback


def report_fault(logger: logging.Logger, where: str, fault: Exception) -> None:
    """Log what kind of fault it was and the way it came, but never its text: that may name call partners."""
    way = "".join(traceback.format_tb(fault.__traceback__))
    logger.error("%s: %s\n%s", where, type(fault).__qualname__, way)

"""Release -> facts: mentions, then frames, then rows of the contract's tables with their evidence."""

from flows.extracting.extract import extract, find_publisher
from flows.extracting.release_rows import UNKNOWN

__all__ = ["UNKNOWN", "extract", "find_publisher"]

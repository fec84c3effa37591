"""Release -> facts: mentions, then frames, then rows of the contract's tables with their evidence."""

from flows.extracting.extract import Mentions, extract, find_mentions, find_publisher, publisher_of
from flows.extracting.rows.release_rows import UNKNOWN

__all__ = ["UNKNOWN", "Mentions", "extract", "find_mentions", "find_publisher", "publisher_of"]

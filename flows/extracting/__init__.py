"""Release -> facts: mentions, then frames, then rows of the contract's tables with their evidence."""

from flows.extracting.extract import extract

__all__ = ["extract"]

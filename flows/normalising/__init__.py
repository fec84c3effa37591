"""Normalising: Document -> Release. Text repaired with an offset map; header, title, body, contacts and language."""

from flows.normalising.release import normalise, release_id

__all__ = ["normalise", "release_id"]

"""Releases and facts -> stories, entities, events and agreements, each told once."""

from flows.deduplicating.documents import PartsError
from flows.deduplicating.judgements import JudgementError
from flows.deduplicating.whole import deduplicate

__all__ = ["JudgementError", "PartsError", "deduplicate"]

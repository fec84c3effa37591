"""Showing what one file says, to a person or to a program: the tables of a single part -> a page or JSON."""

from __future__ import annotations

from flows.showing.rows import as_json, reason_aside
from flows.showing.screen import show

__all__ = ["as_json", "reason_aside", "show"]

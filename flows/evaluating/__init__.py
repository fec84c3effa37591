"""Gold against tables: precision, recall, F1 with intervals, and the sentences behind every miss and false alarm."""

from __future__ import annotations

from flows.evaluating.evaluate import Report, evaluate
from flows.evaluating.gold import GoldRelease
from flows.evaluating.loading import load_gold
from flows.evaluating.report import render
from flows.evaluating.strict import GoldError
from flows.evaluating.texts import gather, lay_out, texts_of

__all__ = ["GoldError", "GoldRelease", "Report", "evaluate", "gather", "lay_out", "load_gold", "render", "texts_of"]

"""The report of an evaluation, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from flows.evaluating.evaluate import LAYERS, Judged, Report
from flows.evaluating.scores import Interval, Tally, wilson

Format = Literal["text", "json"]


def render(report: Report, format: Format = "text", details: int | None = None) -> str:  # noqa: A002
    """The report. ``details``: how many faults a layer are listed in the text; null lists all, 0 none."""
    if format == "json":
        return json.dumps(_as_json(report), ensure_ascii=False, indent=2) + "\n"
    return "\n".join(_as_text(report, details)) + "\n"


def _as_text(report: Report, details: int | None) -> Iterator[str]:
    yield f"{report.releases} annotated releases"
    if report.absent:
        yield f"not in the tables, all that they hold is missed: {', '.join(report.absent)}"
    yield ""
    yield f"{'':32}{'right':>6}{'told':>6}{'gold':>6}  {'precision':<19}{'recall':<19}{'F1':<19}"
    for layer, tally in report.layers().items():
        counts = f"{tally.right:>6}{tally.told:>6}{tally.gold:>6}"
        yield f"{layer:<32}{counts}  {_precision(tally):<19}{_recall(tally):<19}{_f1(tally):<19}".rstrip()
    yield "(95 % intervals: Wilson's; that of F1 by way of Wilson's for Jaccard's index)"
    for heading, groups in _groups(report).items():
        if len(groups) > 1:
            yield ""
            yield from _by_group(heading, groups)
    rules = report.rules()
    if rules:
        yield ""
        yield f"{'by rule':<40}{'layer':<24}{'right':>6}{'told':>6}  precision"
        for (rule, layer), tally in rules.items():
            yield f"{rule:<40}{layer:<24}{tally.right:>6}{tally.told:>6}  {_precision(tally)}"
    if details != 0:
        yield from _faults(report, details)


def _groups(report: Report) -> dict[str, dict[str, dict[str, Tally]]]:
    return {
        "by language": report.by(lambda release: release.language),
        "by publisher": report.by(lambda release: release.publisher),
        "by set": report.by(lambda release: release.set_name or "(top)"),
    }


def _by_group(heading: str, groups: Mapping[str, Mapping[str, Tally]]) -> Iterator[str]:
    layers = [layer for layer in LAYERS if any(layer in tallies for tallies in groups.values())]
    for start in range(0, len(groups), 6):
        if start:
            yield ""
        some = list(groups.items())[start : start + 6]
        yield f"F1 {heading:<29}" + "".join(f"{name[:14]:>16}" for name, _ in some)
        for layer in layers:
            cells = (_share(tallies[layer].f1) if layer in tallies else "" for _, tallies in some)
            yield f"{layer:<32}{''.join(f'{cell:>16}' for cell in cells)}".rstrip()


def _faults(report: Report, details: int | None) -> Iterator[str]:
    layer, listed = "", 0
    faults = report.faults()
    for judged in faults:
        if judged.outcome.layer != layer:
            layer, listed = judged.outcome.layer, 0
            yield ""
            yield f"{layer}: {sum(fault.outcome.layer == layer for fault in faults)} faults"
        listed += 1
        if details is None or listed <= details:
            yield from _fault(judged)


def _fault(judged: Judged) -> Iterator[str]:
    outcome = judged.outcome
    rules = f"  [{', '.join(outcome.rules)}]" if outcome.rules else ""
    if outcome.told is None:
        yield f"  missed  {judged.release.gold_id}: {outcome.expected}"
    elif outcome.expected is None:
        yield f"  false   {judged.release.gold_id}: {outcome.told}{rules}"
    else:
        yield f"  wrong   {judged.release.gold_id}: {outcome.told}; gold: {outcome.expected}{rules}"
    if outcome.sentence:
        yield f"          “{' '.join(outcome.sentence.split())}”"


def _as_json(report: Report) -> dict[str, Any]:
    groups = {heading.replace(" ", "_"): {name: _tallies(tallies) for name, tallies in group.items()}
              for heading, group in _groups(report).items()}  # fmt: skip
    return {
        "releases": report.releases,
        "absent": list(report.absent),
        "interval": "95 %; Wilson's for precision and recall, for F1 by way of Wilson's for Jaccard's index",
        "layers": _tallies(report.layers()),
        **groups,
        "by_rule": [{"rule_id": rule, "layer": layer, "right": tally.right, "told": tally.told,
                     "precision": _rounded(tally.precision), "interval": _bounds(wilson(tally.right, tally.told))}
                    for (rule, layer), tally in report.rules().items()],
        "faults": [{"layer": judged.outcome.layer, "release": judged.release.gold_id,
                    "expected": judged.outcome.expected, "told": judged.outcome.told,
                    "sentence": judged.outcome.sentence, "rules": list(judged.outcome.rules)}
                   for judged in report.faults()],
    }  # fmt: skip


def _tallies(tallies: Mapping[str, Tally]) -> dict[str, dict[str, Any]]:
    return {layer: {
        "right": tally.right, "told": tally.told, "gold": tally.gold,
        "precision": _rounded(tally.precision), "precision_interval": _bounds(wilson(tally.right, tally.told)),
        "recall": _rounded(tally.recall), "recall_interval": _bounds(wilson(tally.right, tally.gold)),
        "f1": _rounded(tally.f1), "f1_interval": _bounds(tally.f1_interval),
    } for layer, tally in tallies.items()}  # fmt: skip


def _precision(tally: Tally) -> str:
    return _with_bounds(tally.precision, wilson(tally.right, tally.told))


def _recall(tally: Tally) -> str:
    return _with_bounds(tally.recall, wilson(tally.right, tally.gold))


def _f1(tally: Tally) -> str:
    return _with_bounds(tally.f1, tally.f1_interval)


def _with_bounds(value: float | None, bounds: Interval | None) -> str:
    return "–" if value is None or bounds is None else f"{value:.3f} {bounds.low:.2f}–{bounds.high:.2f}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _bounds(bounds: Interval | None) -> list[float] | None:
    return None if bounds is None else [round(bounds.low, 4), round(bounds.high, 4)]

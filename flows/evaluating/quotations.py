"""Layers of quotations: found word for word, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.evaluating.gold import GoldQuotation, GoldRelease
from flows.evaluating.matching import one_to_one, same_person, words
from flows.evaluating.outcomes import NOTHING, Outcome
from flows.evaluating.telling import Telling
from flows.evaluating.told import Row


def judge_quotations(gold: GoldRelease, release_id: str, telling: Telling) -> Iterator[Outcome]:
    """Quotations matched by their first words; right if the last ones, where annotated, are right too.

    One that its attribution interrupts ("A," said X. "B.") is one quotation or two: gold's two may be told as one, and
    gold's one as two."""
    told = _rejoined(gold.quotations, list(telling.of_release("quotations", release_id)))
    expected = _rejoined_gold(gold.quotations, told)
    points = {
        (left, right): 1 + _ends_right(quotation, row)
        for left, quotation in enumerate(expected) for right, row in enumerate(told) if _begins_right(quotation, row)
    }  # fmt: skip
    pairs = one_to_one(points, len(expected))
    for left, quotation in enumerate(expected):
        row = told[pairs[left]] if left in pairs else None
        if quotation.optional:
            continue
        rules = telling.backing("quotations", row["quotation_id"], release_id).rules if row else ()
        found = _shown(row["text"]) if row else None
        exact = row is not None and _ends_right(quotation, row)
        yield Outcome("quotations", f"{quotation.first} …", found, exact, quotation.evidence, rules)
        if row is not None:
            yield _speaker(quotation, row, release_id, telling)
    for right, row in enumerate(told):
        if right not in pairs.values():
            rules = telling.backing("quotations", row["quotation_id"], release_id).rules
            yield Outcome("quotations", None, _shown(row["text"]), False, row["text"], rules)


def _rejoined_gold(expected: Sequence[GoldQuotation], told: Sequence[Row]) -> list[GoldQuotation]:
    """Gold's quotations; two that follow one another and are told as one are one here."""
    joined: list[GoldQuotation] = []
    for quotation in expected:
        before = joined[-1] if joined else None
        if before is not None and any(
            _begins_right(before, row) and not _ends_right(before, row) and _holds(row, quotation) for row in told
        ):
            joined[-1] = replace(before, last=quotation.last, optional=before.optional and quotation.optional)
        else:
            joined.append(quotation)
    return joined


def _rejoined(expected: Sequence[GoldQuotation], told: Sequence[Row]) -> list[Row]:
    """What is told; two that follow one another, of one speaker, are one where gold has them as one."""
    rows: list[Row] = []
    for row in sorted(told, key=lambda row: (row["start"], row["end"])):
        before = rows[-1] if rows else None
        if (
            before is not None
            and before["person_id"] == row["person_id"]
            and any(_is_of_both(each, before, row) for each in expected)
            and not any(_begins_right(each, row) for each in expected)
        ):
            rows[-1] = {**before, "text": f"{before['text']} {row['text']}", "end": row["end"]}
        else:
            rows.append(row)
    return rows


def _is_of_both(gold: GoldQuotation, first: Row, second: Row) -> bool:
    return (
        gold.last is not None
        and _begins_right(gold, first)
        and not _ends_right(gold, first)
        and _ends_right(gold, second)
    )


def _holds(row: Row, gold: GoldQuotation) -> bool:
    """Whether the row's text has gold's first words within it, and ends as gold does."""
    first, every = words(gold.first), words(row["text"])
    inside = any(every[at : at + len(first)] == first for at in range(1, len(every)))
    return inside and _ends_right(gold, row)


def _begins_right(gold: GoldQuotation, row: Row) -> bool:
    first = words(gold.first)
    return words(row["text"])[: len(first)] == first


def _ends_right(gold: GoldQuotation, row: Row) -> bool:
    last = words(gold.last or "")
    return not last or words(row["text"])[-len(last) :] == last


def _speaker(gold: GoldQuotation, row: Row, release_id: str, telling: Telling) -> Outcome:
    told = telling.entity("person", row["person_id"]) if row["person_id"] else None
    names = [name for name in (gold.speaker, *gold.also) if name]
    if told is None:
        fits = not names
    else:
        fits = any(same_person(name, told.names) for name in names)
    rules = telling.backing("quotations", row["quotation_id"], release_id, "person_id").rules
    return Outcome("speakers", gold.speaker or NOTHING, told.name if told else NOTHING, fits, gold.evidence, rules)


def _shown(text: str) -> str:
    every = text.split()
    return text if len(every) <= 12 else f"{' '.join(every[:6])} … {' '.join(every[-5:])}"

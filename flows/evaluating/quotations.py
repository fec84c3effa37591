"""Layers of quotations: found word for word, and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from flows.evaluating.gold import GoldQuotation, GoldRelease
from flows.evaluating.matching import one_to_one, same_person, words
from flows.evaluating.outcomes import NOTHING, Outcome
from flows.evaluating.telling import Telling
from flows.evaluating.told import Row


def judge_quotations(gold: GoldRelease, release_id: str, telling: Telling) -> Iterator[Outcome]:
    """Quotations matched by their first words; right if the last ones, where annotated, are right too."""
    expected, told = gold.quotations, list(telling.of_release("quotations", release_id))
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

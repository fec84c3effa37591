"""Flights told of a part of a craft, or by a noun, in a relative clause: "whose first element is due for launch"."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell


@pytest.mark.parametrize(
    "clause",
    [
        "whose first element is due for launch in late 2026",
        "whose first element will be launched in late 2026",
        "which is scheduled for launch in late 2026",
    ],
)
def test_the_craft_before_the_pronoun_flies(clause: str) -> None:
    told = tell(f"Zorbsat-3, {clause}, will see the tides.")
    assert [(e.type, e.realis, e.who) for e in told.events] == [("launch", "planned", {"zorbsat-3"})]


def test_the_craft_before_the_pronoun_flies_in_french() -> None:
    told = dire("Zorbsat-3, dont le premier élément doit être lancé fin 2026, verra les marées.")
    assert [(e.type, e.realis, e.who) for e in told.events] == [("launch", "planned", {"zorbsat-3"})]


def test_another_clause_between_tells_of_something_else() -> None:
    told = tell("Zorbsat-3, which sees the tides, waits. A party is due for launch day in late 2026.")
    assert [e.type for e in told.events if "zorbsat-3" in e.who] == []

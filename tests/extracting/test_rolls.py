"""How far lists of those who come are looked for below the line that opens them."""

from __future__ import annotations

import pytest

from flows.extracting.telling import rolls
from tests.extracting.telling import tell


@pytest.mark.parametrize("lead", ["The participants are:", "The companies are:"])
def test_many_lines_that_open_lists_are_each_looked_at_once(lead: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    entry = rolls._entry

    def counted(*given: object) -> object:
        seen.append(given)
        return entry(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(rolls, "_entry", counted)
    tell("They meet.\n\n" + f"{lead}\n\n" * 50)
    assert 0 < len(seen) <= 50


@pytest.mark.parametrize("lead", ["The participants are:", "The speakers were:", "Those who took part:"])
def test_a_noun_for_those_who_come_opens_the_list(lead: str) -> None:
    told = tell(
        f"The agency will hold a workshop on tides on 24 June 2019.\n\n{lead}\n- Ana Sol, head, ESA\n"
        "- Bo Ek, manager, JAXA\n\nAll go home."
    )
    assert next(event.who for event in told.events) >= {"ana-sol", "bo-ek"}


def test_a_list_ends_where_another_begins() -> None:
    told = tell(
        "The agency will hold a workshop on tides on 24 June 2019.\n\nThe participants are:\n- Ana Sol, head, ESA\n\n"
        "The colours are:\n- Bo Ek, manager, ESA\n\nAll go home."
    )
    assert next(event.roles["attendee"] for event in told.events) == {"ana-sol", "esa"}

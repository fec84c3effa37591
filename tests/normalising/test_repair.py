"""Characters are repaired; what carries meaning stays, and offsets lead back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.normalising.offsets import IDENTITY
from flows.normalising.repair import repair


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("10\u202f000\u00a0km", "10 000 km"),
        ("e\u0301te\u0301", "été"),
        ("the \ufb01rst \ufb02ight, e\ufb00ort, o\ufb03ce", "the first flight, effort, office"),
        ("coope\u00adration", "cooperation"),
        ("coope\u00ad\n  ration", "cooperation"),
        ("a\u200bb\ufeffc\u2060", "abc"),
        ("a\x00b\x07", "ab"),
        ("\x1b[1;31mred\x1b[0m, \u200b\x1b[Kplain", "red, plain"),
        ("\x1b]0;window\x07text", "text"),
        ("one\u2028two", "one\ntwo"),
        ("a\tb", "a b"),
        ("\u1112\u1161\u11ab", "한"),
        ("A\u030angstrom \u212b", "Ångstrom Å"),
        ("\u1112\u1161\u1161\u11ab", "하\u1161\u11ab"),
    ],
)
def test_odd_characters_are_repaired(before: str, after: str) -> None:
    assert repair(before)[0] == after


@pytest.mark.parametrize(
    "text", ["“Quoted” ‘so’ « ainsi »", "Space® – a programme — of 2°", "plain ASCII", "Ωmega Строка"]
)
def test_what_carries_meaning_stays(text: str) -> None:
    assert repair(text) == (text, IDENTITY)


def test_what_follows_a_composed_syllable_comes_from_its_own_place() -> None:
    _, offsets = repair("\u1112\u1161\u1161\u11ab")
    assert [offsets.to_source(index) for index in range(3)] == [0, 2, 3]


@given(
    st.text(st.sampled_from("ae\u0301\u0308n\u0303 \u00a0\u00ad\ufb01\u200b\nо\u0306\u1112\u1161\u11abﷺ"), max_size=60)
)
def test_the_result_is_composed_and_each_character_leads_to_its_source(text: str) -> None:
    repaired, offsets = repair(text)
    assert unicodedata.is_normalized("NFC", repaired)
    for index, character in enumerate(repaired):
        origin = text[offsets.to_source(index)]
        same_base = unicodedata.normalize("NFKD", origin)[0] == unicodedata.normalize("NFKD", character)[0]
        assert same_base or origin == "ﬁ" or character in " \n" or unicodedata.combining(character)

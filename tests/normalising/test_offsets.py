"""Every character of an edited text leads back to where it came from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flows.normalising.offsets import IDENTITY, Edit, Piece, apply_edits, assemble, compose


def test_a_longer_replacement_maps_its_surplus_to_the_last_character_replaced() -> None:
    text, offsets = apply_edits("ofﬁce", [Edit(2, 3, "fi")])
    assert text == "office"
    assert [offsets.to_source(index) for index in range(len(text))] == [0, 1, 2, 2, 3, 4]


def test_no_edit_gives_the_text_itself() -> None:
    assert apply_edits("text", []) == ("text", IDENTITY)


def test_pieces_lead_back_over_the_literals_between_them() -> None:
    text, offsets = assemble("one  two", [Piece("", 0, 3), Piece("\n\n", 5, 8)])
    assert text == "one\n\ntwo"
    assert [offsets.to_source(index) for index in (0, 2, 5, 7)] == [0, 2, 5, 7]


@st.composite
def edited(draw: st.DrawFn, letters: str) -> tuple[str, list[Edit]]:
    text = draw(st.text(letters, max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    edits = [
        Edit(start, end, draw(st.text("XYZ", max_size=3))) for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return text, edits


@given(edited("abc "), st.data())
def test_kept_characters_map_to_themselves_through_two_rounds_of_edits(
    first: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    text, edits = first
    once, inner = apply_edits(text, edits)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(once)), max_size=6, unique=True)))
    again = [Edit(start, end, "") for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    twice, outer = apply_edits(once, again)
    whole = compose(outer, inner)
    for index, character in enumerate(twice):
        if character not in "XYZ":
            assert text[whole.to_source(index)] == character
        assert whole.to_source(index) == inner.to_source(outer.to_source(index))

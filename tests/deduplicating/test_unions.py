"""Union-find with vetoes."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from flows.deduplicating.unions import Unions, attach

PAIRS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=12)


@given(PAIRS, st.randoms())
def test_groups_do_not_depend_on_the_order_where_nothing_is_parted(
    pairs: list[tuple[str, str]], chance: object
) -> None:
    results = []
    for _ in range(2):
        unions = Unions()
        for a, b in pairs:
            unions.join(a, b)
        results.append(unions.groups())
        chance.shuffle(pairs)  # type: ignore[attr-defined]
    assert results[0] == results[1]


@given(PAIRS, PAIRS)
def test_parted_ids_never_meet_by_any_chain(pairs: list[tuple[str, str]], parted: list[tuple[str, str]]) -> None:
    parted = [(a, b) for a, b in parted if a != b]
    unions = Unions(parted)
    for a, b in pairs:
        unions.join(a, b)
    assert all(unions.root(a) != unions.root(b) for a, b in parted)


def test_groups_that_share_a_tag_stay_apart_unless_sure() -> None:
    unions = Unions(tags={"a": "curated", "b": "curated"})
    assert unions.join("a", "x")
    assert not unions.join("x", "b")
    assert unions.join("x", "b", sure=True)
    assert unions.groups() == {"a": ["a", "b", "x"]}


def test_a_loose_item_joins_its_only_candidate() -> None:
    for order in permutations(["m", "n"]):
        unions = Unions()
        unions.join("m", "n")
        assert attach(unions, "loose", order)
    apart = Unions()
    assert not attach(apart, "loose", ["m", "n"])
    assert not attach(apart, "loose", [])
    assert apart.groups() == {}

"""Phrases: words of the lexicon and forms of the registry, found in one walk over the tokens."""

from __future__ import annotations

from flows.extracting.words.phrases import Hit, Phrases, phrases
from flows.extracting.words.tokens import token_key, tokenise
from tests.extracting.telling import project


def find(text: str, language: str = "en") -> dict[str, dict[int, Hit]]:
    return phrases(language, project().registry).find(tokenise(text)).of


def test_longest_phrase_of_a_category_counts() -> None:
    hit = find("a memorandum of understanding on data")["agreement"][1]
    assert (hit.j, hit.value) == (4, "memorandum")
    assert find("the deputy director general of it")["post"][1].value == "deputy"


def test_one_place_may_hold_several_categories() -> None:
    found = find("they launch it")
    assert 1 in found["verb"]
    assert 1 in found["noun"]


def test_a_phrase_ends_where_a_word_ends() -> None:
    assert find("the presidential seat")["post"] == {}


def test_registry_form_needs_its_capitals() -> None:
    spot = {meaning.key for hit in find("the SPOT satellites")["entity"].values() for meaning in hit.value}
    assert "spot" in spot
    assert find("a spot on the lens")["entity"] == {}


def test_name_in_capitals_is_still_known() -> None:
    (hit,) = find("AZERCOSMOS SIGNS")["entity"].values()
    assert hit.value[0].key == "azercosmos"


def test_typographic_apostrophe_finds_the_same_phrase() -> None:
    assert find("l’accord franco-norvégien", "fr")["agreement"].keys() == {2}
    assert find("le chef d’état", "fr")["post"][1].value == find("le chef d'état", "fr")["post"][1].value


def test_triggers_carry_every_frame_that_lists_them() -> None:
    assert len(find("CNES delivered it")["verb"][1].value) > 1


def test_two_entries_with_the_same_words_are_told_apart_by_category() -> None:
    table = Phrases([(token_key("blue comet"), "mission", 1), (token_key("blue"), "colour", 2)])
    found = table.find(tokenise("A blue comet and a blue sky"))
    assert {i: hit.j for i, hit in found.of["mission"].items()} == {1: 3}
    assert sorted(found.of["colour"]) == [1, 5]


def test_the_table_of_a_language_is_made_once() -> None:
    registry = project().registry
    assert phrases("en", registry) is phrases("en", registry)
    assert phrases("en", registry) is not phrases("fr", registry)

"""What the lint finds in a lexicon, and that it finds no fault in the project's own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest

from flows.extracting.words.grammar import grammar
from flows.lexicon import languages, lexicon
from flows.linting.complaints import ERROR, INFO, WARNING, Complaint, as_lines
from flows.linting.lists import lists, looks
from flows.linting.shadows import shadows
from flows.linting.shapes import shapes


def looked_at(*words: str, key: str = "roles", section: str = "contacts") -> list[tuple[str, str]]:
    return [(c.code, c.message) for c in looks("en", {section: {key: words}})]


def changed(section: str, key: str, value: Any) -> Mapping[str, Any]:
    """The English lexicon with another value at one place."""
    words = dict(lexicon("en"))
    words[section] = MappingProxyType({**words[section], key: value})
    return words


def test_the_projects_lexicons_have_no_errors() -> None:
    every = {language: lexicon(language) for language in languages()}
    complaints = [*shapes(every)]
    for language, words in every.items():
        complaints += [*looks(language, words), *shadows(language, words, grammar(language))]
    assert as_lines(complaints, ERROR) == []


@pytest.mark.parametrize(
    ("word", "code"),
    [
        (" agency", "blanks"),
        ("space  agency", "blanks"),
        ("", "blanks"),
        ("ag\u0301ence", "character"),
        ("agency\u200b", "character"),
        ("agenсy", "script"),  # the с is Cyrillic
        ("commmittee", "spelling"),
        ("editor’s note", "apostrophe"),
        ("Agency", "capital"),
    ],
)
def test_a_word_misspelt_by_its_looks_is_told(word: str, code: str) -> None:
    siblings = ("press office", "desk", "newsroom", "editor", "head")
    assert code in [found for found, _ in looked_at(word, *siblings)]


def test_words_that_are_in_order_are_passed_over() -> None:
    assert looked_at("press office", "h.e", "lift-off", "editor's note", "n° 3", "chargé d'affaires", "nº") == []


def test_capitals_are_right_where_words_are_compared_as_they_stand() -> None:
    assert looked_at("May", "june", "july", "august", "march", key="openers", section="sentences") == []


def test_a_word_twice_in_one_list_is_told() -> None:
    assert looked_at("desk", "head", "desk") == [("duplicate", "'desk' stands in it 2 times: keep one")]


def test_an_accent_that_the_word_has_elsewhere_is_missed() -> None:
    words = {"posts": {"heads": ("ministère",), "fields": ("ministere des transports",)}}
    assert [c.code for c in looks("fr", words)] == ["accent"]


def test_an_accent_that_makes_another_word_is_not_missed() -> None:
    assert list(looks("fr", {"frames": {"verbs": ("signe", "signé", "signés")}})) == []
    assert (
        list(looks("fr", {"header": {"labels": ("communique", "communiqué"), "more": ("événement", "evenement")}}))
        == []
    )


def test_lists_are_found_in_tables_and_frames() -> None:
    words = {"a": {"b": {"c": ("x",)}}, "frames": ({"type": "launch", "verbs": ("y",)},), "d": (("z", "zz"), ("v",))}
    assert [tuple(listed) for listed in lists(words)] == [
        ("a.b.c", ("x",)),
        ("frames[0:launch].verbs", ("y",)),
        ("d", ("z", "zz", "v")),
    ]


def test_of_two_equal_phrases_the_one_that_never_wins_is_told() -> None:
    heads = {**lexicon("en")["posts"]["heads"], "scientist": ("astronomer", "president")}
    found = [c for c in shadows("en", changed("posts", "heads", heads), grammar("en")) if c.code == "shadowed"]
    assert [c.message for c in found] == ["'president' means head, so that it can never mean scientist"]


def test_a_phrase_that_is_cut_like_another_is_told() -> None:
    words = changed("people", "honorifics", ("dr", "ph.d", "ph. d"))
    found = [c for c in shadows("en", words, grammar("en")) if c.code == "shadowed"]
    assert [(c.place, c.message) for c in found] == [("en.toml, honorific", "'ph . d' is listed twice")]


def test_a_phrase_in_a_set_of_single_words_is_told() -> None:
    words = changed("grammar", "possessives", ("its", "belonging to"))
    found = [c.message for c in shadows("en", words, grammar("en")) if c.place.endswith("grammar.possessives")]
    assert found == [
        "'belonging to' is looked up nowhere: it is read as belonging · to, and a set of words takes single tokens"
    ]


def test_a_beginning_that_begins_with_another_is_covered() -> None:
    words = changed("boilerplate", "starts", ("about the", "about the agency"))
    found = [c for c in shadows("en", words, grammar("en")) if c.code == "covered"]
    assert [(c.severity, c.message) for c in found if "starts" in c.place] == [
        (INFO, "'about the agency' begins with 'about the', which is found first")
    ]


def test_a_form_that_conjugation_makes_is_covered() -> None:
    first, *rest = lexicon("fr")["frames"]
    frames = ({**first, "verbs": ("planté", "plantera", "plantons")}, *rest)
    found = shadows("fr", {**lexicon("fr"), "frames": frames}, grammar("fr"))
    made = [c.message for c in found if c.place == "fr.toml, frames[0].verbs"]
    assert made == ["'plantera' is made of 'planté' by [conjugation]"]


def test_a_key_that_one_language_lacks_is_an_error() -> None:
    lacking = {key: value for key, value in lexicon("fr").items() if key != "themes"}
    found = [c for c in shapes({"en": lexicon("en"), "fr": lacking}) if c.severity == ERROR]
    assert "fr.toml, themes.climate" in {c.place for c in found}


def test_a_frame_that_one_language_lacks_is_an_error() -> None:
    frames = tuple(frame for frame in lexicon("fr")["frames"] if frame["type"] != "award")
    found = [c for c in shapes({"en": lexicon("en"), "fr": {**lexicon("fr"), "frames": frames}}) if c.severity == ERROR]
    assert ("fr.toml, frames", "no frame of type award") in [(c.place, c.message.split(",")[0]) for c in found]


def test_a_key_that_no_code_names_is_told() -> None:
    words = {
        language: {**lexicon(language), "header": {**lexicon(language)["header"], "zzz": ("a",)}}
        for language in ("en", "fr")
    }
    assert "all lexicons, header.zzz" in [c.place for c in shapes(words) if c.code == "unused"]


def test_the_gravest_come_first_and_the_rest_is_left_out() -> None:
    complaints = [Complaint(INFO, "a", "p", "m"), Complaint(WARNING, "b", "p", "m"), Complaint(ERROR, "c", "p", "m")]
    assert as_lines(complaints, WARNING) == ["error: p: m [c]", "warning: p: m [b]"]
    assert len(as_lines(complaints, INFO)) == 3

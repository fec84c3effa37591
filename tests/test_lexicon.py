"""Lexicons: one file a language, all of one shape, read-only."""

from __future__ import annotations

import pytest

from flows.lexicon import LexiconError, languages, lexicon, read_lexicon, words


def test_each_language_has_the_same_sections_and_keys_for_normalising() -> None:
    assert {"en", "fr"} <= set(languages())
    for section in ("language", "header", "contacts", "boilerplate"):
        keys = {code: set(lexicon(code)[section]) for code in languages()}
        assert all(found == keys["en"] for found in keys.values()), keys


def test_a_lexicon_cannot_be_changed_by_its_readers() -> None:
    section = lexicon("en")["header"]
    with pytest.raises(TypeError):
        section["labels"] = ()
    assert isinstance(section["labels"], tuple)


def test_words_of_all_languages_come_in_order_and_once() -> None:
    both = words("contacts", "headings")
    assert len(both) == len(set(both))
    assert both[: len(words("contacts", "headings", "en"))] == words("contacts", "headings", "en")
    assert words("contacts", "no such key") == ()


def test_no_list_names_a_word_twice() -> None:
    for code in languages():
        for section in ("language", "header", "contacts", "boilerplate"):
            for key, value in lexicon(code)[section].items():
                assert isinstance(value, str) or len(value) == len(set(value)), (code, section, key)


def test_a_missing_language_is_told_by_name() -> None:
    with pytest.raises(LexiconError, match=r"xx\.toml"):
        lexicon("xx")


def test_lists_within_tables_are_frozen_too() -> None:
    assert read_lexicon("[a.b]\nc = [[1], [2]]")["a"]["b"]["c"] == ((1,), (2,))

"""Words of a lexicon that can never be found: another always wins, or the text is cut otherwise than they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from flows.extracting.words.conjugating import conjugated
from flows.extracting.words.grammar import Grammar
from flows.extracting.words.phrases import lexicon_entries
from flows.extracting.words.tokens import token_key
from flows.linting.complaints import ERROR, INFO, WARNING, Complaint
from flows.linting.lists import lists

_LOOKED_UP = ("grammar", "people", "names", "posts", "organisations", "missions", "agreements", "gatherings", "frames",
              "frame_words", "attendance", "themes")  # fmt: skip
"""Sections that only extraction reads, by phrase table or word set."""
_ENDINGS = ("_endings", "_suffixes", "_prefixes")
"""Lists of parts of words, which are compared with the ends of tokens."""
_PREFIXES = ("boilerplate.starts", "boilerplate.captions")
"""Lists whose words are compared with the beginning of a paragraph."""


def shadows(language: str, lexicon: Mapping[str, Any], grammar: Grammar) -> Iterator[Complaint]:
    """Phrases that lose to an equal one, that nothing looks up as they are cut, or that a shorter one covers."""
    yield from _losers(language, lexicon)
    yield from _lost(language, lexicon, grammar)
    yield from _covered(language, lexicon)
    yield from _made_anyway(language, lexicon)


def _losers(language: str, lexicon: Mapping[str, Any]) -> Iterator[Complaint]:
    """Of two equal phrases of one category only the first is ever found: the other is of another meaning, of another
    list that is told apart nowhere, or written otherwise ("Ph.D", "Ph. D")."""
    first: dict[tuple[str, tuple[str, ...]], Any] = {}
    for key, category, value in lexicon_entries(lexicon):
        if (category, key) in first:
            won = first[category, key]
            lost = f"means {_named(won)}, so that it can never mean {_named(value)}"
            message = f"{' '.join(key)!r} {lost if won != value else 'is listed twice'}"
            yield Complaint(ERROR, "shadowed", f"{language}.toml, {category}", message)
        first.setdefault((category, key), value)


def _named(value: Any) -> str:
    return f"frames {value}" if isinstance(value, tuple) else str(value)


def _lost(language: str, lexicon: Mapping[str, Any], grammar: Grammar) -> Iterator[Complaint]:
    """A phrase that is not in the phrase table, and in a set of words only as what no single token equals."""
    table = {key for key, _, _ in lexicon_entries(lexicon)}
    sets, ends = set[str](), set[str]()
    for field in fields(grammar):
        words = getattr(grammar, field.name)
        if isinstance(words, frozenset):
            sets |= words
        elif isinstance(words, tuple):
            ends |= {word for word in words if isinstance(word, str)}
    for section in _LOOKED_UP:
        for listed in lists({section: lexicon[section]}) if section in lexicon else ():
            for phrase in listed.words if not listed.place.endswith(_ENDINGS) else ():
                cut = token_key(phrase)
                if cut in table or phrase in ends or (phrase in sets and cut == (phrase,)):
                    continue
                message = f"{phrase!r} is looked up nowhere: " + (
                    f"it is read as {' · '.join(cut)}, and a set of words takes single tokens" if len(cut) > 1
                    else "no code puts this list to use"
                )  # fmt: skip
                yield Complaint(WARNING, "unreachable", f"{language}.toml, {listed.place}", message)


def _covered(language: str, lexicon: Mapping[str, Any]) -> Iterator[Complaint]:
    """Where beginnings are compared, a phrase that begins with another adds nothing."""
    for listed in lists(lexicon):
        if listed.place not in _PREFIXES:
            continue
        for phrase in listed.words:
            shorter = next(
                (other for other in listed.words if other != phrase and phrase.startswith(other + " ")), None
            )
            if shorter is not None:
                message = f"{phrase!r} begins with {shorter!r}, which is found first"
                yield Complaint(INFO, "covered", f"{language}.toml, {listed.place}", message)


def _made_anyway(language: str, lexicon: Mapping[str, Any]) -> Iterator[Complaint]:
    """A verb of a frame that the language's conjugation makes of another of the frame need not be listed."""
    for number, frame in enumerate(lexicon["frames"]):
        of = {
            form: verb for verb in frame["verbs"] for form in conjugated(verb, lexicon["conjugation"]) if form != verb
        }
        for verb in frame["verbs"]:
            if verb in of:
                message = f"{verb!r} is made of {of[verb]!r} by [conjugation]"
                yield Complaint(INFO, "covered", f"{language}.toml, frames[{number}].verbs", message)

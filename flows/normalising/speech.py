"""The words around a quotation that say that somebody speaks: verbs of saying, pronouns, "according to"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import re2

from flows.lexicon import languages, lexicon
from flows.normalising.phrases import alternation

_EDGE = r"(?:^|[^\pL\pN-])"
"""Before a word: google-re2 has no look-behind and its ``\\b`` knows ASCII only. The word itself is group 1."""

_LEADS = r"[\s,»”\"\u00a0\u202f]{0,4}"
_NAME = r"\s(?:[A-ZÀ-Ý]\w{0,3}\.?\s)?[A-ZÀ-Ý][\w’'-]{1,30}[\s,.]"
_UNLISTED = re.compile(_LEADS + r"((?:s['’])?[a-zà-ÿ][a-zà-ÿ’'-]{2,20})" + _NAME)
_UNLISTED_OF_ROLE = re.compile(_LEADS + r"((?:s['’])?[a-zà-ÿ][a-zà-ÿ’'-]{3,20})\s(?=\w)")


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """google-re2 patterns; group 1 is the words themselves."""

    cue: Any
    """A verb of saying with its auxiliary, adverbs and inverted pronoun: "has also said", « a-t-il ajouté »."""
    according: Any
    closing: Any
    """What leads from a quotation to a name without a verb of saying, at the start: "was how X put it"."""
    judging: Any
    """A verb of judging with its object (group 2), at the end of what stands before a mark: "called the agreement"."""
    pronoun: Any
    """A pronoun that can speak, at the start."""
    inversion: Any
    """The pronoun within a cue: « -t-il »."""
    naming: Any
    """At the end of what stands before a mark: words that give a name ("entitled")."""
    other_pronoun: Any
    """As ``pronoun``, of pronouns that stand for nobody in particular: "they", "we"."""
    own: Any
    """A word by which speakers mean themselves and their own: "we", "our"."""
    complementiser: Any
    """Opens what is said, at the start: "that"."""
    role: Any
    """A role that stands for somebody named before, at the start: "the minister". Group 2 is its noun."""
    someone: Any
    """At the start: "a spokesperson", "our director"."""
    collectives: frozenset[str]
    """Nouns of ``role`` that are no person: "the agency"."""
    counterparts: frozenset[str]
    """Nouns of ``role`` for somebody else than the speaker before: "her counterpart"."""
    unnamed: frozenset[str]
    """Nouns of ``role`` that need not stand for anybody named: "the spokesperson"."""
    latter: frozenset[str]
    """Pronouns for who was named last."""
    feminine: frozenset[str]
    masculine: frozenset[str]
    neutral: frozenset[str]
    """Words of ``feminine`` and ``masculine`` that tell nothing of the name they stand beside: pronouns, articles."""
    joiners: frozenset[str]
    oblique: frozenset[str]
    """Words before a name that is not the subject: "with", "to"."""
    not_verbs: frozenset[str]
    unlisted: Any
    """At the start, a verb that no lexicon lists in more than one word, then a name: « s'est émue Mme Sol »."""
    particled: Any
    """At the start, a family name with its particles in small letters: "van der Zorb"."""
    who: Any
    """A relative pronoun of people after a comma: ", who"."""
    posts: frozenset[str]
    """Nouns of posts in one word: "director"."""
    acts: frozenset[str]
    """Auxiliaries: past one, a clause has left its subject."""
    agents: frozenset[str]
    """Before who did what was done: "by"."""
    coming: Any
    """Of who takes a post: "new", "elected"."""
    going: Any
    """Of who leaves it: "outgoing"."""
    succeeding: Any
    """A verb of succession right before a name: "succeeds Dr"."""


def speech_words(language: str | None) -> SpeechWords:
    """The words of ``language``, or of all languages where it is null or has no lexicon."""
    return _speech_words((language,) if language in languages() else languages())


def _roomy() -> Any:
    """Room for the states of hundreds of verbs: past its memory, google-re2 goes on slowly and says so."""
    options = re2.Options()
    options.max_mem = 1 << 26
    return options


@lru_cache(maxsize=16)
def _speech_words(codes: tuple[str, ...]) -> SpeechWords:
    speech = [lexicon(code)["speech"] for code in codes]
    naming = [word for code in codes for word in lexicon(code)["quotations"]["naming"]]
    inversions = _role(speech, "inversions")
    return SpeechWords(
        cue=re2.compile("(?i)" + _EDGE + "(" + "|".join(map(_cue, speech)) + r")(?:$|[^\pL\pN])", _roomy()),
        according=re2.compile("(?i)" + _EDGE + "(" + alternation(_role(speech, "according_to")) + r")[\s'’]"),
        closing=re2.compile(r"(?i)^[\pP\s]*(" + alternation(_role(speech, "closings")) + r")\s"),
        judging=re2.compile(
            f"(?i){_EDGE}(" + alternation(_role(speech, "judging")) + r")((?:\s[\pL\d’'-]+){0,8})[\s'’]*$"
        ),
        pronoun=re2.compile(r"(?i)^\W*(" + alternation(_role(speech, "pronouns")) + r")(?:$|[^\pL\pN])"),
        other_pronoun=re2.compile(r"(?i)^\W*(" + alternation(_role(speech, "other_pronouns")) + r")(?:$|[^\pL\pN])"),
        inversion=re2.compile("(?i)" + alternation(inversions) + r"(?:$|[^\pL\pN])"),
        naming=re2.compile(f"(?i){_EDGE}(" + alternation(naming) + r")\s*[:,]?\s*$"),
        own=re2.compile(_EDGE + "((?i:" + alternation(_role(speech, "own_words")) + r"))(?:$|[^\pL\pN])"),
        complementiser=re2.compile(
            r"(?i)^(?:\s*[\pL’'-]+){0,9}?\s(" + alternation(_role(speech, "complementisers")) + r")(?:['’]|\s)"
        ),
        role=re2.compile(f"(?i)^({alternation(_role(speech, 'determiners'))})" + r"\s?(\d*-?\pL[\pL-]*)"),
        someone=re2.compile(f"(?i)^({alternation(_role(speech, 'indefinite_determiners'))})" + r"\s"),
        collectives=frozenset((*_role(speech, "collectives"), *_bodies(codes))),
        counterparts=frozenset(_role(speech, "counterparts")),
        unnamed=frozenset(_role(speech, "unnamed")),
        latter=frozenset(_role(speech, "latter")),
        feminine=frozenset(_role(speech, "feminine")),
        masculine=frozenset(_role(speech, "masculine")),
        neutral=frozenset(
            word for role in ("pronouns", "determiners") for words in _role(speech, role) for word in words.split()
        ),
        joiners=frozenset(_role(speech, "joiners")),
        oblique=frozenset(word.lower() for word in _role(speech, "oblique")),
        who=re2.compile(
            r"(?i),\s(?:" + alternation(word for code in codes for word in lexicon(code)["grammar"]["who"]) + r")\s"
        ),
        posts=frozenset(_posts(codes)),
        acts=frozenset(_role(speech, "auxiliaries")),
        agents=frozenset(_role(speech, "agents")),
        coming=re2.compile(f"(?i){_EDGE}(" + alternation(_role(speech, "coming")) + r")(?:$|[^\pL\pN])"),
        going=re2.compile(f"(?i){_EDGE}(" + alternation(_role(speech, "going")) + r")(?:$|[^\pL\pN])"),
        succeeding=re2.compile(
            f"(?i){_EDGE}("
            + alternation(word for code in codes for word in lexicon(code)["posts"]["succeeds"])
            + r")\s"
        ),
        unlisted=re.compile(
            _LEADS + f"({alternation((*_role(speech, 'auxiliaries'), *_role(speech, 'leads')))}"
            rf"(?:\s[a-zà-ÿ][a-zà-ÿ’'-]{{1,20}}){{1,2}}){_NAME}"
        ),
        particled=re2.compile(
            r"^(?:(?:"
            + alternation(word for code in codes for word in lexicon(code)["people"]["particles"])
            + r")[\s'’]){1,3}\p{Lu}"
        ),
        not_verbs=frozenset(word.lower() for word in _role(speech, "not_verbs")),
    )


def reporting_cue(before: str, words: SpeechWords) -> Any:
    """The match of the verb of saying in whose sentence a part is quoted: "She said the day was “one of the best”".

    ``before`` is what precedes the opening mark; eight words may stand between, more after "that". A verb of judging
    with its object will do too: "She called the day “one of the best”". Null without one.
    """
    cues = list(words.cue.finditer(before))
    if not cues:
        return words.judging.search(before)
    between = before[cues[-1].end(1) :]
    limit = 24 if words.complementiser.search(between) else 8
    return cues[-1] if between.count(" ") <= limit else words.judging.search(before)


def indirect(after: str, words: SpeechWords) -> bool:
    """What follows a verb of saying is told in other words: "She also said |that| …"; it is of another sentence."""
    match = words.complementiser.search(after)
    return match is not None and not after[: match.start(1)].strip()


def unlisted_verb(after: str, words: SpeechWords, separated: bool = True) -> tuple[int, int] | None:
    """Where in what follows a quotation a verb stands that no lexicon lists: a word in lower case, then a name at once,
    or a role where a comma ``separated`` the two.

    « … », sourit Marc Delestaing · “…,” chuckled Ada Smith · “…,” chuckled the director. The caller makes sure that the
    quotation is a whole sentence.
    """
    match = _UNLISTED.match(after) or (words.unlisted.match(after) if separated else None)
    if match is None and separated and (match := _UNLISTED_OF_ROLE.match(after)) is not None:
        role = words.role.search(after[match.end() :])
        match = None if role is None or role[2].lower() in words.collectives else match
    return None if match is None or match[1].lower() in words.not_verbs else match.span(1)


def _bodies(codes: Iterable[str]) -> Iterable[str]:
    """Nouns of bodies in one word: "institute"."""
    nouns = (noun for code in codes for every in lexicon(code)["organisations"]["nouns"].values() for noun in every)
    return (noun for noun in nouns if " " not in noun)


def _posts(codes: Iterable[str]) -> Iterable[str]:
    """Nouns of posts in one word: "director"."""
    heads = (head for code in codes for every in lexicon(code)["posts"]["heads"].values() for head in every)
    return (head for head in heads if " " not in head)


def _role(sections: Iterable[Mapping[str, Any]], role: str) -> list[str]:
    return [word for section in sections for word in section[role]]


def _cue(speech: Mapping[str, Any]) -> str:
    """One language's verbs: a form by itself, auxiliary and participle, a reflexive; each with an inverted pronoun."""
    inverted = f"(?:{alternation(speech['inversions'])})?"
    adverbs = rf",?\s(?:{alternation(speech['adverbs'])},?\s){{0,2}}"
    reflexives: dict[str, list[str]] = {}
    for reflexive in speech["reflexives"]:
        auxiliary, _, participle = reflexive.rpartition(" ")
        reflexives.setdefault(auxiliary, []).append(participle)
    forms = [
        rf"{alternation(speech['auxiliaries'])}{inverted}{adverbs}{alternation(speech['participles'])}",
        *(
            rf"{alternation([auxiliary])}{inverted}{adverbs}{alternation(said)}"
            for auxiliary, said in reflexives.items()
        ),
        f"{alternation(speech['verbs'])}{inverted}",
    ]
    return rf"(?:{alternation(speech['clitics'])}\s?)?(?:{'|'.join(forms)})"

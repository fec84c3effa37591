"""Words and names of lexicon and registries, found in one walk over the tokens.

A table from first token to the phrases that begin with it: one look-up a token, whatever the number of phrases.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple
from unicodedata import normalize

from flows.extracting.words.conjugating import conjugated
from flows.extracting.words.tokens import Tokens, token_key
from flows.lexicon import lexicon
from flows.registry import Registry


class Hit(NamedTuple):
    """Tokens ``i`` to ``j`` (exclusive) are a phrase of ``category`` that means ``value``."""

    i: int
    j: int
    category: str
    value: Any


_new = tuple.__new__
"""How a ``Hit`` is made in half the time: there are as many of them as words."""


class Known(NamedTuple):
    """What a registry's form means."""

    kind: str
    key: str
    ambiguous: bool
    sort: str
    form: str


_Entry = tuple[tuple[str, ...], str, Any]
_Phrase = tuple[int, str, Any]
"""How many words, category, value."""


class _Beginning(NamedTuple):
    """The phrases that begin with the same words: those that are no more than these, and the others by their next word."""

    whole: list[_Phrase]
    longer: dict[str, _Beginning]


class Found(NamedTuple):
    """The phrases of a text twice over: by the token where they begin, longer ones first, and by category and token.

    Of a category only the longest phrase counts that begins at a token."""

    at: dict[int, list[Hit]]
    of: dict[str, dict[int, Hit]]


class Phrases:
    """All phrases of one language and one registry."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        root = _Beginning([], {})
        for key, category, value in sorted(entries, key=itemgetter(1)):
            here = root
            for word in key:
                if word not in here.longer:
                    here.longer[word] = _Beginning([], {})
                here = here.longer[word]
            here.whole.append((len(key), category, value))
        self._by_first = root.longer

    def find(self, tokens: Tokens) -> Found:
        """The phrases that stand in a text."""
        lower, words = tokens.lower, tokens.words
        at, of = found = Found({}, defaultdict(dict))
        following = [*lower[1:], ""]
        for i, beginning in enumerate(map(self._by_first.get, lower)):
            if beginning is None:
                continue
            here, longer = beginning
            j = i
            while longer and (further := longer.get(following[j])) is not None:
                begun, longer = further
                here = begun + here if here else begun
                j += 1
            if not here:
                continue
            hits = []
            for length, category, value in here:
                places, j = of[category], i + length
                if i in places:
                    continue
                if category == "entity" and (value := _as_written(value, words[i:j])) is None:
                    continue
                places[i] = hit = _new(Hit, (i, j, category, value))
                hits.append(hit)
            if hits:
                at[i] = hits
        return found


def _as_written(meanings: tuple[Known, ...], words: list[str]) -> tuple[Known, ...] | None:
    """The meanings whose capitals are in the text too: "Spot" is no "spot", yet "AZERCOSMOS" is Azercosmos."""
    written = "".join(words).replace("’", "'")
    if written.isupper() and len(written) > 3:
        return meanings
    begins = written[0].isupper()
    fitting = [known for known in meanings if written == known.form or (begins and known.form.islower())]
    return tuple(fitting) or None


def _squeeze(form: str) -> str:
    return "".join(form.split()).replace("’", "'")


def _flatten(category: str, groups: Mapping[str, Iterable[str]]) -> Iterator[_Entry]:
    for value, phrases in groups.items():
        for phrase in phrases:
            yield token_key(phrase), category, value


def _with_adverbs(words: Mapping[str, Any]) -> dict[str, list[str]]:
    """ "were |also| in attendance", « ont |également| pris part » : the phrases of attendance with an adverb after their
    auxiliary."""
    first = {*words["grammar"]["auxiliaries"], *words["grammar"]["passive"]}
    return {
        role: [
            f"{head} {adverb} {rest}"
            for head, _, rest in (phrase.partition(" ") for phrase in phrases)
            for adverb in words["frame_words"]["too"]
            if rest and head in first
        ]
        for role, phrases in words["attendance"].items()
    }


def lexicon_entries(words: Mapping[str, Any]) -> Iterator[_Entry]:
    yield from _flatten("post", words["posts"]["heads"])
    yield from _flatten("kept_at", words["posts"]["kept_at"])
    yield from _flatten("post_modifier", {"modifier": words["posts"]["modifiers"]})
    yield from _flatten("post_adverb", {"adverb": words["posts"]["adverbs"]})
    yield from _flatten("served_as", {"served": words["posts"]["served_as"]})
    yield from _flatten("takes_up", {"takes_up": words["posts"]["takes_up"]})
    yield from _flatten("duties", {"duties": words["posts"]["duties"]})
    yield from _flatten("leads", {"leads": words["posts"]["leads"]})
    yield from _flatten("succeeds", {"succeeds": words["posts"]["succeeds"]})
    yield from _flatten("succeeded_by", {"succeeded_by": words["posts"]["succeeded_by"]})
    yield from _flatten("former", {"former": words["posts"]["former"]})
    yield from _flatten("headship", {"headship": words["posts"]["headships"]})
    yield from _flatten("role_of", {"role": words["posts"]["role_of"]})
    yield from _flatten("headed", {"headed": words["posts"]["headed"]})
    yield from _flatten("works", {"works": words["posts"]["works"]})
    yield from _flatten("busy", {"busy": words["posts"]["busy"]})
    yield from _flatten("charged", {"charged": words["posts"]["charged"]})
    yield from _flatten("proviso", {"proviso": words["posts"]["provisos"]})
    yield from _flatten("within", {"within": words["posts"]["within"]})
    yield from _flatten("serving", {"serving": words["posts"]["serving"]})
    yield from _flatten("public_office", {"office": words["posts"]["public"]})
    yield from _flatten("vice", {"vice": words["posts"]["vices"]})
    yield from _flatten("council", {"council": words["posts"]["councils"]})
    yield from _flatten("organ", {"organ": words["posts"]["organs"]})
    yield from _flatten("field", {"field": words["posts"]["fields"]})
    yield from _flatten("honorific", {"honorific": words["people"]["honorifics"]})
    yield from _flatten("title_name", {"name": words["people"]["title_names"]})
    yield from _flatten("retired", {"retired": words["people"]["retired"]})
    yield from _flatten("organisation_head", words["organisations"]["heads"])
    yield from _flatten("small_head", {"small_head": words["organisations"].get("small_heads", ())})
    yield from _flatten("organisation_suffix", words["organisations"]["suffixes"])
    yield from _flatten("organisation_noun", words["organisations"]["nouns"])
    yield from _flatten("such_as", {"such_as": words["grammar"]["such_as"]})
    yield from _flatten("called", {"called": words["grammar"]["called"]})
    yield from _flatten("stands_for", {"stands_for": words["grammar"]["stands_for"]})
    yield from _flatten("person_before", {"person_before": words["people"]["before"]})
    yield from _flatten("person_acts", {"person_acts": words["people"]["acts"]})
    yield from _flatten("deed", {"deed": words["organisations"]["deeds"]})
    yield from _flatten("house", {"house": words["organisations"]["houses"]})
    yield from _flatten("makes", {"makes": words["organisations"]["makes"]})
    yield from _flatten("seated", {"seated": words["organisations"]["seated"]})
    yield from _flatten("reserve", {"reserve": words["missions"]["reserve"]})
    yield from _flatten("in_crew", {"in_crew": words["missions"]["in_crew"]})
    yield from _flatten("represented", {"represented": words["organisations"]["represented"]})
    yield from _flatten("aboard", {"aboard": words["missions"]["aboard"]})
    yield from _flatten("maiden", {"maiden": words["missions"]["maiden"]})
    yield from _flatten("carrier", {"carrier": words["missions"]["carriers"]})
    yield from _flatten("body_acts", {"body_acts": words["organisations"]["acts"]})
    yield from _flatten("craft_does", {"does": words["missions"]["does"]})
    yield from _flatten("craft_part", {"part": words["missions"]["parts"]})
    yield from _flatten("maker", {"maker": words["organisations"]["makers"]})
    yield from _flatten("mission_noun", words["missions"]["nouns"])
    yield from _flatten("agreement", words["agreements"]["nouns"])
    yield from _flatten("when_signed", words["agreements"]["when_signed"])
    yield from _flatten("agreement_modifier", words["agreements"]["modifiers"])
    yield from _flatten("status", words["agreements"]["status"])
    for relation in (
        "parents",
        "amends",
        "replaces",
        "dates_from",
        "possessed",
        "linked",
        "reached",
        "made_known",
        "deposited",
        "followed",
        "preparing",
        "talks",
        "talks_on",
        "issued",
        "wished",
        "draft",
        "binding_yes",
        "binding_no",
    ):
        yield from _flatten(relation, {relation: words["agreements"][relation]})
    yield from _flatten("gathering", {"gathering": words["gatherings"]["heads"]})
    yield from _flatten("attending", words["attendance"])
    yield from _flatten("attending", _with_adverbs(words))
    yield from _flatten("theme", words["themes"])
    yield from _flatten("conjunction", {"and": (form for form in words["grammar"]["and"] if " " in form)})
    for marker in MARKERS:
        yield from _flatten("marker", {marker: words["grammar"][marker]})
    for category in (
        "prizes",
        "prize_names",
        "bestows",
        "honours",
        "laureates",
        "naming_verbs",
        "boards",
        "terms",
        "contracts",
        "suppliers",
        "funding",
        "funded",
        "choosing",
        "built_if_chosen",
        "designated",
        "guests",
        "aloft_voices",
        "created",
        "inaugurates",
        "founds",
        "founds_no_body",
        "no_things",
        "left_out",
        "sessions",
        "flying",
        "flights_alone",
        "happens",
        "does_so",
        "yields",
        "hardware",
        "devices",
        "duties",
        "joined",
        "initiatives",
        "works",
        "feats",
        "remote",
        "aspects",
        "opening",
        "closing",
        "announced",
        "to_orbit",
        "on_board",
        "columns",
        "rolls",
        "rolls_of_bodies",
        "speeches",
        "likewise",
        "briefing",
        "remote_briefing",
    ):
        yield from _flatten(category, {category: words["frame_words"][category]})
    for word_class in (
        "plan",
        "ahead",
        "negation",
        "hypothetical",
        "resolved",
        "same_day",
        "since_when",
        "day_before",
        "day_after",
        "two_days_after",
    ):
        yield from _flatten(word_class, {word_class: words["grammar"][word_class]})
    yield from _flatten("occasion", _occasions(words))
    yield from _flatten("counted", {unit: words["dates"][unit] for unit in ("day", "week", "month", "year")})
    yield from _flatten("craft_steps", {"craft_steps": _with_forms(words, words["frame_words"]["craft_steps"])})
    yield from _telling_entries(words)


def _occasions(words: Mapping[str, Any]) -> dict[str, list[str]]:
    """ "on this occasion", "|at the closing session|": what was just told, its opening or its closing."""
    section = words["occasions"]
    leads = [lead if lead.endswith("'") else f"{lead} " for lead in section["leads"]]
    made = {
        part: [f"{lead}{noun}" for lead in leads for noun in section[part]] for part in ("told", "opening", "closing")
    }
    made["told"] += words["grammar"]["occasion"]
    return made


def _telling_entries(words: Mapping[str, Any]) -> Iterator[_Entry]:
    """The words that may tell an event, each with the frames that it may be of."""
    for category in ("verb", "noun"):
        numbers: dict[str, list[int]] = {}
        for number, frame in enumerate(words["frames"]):
            listed = frame[f"{category}s"]
            for phrase in dict.fromkeys(_with_forms(words, listed) if category == "verb" else listed):
                numbers.setdefault(phrase, []).append(number)
        for phrase, of_frames in numbers.items():
            yield token_key(phrase), category, tuple(of_frames)


def _with_forms(words: Mapping[str, Any], verbs: Sequence[str]) -> Iterator[str]:
    """The verbs and their other forms. Where alone these may be nouns, so they may before a preposition: "talked with",
    but not "|talks with|"."""
    rules = words["conjugation"]
    led = {word for key in ("complements", "places", "before_objects") for word in words["grammar"][key]}
    for verb in verbs:
        sure = rules["alone"] or verb.rpartition(" ")[2] not in led
        yield from conjugated(verb, rules) if sure else (verb,)


@lru_cache(maxsize=8)
def telling(language: str) -> Mapping[tuple[str, tuple[str, ...]], tuple[int, ...]]:
    """(category, words) of what may tell an event -> the frames."""
    return {(category, key): frames for key, category, frames in _telling_entries(lexicon(language))}


MARKERS = ("presence", "hosts", "chairs", "along", "support", "with", "by", "between", "on_behalf")
"""Grammar words before a group that say its role, the more telling ones first."""


def _registry_entries(registry: Registry, language: str) -> Iterator[_Entry]:
    meanings: dict[tuple[str, ...], dict[Known, None]] = {}
    for surface, forms in registry.forms().items():
        for form in forms:
            if form.language not in (None, language):
                continue
            known = Known(form.kind, form.key, form.ambiguous, form.sort, _squeeze(surface))
            meanings.setdefault(token_key(surface), {})[known] = None
    for key, known_as in meanings.items():
        yield key, "entity", tuple(sorted(known_as))


@lru_cache(maxsize=8)
def phrases(language: str, registry: Registry) -> Phrases:
    """The table for a language (a lexicon's name) and a registry."""
    listed = list(lexicon_entries(lexicon(language)))
    return Phrases([*listed, *_unaccented(listed), *_registry_entries(registry, language)])


_SHORTEST = 4
"""Letters of a word whose first one may lack its accent: "à" and "a" are two words."""


def _unaccented(entries: Iterable[_Entry]) -> Iterator[_Entry]:
    """The phrases as those write them whose capitals have no accents: "|Ecole| polytechnique", "secrétaire d'|Etat|"."""
    listed = list(entries)
    known = {(key, category) for key, category, _ in listed}
    for key, category, value in listed:
        bare = tuple(_without_accent(word) for word in key)
        if bare != key and (bare, category) not in known:
            yield bare, category, value


def _without_accent(word: str) -> str:
    return word if word.isascii() or len(word) < _SHORTEST else normalize("NFD", word[0])[0] + word[1:]

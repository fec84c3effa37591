"""The words of a line that may tell an event, and how each is said: verb, participle, passive or noun."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.phrase_ends import ends_of
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading

_FRONTED = 40
"""Words at most of "Signed in Rome on 3 May by A," at the head of a sentence."""


_REMEMBERED = 9
"""Tokens at most from "anniversary" to what is remembered: "the 25th anniversary of the Zorb - 1 landing"."""
_NUMBERED = 8
"""Words at most from an ordinal to the noun that it numbers: "the 11th U.S.-EU Space Dialogue"."""


_HELD = frozenset(("joint_session", "meeting"))
"""Types of events whose noun, with a capital, tells them where it is said that they were held."""
_SOON = 3
"""Words at most from such a noun to the verb: "the Space Dialogue |will be held|"."""
_SAME_SUBJECT = 20
"""Words at most from a verb in the passive to another that it lends its auxiliary."""
_COORDINATED = 12
"""Tokens at most between two participles of one noun: "signed |in Paris on 3 May 2010 and| renewed"."""


_APART = (",", "–", "—", "(")
"""Marks that set off what is said of an agreement: "the protocol – |signed| in 2014 – expired"."""


class Trigger(NamedTuple):
    """A word that may tell an event. ``form``: verb · participle (right after what it says something of) · noun."""

    i: int
    j: int
    frame: int
    form: str


class Found(NamedTuple):
    """The triggers of a line, and under the first token of one the shorter ones that it hides: "|signed for|" a purchase,
    or |signed| for somebody. They count where it tells nothing."""

    triggers: list[Trigger]
    hidden: dict[int, list[Trigger]]


def find_triggers(
    reading: Reading, line: Line, agreements: list[Phrase], covered: set[int], crafts_until: set[int]
) -> Found:
    """``covered``: tokens of names, where nothing happens; ``crafts_until``: where names of crafts end."""
    ends = {k for phrase in agreements for k in ends_of(reading, line, phrase)}
    hits = [*reading.hits_of("noun", line.a, line.b), *reading.hits_of("verb", line.a, line.b)]
    hits += [shorter for hit in hits if hit.j > hit.i + 1 for shorter in reading.shorter(hit)]
    hits = [hit for hit in hits if hit.i not in covered and not _is_capital_noun(reading, line, hit)]
    hits.sort(key=lambda hit: (hit.i, -hit.j))
    return _said(reading, line, agreements, ends, crafts_until, hits, None)


def _said(
    reading: Reading,
    line: Line,
    agreements: list[Phrase],
    ends: set[int],
    crafts_until: set[int],
    hits: Sequence[Hit],
    last: Trigger | None,
) -> Found:
    """The triggers among the hits, after the one before them, ``last``. A function within another that calls itself would
    point in a circle, and keep what it reads."""
    triggers: list[Trigger] = []
    hidden: dict[int, list[Trigger]] = {}
    n = 0
    while n < len(hits):
        hit = hits[n]
        first = n = n + 1
        if n < len(hits) and hits[n].i == hit.i and hits[n].j == hit.j:
            hit = _of_two(reading, line, hit, hits[n])
            first = n = n + 1
        while n < len(hits) and hits[n].i < hit.j:
            n += 1
        inside = hits[first:n]
        if _leads_into(reading, hit, inside):
            n = first
            continue
        if _is_marker(reading, hit) or _is_of_body(reading, hit):
            continue
        last = triggers[-1] if triggers else last
        form = "noun" if hit.category == "noun" else _verb_form(reading, line, hit, ends, crafts_until, agreements)
        if form == "verb" and last is not None and _goes_on(reading, last, hit):
            form = "participle"
        elif form == "verb" and _is_said_alike(reading, hit, last):
            form = "passive"
        within = _said(reading, line, agreements, ends, crafts_until, inside, last).triggers if inside else []
        if _remembered(reading, line, hit.i):
            continue
        if _is_attributive(reading, line, hit) if form == "noun" else _is_of_noun(reading, line, hit, form, agreements):
            triggers += within
            continue
        aloft = form == "noun" or "aloft_voices" in line.said
        told = (number for number in hit.value if aloft or reading.grammar.frames[number].needs != "voices")
        triggers += (Trigger(hit.i, hit.j, number, form) for number in told)
        if others := [trigger for trigger in within if trigger.frame not in hit.value]:
            hidden[hit.i] = others
    return Found(triggers, hidden)


def _is_of_body(reading: Reading, hit: Hit) -> bool:
    """ "the joint |commission| of A and B": the last word of what meets, and no verb."""
    return hit.category == "verb" and any(body.i < hit.i for body in reading.all_ending("sessions", hit.j))


def _leads_into(reading: Reading, hit: Hit, inside: Iterable[Hit]) -> bool:
    """ "is in" in "|is| in talks": its last word begins a longer phrase."""
    if hit.j - 1 == hit.i or reading.tokens.lower[hit.j - 1] not in reading.grammar.prepositions:
        return False
    return any(other.i == hit.j - 1 and other.j > hit.j for other in inside)


def _of_two(reading: Reading, line: Line, noun: Hit, verb: Hit) -> Hit:
    """Of the same words as noun and verb what they read as, else the noun."""
    noun_read = _reads_as(reading, line, noun) == noun.category
    return verb if not noun_read and _reads_as(reading, line, verb) == verb.category else noun


def _is_of_noun(reading: Reading, line: Line, hit: Hit, form: str, agreements: list[Phrase]) -> bool:
    """ "the |launched| craft", "Zorbex's |launch|", "a data |supply| agreement": no verb, whatever its form."""
    if form != "verb":
        return False
    before = reading.tokens.lower[hit.i - 1] if hit.i > line.a else ""
    if before in reading.grammar.before_nouns or before == "'s":
        return True
    if _is_counted(reading, line, hit):
        return True
    return any(phrase.i < hit.i and hit.j < phrase.j for phrase in agreements)


def _is_counted(reading: Reading, line: Line, hit: Hit) -> bool:
    """ "the three |winners of| the prize", "its first |recipients of| a grant": those who got it, whoever announced them."""
    lower, grammar = reading.tokens.lower, reading.grammar
    i = hit.i
    while i > line.a and (
        lower[i - 1] in grammar.ordinals or lower[i - 1] in grammar.cardinals or lower[i - 1].isdigit()
    ):
        i -= 1
    return line.a < i < hit.i and lower[i - 1] in grammar.before_nouns


def _goes_on(reading: Reading, last: Trigger, hit: Hit) -> bool:
    """ "the agreement signed in 2010 |and renewed| in 2018": a second participle of the same noun."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if last.form != "participle" or hit.i - last.j > _COORDINATED or lower[hit.i - 1] not in grammar.conjunctions:
        return False
    of_pacts = {"amendment", "ratification"} & set(grammar.types(hit.value))
    past = lower[hit.i].endswith(grammar.participle_endings) or bool(of_pacts)
    apart = (k for k in range(last.j, hit.i - 1) if lower[k] == ",")
    return past and all(lower[k + 1].isdigit() for k in apart)  # "signed on May 3, 2014 and |renewed|"


def _is_said_alike(reading: Reading, hit: Hit, last: Trigger | None) -> bool:
    """ "was initialled and |signed|", "was tested in Rome and |shipped| to Oslo": one auxiliary for two participles."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if last is None or last.form != "passive" or not lower[hit.i].endswith(grammar.participle_endings):
        return False
    if lower[hit.i - 1] not in grammar.conjunctions or hit.i - last.j > _SAME_SUBJECT:
        return False
    led = grammar.prepositions | grammar.calendar
    return last.j + 1 == hit.i or not led.isdisjoint(lower[hit.j : hit.j + 1])


def _is_marker(reading: Reading, hit: Hit) -> bool:
    """« une délégation |conduite par| A » : the word only says who leads, came along or helped."""
    marker = reading.hit(hit.i, "marker")
    return marker is not None and marker.j > hit.j and marker.value in ("chairs", "along", "support")


def _is_capital_noun(reading: Reading, line: Line, hit: Hit) -> bool:
    """ "the |Visit| Centre": a part of a name; not "the 11th Zorbian Space |Dialogue|", "a Zorbian |Meeting|"."""
    if not reading.tokens.is_capitalised(hit.i) or hit.i == line.a or line.titled:
        return False
    if line.kind == "list_item" and reading.tokens.words[hit.i - 1] in _SETTING_OFF:
        return False
    before = range(max(line.a, hit.i - _NUMBERED), hit.i)
    if reading.grammar.frames[hit.value[-1]].needs == "membership":
        return False  # "has been a |Member State| of ORBA since 2009"
    if _is_held(reading, line, hit) or is_gone_to(reading, line, hit.i) or _is_venue(reading, line, hit):
        return False
    return not any(is_ordinal(reading, k) or reading.tokens.lower[k] in reading.grammar.indefinite for k in before)


def _is_venue(reading: Reading, line: Line, hit: Hit) -> bool:
    """ "at the |ESA Symposium| on Dust", "on the margins of the |Zorb Summit|": what is gone to by its name is held."""
    tokens, grammar, k = reading.tokens, reading.grammar, hit.i
    if "gathering" not in grammar.types(hit.value):
        return False
    while k > line.a and hit.i - k < _NUMBERED and (tokens.is_capitalised(k - 1) or tokens.words[k - 1] in "-–"):
        k -= 1
    k = reading.before_determiners(k, line.a)
    if k > line.a + 1 and tokens.lower[k - 1] in grammar.of:
        return tokens.lower[k - 2] in grammar.margins or tokens.lower[k - 2] in grammar.venues
    return k > line.a and tokens.lower[k - 1] in grammar.venues


_SETTING_OFF = ("-", "–", "—", ":")
"""Marks after which the capital is that of an opening: "11 a.m. – |Workshop| on tides"."""


def _is_held(reading: Reading, line: Line, hit: Hit) -> bool:
    """ "the Zorbian |Space Week| opened in Oslo": a verb of gatherings follows; "the Peru-Kenya |Space Dialogue| took place":
    right away."""
    grammar = reading.grammar
    types = grammar.types(hit.value)
    if _HELD.intersection(types) and reading.hits_of("happens", hit.j, min(line.b, hit.j + _SOON)):
        return True
    if "gathering" not in types:
        return False
    return any(
        "gathering" in grammar.types(verb.value)
        for verb in reading.hits_of("verb", hit.j, min(line.b, hit.j + _NUMBERED))
    )


def is_gone_to(reading: Reading, line: Line, i: int) -> bool:
    """ "took part in the |Workshop| on Dust", "opened the |Conference| on Law": what stands at ``i`` is gone to, or held."""
    k = reading.before_determiners(i, line.a)
    gone = any(hit.i >= line.a for hit in reading.all_ending("attending", k))
    verbs = (hit.value for hit in reading.all_ending("verb", k) if hit.i >= line.a)
    return k > line.a and (gone or any("gathering" in reading.grammar.types(value) for value in verbs))


def is_ordinal(reading: Reading, k: int) -> bool:
    """ "11th", « XXVe », "sixth", "third"."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    if word in grammar.ordinals:
        return True
    stem = word.rstrip("abcdefghijklmnopqrstuvwxyzèé")
    return stem.isdigit() and word[len(stem) :] in grammar.ordinal_endings


def _is_attributive(reading: Reading, line: Line, hit: Hit) -> bool:
    """ "the |launch| pad", "a |visit| report": the noun only says of what kind the next one is."""
    tokens, grammar = reading.tokens, reading.grammar
    if tokens.lower[hit.i] not in grammar.attributive or line.titled:
        return False
    if grammar.adjective_after_noun:
        return _is_complement(reading, line, hit.i)
    if hit.j >= line.b:
        return False
    word = tokens.lower[hit.j]
    if (
        not word.isalpha()
        or grammar.is_small(word)
        or (tokens.is_capitalised(hit.j) and not _is_qualifying(reading, hit))
        or word in grammar.into_orbit
        or word in grammar.calendar
    ):
        return False
    if (
        word.endswith(grammar.attributive_ends)
        or reading.hit(hit.j, "marker") is not None
        or reading.hit(hit.j, "plan") is not None
    ):
        return False
    if (noun := reading.hit(hit.j, "noun")) is not None:
        return "gathering" in grammar.types(hit.value) and "gathering" not in grammar.types(noun.value)
    return reading.hit(hit.j, "verb") is None


def _is_complement(reading: Reading, line: Line, i: int) -> bool:
    """« le site |de lancement| », « la zone |d'atterrissage| » : no determiner between "of" and the noun."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = reading.before_apostrophe(i)
    before = lower[k - 1] if k > line.a else ""
    bare = before.isalpha() and lower[k] in grammar.of - grammar.before_nouns
    return bare and before not in grammar.function_words and before not in grammar.auxiliaries


def _is_qualifying(reading: Reading, hit: Hit) -> bool:
    """ "NASA's |orbiting| Zorb imager": a form that says what its craft is doing."""
    lower, grammar = reading.tokens.lower, reading.grammar
    return lower[hit.i].endswith(grammar.progressive_endings or ("-",)) and lower[hit.j] not in grammar.calendar


def _reads_as(reading: Reading, line: Line, hit: Hit) -> str:
    """Whether a word that is both noun and verb ("launch", "visit") is the one or the other here."""
    tokens, grammar = reading.tokens, reading.grammar
    before = tokens.lower[hit.i - 1] if hit.i > line.a else ""
    after = tokens.lower[hit.j] if hit.j < line.b else ""
    if before in grammar.determiners or before == "'s" or after in grammar.of or before in grammar.of:
        return "noun"
    if before in grammar.auxiliaries and hit.i - 2 >= line.a and tokens.lower[hit.i - 2] in grammar.determiners:
        return "noun"  # "the |first| launch"
    if before in grammar.purpose or before in grammar.auxiliaries or after in grammar.determiners:
        return "verb"
    if reading.ending("plan", hit.i, line.a) is not None:
        return "verb"
    if before == "," and tokens.lower[hit.i].endswith(grammar.participle_endings):
        return "verb"
    if before == "," and line.kind in ("title", "subtitle") and hit.j < line.b and tokens.is_capitalised(hit.j):
        return "verb"  # "Ana Sol, Minister of Trade, |visits| Zorbex"
    going = grammar.progressive_endings and tokens.lower[hit.i].endswith(grammar.progressive_endings)
    fronted = not before and "," in tokens.words[hit.j : min(line.b, hit.j + _FRONTED)]
    if going and after in grammar.prepositions and (before == "," or fronted):
        return "verb"  # "The Council, |meeting| in Oslo, approved", "|Meeting| in Oslo, the ministers approved"
    if before and (before in grammar.complements or before in grammar.places):
        return "noun"
    if (
        before
        and before[-1:].isalpha()
        and before not in grammar.function_words
        and reading.hit(hit.i - 1, "post_modifier")
    ):
        return "noun"
    return "verb" if hit.category == "verb" and after[-1:].isalpha() and after in grammar.determiners else hit.category


def _verb_form(
    reading: Reading, line: Line, hit: Hit, ends: set[int], crafts_until: set[int], agreements: list[Phrase]
) -> str:
    """ "signed by X in 2009" right after its noun, or "Signed by X, the text …", is a participle; "was signed" is passive,
    "are signing" is not; else the verb is active."""
    tokens, grammar = reading.tokens, reading.grammar
    ending = grammar.progressive_endings
    if ending and tokens.lower[hit.i].endswith(ending):
        return "verb"
    if tokens.lower[hit.i] in grammar.complements:
        return "verb"  # "are |in talks|"
    if tokens.lower[hit.i] in grammar.going and hit.i > line.a and tokens.lower[hit.i - 1] in grammar.auxiliaries:
        return "verb"
    fronted = hit.i == line.a and "," in tokens.words[hit.j : min(line.b, hit.j + _FRONTED)]
    past = tokens.lower[hit.i].endswith(grammar.participle_endings)
    if fronted and (past or agreements or "signing" in grammar.types(hit.value)):
        return "participle"
    at = hit.i - (past and hit.i - 1 > line.a and tokens.lower[hit.i - 1] in grammar.before_participles)
    k = at - 1
    while k >= line.a and tokens.lower[k] in grammar.to_be:
        if tokens.lower[k] in grammar.passive:
            return "passive"
        k -= 1
    apart = at - 1 if at > line.a and tokens.words[at - 1] in _APART else at
    acts = not past and not grammar.determiners.isdisjoint(tokens.lower[hit.j : hit.j + 1])
    if k == at - 1 and not acts and (at in ends or (apart in ends and tokens.lower[hit.j : hit.j + 1] != [","])):
        return "participle"  # but "the protocol |extends the| use of the site"
    made = past and "creation" in grammar.types(hit.value) and hit.j < line.b
    noun = made and (reading.all_ending("organisation_noun", hit.i) or reading.all_ending("created", hit.i))
    if noun and grammar.prepositions & {tokens.lower[hit.j - 1], tokens.lower[hit.j]}:
        return "participle"
    beside = apart if past and (apart < at or grammar.adjective_after_noun) else None
    if k == at - 1 and beside in crafts_until and tokens.lower[hit.j : hit.j + 1] != [","]:
        return "participle"
    after = reading.hit(hit.j, "marker") if hit.j < line.b else None
    done = k == at - 1 and not tokens.lower[hit.j - 1].endswith(grammar.infinitive_endings or ("-",))
    if done and after is not None and after.value == "by" and reading.hit(hit.j, "remote") is None:
        return (
            "participle"  # but "have |extended| by five years the agreement", « s'est |vu attribuer| par A un contrat »
        )
    follows = tokens.lower[hit.j] if hit.j < line.b else ""
    alone = follows in grammar.prepositions
    if past and apart < at and alone and "creation" in grammar.types(hit.value):
        return "participle"  # "the service|, launched in 2018,|"
    named = any(grammar.frames[number].needs == "appointee" for number in hit.value)
    if past and apart < at and tokens.is_capitalised(apart - 1) and named:
        return "participle"  # "Ana Sol|, appointed on 3 May Head of Zorbex|"
    return "verb"


def _remembered(reading: Reading, line: Line, i: int) -> bool:
    """ "the 60th anniversary of the launch of X", "of the Zorb-1 landing": the launch is remembered, not told."""
    tokens, grammar = reading.tokens, reading.grammar
    k = i - 1
    while (
        k > i - _REMEMBERED
        and k >= line.a
        and (
            tokens.lower[k] in grammar.of
            or tokens.lower[k] in grammar.determiners
            or (
                line.kind == "body"
                and (tokens.is_capitalised(k) or tokens.words[k][0].isdigit() or tokens.words[k] == "-")
            )
        )
    ):
        k -= 1
    if k < line.a or tokens.lower[k] not in grammar.remembered:
        return False
    return any(word in grammar.of for word in tokens.lower[k + 1 : i])  # and not "will broadcast the launch"

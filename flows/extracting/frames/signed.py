"""What is signed, joined, extended …: the agreements that a trigger is said of, and who takes part in each of several."""

from __future__ import annotations

from dataclasses import replace

from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import Part, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign
from flows.extracting.words.reading import Reading

_NEAR = 14
_FRONTED = 60
"""The same where who signed stands between: "Signed in Rome by A, head of X, and by B, head of Y, |the agreement|"."""
_BACK = 20
"""Words at most from an agreement to the verb that it is the subject of."""
_OF = 5
"""Words at most from an agreement to its relative pronoun: "of friendship and cooperation that"."""


def agreements_of(reading: Reading, clauses: Clauses, trigger: Trigger) -> list[Phrase]:
    """What is signed, joined, extended …: after an active verb, with all that is coordinated; before a passive one."""
    phrases = clauses.agreements
    if reading.grammar.frames[trigger.frame].needs != "talks":
        phrases = [p for p in phrases if not is_talked_of(reading, clauses, p, trigger)]
    after = [p for p in phrases if p.i >= trigger.j and not _is_aside(reading, trigger, p)]
    after = [p for p in after if not _is_means(reading, trigger, p)] or after
    reach = _FRONTED if trigger.form == "participle" and trigger.i == clauses.line.a else _NEAR * 2
    after = after if after and _apart(clauses, trigger, after[0]) <= reach else []
    before = [p for p in phrases if p.j <= trigger.i]
    back = trigger.i - min(before[-1].extent, trigger.i) if before else 0
    if back > _BACK and not _is_resumed(reading, before[-1], trigger):
        before = []
    if trigger.form in ("passive", "participle"):
        if before:
            return [
                *_before(reading, before, trigger),
                *_coordinated(reading, clauses, [_head(reading, before, trigger), *after]),
            ]
        if trigger.i == clauses.line.a and after and "," in reading.tokens.words[trigger.j : after[0].i]:
            return after[:1]
        if trigger.form == "passive" and after and _is_inverted(reading, clauses, trigger, after[0]):
            return _coordinated(reading, clauses, after)
        return after[:1] if trigger.form == "passive" and after and _is_beside(reading, trigger, after[0]) else []
    if after and barriers(clauses, trigger.j, after[0].i) == 0:
        return _coordinated(reading, clauses, after)
    if trigger.form == "noun" and before and trigger.i - before[-1].j <= 1:
        return before[-1:]
    if before and trigger.form == "verb" and _is_relative(reading, clauses, _end_of(before[-1], trigger), trigger):
        return before[-1:]
    intransitive = reading.grammar.frames[trigger.frame].status == "in_force"
    return before[-1:] if intransitive and before else []


def is_talked_of(reading: Reading, clauses: Clauses, phrase: Phrase, trigger: Trigger | None = None) -> bool:
    """ "concluded |talks on| a treaty", "|talks| with A |on| a treaty were concluded": what is done is done with the talks."""
    talks = reading.hits_of("talks", clauses.line.a, phrase.i)
    if not talks or (trigger is not None and talks[-1].j <= trigger.i < phrase.i):
        return False
    at = phrase.i - (reading.tokens.lower[phrase.i - 1] == "'")
    led = reading.ending("talks_on", at, talks[-1].j) or reading.ending("talks_on", phrase.i, talks[-1].j)
    told = any(talks[-1].j <= t.i < phrase.i and t.form != "noun" for t in clauses.triggers)
    return led is not None and led.i >= talks[-1].j and not told


def _is_resumed(reading: Reading, phrase: Phrase, trigger: Trigger) -> bool:
    """ "the contract|, worth two million euros and covering three years,| was signed": all that stands between is set off."""
    lower, k = reading.tokens.lower, trigger.i
    while k > phrase.extent and lower[k - 1] in reading.grammar.to_be:
        k -= 1
    opened = any(lower[m] in ",(" for m in range(phrase.extent, min(phrase.extent + _OF, k)))
    return trigger.form == "passive" and opened and lower[k - 1] in ",)" and k < trigger.i


def _is_aside(reading: Reading, trigger: Trigger, phrase: Phrase) -> bool:
    """ "negotiate |under the treaty| a protocol", "signed the minutes of the second meeting of the committee |of the
    agreement|": what the verb has no object in."""
    lower, grammar = reading.tokens.lower, reading.grammar
    at = phrase.i - (reading.tokens.lower[phrase.i - 1] == "'")
    if trigger.form != "verb" or at <= trigger.j:
        return False
    if any(hit.i >= trigger.j for hit in reading.all_ending("parents", at)):
        return True
    far = sum(word in grammar.of for word in lower[trigger.j : at]) > 1
    return phrase.definite and far and lower[at - 1] in grammar.of


def _is_means(reading: Reading, trigger: Trigger, phrase: Phrase) -> bool:
    """ "extended, |by an exchange of letters|, their protocol": that by which something else is done."""
    led = (hit.value == "by" and hit.i >= trigger.j for hit in reading.all_ending("marker", phrase.i))
    return trigger.form == "verb" and any(led)


def _is_beside(reading: Reading, trigger: Trigger, phrase: Phrase) -> bool:
    """« a été procédé à la signature |d'un accord| » : right after the verb, and not "views were exchanged |about| it"."""
    between, grammar = reading.tokens.lower[trigger.j : phrase.i], reading.grammar
    return len(between) < 3 and all(w in grammar.of or w in grammar.determiners or w == "'" for w in between)


def _apart(clauses: Clauses, trigger: Trigger, phrase: Phrase) -> int:
    """Words from a verb to what is signed, but for those who stand between: "signed, |in the presence of A and of B|, …"."""
    active = trigger.form == "verb"
    here = [group for group in clauses.groups if active and trigger.j <= group.at and group.j <= phrase.i]
    return phrase.i - trigger.j - sum(group.j - group.at for group in here)


def _is_inverted(reading: Reading, clauses: Clauses, trigger: Trigger, phrase: Phrase) -> bool:
    """« |Ont été signés| hier à Rabat |un accord| et une lettre » : the verb opens the sentence."""
    lower, grammar = reading.tokens.lower, reading.grammar
    opens = all(word in grammar.auxiliaries for word in lower[clauses.line.a : trigger.i])
    words = reading.tokens.words[trigger.j : phrase.i]
    return opens and foreign(reading, clauses, trigger.j, phrase.i) <= (":" in words)


def _end_of(phrase: Phrase, trigger: Trigger) -> int:
    """The token after it, and not "the agreement |A signed| with B", where who signs with whom is of another clause."""
    return phrase.extent if phrase.extent <= trigger.i else phrase.j


def _is_relative(reading: Reading, clauses: Clauses, start: int, trigger: Trigger) -> bool:
    """ "the agreement |that| A and B signed", "the treaty of friendship |which| A signed", "the agreement signed in 2014,
    |which| A has ratified", "the agreement |they| signed in 2014"."""
    if _is_said_beside(reading, clauses, start, trigger):
        return True
    if _is_far_antecedent(reading, clauses, start, trigger):
        return True
    inserted = any(other.i == start and other.form == "participle" for other in clauses.triggers)
    words = reading.tokens.lower[start : min(start + (_NEAR if inserted else _OF), trigger.i)]
    led = next((k for k, word in enumerate(words) if word in reading.grammar.relative_objects), None)
    if led is None or led == 0 or words[:led] == [","] or (inserted and words[led - 1] == ","):
        return led is not None
    return words[0] in reading.grammar.of and "," not in words[:led]


def _is_far_antecedent(reading: Reading, clauses: Clauses, start: int, trigger: Trigger) -> bool:
    """ "the contract for access to the images of Zorb-1 and Zorb-2 |that| A signed": what the noun is of or about stands
    before the pronoun, and who signed after it."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = trigger.i
    while k > start and lower[k - 1] in grammar.to_be:
        k -= 1
    who = next((g for g in clauses.groups if g.j == k and g.marker is None), None)
    if who is None or who.i <= start or lower[start] not in grammar.prepositions | grammar.subjects:
        return False
    led = reading.before_determiners(who.i, start)
    led -= lower[led - 1] == "'"
    told = any(start <= t.i < led and t.form != "noun" for t in clauses.triggers)
    return led > start and lower[led - 1] in grammar.relative_objects and "," not in lower[start:led] and not told


def _is_said_beside(reading: Reading, clauses: Clauses, start: int, trigger: Trigger) -> bool:
    """ "the agreement |A and B signed| in 2014": who signed stands between, with nothing but auxiliaries."""
    k = trigger.i
    while k > start and reading.tokens.lower[k - 1] in reading.grammar.to_be:
        k -= 1
    if k == start + 1 and reading.tokens.lower[start] in reading.grammar.pronouns:
        return True
    return any(g.marker is None and start <= g.at <= start + 1 and g.j == k for g in clauses.groups if start < k)


def _before(reading: Reading, phrases: list[Phrase], trigger: Trigger) -> list[Phrase]:
    """What is coordinated with the last subject of a passive: "|a letter between A and B| and a contract were signed"."""
    head = _head(reading, phrases, trigger)
    n = next(n for n, phrase in enumerate(phrases) if phrase is head)
    first, small = n, reading.grammar.conjunctions | reading.grammar.adding | {","}
    while first > 0:
        between = reading.tokens.lower[phrases[first - 1].extent : phrases[first].i]
        if phrases[first].recalls is not None or not between or any(word not in small for word in between):
            break
        first -= 1
    return phrases[first:n]


def _head(reading: Reading, phrases: list[Phrase], trigger: Trigger) -> Phrase:
    """The last phrase, or the one that it completes: "|an amendment| to the agreement between A and B was signed", "|the
    arrangement| under that agreement, concluded in 2011"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    apart = lower[trigger.i - 1] == ","
    n = len(phrases) - 1
    while n > 0 and phrases[n - 1].extent <= phrases[n].i:
        between = lower[phrases[n - 1].extent : phrases[n].i]
        small = all(word in grammar.complements or word in grammar.contractions for word in between)
        led = apart and any(
            hit.i == phrases[n - 1].extent and lower[hit.i] in grammar.prepositions | grammar.before_objects
            for hit in reading.all_ending("parents", phrases[n].i)
        )
        if not led and not (0 < len(between) <= 2 and small):
            break
        n -= 1
    return phrases[n]


def _coordinated(reading: Reading, clauses: Clauses, phrases: list[Phrase]) -> list[Phrase]:
    """The first phrase and those that commas and "and" add to it: "a letter on X and, with B, a protocol"; instead of
    a plural those that a colon adds: "two agreements: |a letter| with A and |a protocol| with B"."""
    words, start = reading.tokens.words, phrases[0].extent
    named = [phrase for phrase in phrases[1:] if phrases[0].plural and ":" in words[start : phrase.i]]
    if named:
        return _coordinated(reading, clauses, named)
    taken = phrases[:1]
    for phrase in phrases[1:]:
        inside = {k for g in clauses.groups if g.marker == "with" for k in range(g.at, g.j)}
        between = [reading.tokens.lower[k] for k in range(taken[-1].extent, phrase.i) if k not in inside]
        small = reading.grammar.conjunctions | reading.grammar.adding | {",", ";"}
        if (
            phrase.recalls is not None
            or phrase.definite
            or taken[-1].extent >= phrase.i
            or any(word not in small for word in between)
        ):
            break
        taken.append(phrase)
    return taken


def shared_out(reading: Reading, clauses: Clauses, event: Told, agreements: list[Phrase]) -> list[list[Part]]:
    """Who takes part in each of several acts told at once: "signed a memorandum |with A| and, |with B|, a protocol"."""
    words, last = reading.tokens.words, len(agreements) - 1
    owner: dict[int, int] = {}
    ahead = False
    for group in clauses.groups if last > 0 else ():
        if group.marker not in ("with", "between") or group.at < agreements[0].i:
            continue
        n = max(n for n, phrase in enumerate(agreements) if phrase.i <= group.at)
        if n < last and words[group.at - 1] == words[group.j] == "," and group.j + 1 == agreements[n + 1].i:
            n, ahead = n + 1, True
        owner |= {actor.i: n for actor in group.actors}
    apart = ahead or len(set(owner.values())) > 1
    role = reading.grammar.frames[event.trigger.frame].roles.get("with", "party")
    met = {actor.i: Part(actor, role, "role-with") for actor in clauses.actors if actor.i in owner}
    shares = []
    for n in range(last + 1):
        kept = [part for part in event.parts if not apart or owner.get(part.actor.i, n) == n]
        known = {part.actor.i for part in kept}
        shares.append(kept + [met[i] for i, m in owner.items() if apart and m == n and i not in known])
    return shares


def again(event: Told, phrase: Phrase, parts: list[Part]) -> Told:
    """The same act for another agreement: "signed a memorandum on X and a contract on Y"."""
    trigger = event.trigger._replace(i=phrase.i, j=phrase.j)
    return replace(event, trigger=trigger, agreement=phrase, parts=parts, missions=[])

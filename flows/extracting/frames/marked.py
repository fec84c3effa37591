"""Who takes part in an event by the word that leads to them: "with A", "by B", "between C and D", "in the presence of E".

Which role each word gives is data (``[[frames]]`` of a lexicon); whether it belongs to the trigger stands here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.sent import sent_beside
from flows.extracting.clauses.told import FLIGHTS
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign
from flows.extracting.frames.attending import attending
from flows.extracting.frames.coming import come_from
from flows.extracting.frames.implied import is_origin, who_acts_for
from flows.extracting.words.grammar import Frame
from flows.extracting.words.reading import Reading

_NEAR = 14
_TOLD = 5
"""Words at most from "with A" to "acting as witnesses"."""
BETWEEN = ("actors", "talks", "session", "session_of")
"""Needs of frames of what goes on between bodies."""
_BESIDE = ("presence", "support", "hosts")
"""Markers that lead to those who are sent as to who sends them: "in the presence |of experts from A|"."""
_GATHERED = ("gathering", "joint_session")
_OF_PACTS = ("agreement", "accords", "talks", "contract")
"""Needs of frames in which the parties may stand beside the agreement: "signed an accord |between A and B|"."""


def marked(
    reading: Reading, clauses: Clauses, trigger: Trigger, frame: Frame
) -> Iterator[tuple[Group | None, str | None, str]]:
    """(group, its role or null where the frame gives none, how it is found) of those whom a grammar word leads to."""
    roles = frame.roles
    if trigger.form in ("verb", "passive"):
        yield _relative(reading, clauses, trigger, reading.grammar.with_words), roles.get("with"), "with"
    if trigger.form == "verb" and roles.get("to") == "awardee":
        yield _relative(reading, clauses, trigger, reading.grammar.destinations), "awardee", "to"
    for group in clauses.groups:
        sent = sent_beside(reading, clauses.line, group)
        if sent is not None and (sent.marker in _BESIDE or (sent.marker == "with" and frame.type == "visit")):
            group = sent
        near = barriers(clauses, *((group.j, trigger.i) if group.j <= trigger.i else (trigger.j, group.i))) == 0
        if _is_of_subject(clauses, group) and not (frame.needs == "contract" and _is_given(clauses, group)):
            continue
        if group.marker == "presence" and _is_main_trigger(clauses, trigger):
            attended = any(word in reading.grammar.attended for word in reading.tokens.lower[group.at : group.i])
            yield group, "attendee" if attended else "witness", "presence"
        elif group.marker == "with" and group.i >= trigger.j and (there := _stands_by(reading, clauses, group)):
            yield group, there, "beside"
        elif group.marker == "hosts" and near:
            yield group, "host", "host"
        elif group.marker == "chairs" and near and frame.type == "meeting" and _leads(reading, group):
            yield group, roles.get("subject"), "leader"
        elif group.marker in ("support", "chairs") and near and group.marker in roles:
            yield group, roles[group.marker], group.marker
        elif group.marker == "chairs" and "chair" in roles:
            yield group, roles["chair"], "chair"
        elif group.marker == "on_behalf" and trigger.form == "verb" and group.j <= trigger.i and near:
            if _signs_for(reading, clauses, group):
                yield group, roles.get("behalf"), "behalf"
        elif group.marker == "by" and "behalf" in roles and near and _represents(reading, clauses, group):
            yield group, roles.get("subject"), "behalf"
        elif group.marker == "by" and trigger.form == "verb" and group.j <= trigger.i and near:
            continue
        elif frame.type in _GATHERED and group.i >= trigger.j and near and come_from(reading, clauses, group):
            yield group, "attendee", "origin"
        elif group.i >= trigger.j and near and group.i - trigger.j <= _NEAR * 2:
            if group.marker == "between" and not _next_to(reading, clauses, trigger, group):
                continue
            if group.marker == "with" and (_is_of_next(reading, clauses, trigger, group) or _is_unlike(reading, group)):
                continue
            if group.marker == "with" and frame.type == "visit" and not _comes_along(reading, clauses, trigger, group):
                continue
            if group.marker == "by" and _is_of_maker(reading, frame, trigger, group):
                continue
            if group.marker in ("with", "between", "by"):
                if frame.needs in _OF_PACTS and group.actors[-1].possessive and group.actors[-1].kind == "country":
                    continue  # "signed with |Norway's| Zorb Launch": whose it is, and no party
                told = group.marker == "by" and _is_there(reading, clauses, trigger, group)
                if not told and (group.marker != "by" or trigger.form != "verb" or _is_done_to(reading, trigger)):
                    yield group, roles.get(group.marker), group.marker
            elif "to" in roles and _is_of_consortium(reading, clauses, group):
                yield group, roles["to"], "to"
            elif "from" in roles and (is_origin(reading, group) or (group.marker == "of" and group.at == trigger.j)):
                yield group, roles["from"], "from"
            elif group.marker == "on_behalf" and "behalf" in roles and not _is_of_guest(reading, clauses, trigger):
                bodies = tuple(actor for actor in group.actors if actor.kind != "person") or group.actors
                yield group._replace(actors=bodies), roles.get("behalf"), "behalf"
                yield who_acts_for(reading, clauses, trigger, group), roles.get("subject"), "behalf"
            elif (
                group.marker in ("of", "to")
                and (trigger.form == "noun" or group.marker == "to")
                and group.at - trigger.j <= _NEAR
                and not group.actors[-1].possessive
                and not (frame.needs in BETWEEN and _is_paired(reading, clauses, group))
            ):
                sited = group.marker == "of" and reading.tokens.lower[group.at - 1] in reading.grammar.sites
                yield (
                    group,
                    roles.get("to" if sited and "to" in roles else group.marker),
                    group.marker,
                )  # "the seat of A"


def _is_of_consortium(reading: Reading, clauses: Clauses, group: Group) -> bool:
    """ "was awarded to a consortium |of A and B|", « à un groupement |formé de A et B| »: to each of them."""
    lower, grammar = reading.tokens.lower, reading.grammar
    heads = (k for k in range(max(clauses.line.a, group.at - 2), group.at) if lower[k] in grammar.consortia)
    k = next(heads, None) if group.marker == "of" else None
    if k is None:
        return False
    k = reading.before_determiners(k, clauses.line.a)
    return k > clauses.line.a and lower[k - 1] in grammar.destinations


def _relative(reading: Reading, clauses: Clauses, trigger: Trigger, led: Collection[str]) -> Group | None:
    """ "the Zorb Institute, |with which| CNES signed", "Zorbex, |to whom| CNES gave a contract": whom the clause is of."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - _NEAR), -1):
        if lower[k] in grammar.whom and lower[k - 1] in led:
            of = (g for g in clauses.groups if g.j <= k - 1 and all(word in ",)" for word in lower[g.j : k - 1]))
            return next(of, None) if barriers(clauses, k + 1, trigger.i) == 0 else None
    return None


def _stands_by(reading: Reading, clauses: Clauses, group: Group) -> str | None:
    """ "with A and B |as witnesses|", "with A |in attendance|", « avec A |pour témoin| »: what else than the other side
    they are who come after "with"; null where no word says so."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, group.j
    end = min(clauses.line.b, k + _TOLD)
    for n in range(k, end):
        if lower[n] in grammar.onlookers:
            return "witness"
        hit = reading.hit(n, "attending")
        if hit is not None and hit.value in ("attendee", "witness", "chair") and n - k <= 1:
            return str(hit.value)
        led = lower[n] in grammar.appointed_as or lower[n] in grammar.purpose or lower[n] in grammar.too
        if not (led or lower[n] == "," or lower[n].endswith(grammar.progressive_endings)):
            return None
    return None


def _is_done_to(reading: Reading, trigger: Trigger) -> bool:
    """« s'est |vu attribuer| par A » : a verb of several words, of which the last says what is done to its subject."""
    last, ends = reading.tokens.lower[trigger.j - 1], reading.grammar.infinitive_endings
    return trigger.j - trigger.i > 1 and bool(ends) and last.endswith(ends)


def _is_unlike(reading: Reading, group: Group) -> bool:
    """ "won the contract |in competition with| A", « |en accord avec| la loi » : nobody who acts together with the other."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, group.at
    return k > 1 and lower[k - 1] in grammar.unlike and lower[k - 2] in grammar.places


def _represents(reading: Reading, clauses: Clauses, group: Group) -> bool:
    """ "Zorbex, |represented by Ana Sol|, and CNES signed": people who sign for whom they stand beside."""
    hits = reading.hits_of("represented", clauses.line.a, group.i)
    people = all(actor.kind == "person" for actor in group.actors)
    return people and any(hit.i <= group.at < hit.j for hit in hits)


def _comes_along(reading: Reading, clauses: Clauses, trigger: Trigger, group: Group) -> bool:
    """ "visited Rome |with Bo Ek|", not "visited Rome to hold talks |with Bo Ek|"."""
    between = reading.tokens.lower[trigger.j : group.at]
    aims = any(word in reading.grammar.purpose or word in ",;:" for word in between)
    return not aims and not any(trigger.j <= t.i < group.at for t in clauses.triggers)


def _is_of_next(reading: Reading, clauses: Clauses, trigger: Trigger, group: Group) -> bool:
    """ "Under an accord |signed| in 2018, Zorbex will share data |with Blip|": of the clause that another subject opens."""
    words = reading.tokens.words
    between = (g for g in clauses.groups if trigger.j < g.at and g.j <= group.at and g.marker is None)
    return trigger.form == "participle" and any(words[g.at - 1] == "," for g in between)


def _is_of_guest(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "Ana Sol |attended| the signing ceremony for Zorbex": on whose behalf somebody was there, and nobody who signs."""
    if trigger.form != "noun":
        return False
    hits = (said.hit for said in attending(reading, clauses) if said.role != "member")
    return any(
        trigger.i - _NEAR <= hit.i and hit.j <= trigger.i and barriers(clauses, hit.j, trigger.i) == 0 for hit in hits
    )


def _is_there(reading: Reading, clauses: Clauses, trigger: Trigger, group: Group) -> bool:
    """ "the signing was attended |by A|", "Zorbex was represented at the signing |by A|": whom that is said of."""
    if reading.hits_of("attending", trigger.j, group.at):
        return True
    before = reading.hits_of("attending", max(clauses.line.a, trigger.i - _NEAR), trigger.i)
    passive = (hit for hit in before if reading.tokens.lower[hit.i - 1] in reading.grammar.passive)
    return trigger.form == "noun" and any(barriers(clauses, hit.j, trigger.i) == 0 for hit in passive)


def _is_paired(reading: Reading, clauses: Clauses, group: Group) -> bool:
    """ "the second meeting of the |Norway|-Chile dialogue": one of two countries, whose the dialogue is."""
    return group.j < clauses.line.b and reading.tokens.words[group.j] == "-" and group.actors[-1].kind == "country"


def _leads(reading: Reading, group: Group) -> bool:
    """ "a meeting of the |delegations led by A and B|": who leads those who meet."""
    return reading.tokens.lower[group.at - 1] in reading.grammar.delegations


def _is_given(clauses: Clauses, group: Group) -> bool:
    """ "awarded a contract for the delivery of antennas |to Zorbex|": who ends what it is about gets it."""
    bodies = group.marker == "to" and all(actor.kind == "organisation" for actor in group.actors)
    return bodies and any(phrase.subject is not None and phrase.subject[1] == group.j for phrase in clauses.agreements)


def _is_of_subject(clauses: Clauses, group: Group) -> bool:
    """ "an agreement on satellites |for Kenya|": whom the document is about, and nobody who signs it."""
    return group.marker != "between" and any(
        phrase.subject is not None and phrase.subject[0] <= group.at and group.j <= phrase.subject[1]
        for phrase in clauses.agreements
    )


def _signs_for(reading: Reading, clauses: Clauses, group: Group) -> bool:
    """ "Ana Sol, |on behalf of Zorbex|, and Bo Ek, |for| CNES, signed": said of somebody, between commas or before a verb."""
    words = reading.tokens.words
    opens = group.at > clauses.line.a and (words[group.at - 1] == "," or reading.tokens.is_capitalised(group.at - 1))
    return opens and group.j < clauses.line.b and not reading.tokens.is_capitalised(group.j)


def _is_of_maker(reading: Reading, frame: Frame, trigger: Trigger, group: Group) -> bool:
    """ "Zorb-1 was launched in May, |developed by| A", "launched in May, it is |operated by| A": no launch provider."""
    word, grammar = reading.tokens.lower[group.at - 1], reading.grammar
    if word in grammar.contributes:
        return True
    made = any(word in words for words in (grammar.led, grammar.operated, grammar.built, grammar.furnished))
    return made and frame.type in FLIGHTS and group.at > trigger.j


def _next_to(reading: Reading, clauses: Clauses, trigger: Trigger, group: Group) -> bool:
    """ "the meeting |between A and B|", "signed on 3 May |between A and B|", not "to step up ties between …"."""
    bodies = (hit.j for hit in reading.hits_of("sessions", trigger.j, group.at))  # "session of the |joint committee|"
    of_pacts = reading.grammar.frames[trigger.frame].needs in _OF_PACTS
    pacts = (phrase.j for phrase in clauses.agreements if of_pacts or trigger.form == "noun")
    held = (hit.j for hit in reading.hits_of("happens", trigger.j, group.at))  # "a meeting |was held| between"
    ends = (trigger.j, *pacts, *bodies, *held)
    return any(group.at - j >= 0 and foreign(reading, clauses, j, group.at) <= 1 for j in ends)


def _is_main_trigger(clauses: Clauses, trigger: Trigger) -> bool:
    """The first verb of a line is the one that was witnessed; in a line without, the first noun."""
    verbs = [t for t in clauses.triggers if t.form != "noun"] or clauses.triggers
    return bool(verbs) and verbs[0].i == trigger.i

"""What a sentence adds to an event told before it: who received, chaired, witnessed, came along, took part.

"Ana Sol visited Zorbex on 3 May. |She was received by Bo Ek|."
"The fifth session was held in Rome. |It was chaired by Ana Sol|."
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain, islice

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.pacts import LOOKED_BACK
from flows.extracting.clauses.sent import sent_beside
from flows.extracting.clauses.subjects import subject
from flows.extracting.clauses.told import FLIGHTS, HELD, Part, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.attending import Attending, attending, may_say
from flows.extracting.frames.events import Event, dates_agree
from flows.extracting.telling.account import SIGNED
from flows.extracting.words.reading import Reading

_REACH = 2
"""Over how many lines an event is still what "it was chaired by" speaks of."""
_NAMED = 12
"""Over how many lines it is what a noun names: "followed |the launch|"."""
_NOUN = 4
"""Words at most from "attended" to that noun."""

_CEREMONIES = (*SIGNED, "award", "appointment", "creation")
_ADDED = {
    "hosts": (HELD, "host"),
    "chairs": (HELD, "chair"),
    "presence": ((*_CEREMONIES, *HELD, *FLIGHTS), "witness"),
    "along": ((*HELD, *_CEREMONIES), "visitor"),
}
"""Word before a group -> the types of events that it adds somebody to, and the role there."""
ATTENDED = {
    "attendee": (*HELD, "remote_talk", *_CEREMONIES, *FLIGHTS),
    "witness": (*HELD, "remote_talk", *_CEREMONIES, *FLIGHTS),
    "chair": (*HELD, "remote_talk", *_CEREMONIES),
    "speaker": ("gathering", "joint_session", *_CEREMONIES),
    "host": ("visit", "meeting"),
    "signatory": SIGNED,
    "member": ("joint_session", "meeting", "visit", "gathering", "remote_talk"),
    "leader": ("visit", "joint_session", "meeting", "gathering", "remote_talk"),
    "representative": (*HELD, *SIGNED),
}
"""What somebody is said to have been -> the types of events at which."""
_THERE = {
    ("visitor", "meeting"): "principal",
    **{("visitor", each): "attendee" for each in (*_CEREMONIES, "gathering", "joint_session", "remote_talk")},
    ("leader", "visit"): "visitor",
    ("leader", "meeting"): "principal",
    ("leader", "gathering"): "attendee",
    ("member", "visit"): "visitor",
    **{("representative", each): "signatory" for each in SIGNED},
}
"""(role, event type) -> the role there: who leads a delegation that visits is a visitor."""
_PLAIN = {"member": "attendee", "leader": "chair", "representative": "attendee"}
_LED = 6
"""Words at most from "delegation" to "was led by"."""


def continue_events(reading: Reading, line: Clauses, number: int, told: list[Told], events: list[Event]) -> None:
    """Add those whom a line names so to the last event of the kind, told in it or in the lines before: further back
    where the line names the event."""
    if not (events and line.groups):
        return
    if told:
        kept = {id(telling) for event in islice(reversed(events), LOOKED_BACK) for telling in event.tellings}
        told = [event for event in told if id(event) in kept and not is_only_hosted(event)]
    taken = {part.actor.i for event in told for part in event.parts}
    for group, types, role in _marked(reading, line):
        if not any(actor.i in taken for actor in group.actors):
            met = role == "host" and reading.tokens.lower[group.at] in reading.grammar.receives
            met_types = ("visit", "meeting") if met else types
            add_to_last(_of_that_day(line, group, events), number, met_types, group, role)
    if any(event.trigger.form not in ("noun", "name") for event in told):
        earlier = (event for event in reversed(events) if event.tellings[-1].line < number)
        before = list(islice(earlier, LOOKED_BACK))[::-1]
        for said in attending(reading, line) if may_say(line) else ():
            if (types := _whereat(reading, line, said)) and not any(actor.i in taken for actor in said.group.actors):
                add_to_last(before, number, types, said.group, said.role)
        return
    for group in _performing(reading, line) if "launch" in line.line.told else ():
        add_to_last(events, number, ("launch",), group, "launch_provider")
    for group in _handing(reading, line):
        add_to_last(events, number, ("award",), group, "awarder")
    for group in _winning(reading, line):
        add_to_last(events, number, ("award", "contract_award"), group, "awardee", _NAMED)
    for group in _signing(reading, line) if not line.agreements else ():
        add_to_last(events, number, SIGNED, group, "signatory")
    for said in attending(reading, line) if may_say(line) else ():
        until = (
            said.group.i if said.group.i >= said.hit.j else line.line.b
        )  # "The talks, |attended by A|, were opened by B"
        after = (t for t in line.triggers if said.hit.j <= t.i < until)
        if any(t.form not in ("noun", "name") and _tells(reading, t) for t in after):
            return
        if not any(actor.i in taken for actor in said.group.actors):
            named = _named(reading, line, said)
            types = tuple(t for t in ATTENDED[said.role] if t in named) or ATTENDED[said.role]
            far = bool(named) or said.role == "member"
            there = _of_that_day(line, said.group, events)
            add_to_last(there, number, types, said.group, said.role, _NAMED if far else _REACH)


def _of_that_day(line: Clauses, group: Group, events: list[Event]) -> list[Event]:
    """ "|A| was present at the release |of 19 May|": of what was told last only what may have been on the day that stands
    in the clause."""
    days = [
        dated.mention.when
        for dated in line.dates
        if dated.mention.when.date is not None
        and barriers(line, *((group.j, dated.i) if group.j <= dated.i else (dated.j, group.i))) == 0
        and not any(actor.i <= dated.i < actor.j for actor in group.actors)
    ]
    if not days:
        return events
    last = list(islice(reversed(events), LOOKED_BACK))
    return [
        event for event in reversed(last)
        if event.dated is None or any(dates_agree(event.dated.mention.when, day) for day in days)
    ]  # fmt: skip


def is_only_hosted(told: Told) -> bool:
    """ "The event |was hosted by A and B|": nobody but the hosts, and no day: what was told before."""
    return told.trigger.form == "passive" and told.dated is None and all(part.role == "host" for part in told.parts)


def _performing(reading: Reading, line: Clauses) -> Iterator[Group]:
    """ "The launch was |carried out by A|", « Le tir a été |opéré par A| »: who launched what was told of before."""
    grammar, frames = reading.grammar, reading.grammar.frames
    nouns = [t for t in line.triggers if t.form == "noun" and frames[t.frame].type == "launch"]
    for group in line.groups:
        word = reading.tokens.lower[group.at - 1]
        done = word in grammar.operated or reading.ending("does_so", group.at, line.line.a) is not None
        said = any(t.j <= group.at and reading.tokens.lower[t.i - 1] in grammar.pointing for t in nouns)
        if group.marker == "by" and done and said and all(actor.kind == "organisation" for actor in group.actors):
            yield group


def _handing(reading: Reading, line: Clauses) -> Iterator[Group]:
    """ "The prize was presented |by A|", "|A| handed over the prize": who gives what was told of before."""
    grammar = reading.grammar
    for trigger in line.triggers:
        frame = grammar.frames[trigger.frame]
        if frame.type != "award" or frame.roles.get("subject") != "awarder" or trigger.form in ("noun", "name"):
            continue
        by = (g for g in line.groups if g.marker == "by" and g.at >= trigger.j)
        acting = subject(reading, line, trigger) if trigger.form == "verb" else next(by, None)
        prize = reading.hits_of("prizes", line.line.a, line.line.b)
        told = trigger.form == "verb" and not prize  # "Il a été remis par A": the passive needs no other word
        if acting is not None and not told and barriers(line, *_between(trigger, acting)) == 0:
            yield acting


def _winning(reading: Reading, line: Clauses) -> Iterator[Group]:
    """ "The winners are |A, of Oslo; B, of Lima; and C|": who got what was told of before."""
    lower, grammar, frames = reading.tokens.lower, reading.grammar, reading.grammar.frames
    won = [t for t in line.triggers if frames[t.frame].needs == "winners"]
    if not won or not any(word in grammar.to_be for word in lower[won[0].j : won[0].j + 2]):
        return
    for group in line.groups:
        if (
            group.at >= won[0].j
            and group.marker is None
            and barriers(line, won[0].j, group.at) == lower[won[0].j : group.at].count(";")
        ):
            yield group


def _signing(reading: Reading, line: Clauses) -> Iterator[Group]:
    """ "|A and B| signed the MoC on behalf of the two agencies": who put the names to what was told of before."""
    frames, lower = reading.grammar.frames, reading.tokens.lower
    for trigger in line.triggers:
        if frames[trigger.frame].status != "signed" or trigger.form not in ("verb", "passive"):
            continue
        by = [g for g in line.groups if g.marker == "by" and g.at >= trigger.j]
        acting = [subject(reading, line, trigger)] if trigger.form == "verb" else by
        said = trigger.form == "passive" or any(
            word in reading.grammar.definites for word in lower[trigger.j : trigger.j + 1]
        )
        for group in acting:
            people = group is not None and all(actor.kind == "person" for actor in group.actors)
            if group is not None and people and said and barriers(line, *_between(trigger, group)) == 0:
                yield group


def _between(trigger: Trigger, group: Group) -> tuple[int, int]:
    return (group.j, trigger.i) if group.j <= trigger.i else (trigger.j, group.at)


def _named(reading: Reading, line: Clauses, said: Attending) -> set[str]:
    """The types of events that the noun beside speaks of: "attended |the launch|"; a ceremony may be of any kind."""
    passive = said.group.marker == "by"
    start = max(line.line.a, said.hit.i - _NOUN) if passive else said.hit.i
    hits = reading.hits_in(start, said.hit.j if passive else min(line.line.b, said.hit.j + _NOUN))
    nouns = (hit for hit in hits if hit.category == "noun")
    types: set[str] = set()
    for hit in nouns:
        own = set(reading.grammar.types(hit.value))
        ceremony = "signing" in own or reading.tokens.lower[hit.i] in reading.grammar.ceremonies
        types |= own | set(_CEREMONIES) if ceremony else own
    return types


def _whereat(reading: Reading, line: Clauses, said: Attending) -> tuple[str, ...]:
    """« |Au cours de l'audience, à laquelle| ont assisté A et B, … »: the types of what the noun before the pronoun means
    that leads to who was there; empty where none does."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, said.hit.i - 1
    if k <= line.line.a or lower[k] not in grammar.whereat or said.group.i < said.hit.j:
        return ()
    k -= 1
    while k > line.line.a and (lower[k] in grammar.prepositions or lower[k] == ","):
        k -= 1
    nouns = (hit for hit in reading.all_ending("noun", k + 1))
    types = {each for hit in nouns for each in grammar.types(hit.value)}
    return tuple(each for each in ATTENDED[said.role] if each in types)


def _tells(reading: Reading, trigger: Trigger) -> bool:
    """Verbs of gatherings and of speeches tell nothing new: "attended the ceremony |held| in Rome"."""
    speaks = reading.tokens.lower[trigger.i] in reading.grammar.delivers
    return reading.grammar.frames[trigger.frame].type != "gathering" and not speaks


def _marked(reading: Reading, line: Clauses) -> Iterator[tuple[Group, tuple[str, ...], str]]:
    """Groups with such a word before them, and "by B" where it is not said again: "was led by A and the other |by B|"."""
    last: Group | None = None
    for group in line.groups:
        if (sent := sent_beside(reading, line.line, group)) is not None and sent.marker in _ADDED:
            group = sent
        if group.marker in _ADDED:
            last = group
        elif last is None or group.marker != "by" or barriers(line, last.j, group.at) > 0:
            continue
        types, role = _ADDED[last.marker or ""]
        before = reading.tokens.lower[max(line.line.a, last.at - _LED) : last.at]
        led = role == "chair" and any(word in reading.grammar.delegations for word in before)
        words = reading.tokens.lower[last.at : last.i]
        there = "attendee" if role == "witness" and any(word in reading.grammar.attended for word in words) else role
        yield group, types, "leader" if led else there


def add_to_last(
    events: list[Event], number: int, types: tuple[str, ...], group: Group, role: str, reach: int = _REACH
) -> None:
    """Add a group to the last event of the types told within two lines, else to the first within ``reach`` lines."""
    recent = islice(reversed(events), LOOKED_BACK)
    told = [e for e in recent if number - max(e.tellings[-1].line, e.until) <= reach and e.type in types]
    told = [e for e in reversed(told) if not all(each.headline for each in e.tellings)]
    told = [e for e in told if e.type not in FLIGHTS or e.realis == "actual"]
    near = [e for e in reversed(told) if 0 <= number - max(e.tellings[-1].line, e.until) <= _REACH]
    far = [e for e in told if e.realis == "actual" and number - e.tellings[-1].line <= reach]
    near = [e for e in near if e.realis == "actual"] or (near if not far else [])
    flights = [e for e in (*near, *far) if e.type in FLIGHTS]
    if flights and flights[0] is next(chain(near, far)):
        near = [max(flights, key=_day)]  # "watched the launch": not that of a year ago, told beside it
    event = next(chain(near, far), None)
    if event is not None:
        came = any(part.role == "visitor" for each in event.tellings for part in each.parts)
        there = role if came and role == "visitor" else _THERE.get((role, event.type), _PLAIN.get(role, role))
        event.until = max(number, event.until)
        event.tellings[-1].parts += [Part(actor, there, "role-continued") for actor in group.actors]


def _day(event: Event) -> date:
    """The day of an event; what has none goes before all others."""
    latest = event.dated.mention.when.latest if event.dated is not None else None
    return latest or date.min

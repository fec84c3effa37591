"""Events as frames: a trigger, and around it who took part in which role, when, where and whether it happened.

What each frame takes is data (``[[frames]]`` of a lexicon); how a role is found is grammar and stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from flows.extracting.actors import Actor, Group
from flows.extracting.agreements import Phrase
from flows.extracting.clauses import Clauses, Dated, Trigger, barriers, objects, subject
from flows.extracting.entities import Entities
from flows.extracting.grammar import Frame
from flows.extracting.reading import Reading, known_as

_FAR = 45
_NEAR = 14
_PENALTY = 12


class Part(NamedTuple):
    """A participant in its role; ``rule_id`` says by which construction."""

    actor: Actor
    role: str
    rule_id: str


class Place(NamedTuple):
    """Where: tokens ``i`` to ``j`` as written, and the country they lie in."""

    i: int
    j: int
    country: str | None


@dataclass(slots=True)
class Told:
    """An event as one place of the text tells it."""

    type: str
    trigger: Trigger
    line: int
    parts: list[Part]
    dated: Dated | None
    place: Place | None
    realis: str
    agreement: Phrase | None
    missions: list[tuple[str, tuple[int, int], str]] = field(default_factory=list)
    label: tuple[int, int] | None = None
    rule_id: str = ""
    status: str | None = None
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a line takes from the ones before it. ``subject``: whom "they" means; ``person``: whom "she"
    means; ``mission``: what "its launch" is of; ``pair``: who "the two
    leaders" are; ``date``: what "the same day" means; ``speakers``: (first token, last token, actor) of each quotation, for "my visit"."""

    subject: Group | None
    person: Actor | None
    pair: tuple[Actor, ...]
    date: Dated | None
    mission: str | None
    speakers: tuple[tuple[int, int, Actor], ...]


def tell(reading: Reading, entities: Entities, clauses: Clauses, number: int, context: Context) -> list[Told]:
    """The events that one line tells, in the order of their triggers."""
    told = []
    for trigger in clauses.triggers:
        frame = reading.grammar.frames[trigger.frame]
        agreements = _agreements(reading, clauses, trigger) if frame.needs in ("agreement", "accords") else []
        missions = _missions(reading, entities, clauses, trigger, context) if frame.needs in ("mission", "flight") else []
        event = Told(
            frame.type, trigger, number, _parts(reading, clauses, trigger, frame, context),
            when(reading, clauses, trigger, context), where(reading, entities, clauses, trigger, frame),
            realis(reading, clauses, trigger), agreements[0] if agreements else None, missions,
            rule_id=f"{frame.type.replace('_', '-')}-{trigger.form}", status=frame.status,
            headline=clauses.line.kind != "body",
        )  # fmt: skip
        if event.agreement is not None and event.agreement.kind in ("principles", "charter"):
            event.parts = [part._replace(role="attendee") if part.rule_id == "role-with" else part for part in event.parts]
        if not _needs_met(reading, entities, clauses, frame, event):
            continue
        if event.agreement is not None and event.agreement.kind == "amendment":
            event.type, event.status = "amendment", _AMENDED.get(event.status or "")
        told.append(event)
        told += [_again(event, phrase) for phrase in agreements[1:]]
    return told


_AMENDED = {"signed": "amended", "ratified": "amended", "amended": "amended", "extended": "extended", "in_force": "amended"}


def _again(event: Told, phrase: Phrase) -> Told:
    """The same act for another agreement: "signed a memorandum on X and a contract on Y"."""
    trigger = event.trigger._replace(i=phrase.i, j=phrase.j)
    return replace(event, trigger=trigger, agreement=phrase, parts=list(event.parts), missions=[])


def _parts(reading: Reading, clauses: Clauses, trigger: Trigger, frame: Frame, context: Context) -> list[Part]:
    """Everybody in a role that this frame gives."""
    parts: list[Part] = []

    def take(group: Group | None, role: str | None, how: str) -> None:
        if group is None or role is None:
            return
        taken = {part.actor.i for part in parts}
        parts.extend(Part(actor, role, f"role-{how}") for actor in group.actors if actor.i not in taken)

    roles = frame.roles
    active = trigger.form == "verb"
    for group in clauses.groups:
        near = barriers(reading, clauses, *((group.j, trigger.i) if group.j <= trigger.i else (trigger.j, group.i))) == 0
        if group.marker == "presence" and _is_main_trigger(clauses, trigger):
            take(group, "witness", "presence")
        elif group.marker == "hosts" and near:
            take(group, "host", "host")
        elif group.marker in ("support", "chairs") and near and group.marker in roles:
            take(group, roles[group.marker], group.marker)
        elif group.marker == "chairs" and "chair" in roles:
            take(group, roles["chair"], "chair")
        elif group.i >= trigger.j and near and group.i - trigger.j <= _NEAR * 2:
            if group.marker == "between" and not _next_to(clauses, trigger, group):
                continue
            if group.marker == "by" and reading.tokens.lower[group.at - 1] in reading.grammar.contributes:
                continue
            if group.marker in ("with", "between", "by"):
                if group.marker != "by" or trigger.form != "verb":
                    take(group, roles.get(group.marker), group.marker)
            elif group.marker == "on_behalf" and "behalf" in roles:
                take(group, roles.get("behalf"), "behalf")
            elif group.marker in ("of", "to") and (trigger.form == "noun" or group.marker == "to") and _directly_after(reading, trigger, group):
                if not group.actors[-1].possessive:
                    take(group, roles.get(group.marker), group.marker)
    if active and (matrix := _matrix(reading, clauses, trigger)) is not None:
        take(subject(reading, clauses, matrix), roles.get("subject"), "purpose")
        take(objects(reading, clauses, matrix), roles.get("subject"), "purpose")
    elif active:
        take(_meant(reading, subject(reading, clauses, trigger), context), roles.get("subject"), "subject")
        if "object" in roles:
            take(objects(reading, clauses, trigger), roles["object"], "object")
    elif trigger.form == "passive" and "object" in roles and frame.needs in ("appointee", "mission", "prize", "contract"):
        take(subject(reading, clauses, trigger), roles["object"], "passive")
    elif trigger.form == "noun":
        owner = next((g for g in clauses.groups if g.actors[-1].possessive and trigger.i - 4 <= g.j <= trigger.i), None)
        take(owner, roles.get("subject"), "possessive")
        take(_speaker(reading, clauses, trigger, context), roles.get("subject"), "first-person")
        if trigger.i > clauses.line.a and reading.tokens.lower[trigger.i - 1] in reading.grammar.plural_possessives:
            take(_pair_of(context, trigger.i - 1), roles.get("subject"), "possessive-pronoun")
        attending = _attending(reading, clauses, trigger)
        if attending is not None:
            take(attending[0], attending[1], "attending")
    if frame.needs == "mission":
        for actor, role in _mission_partners(reading, clauses, trigger):
            take(Group((actor,), actor.i, actor.j, None, actor.i), role, "mission-partner")
    if active and not any(part.role == roles.get("subject") for part in parts):
        take(_pronoun(reading, clauses, trigger, context), roles.get("subject"), "pronoun")
    return parts


def _meant(reading: Reading, group: Group | None, context: Context) -> Group | None:
    """"The two leaders" are those who met in the sentence before, not who else was named."""
    if group is None or len(context.pair) < 2 or reading.tokens.lower[group.i] not in reading.grammar.pair_words:
        return group
    if any(actor.kind != "person" for actor in group.actors):
        return group
    return group._replace(actors=tuple(replace(group.actors[0], key=actor.key) for actor in context.pair))


def _mission_partners(reading: Reading, clauses: Clauses, trigger: Trigger) -> Iterator[tuple[Actor, str]]:
    """Whose the mission is, who has contributed and whose the launcher is, in the trigger's sentence.

    "|A|'s Zorb mission, to which |B| is contributing with an instrument developed by |C|, on |D|'s rocket"
    """
    lower, grammar = reading.tokens.lower, reading.grammar
    for group in clauses.groups:
        if group.j <= trigger.j or group.i - trigger.j > 2 * _NEAR:
            continue
        after = set(lower[group.j : min(clauses.line.b, group.j + 3)])
        before = lower[group.at - 1] if group.at > clauses.line.a else ""
        carrier = any(piece.j == group.at and entity.term == "launcher" for piece, entity in clauses.missions)
        owned = any(group.j <= piece.i <= group.j + 1 and entity.term == "launcher" for piece, entity in clauses.missions)
        if (carrier and group.marker == "of") or (owned and len(group.actors) == 1):
            yield from ((actor, "launch_provider") for actor in group.actors)
        elif group.marker == "by" and before in grammar.contributes:
            yield from ((actor, "instrument_provider") for actor in group.actors)
        elif after & grammar.contributes:
            yield from ((actor, "contributor") for actor in group.actors)
        elif group.actors[-1].possessive and any(reading.hit(k, "mission_noun") for k in range(group.j, min(clauses.line.b, group.j + 6))):
            yield from ((actor, "operator") for actor in group.actors)


def _speaker(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> Group | None:
    """Whose visit "my visit" is, inside a quotation."""
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - 4) - 1, -1):
        if reading.tokens.lower[k] in reading.grammar.first_person:
            actor = next((actor for first, last, actor in context.speakers if first <= k <= last), None)
            said = replace(actor, i=k, j=k + 1, name=(k, k + 1)) if actor is not None else None
            return Group((said,), k, k + 1, None, k) if said is not None else None
    return None


def _attending(reading: Reading, clauses: Clauses, trigger: Trigger) -> tuple[Group, str] | None:
    """Who is said to have attended what the noun names, and as what: "A also participated in the signing"."""
    for hit in reading.hits_in(max(clauses.line.a, trigger.i - _NEAR), trigger.i):
        if hit.category == "attending" and hit.j <= trigger.i and barriers(reading, clauses, hit.j, trigger.i) == 0:
            before = [g for g in clauses.groups if g.j <= hit.i]
            return (before[-1], str(hit.value)) if before else None
    return None


def _pronoun(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> Group | None:
    """"They then signed": the subject of the sentence before; "she took up her post": the person named last."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - 5) - 1, -1):
        if lower[k] in grammar.singular_pronouns and context.person is not None:
            return Group((replace(context.person, i=k, j=k + 1, name=(k, k + 1)),), k, k + 1, None, k)
        if lower[k] in grammar.pronouns:
            return context.subject
    return None


def _pair_of(context: Context, k: int) -> Group | None:
    """"their meeting": of the two who were told of together."""
    pair = tuple(replace(actor, i=k, j=k + 1, name=(k, k + 1)) for actor in context.pair)
    return Group(pair, k, k + 1, None, k) if len(pair) > 1 else None


def _matrix(reading: Reading, clauses: Clauses, trigger: Trigger) -> Trigger | None:
    """The meeting in "A met B to sign …": both sign."""
    if trigger.i == clauses.line.a or reading.tokens.lower[trigger.i - 1] not in reading.grammar.purpose:
        return None
    if reading.tokens.lower[trigger.i - 2] in reading.grammar.signatory_nouns:
        return None
    earlier = [t for t in clauses.triggers if t.i < trigger.i and t.form == "verb"]
    return earlier[-1] if earlier and reading.grammar.frames[earlier[-1].frame].type in ("meeting", "visit") else None


def _next_to(clauses: Clauses, trigger: Trigger, group: Group) -> bool:
    """"the meeting |between A and B|", "signed an agreement |between A and B|", not "to step up ties between …"."""
    return any(0 <= group.at - j <= 2 for j in (trigger.j, *(phrase.j for phrase in clauses.agreements)))


def _is_main_trigger(clauses: Clauses, trigger: Trigger) -> bool:
    """The first verb of a line is the one that was witnessed; in a line without, the first noun."""
    verbs = [t for t in clauses.triggers if t.form != "noun"] or clauses.triggers
    return bool(verbs) and verbs[0].i == trigger.i


def _directly_after(reading: Reading, trigger: Trigger, group: Group) -> bool:
    """"visit |by X| |to Y|": no foreign words between the noun and the group but those of other groups."""
    return group.at - trigger.j <= _NEAR


def _agreements(reading: Reading, clauses: Clauses, trigger: Trigger) -> list[Phrase]:
    """What is signed, joined, extended …: after an active verb, with all that is coordinated; before a passive one."""
    after = [p for p in clauses.agreements if p.i >= trigger.j and p.i - trigger.j <= _NEAR * 2]
    before = [p for p in clauses.agreements if p.j <= trigger.i and trigger.i - min(p.extent, trigger.i) <= _NEAR]
    if trigger.form in ("passive", "participle"):
        if before:
            return before[-1:]
        return after[:1] if trigger.form == "passive" and after and after[0].i - trigger.j < 3 else []
    if after and barriers(reading, clauses, trigger.j, after[0].i) == 0:
        return _coordinated(reading, after)
    if trigger.form == "noun" and before and trigger.i - before[-1].j <= 1:
        return before[-1:]
    if before and trigger.form == "verb" and reading.tokens.lower[min(before[-1].extent, trigger.i)] in reading.grammar.relative_objects:
        return before[-1:]
    intransitive = reading.grammar.frames[trigger.frame].status == "in_force"
    return before[-1:] if intransitive and before else []


def _coordinated(reading: Reading, phrases: list[Phrase]) -> list[Phrase]:
    """The first phrase and those that commas and "and" add to it."""
    taken = phrases[:1]
    for phrase in phrases[1:]:
        between = reading.tokens.lower[taken[-1].extent : phrase.i]
        if phrase.definite or not between or any(word != "," and word not in reading.grammar.conjunctions for word in between):
            break
        taken.append(phrase)
    return taken


def _missions(reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger, context: Context) -> list[tuple[str, tuple[int, int], str]]:
    """What flies and what carries it: (mission key, its tokens, role)."""
    found: list[tuple[str, tuple[int, int], str]] = []
    for i in range(max(clauses.line.a, trigger.i - 2 * _NEAR), min(clauses.line.b, trigger.j + 2 * _NEAR)):
        here = entities.by_piece.get(i)
        if here is None or here[1].kind != "mission":
            continue
        piece, entity = here
        lo, hi = (piece.j, trigger.i) if piece.i < trigger.i else (trigger.j, piece.i)
        if entity.term in ("initiative", "programme") or barriers(reading, clauses, lo, hi) > 0:
            continue
        if any(other.frame == trigger.frame and lo <= other.i < hi for other in clauses.triggers):
            continue
        role = "launch_provider" if entity.term == "launcher" else "mentioned"
        found.append((entity.key, (piece.i, piece.j), role))
    if not found and context.mission is not None and (at := _recalled(reading, clauses, trigger)) is not None:
        found = [(context.mission, at, "mentioned")]
    return list(dict.fromkeys(found))


def _recalled(reading: Reading, clauses: Clauses, trigger: Trigger) -> tuple[int, int] | None:
    """Where "|its| launch" or "|the satellite| was launched" speaks of the mission named before, if it does."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if trigger.form == "noun" and trigger.i > clauses.line.a and lower[trigger.i - 1] in grammar.possessives:
        return trigger.i - 1, trigger.i
    for k in range(max(clauses.line.a, trigger.i - 8), trigger.i):
        hit = reading.hit(k, "flying")
        if hit is not None and k > clauses.line.a and lower[k - 1] in grammar.definites and barriers(reading, clauses, hit.j, trigger.i) == 0:
            return k - 1, hit.j
    return None


def _word_before(reading: Reading, clauses: Clauses, i: int) -> str:
    while i > clauses.line.a and reading.tokens.lower[i - 1] in reading.grammar.determiners:
        i -= 1
    return reading.tokens.lower[i - 1] if i > clauses.line.a else ""


def when(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> Dated | None:
    """The date nearest to the trigger, boundaries of clauses counting as distance; a date after it goes first."""
    best: tuple[int, int, Dated] | None = None
    for dated in clauses.dates:
        if trigger.form != "participle" and _is_of_agreement(reading, clauses, dated):
            continue
        if dated.mention.when.precision == "open_interval" and reading.grammar.frames[trigger.frame].needs not in ("mission", "flight"):
            continue
        if dated.i >= trigger.j:
            distance = dated.i - trigger.j
            crossed = barriers(reading, clauses, trigger.j, dated.i)
        elif dated.j <= trigger.i:
            distance = trigger.i - dated.j + 6
            crossed = barriers(reading, clauses, dated.j, trigger.i)
            if dated.i <= clauses.line.a + 3:
                distance //= 3
        else:
            distance, crossed = 0, 0
        cost = distance + _PENALTY * crossed
        if cost <= _FAR and (best is None or cost < best[0]):
            best = (cost, dated.i, dated)
    if best is None:
        same_day = any(hit.category == "same_day" for hit in reading.hits_in(clauses.line.a, clauses.line.b))
        return context.date if same_day else None
    dated = best[2]
    nearer = any(
        other is not trigger and other.i != trigger.i and _between(trigger, dated, other) and reading.grammar.frames[other.frame].type != "gathering"
        for other in clauses.triggers
    )
    opens = dated.i <= clauses.line.a + 3 and trigger.form in ("verb", "passive")
    return None if nearer and best[0] > _NEAR and not opens else dated


def _is_of_agreement(reading: Reading, clauses: Clauses, dated: Dated) -> bool:
    """"their agreement of 2014": the agreement's own date."""
    return dated.i > 0 and reading.tokens.lower[dated.i - 1] in reading.grammar.of and any(
        phrase.j == dated.i - 1 or phrase.extent == dated.i - 1 for phrase in clauses.agreements
    )


def _between(trigger: Trigger, dated: Dated, other: Trigger) -> bool:
    return trigger.j <= other.i < dated.i or dated.j <= other.i < trigger.i


def realis(reading: Reading, clauses: Clauses, trigger: Trigger) -> str:
    """actual, planned, hypothetical or negated, by the words around the trigger in its clause."""
    if clauses.line.kind in ("title", "subtitle") and trigger.i > clauses.line.a:
        headline = reading.tokens.lower[trigger.i - 1] in reading.grammar.purpose
        if headline and not any(t.form == "verb" and t.i < trigger.i for t in clauses.triggers):
            return "planned"
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - _NEAR) - 1, -1):
        if _ends_clause(reading, trigger, k):
            break
        for hit in reading.hits.get(k, ()):
            if hit.category == "negation" and hit.j >= trigger.i - 3:
                return "negated"
            if hit.category == "plan" and (trigger.form != "noun" or k >= trigger.i - 6):
                return "planned"
            if hit.category == "ahead" and trigger.form != "verb" and hit.j >= trigger.i - 2:
                return "planned"
            if hit.category == "hypothetical" and hit.j >= trigger.i - 3:
                return "hypothetical"
    if trigger.form in ("noun", "name"):
        for hit in reading.hits_in(trigger.j, min(clauses.line.b, trigger.j + 8)):
            if hit.category in ("plan", "ahead"):
                return "planned"
    return "actual"


def _ends_clause(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether what stands before token ``k`` belongs to another clause than the trigger."""
    word = reading.tokens.lower[k]
    return word in ";:" or (word == "," and trigger.form not in ("verb", "passive")) or word in reading.grammar.subordinators


def where(reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger, frame: Frame) -> Place | None:
    """The place nearest after the trigger that "in", "at" or "from" leads to; for a visit also what "to" leads to."""
    line, lower, grammar = clauses.line, reading.tokens.lower, reading.grammar
    wanted = grammar.places | (grammar.destinations if frame.type == "visit" else frozenset())
    inside = {i for actor in clauses.actors if actor.j > actor.name[1] for i in range(actor.i, actor.j)}
    candidates: list[tuple[int, Place]] = []
    for i in range(line.a, line.b):
        place = None if i in inside else _place_at(reading, entities, clauses, i)
        if place is None:
            continue
        before = _word_before(reading, clauses, i)
        direct = frame.type == "visit" and trigger.form == "verb" and trigger.j == i
        if before not in wanted and not direct:
            continue
        if place.i >= trigger.j:
            cost = place.i - trigger.j + _PENALTY * barriers(reading, clauses, trigger.j, place.i)
        else:
            cost = trigger.i - place.j + 6 + _PENALTY * barriers(reading, clauses, place.j, trigger.i)
        if cost <= _FAR:
            candidates.append((cost, place))
    return min(candidates, default=(0, None), key=lambda item: (item[0], item[1].i if item[1] else 0))[1]


def _place_at(reading: Reading, entities: Entities, clauses: Clauses, i: int) -> Place | None:
    """A place that begins at token ``i``: a city, a site, a country, or a house and the city it stands in."""
    registry = reading.registry
    other = entities.others.get(i)
    if other is not None and other.kind == "place":
        place = registry.places[other.key or ""]
        return _with_city(reading, entities, clauses, Place(i, other.piece.j, place.country))
    if other is not None and other.kind == "site":
        known = registry.organisations.get(other.key or "")
        return _with_city(reading, entities, clauses, Place(i, other.piece.j, known.country if known else None))
    if other is not None and other.kind == "gathering":
        return next((p for k in range(i, other.piece.j) if (p := _known_place(reading, k)) is not None), None)
    found = entities.by_piece.get(i)
    if found is not None and found[1].kind == "country" and not any(k.sort in ("demonym", "prefix") for k in found[0].known):
        return Place(i, found[0].j, found[1].key)
    if found is not None and found[1].kind == "organisation" and found[1].term in _HOUSES:
        return _with_city(reading, entities, clauses, Place(i, found[0].j, None))
    return None


def _known_place(reading: Reading, k: int) -> Place | None:
    hit = reading.known(k)
    known = known_as(hit, "place") if hit is not None else None
    return Place(k, hit.j, reading.registry.places[known.key].country) if hit is not None and known is not None else None


_HOUSES = ("embassy", "research", "university", "ministry", "head_of_state_or_government", "parliament")


def _with_city(reading: Reading, entities: Entities, clauses: Clauses, place: Place) -> Place:
    """Draw "the French Embassy" on over "in Moscow"; take the country from the city."""
    k = place.j
    if k + 1 < clauses.line.b and (reading.tokens.lower[k] in reading.grammar.places or reading.tokens.words[k] == ","):
        inner = _place_at(reading, entities, clauses, k + 1)
        if inner is not None and (reading.tokens.words[k] != "," or inner.country is not None):
            extends = reading.tokens.words[k] != ","
            return Place(place.i, inner.j if extends else place.j, place.country or inner.country)
    return place


def _needs_met(reading: Reading, entities: Entities, clauses: Clauses, frame: Frame, event: Told) -> bool:
    """Whether the frame has what makes its trigger mean this event: "launched a campaign" is no launch."""
    who = [part for part in event.parts if part.role not in ("witness", "host")]
    match frame.needs:
        case "agreement":
            recalled = event.trigger.form == "noun" and any(part.rule_id == "role-attending" for part in event.parts)
            return event.agreement is not None or recalled
        case "accords":
            joined = objects(reading, clauses, event.trigger)
            body = joined is not None and any(_is_body(reading, entities, actor) for actor in joined.actors)
            return body or (event.agreement is not None and event.agreement.title is not None)
        case "actors":
            return len(who) >= 2
        case "guests":
            return any(part.actor.kind == "person" for part in who) and len(event.parts) >= 2
        case "visit":
            return bool(who) or event.place is not None
        case "appointee":
            return any(part.actor.kind == "person" and part.role == "appointee" for part in who)
        case "hardware":
            return bool(who) and event.dated is not None and _near(reading, clauses, event.trigger, "hardware", 8)
        case "mission":
            return bool(event.missions) or _near(reading, clauses, event.trigger, "flying")
        case "flight":
            return bool(event.missions) or (event.dated is not None and _near(reading, clauses, event.trigger, "flying"))
        case "prize":
            return bool(who) and _near(reading, clauses, event.trigger, "prizes")
        case "contract":
            return len(who) >= 1 and _near(reading, clauses, event.trigger, "contracts", 24)
        case "created":
            return _near(reading, clauses, event.trigger, "created", 6)
        case "session":
            return _near(reading, clauses, event.trigger, "sessions", 14)
        case "gathering":
            return _is_gathering(reading, entities, clauses, event)
    raise ValueError(f"frame {frame.type}: needs {frame.needs!r} is none that frames.py knows; see en.toml")


def _is_body(reading: Reading, entities: Entities, actor: Actor) -> bool:
    """Something that a country or an agency joins: a network, an organisation, a committee."""
    entity = entities.by_key.get((actor.kind, actor.key))
    return entity is not None and entity.kind == "organisation" and entity.term in ("association", "intergovernmental", "joint_body")


def _near(reading: Reading, clauses: Clauses, trigger: Trigger, category: str, reach: int = 10) -> bool:
    around = range(max(clauses.line.a, trigger.i - reach), min(clauses.line.b, trigger.j + reach))
    return any(
        reading.hit(k, category) is not None and barriers(reading, clauses, min(k, trigger.j), max(k, trigger.i)) <= (0 if k > trigger.i else 1)
        for k in around
    )


def _is_gathering(reading: Reading, entities: Entities, clauses: Clauses, event: Told) -> bool:
    """A gathering counts when its name or noun stands with a date; a verb needs the name or noun beside it."""
    trigger = event.trigger
    if trigger.form in ("noun", "name"):
        event.label = _noun_phrase(reading, entities, clauses, trigger)
        return event.dated is not None
    event.dated = None
    return bool(event.parts) and any(
        hit.category == "noun" and "gathering" in reading.grammar.types(hit.value)
        for hit in reading.hits_in(max(clauses.line.a, trigger.i - _NEAR), trigger.i)
    )


def _noun_phrase(reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger) -> tuple[int, int]:
    """"the Azerbaijan final of ActInSpace" around its noun: names directly before it and after "of"."""
    i, j = trigger.i, trigger.j
    lower, grammar = reading.tokens.lower, reading.grammar
    while i > clauses.line.a and lower[i - 1][0].isalpha() and lower[i - 1] not in grammar.determiners:
        if lower[i - 1] in grammar.function_words or reading.hit(i - 1, "verb") or lower[i - 1] in grammar.complements:
            break
        i -= 1
    if j + 1 < clauses.line.b and lower[j] in grammar.of:
        k = j + 1
        while k < clauses.line.b and lower[k] in grammar.determiners:
            k += 1
        found = entities.others.get(k) or entities.by_piece.get(k)
        if found is not None:
            j = found[0].j
    return i, j

"""Whose an agreement is where the clause that tells of it does not say: by its sentence, else by the rest of the release.

"|A and B| have reached an agreement, which was signed on 3 May" -> of A and B, who are its sentence's
"|A and B| signed a memorandum. A data protocol is to follow." -> the protocol is of A and B
"The contract with |Zorbex|" in a release by A, which acts in it -> the contract is of A and Zorbex
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.between import are_bodies, parties_after, partners
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.pacts import LOOKED_BACK, MULTILATERAL, Pact
from flows.extracting.clauses.told import Part, Told
from flows.extracting.telling.account import PACT_EVENTS, Account, parties_of
from flows.extracting.telling.ours import ourselves, publishing
from flows.extracting.telling.sides import HEADLINES, Sides, bodies_of_line, lands_of_line, of_contract, of_news

_BEFORE = 4
"""Over how many lines those named together are still whom an agreement without parties is of."""
_FRONTED = 6
"""Words at most before an agreement that opens its sentence: "Under the terms of an agreement signed in 2014,"."""
_LOOSE = ("contract", "unspecified", "protocol", "joint_declaration", "principles", "charter", "exchange_of_letters")
"""Kinds whose words mean much else too: such an agreement has a party, a name or the day of its signature."""
_STATED = ("contract", "joint_declaration", "principles", "charter")
"""Kinds whose parties the text must name where no signature is told."""
_OF_STATE = ("head_of_state_or_government", "parliament")
"""Types of bodies by which a country agrees."""
_TELL_OF_THEMSELVES = (
    "space_agency",
    "ministry",
    "research",
    "launch_operator",
    "satellite_operator",
    "intergovernmental",
)
"""Types of publishers whose "agreement with B" is their own."""
_RATIFYING = ("role-by", "role-subject", "role-passive")
"""Rules that find who ratifies."""
_MET = ("meeting", "visit", "joint_session", "negotiation", "remote_talk")


def add_parties(result: Account, line: Clauses, told: Sequence[Told], event: Told) -> None:
    """Whose agreement it is where its own clause names nobody: those who negotiate it in the same sentence, else the
    bodies that the sentence is about: "|A and B| have reached an agreement, which was signed on 3 May"."""
    phrase = event.agreement
    if phrase is None or phrase.recalls is not None or phrase.parties:
        return
    if (ours := ourselves(result, line, event)) is not None:
        event.parts.append(Part(ours, "signatory", "role-first-person"))
    known = parties_of(result, event)
    if event.type == "ratification":
        other = parties_after(phrase, line.groups) if event.status == "ratified" else None
        if other is not None and other.marker == "with" and are_bodies(other):
            event.parts += [Part(actor, "party", "role-sentence") for actor in other.actors]
        return
    if len(known) > 1 or line.line.kind == "list_item":
        return
    between = parties_after(phrase, line.groups)
    if between is not None and between.marker == "between":
        return
    with_one = partners(line.groups, phrase)
    maker = _maker(result, line, phrase)
    if known and maker and {(actor.kind, actor.key) for actor in maker}.isdisjoint({each[:2] for each in known}):
        event.parts += [Part(actor, "party", "role-sentence") for actor in maker]
        return
    if known:
        if any((actor.kind, actor.key) == known[0][:2] for actor in with_one):
            event.parts += [Part(actor, "party", "role-sentence") for actor in with_one]
        elif between is not None:
            event.parts += [Part(actor, "party", "role-sentence") for actor in _opened(result, line, event)]
        return
    talks = (other for other in told if other.type in ("negotiation", "meeting") and len(other.parts) > 1)
    parts = next(([part.actor for part in other.parts] for other in talks), None) or with_one
    if not parts and between is not None and are_bodies(between):
        parts = [*between.actors, *_opened(result, line, event)]
    if not parts:
        named = (g for g in line.groups if len(g.actors) > 1 and are_bodies(g) and _may_own(result, line, event, g))
        parts = next((list(group.actors) for group in named), [])
    event.parts += [Part(actor, "party", "role-sentence") for actor in parts]


def _maker(result: Account, line: Clauses, phrase: Phrase) -> Sequence[Actor]:
    """ "supplied by |A| under an agreement signed with B", « fourni par |A| aux termes d'un accord »: who acts under it."""
    reading, words = result.reading, result.reading.tokens.words
    at = phrase.i - (reading.tokens.lower[phrase.i - 1] == "'")
    starts = {
        hit.i - n for hit in reading.all_ending("parents", at) for n in range(2) if n == 0 or words[hit.i - 1] == ","
    }
    near = (g for g in line.groups if g.marker in ("by", None) and g.j in starts and are_bodies(g))
    return next((g.actors for g in near if len(g.actors) == 1), ())


def _opened(result: Account, line: Clauses, event: Told) -> list[Actor]:
    """ "Under a contract with A signed in 2014, |B| will build": the body whose sentence the agreement opens."""
    own = (g for g in line.groups if g.at > event.trigger.j and are_bodies(g) and _may_own(result, line, event, g))
    return [actor for group in own for actor in group.actors]


def fill_parties(result: Account, kept: Set[int]) -> set[int]:
    """Give each of the agreements whose parties are not all told those of the first source that fits, and each signature
    the parties as participants; gives the agreements that are of somebody.

    Nobody known: the one of its kind told before it ("the first, signed in 2005"), those named together last, the
    headlines. One side known, or a kind that is never anything else: the nearest other agreement, a meeting, who
    publishes."""
    signed = {event.pact for event in result.events}
    observed = sorted(kept & {observation.pact for observation in result.observations})
    for n in observed:
        _without_homes(result, result.pacts[n])
        if n not in signed and result.pacts[n].kind in _STATED:
            continue
        if not result.pacts[n].parties and result.pacts[n].kind not in MULTILATERAL:
            result.pacts[n].parties = dict(next((found for found in _near(result, n) if found), {}))
        elif result.pacts[n].kind == "contract" and len(result.pacts[n].parties) == 1:
            result.pacts[n].parties |= _whole(result, n)
    owned = {n for n in kept if n not in signed or _is_of_somebody(result.pacts[n])}
    pairs = [(n, dict(result.pacts[n].parties)) for n in observed if len(result.pacts[n].parties) == 2]
    met = [*_who_met(result), _countries(result)]
    for n in (n for n in observed if n in owned):
        pact = result.pacts[n]
        if pact.kind in MULTILATERAL or pact.title is not None or len(pact.parties) > 1:
            continue
        place = bisect_right(pairs, n, key=lambda pair: pair[0])
        near = pairs[max(place - LOOKED_BACK, 0) : place + LOOKED_BACK]
        nearest = sorted(near, key=lambda pair: (abs(pair[0] - n), pair[0]))
        others = [parties for _, parties in nearest]
        sources = others if n not in signed and pact.kind in _STATED else [*in_sentences(result, n), *others, *met]
        for party, at in _missing(result, pact, sources).items():
            pact.parties.setdefault(party, at)
    for n in owned:
        _as_countries(result, result.pacts[n])
    _let_sign(result)
    return {n for n in owned if (n in signed or result.pacts[n].parties) and _is_of_somebody(result.pacts[n])}


def _as_countries(result: Account, pact: Pact) -> None:
    """Beside a country a government or a parliament is the country's: "ratified by the Norwegian Parliament"."""
    lands = {key for kind, key in pact.parties if kind == "country"}
    for (kind, key), at in list(pact.parties.items()):
        if kind != "organisation" or result.entities_type(key) not in _OF_STATE:
            continue
        home = next((land for _, land in result.stands_for(kind, key)), None) or _land_in(result, at)
        if lands and (home is not None or len(lands) > 1):
            del pact.parties[kind, key]
            if home is not None and len(lands) < 2:
                pact.parties.setdefault(("country", home), at)


def _land_in(result: Account, at: tuple[int, int]) -> str | None:
    """The country that a body's name holds."""
    hits = (result.reading.known(k) for k in range(*at))
    lands = (known.key for hit in hits if hit is not None for known in hit.value if known.kind == "country")
    return next((land for land in lands if ("country", land) in result.entities.by_key), None)


def in_sentences(result: Account, n: int) -> Iterator[Sides]:
    """The two bodies of each sentence that tells of the agreement and names no third: "Thanks to an agreement signed with
    |A|, |B| will get data"; then those of the sentence before: "|A| has a new partner in |B|. The agreement was signed"."""
    tellings = [told for event in result.events if event.pact == n for told in event.tellings]
    if not tellings:
        yield from (_two_bodies(result, line, (p.i, p.extent)) for p, line in _phrases(result, n))
    for told in tellings:
        phrase = told.agreement
        yield _two_bodies(result, told.line, (phrase.i, phrase.extent) if phrase is not None else (0, 0))
    if tellings and tellings[0].line > 0 and not tellings[0].headline:
        yield _two_bodies(result, tellings[0].line - 1, (0, 0))


def _phrases(result: Account, n: int) -> list[tuple[Phrase, int]]:
    """The phrases of an agreement, each with the number of its line."""
    return [(phrase, result.line_at(phrase.i)) for phrase in result.pacts[n].phrases]


def _two_bodies(result: Account, number: int, inside: tuple[int, int]) -> Sides:
    """The organisations of a line, if they are two. ``inside``: the tokens of an agreement, whose subject names others."""
    found = bodies_of_line(result, number, inside)
    return found if len(found) == 2 else {}


def _without_homes(result: Account, pact: Pact) -> None:
    """A headline's "Norway and Peru agree" names the countries of the two bodies that do: they are no parties beside; nor
    is a country that is in the name of one of them, nor are those of which another sentence tells the same, unless
    governments conclude it."""
    bodies = {party: at for party, at in pact.parties.items() if party[0] == "organisation"}
    if pact.kind in MULTILATERAL or len(bodies) < 2:
        return
    lands = {party: at for party, at in pact.parties.items() if party not in bodies}
    if len(lands) > 1 and _lines(result, lands.values()).isdisjoint(_lines(result, bodies.values())):
        for party in bodies if pact.kind == "intergovernmental" else lands:
            del pact.parties[party]
    named = {_land_in(result, at) for (kind, _), at in pact.parties.items() if kind == "organisation"}
    for (kind, key), (i, _) in list(pact.parties.items()):
        if kind == "country" and (key in named or result.clauses[result.line_at(i)].line.kind in HEADLINES):
            del pact.parties[kind, key]


def _lines(result: Account, places: Iterable[tuple[int, int]]) -> set[int]:
    """The numbers of the lines in which tokens stand."""
    return {result.line_at(i) for i, _ in places}


def is_loose(pact: Pact) -> bool:
    """The word for it means much else too."""
    return pact.kind in _LOOSE


def _is_of_somebody(pact: Pact) -> bool:
    """A contract is of two, any other paper of a loose kind of one at least; else anybody may have signed anything."""
    if pact.kind == "contract":
        return len(pact.parties) > 1
    return bool(pact.parties or pact.title) or not is_loose(pact)


def _near(result: Account, n: int) -> Iterator[Sides]:
    """Whose an agreement may be of which nobody is known, the likeliest first."""
    pact = result.pacts[n]
    yield next((p.parties for p in result.pacts if p.kind == pact.kind and len(p.parties) > 1), {})
    if pact.kind != "intergovernmental":
        yield from in_sentences(result, n)
    if not pact.phrases[0].definite:
        yield led_to(result, n)
    if pact.kind in ("unspecified", "intergovernmental"):
        yield lands_of_line(result, _told_in(result, n)[0])
    yield of_news(result, n)
    line, at = _told_in(result, n)
    if pact.kind == "contract":
        yield from of_contract(result, n, line)
    yield _beside_publisher(result, n, line)
    yield _named_before(result, line, at)
    if pact.kind != "contract" and any(event.pact == n for event in result.events):
        yield _in_titles(result)


def led_to(result: Account, n: int) -> Sides:
    """ "A satellite is studied with |the Zorb Institute|. A protocol to this effect is to be signed": the one body of the
    sentence before, and the publisher."""
    number, at = _told_in(result, n)
    line, events = result.clauses[number].line, [event for event in result.events if event.pact == n]
    ahead = any(event.realis == "planned" for event in events) or not events
    if number == 0 or not ahead or line.kind != "body" or at - line.a > _FRONTED * 2:
        return {}
    with_one = [g for g in result.clauses[number - 1].groups if g.marker in ("with", "between")]
    bodies = {(a.kind, a.key): a.name for g in with_one for a in g.actors if a.kind == "organisation"}
    both = {**bodies, **_publisher(result)} if len(bodies) == 1 else {}
    return both if len(both) == 2 else {}


def _beside_publisher(result: Account, n: int, number: int) -> Sides:
    """ "The radar was supplied by |A| under an arrangement signed in 2014" in a release of B: theirs."""
    makers = [actor for phrase in result.pacts[n].phrases for actor in _maker(result, result.clauses[number], phrase)]
    bodies = {(actor.kind, actor.key): actor.name for actor in makers if actor.kind == "organisation"}
    both = {**bodies, **_publisher(result)}
    return both if len(both) == 2 else {}


def _whole(result: Account, n: int) -> Sides:
    """Both sides of a contract of which one is known."""
    known = result.pacts[n].parties.keys()
    return next((sides for sides in of_contract(result, n, _told_in(result, n)[0]) if known <= sides.keys()), {})


def _told_in(result: Account, n: int) -> tuple[int, int]:
    """The number of the line that tells of an agreement first, and the token there."""
    told = next((event.tellings[0] for event in result.events if event.pact == n), None)
    return (told.line, told.trigger.i) if told is not None else next((m, p.i) for p, m in _phrases(result, n))


def _in_titles(result: Account) -> Sides:
    """The two countries of the headlines: "Morocco – Portugal: a cable between two shores"."""
    entities = result.entities
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for line in (clauses.line for clauses in result.clauses if clauses.line.kind in HEADLINES):
        for piece, entity in (entities.by_piece[i] for i in entities.starts(line.a, line.b) if i in entities.by_piece):
            if entity.kind == "country":
                found.setdefault((entity.kind, entity.key), (piece.i, piece.j))
    return found if len(found) == 2 else {}


def _named_before(result: Account, number: int, at: int) -> Sides:
    """Those named together last, before a token of a line: "|A and B| met. The presidents signed a protocol"."""
    for line in reversed(result.clauses[max(0, number - _BEFORE) : number + 1]):
        for group in reversed([g for g in line.groups if g.i < at]):
            found = [body for actor in group.actors if (body := result.body_of(actor)) is not None]
            bodies = {(body.kind, body.key): body.name for body in found}
            if len(bodies) > 1:
                return bodies
    return {}


def _missing(result: Account, pact: Pact, pairs: Sequence[Sides]) -> Sides:
    """The nearest pair that holds whom the agreement is known to be of, as countries where governments conclude it; else
    the publisher as the other side of a body."""
    known = set(pact.parties)
    governments = pact.kind == "intergovernmental"
    for pair in pairs:
        sides = _homes(result, pair) if governments else pair
        if len(sides) == 2 and known <= set(sides):
            return sides
    (kind, key), *_ = [*known, ("", "")]
    own = _publisher(result)
    if kind == "country":
        of_state = any(result.entities_type(body) in (*_OF_STATE, "ministry", "embassy") for _, body in own)
        sides = _homes(result, own) if of_state or governments else own
        return {side: at for side, at in sides.items() if side != (kind, key)} if len(known) == 1 else {}
    return own if kind == "organisation" and ("organisation", key) not in own and not governments else {}


def _countries(result: Account) -> Sides:
    """The two countries that a release names, where it names no third."""
    entities, found = result.entities, dict[tuple[str, str], tuple[int, int]]()
    for piece, entity in entities.by_piece.values():
        if entity.kind == "country":
            found.setdefault((entity.kind, entity.key), (piece.i, piece.j))
    return found if len(found) == 2 else {}


def _homes(result: Account, pair: Sides) -> Sides:
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for (kind, key), at in pair.items():
        home = (kind, key) if kind == "country" else next(iter(result.stands_for(kind, key)), None)
        if home is not None:
            found[home] = at
    return found


def _who_met(result: Account) -> list[Sides]:
    """The two bodies, or else the two countries, of each meeting that is told."""
    pairs: list[Sides] = []
    for event in result.events:
        if event.type not in _MET:
            continue
        parts = [part.actor for told in event.tellings for part in told.parts]
        for wanted in ("organisation", "country"):
            sides = {(actor.kind, actor.key): actor.name for actor in parts if actor.kind == wanted}
            if len(sides) == 2:
                pairs.append(sides)
                break
    return pairs


def _publisher(result: Account) -> Sides:
    """The publisher, where it does something in its release itself or tells of itself by its trade: a newspaper only
    tells."""
    key, at = publishing(result)
    if key is None:
        return {}
    acts = any(
        key == part.actor.key or result.employer.get(part.actor.key) == key
        for event in result.events for told in event.tellings for part in told.parts
    )  # fmt: skip
    own = result.entities_type(key) in _TELL_OF_THEMSELVES
    return {("organisation", key): at} if acts or own else {}


def _let_sign(result: Account) -> None:
    """Parties take part in the signature of what they agree."""
    for event in result.events:
        if event.pact is None or event.type not in PACT_EVENTS or result.pacts[event.pact].kind in MULTILATERAL:
            continue
        there = {(part.actor.kind, part.actor.key) for told in event.tellings for part in told.parts}
        ratifies = any(part.rule_id in _RATIFYING for told in event.tellings for part in told.parts)
        if event.type == "ratification" and ratifies:
            continue  # "was ratified |by Norway|": its own act
        event.tellings[0].parts += [
            part for part in as_parts(result.pacts[event.pact].parties) if (part.actor.kind, part.actor.key) not in there
        ]  # fmt: skip


def as_parts(parties: Sides) -> list[Part]:
    """Parties of an agreement as participants of its signature."""
    return [Part(Actor(*at, kind, key, at), "party", "role-party") for (kind, key), at in parties.items()]


def _may_own(result: Account, line: Clauses, event: Told, group: Group) -> bool:
    """ "Cooperation between |A and B| rests on an agreement signed in 1997", "Under an agreement signed in 2014, |A and B|
    share data", "an agreement was signed by which |A and B| share data"."""
    words, phrase = result.reading.tokens.words, event.agreement
    if group.marker not in (None, "between") or phrase is None:
        return False
    if group.j <= event.trigger.i:
        return True
    opens = phrase.i - line.line.a <= _FRONTED and event.trigger.form == "participle" and words[group.at - 1] == ","
    led = result.reading.tokens.lower[group.at - 1] in result.reading.grammar.relative_objects
    return group.marker is None and group.at > event.trigger.j and (opens or led)

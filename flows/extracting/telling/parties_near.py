"""Whose an agreement may be by the rest of the release: other sentences, headlines, meetings, who publishes.

"|A and B| signed a memorandum. A data protocol is to follow." -> the protocol is of A and B
"The contract with |Zorbex|" in a release by A, which acts in it -> the contract is of A and Zorbex"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.pacts import Pact
from flows.extracting.telling.account import Account
from flows.extracting.telling.ours import publishing
from flows.extracting.telling.parties_in_sentence import maker_under
from flows.extracting.telling.sides import HEADLINES, Sides, bodies_of_line, lands_of_line, of_contract, of_news

_BEFORE = 4
"""Over how many lines those named together are still whom an agreement without parties is of."""
_OPENS = 12
"""Words at most from the beginning of its sentence to an agreement that follows from the sentence before."""
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
_MET = ("meeting", "visit", "joint_session", "negotiation", "remote_talk")


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


def near_sides(result: Account, n: int) -> Iterator[Sides]:
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
    if number == 0 or not ahead or line.kind != "body" or at - line.a > _OPENS:
        return {}
    with_one = [g for g in result.clauses[number - 1].groups if g.marker in ("with", "between")]
    bodies = {(a.kind, a.key): a.name for g in with_one for a in g.actors if a.kind == "organisation"}
    both = {**bodies, **_publisher(result)} if len(bodies) == 1 else {}
    return both if len(both) == 2 else {}


def _beside_publisher(result: Account, n: int, number: int) -> Sides:
    """ "The radar was supplied by |A| under an arrangement signed in 2014" in a release of B: theirs."""
    makers = [
        actor for phrase in result.pacts[n].phrases for actor in maker_under(result, result.clauses[number], phrase)
    ]
    bodies = {(actor.kind, actor.key): actor.name for actor in makers if actor.kind == "organisation"}
    both = {**bodies, **_publisher(result)}
    return both if len(both) == 2 else {}


def whole_contract(result: Account, n: int) -> Sides:
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


def missing_side(result: Account, pact: Pact, pairs: Sequence[Sides]) -> Sides:
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


def two_countries(result: Account) -> Sides:
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


def who_met(result: Account) -> list[Sides]:
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

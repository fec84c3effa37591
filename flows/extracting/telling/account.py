"""What one release says, whole: its events, its agreements and what is observed of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.pacts import MULTILATERAL, Pact
from flows.extracting.clauses.told import Told
from flows.extracting.frames.events import Event
from flows.extracting.naming.entities import Entities
from flows.extracting.speech.speakers import Attribution
from flows.extracting.telling.offices import Holding
from flows.extracting.words.reading import Reading

FOR_COUNTRY = ("minister", "ambassador", "head_of_state", "head_of_government")
"""Ranks of those who sign for their country."""

BEFORE_SIGNATURE = ("proposed", "negotiating", "text_agreed", "signature_planned")
"""Statuses of what nobody has signed yet."""

PACT_EVENTS = ("signing", "accession", "ratification", "amendment")
SIGNED = (*PACT_EVENTS, "contract_award")
"""Types of events at which somebody signs."""

_ENDS = frozenset((".", "!", "?", "…", "»", "”", '"', ":"))
LEAD = 4
"""Sentences at the head of the body that tell the news."""
PAST_DAYS = 60
"""Days before the release from which on what happened is its history."""


@dataclass(slots=True)
class Observation:
    """A status of an agreement, and the tokens that state it; ``told``: the telling of the event that brought it."""

    pact: int
    status: str
    at: tuple[int, int]
    told: Told | None
    rule_id: str


@dataclass(slots=True)
class Account:
    """Everything read from one release. ``employer``: person key -> the organisation of a post of theirs."""

    reading: Reading
    entities: Entities
    clauses: list[Clauses]
    said: Sequence[Attribution]
    events: list[Event] = field(default_factory=list)
    pacts: list[Pact] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    employer: dict[str, str] = field(default_factory=dict)
    holdings: list[Holding] = field(default_factory=list)
    office: dict[str, str] = field(default_factory=dict)
    """Person key -> the country of a post of theirs."""
    state: dict[str, str] = field(default_factory=dict)
    """The same for those who act for their country: ministers, ambassadors, heads of state and of government."""
    pictured: Collection[int] = ()
    """The lines that say what a picture shows."""

    def body(self) -> Iterator[int]:
        """The numbers of the lines of the body, in order."""
        return (n for n, line in enumerate(self.clauses) if line.line.kind in ("body", "list_item"))

    def line_at(self, i: int) -> int:
        """The number of the line in which a token stands."""
        return bisect_right(self.clauses, i, key=lambda clauses: clauses.line.a) - 1

    def lead(self) -> list[int]:
        """Those of them that tell the news: the first ones that say what no picture shows."""
        shown = self.pictured
        return list(islice((n for n in self.body() if n not in shown and not self._is_label(n)), LEAD))

    def _is_label(self, number: int) -> bool:
        """ "Ana Sol, Minister of Trade; Bo Ek, Head of Zorbex" below a picture: it tells of nothing and is no sentence."""
        line = self.clauses[number]
        ends = self.reading.tokens.words[line.line.b - 1] in _ENDS
        return not (ends or line.triggers or line.dates)

    def head(self) -> set[int]:
        """Those that tell the news, and the first ones whatever they say."""
        return {*islice(self.body(), LEAD), *self.lead()}

    def entitled(self) -> set[str]:
        """The types of events that the title speaks of."""
        titles = (line for line in self.clauses if line.line.kind in ("title", "subtitle"))
        return {self.reading.grammar.frames[t.frame].type for line in titles for t in line.triggers}

    def stands_for(self, kind: str, key: str) -> list[tuple[str, str]]:
        """Whom somebody acts for: a person for the employer, an organisation for its country."""
        organisation = self.employer.get(key) if kind == "person" else key if kind == "organisation" else None
        known = self.reading.registry.organisations.get(organisation) if organisation else None
        found = [("organisation", organisation)] if organisation and kind == "person" else []
        return [*found, ("country", known.country)] if known is not None and known.country else found

    def behind(self, person: str) -> list[tuple[str, str]]:
        """(kind, key) of the body that somebody works for and of the country that somebody speaks for."""
        found = (("organisation", self.employer.get(person)), ("country", self.state.get(person)))
        return [(kind, key) for kind, key in found if key is not None]

    def body_of(self, actor: Actor) -> Actor | None:
        """The organisation or country that an actor is or acts for."""
        if actor.kind != "person":
            return actor
        house = self.employer.get(actor.key)
        return actor._replace(kind="organisation", key=house, posts=()) if house is not None else None

    def entities_type(self, organisation: str | None) -> str | None:
        """What kind of organisation it is, by the registry or by its name."""
        known = self.reading.registry.organisations.get(organisation) if organisation else None
        entity = self.entities.by_key.get(("organisation", organisation)) if organisation else None
        return known.type if known is not None else entity.term if entity is not None else None

    def acts_for(self, kind: str, key: str) -> list[tuple[str, str]]:
        """Whom ``stands_for`` gives, and the country of an office: a title's "Kazakh minister" is who the text names."""
        office = self.office.get(key) if kind == "person" else None
        return [*self.stands_for(kind, key), *([("country", office)] if office is not None else [])]

    def by_telling(self) -> dict[int, Event]:
        """``id`` of each telling -> the event that it tells, of those that are kept as yet."""
        return {id(told): event for event in self.events for told in event.tellings}


def country_of_post(result: Account, actor: Actor) -> tuple[str, tuple[int, int]] | None:
    """The country that owns a post of the actor, and where it is named."""
    for post in actor.posts:
        for title in post.titles:
            owner = result.entities.by_piece.get(title.owner.i) if title.owner else None
            if owner is not None and owner[1].kind == "country":
                return owner[1].key, (owner[0].i, owner[0].j)
    return actor.home


def for_bodies(
    result: Account, acting: Collection[tuple[str, str]], stated: Collection[tuple[str, str]]
) -> set[tuple[str, str]]:
    """The bodies that sign what is told to be between their countries, else who is told: "|A and B| signed an agreement
    between Peru and Chile". Of a body that no register knows nobody can say that it is not of one of them."""
    bodies, lands = {party for party in acting if party[0] == "organisation"}, set(stated)
    if len(bodies) < 2 or any(kind != "country" for kind, _ in lands) or not lands.isdisjoint(acting):
        return lands
    homes = [result.stands_for(*body) for body in bodies]
    unsaid = lands - {home for at_home in homes for home in at_home}
    return bodies if len(unsaid) <= sum(not at_home for at_home in homes) else lands


def are_governments(result: Account, actors: Sequence[Actor]) -> bool:
    """ "between |the Government of Norway| and …": the countries themselves, whoever signs for them."""
    lower, governments = result.reading.tokens.lower, result.reading.grammar.governments
    spans = [(min(actor.i, actor.name[0]), actor.j) for actor in actors]
    return any(actor.unnamed is not None for actor in actors) or any(
        word in governments for i, j in spans for word in lower[i:j]
    )


def parties_of(result: Account, event: Told) -> list[tuple[str, str, tuple[int, int]]]:
    """(kind, key, tokens) of the parties that an event's participants stand for: the organisation of who signs, else
    the country of the office."""
    found = signing_for(result, event, ("signatory", "party", "principal", "awarder", "awardee"))
    if any(part.role == "party" for part in event.parts):
        parties = [part.actor for part in event.parts if part.role == "party"]
        stated = {(actor.kind, actor.key) for actor in parties}
        if not are_governments(result, parties):
            stated = for_bodies(result, signing_for(result, event), stated)
        found = {party: at for party, at in found.items() if party in stated} or found
    return [(kind, key, at) for (kind, key), at in found.items()]


def signing_for(
    result: Account, event: Told, roles: Collection[str] = ("signatory", "principal", "awarder", "awardee")
) -> dict[tuple[str, str], tuple[int, int]]:
    """(kind, key) of the bodies and countries for which those in the roles act -> where they are named."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    multilateral = event.agreement is not None and event.agreement.kind in MULTILATERAL
    for part in event.parts:
        if part.role not in roles:
            continue
        actor = part.actor
        country = country_of_post(result, actor)
        if actor.kind != "person":
            found.setdefault((actor.kind, actor.key), actor.name)
        elif country is not None and any(title.rank in FOR_COUNTRY for post in actor.posts for title in post.titles):
            found.setdefault(("country", country[0]), country[1])
            if result.entities_type(result.employer.get(actor.key)) == "ministry" and not multilateral:
                found.setdefault(("organisation", result.employer[actor.key]), actor.name)
        elif country is None and not actor.posts and actor.key in result.state:  # "|the two ministers| signed"
            found.setdefault(("country", result.state[actor.key]), actor.name)
        elif actor.key in result.employer and not (multilateral and country is not None):
            found.setdefault(("organisation", result.employer[actor.key]), actor.name)
        elif country is not None:
            found.setdefault(("country", country[0]), country[1])
    return found

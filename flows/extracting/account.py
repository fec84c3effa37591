"""What one release says, whole: events told in several sentences made one, agreements with their observations, posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from flows.extracting.actors import Actor, Group
from flows.extracting.agreements import Pact, Pacts, Phrase, parent_links, parties_after
from flows.extracting.clauses import Clauses, Dated, Trigger, analyse
from flows.extracting.entities import Entities
from flows.extracting.events import Event, is_same, who
from flows.extracting.frames import tell
from flows.extracting.posts import Post
from flows.extracting.reading import Reading
from flows.extracting.speakers import Attribution
from flows.extracting.told import Context, Part, Told
from flows.model import DateMention, When

MULTILATERAL = ("principles", "charter")
"""Kinds of agreements that each party signs for itself."""

_NOBODY_NEEDED = ("launch", "mission_milestone", "gathering", "creation", "joint_session")
_PACT_EVENTS = ("signing", "accession", "ratification", "amendment")
_TELLING = ("meeting", "visit", "remote_talk")
_MAIN_ORDER = (
    "signing", "amendment", "accession", "ratification", "launch", "meeting", "visit", "remote_talk", "joint_session",
    "contract_award", "mission_milestone",
)  # fmt: skip
_LEAD = 4
_OFTEN_MERE_TEXTS = ("joint_declaration", "principles", "charter", "protocol", "contract")
"""Kinds that are agreements only when somebody signs or joins them."""

_NOT_FLOWN = ("launcher", "initiative", "programme", "instrument")
_NEWS_DAYS = 60


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

    def stands_for(self, kind: str, key: str) -> list[tuple[str, str]]:
        """Whom somebody acts for: a person for the employer, an organisation for its country."""
        organisation = self.employer.get(key) if kind == "person" else key if kind == "organisation" else None
        known = self.reading.registry.organisations.get(organisation) if organisation else None
        found = [("organisation", organisation)] if organisation and kind == "person" else []
        return [*found, ("country", known.country)] if known is not None and known.country else found

    def event_of(self, told: Told | None) -> Event | None:
        """The event that a telling tells, if it was kept."""
        return next((event for event in self.events if any(each is told for each in event.tellings)), None)


def account(reading: Reading, entities: Entities, posts: list[Post], said: Sequence[Attribution]) -> Account:
    """Read all lines of a release and put together what they tell."""
    posts_at = {post.i: post for post in posts}
    dates = _dates_by_line(reading)
    result = Account(reading, entities, [analyse(reading, line, entities, posts_at, dates[n]) for n, line in enumerate(reading.lines)], said)
    result.employer = _employers(result)
    speakers = _speakers(result)
    pacts = Pacts()
    context = Context(None, None, (), None, None, speakers)
    intro: Told | None = None
    for number, line in enumerate(result.clauses):
        told = [_settled(reading, event) for event in tell(reading, entities, line, number, context)]
        introduces = line.line.kind != "list_item" and reading.tokens.words[line.line.b - 1] == ":"
        listed = next((event for event in told if introduces and event.agreement is not None and event.agreement.plural), None)
        told = [event for event in told if event is not listed] + _listed(line, number, intro)
        for event in told:
            _place_event(result, pacts, event, _pact_of(pacts, line, event, result))
        _observe(result, pacts, line)
        pair = next((people for event in told if len(people := _principals(event)) > 1), context.pair)
        person = next((actor for actor in reversed(line.actors) if actor.kind == "person" and actor.unnamed is None), context.person)
        mission = next((entity.key for _, entity in reversed(line.missions) if entity.term not in _NOT_FLOWN), context.mission)
        date = line.dates[-1] if line.dates else context.date
        context = Context(_subject_for_next(line) or context.subject, person, pair, date, mission, speakers)
        if line.line.kind != "list_item":
            intro = listed
    result.pacts = pacts.all
    _date_by_occasion(result)
    _keep_told(result)
    _choose_main(result)
    return result


def _subject_for_next(line: Clauses) -> Group | None:
    """Whom "they" will mean: the first group that no grammar word claims."""
    return next((group for group in line.groups if group.marker is None and not group.actors[-1].possessive), None)


def _principals(told: Told) -> tuple[Actor, ...]:
    people = [part.actor for part in told.parts if part.actor.kind == "person" and part.role in ("principal", "signatory", "visitor")]
    return tuple({actor.key: actor for actor in people}.values())


def _speakers(result: Account) -> tuple[tuple[int, int, Actor], ...]:
    tokens = result.reading.tokens
    return tuple(
        (tokens.at(piece.start), tokens.at(piece.end), Actor(0, 0, "person", said.speaker.key, (0, 1)))
        for said in result.said if said.speaker is not None for piece in said.quoted.pieces
    )  # fmt: skip


def _dates_by_line(reading: Reading) -> list[list[Dated]]:
    dates: list[list[Dated]] = [[] for _ in reading.lines]
    tokens, n = reading.tokens, 0
    header = reading.release.fields.get("published_on")
    for mention in reading.release.dates:
        if header is not None and header[0].start <= mention.start < header[0].end:
            continue
        i, j = tokens.at(mention.start), tokens.at(mention.end)
        while n < len(reading.lines) and reading.lines[n].b <= i:
            n += 1
        if n < len(reading.lines) and reading.lines[n].a <= i < j:
            dates[n].append(Dated(i, j, mention))
    return [_spans_of_days(reading, in_line) for in_line in dates]


def _spans_of_days(reading: Reading, dates: list[Dated]) -> list[Dated]:
    """"on Monday, April 22 and Tuesday, April 23": two days that follow one another are one span."""
    joined: list[Dated] = []
    for dated in dates:
        if joined and _follows(reading, joined[-1], dated):
            one, two = joined[-1].mention, dated.mention
            when = When(f"{one.when.date}/{two.when.date}", one.when.earliest, two.when.latest, "range", one.when.basis)
            joined[-1] = Dated(joined[-1].i, dated.j, DateMention(one.start, two.end, when, one.findings))
        else:
            joined.append(dated)
    return joined


def _follows(reading: Reading, last: Dated, dated: Dated) -> bool:
    between = [word for word in reading.tokens.lower[last.j : dated.i] if word != ","]
    one, two = last.mention.when, dated.mention.when
    if one.precision != "day" or two.precision != "day" or one.latest is None or two.earliest is None:
        return False
    return len(between) == 1 and between[0] in reading.grammar.conjunctions and (two.earliest - one.latest).days == 1


def _employers(result: Account) -> dict[str, str]:
    employer: dict[str, str] = {}
    for line in result.clauses:
        for actor in line.actors:
            for post in actor.posts if actor.kind == "person" and actor.unnamed is None else ():
                for title in post.titles:
                    owner = result.entities.by_piece.get(title.owner.i) if title.owner else None
                    if owner is not None and owner[1].kind == "organisation":
                        employer.setdefault(actor.key, owner[1].key)
    return employer


def _settled(reading: Reading, told: Told) -> Told:
    """An event dated after the release's own date lies ahead, whatever the verb; one dated before it does not."""
    published = reading.release.published_on
    when = told.dated.mention.when if told.dated else None
    if when is None or published is None:
        return told
    if told.realis == "actual" and when.earliest and when.earliest > published:
        told.realis = "planned"
    elif told.realis == "planned" and when.latest and when.latest < published:
        told.realis = "actual"
    return told


def _listed(line: Clauses, number: int, intro: Told | None) -> list[Told]:
    """The documents listed under "the following were signed:", each signed as the introduction says."""
    if intro is None or line.line.kind != "list_item" or any(t.form != "noun" for t in line.triggers):
        return []
    return [
        replace(intro, trigger=Trigger(phrase.i, phrase.j, intro.trigger.frame, "listed"), line=number, agreement=phrase, rule_id="signing-listed")
        for phrase in line.agreements[:1]
    ]  # fmt: skip


def _pact_of(pacts: Pacts, line: Clauses, told: Told, result: Account) -> int | None:
    """The agreement that the telling is of; what it says of it is noted."""
    phrase = told.agreement
    if phrase is None:
        return None
    own = _own_parties(line, phrase)
    implied = parties_of(result, told)
    parties = own or {(kind, key): at for kind, key, at in implied}
    participle = told.trigger.form in ("participle", "passive")
    years = {told.dated.mention.when.date[:4]} if told.dated and told.dated.mention.when.date and participle else set()
    if phrase.kind == "amendment":
        known = pacts.latest(phrase._replace(kind="unspecified", definite=True, title=None))
        if known is None:
            return None
        number = known
        pacts.by_phrase[phrase.i] = number
    else:
        number = pacts.index(phrase, years, tuple(parties), bool(own))
    pact = pacts.all[number]
    pact.signed_on = pact.signed_on or _own_date(line, phrase)
    for party, at in parties.items():
        pact.parties.setdefault(party, at)
    between = parties_after(phrase, line.groups)
    if own and between is not None and told.trigger.form != "listed":
        known_parts = {part.actor.key for part in told.parts}
        told.parts += [Part(actor, "party", "role-between") for actor in between.actors if actor.key not in known_parts and actor.kind != "person"]
    if told.status is not None and told.realis in ("actual", "planned"):
        status = "signature_planned" if told.status == "signed" and told.realis == "planned" else told.status
        if told.realis == "actual" or told.status == "signed":
            at = (told.trigger.i, told.trigger.j)
            result.observations.append(Observation(number, status, at, told, f"status-{told.rule_id}"))
    return number


def _own_date(line: Clauses, phrase: Phrase) -> DateMention | None:
    """"the agreement |of 2014|"."""
    return next((d.mention for d in line.dates if 0 < d.i - phrase.j <= 1 or 0 < d.i - phrase.extent <= 1), None)


def _own_parties(line: Clauses, phrase: Phrase) -> dict[tuple[str, str], tuple[int, int]]:
    """The parties that the phrase names itself: "the agreement between A and B", "the A-B agreement"."""
    between = parties_after(phrase, line.groups)
    named = {party: (phrase.i, phrase.j) for party in phrase.parties}
    if between is not None and between.marker == "between":
        named |= {(actor.kind, actor.key): actor.name for actor in between.actors if actor.kind != "person"}
    return named if len(named) > 1 else {}


def parties_of(result: Account, event: Told) -> list[tuple[str, str, tuple[int, int]]]:
    """(kind, key, tokens) of the parties that an event's participants stand for: the organisation of who signs, else
    the country of the office."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    multilateral = event.agreement is not None and event.agreement.kind in MULTILATERAL
    for part in event.parts:
        if part.role not in ("signatory", "party", "principal"):
            continue
        actor = part.actor
        country = country_of_post(result, actor)
        if actor.kind != "person":
            found.setdefault((actor.kind, actor.key), actor.name)
        elif actor.key in result.employer and not multilateral:
            found.setdefault(("organisation", result.employer[actor.key]), actor.name)
        elif country is not None:
            found.setdefault(("country", country[0]), country[1])
    if any(part.role == "party" for part in event.parts):
        stated = {(part.actor.kind, part.actor.key) for part in event.parts if part.role == "party"}
        found = {party: at for party, at in found.items() if party in stated} or found
    return [(kind, key, at) for (kind, key), at in found.items()]


def country_of_post(result: Account, actor: Actor) -> tuple[str, tuple[int, int]] | None:
    """The country that owns a post of the actor, and where it is named."""
    for post in actor.posts:
        for title in post.titles:
            owner = result.entities.by_piece.get(title.owner.i) if title.owner else None
            if owner is not None and owner[1].kind == "country":
                return owner[1].key, (owner[0].i, owner[0].j)
    return None


def _place_event(result: Account, pacts: Pacts, told: Told, pact: int | None) -> None:
    """Add a telling to the event it tells, or make a new one."""
    multilateral = pact is not None and pacts.all[pact].kind in MULTILATERAL
    for event in reversed(result.events):
        if is_same(event, told, pact, multilateral, result.stands_for):
            event.tellings.append(told)
            event.pact = event.pact if event.pact is not None else pact
            return
    if not any(part.rule_id == "role-attending" for part in told.parts) or who(told) or pact is not None:
        result.events.append(Event([told], pact))


def _observe(result: Account, pacts: Pacts, line: Clauses) -> None:
    """Statuses, parties, parents and binding force told of agreements outside of events."""
    reading = result.reading
    for phrase in line.agreements:
        named = _own_parties(line, phrase)
        known = phrase.i in pacts.by_phrase
        status = _status_near(reading, line, phrase) if not known else None
        if phrase.kind == "amendment" or (not known and status is None and (not named or phrase.kind in _OFTEN_MERE_TEXTS)):
            continue
        number = pacts.index(phrase, set(), tuple(named), bool(named))
        pact = pacts.all[number]
        for party, at in named.items():
            pact.parties.setdefault(party, at)
        pact.signed_on = pact.signed_on or _own_date(line, phrase)
        pact.binding = _binding(reading, line) or pact.binding
        if status is not None:
            result.observations.append(Observation(number, status[0], status[1], None, "status-words"))
    for child, parent, relation, i, _ in parent_links(reading, line.line, line.agreements):
        upper = pacts.index(parent, set(), ())
        lower = pacts.index(child, set(), ()) if child is not None else next((n for n in reversed(range(len(pacts.all))) if n != upper), None)
        if lower is not None and lower != upper and pacts.all[lower].parent is None and pacts.all[upper].parent != lower:
            pacts.all[lower].parent, pacts.all[lower].relation, pacts.all[lower].relation_at = upper, relation, (i, parent.j)


def _binding(reading: Reading, line: Clauses) -> str | None:
    for hit in reading.hits_in(line.line.a, line.line.b):
        if hit.category in ("binding_no", "binding_yes"):
            return "stated_no" if hit.category == "binding_no" else "stated_yes"
    return None


def _status_near(reading: Reading, line: Clauses, phrase: Phrase) -> tuple[str, tuple[int, int]] | None:
    """"the agreement currently in preparation": words of a status close to the phrase, in its clause."""
    for hit in reading.hits_in(max(line.line.a, phrase.i - 6), min(line.line.b, phrase.extent + 8)):
        if hit.category == "status" and not any(word in ",;:" for word in reading.tokens.words[phrase.extent : hit.i]):
            return str(hit.value), (hit.i, hit.j)
    return None


def _date_by_occasion(result: Account) -> None:
    """What the same people sign in the sentence after they met, without another date, they signed there and then."""
    met = [event for event in result.events if event.type in ("meeting", "visit") and event.dated is not None]
    for event in result.events:
        if event.type not in _PACT_EVENTS or event.dated is not None or event.realis != "actual":
            continue
        first = event.tellings[0]
        occasion = next((o for o in met if any(0 <= first.line - told.line <= 1 for told in o.tellings) and o.who() & event.who()), None)
        if occasion is not None and any(not told.headline for told in event.tellings):
            first.dated, first.place = occasion.dated, first.place or occasion.place


def _keep_told(result: Account) -> None:
    """Keep the events that say enough: a date, or who with whom; and the observations that still stand."""
    result.events = [event for event in result.events if _says_enough(result, event)]
    kept = {id(told) for event in result.events for told in event.tellings}
    result.observations = [o for o in result.observations if o.told is None or id(o.told) in kept]
    told_of = {o.pact for o in result.observations if o.told is not None}
    named = {n for n, pact in enumerate(result.pacts) if pact.title or pact.parties}
    result.observations = [o for o in result.observations if o.pact in told_of | named]


def _says_enough(result: Account, event: Event) -> bool:
    who = event.who()
    if event.dated is not None and event.dated.mention.when.date is not None:
        return bool(who) or event.type in _NOBODY_NEEDED or event.pact is not None
    if all(result.clauses[told.line].line.titled for told in event.tellings):
        return False
    if event.type in _PACT_EVENTS or event.type == "appointment":
        return bool(who)
    if event.type == "joint_session":
        return bool(who) and event.place is not None
    if event.type in ("contract_award", "launch", "mission_milestone"):
        finite = any(told.trigger.form in ("verb", "passive") for told in event.tellings)
        return finite and _in_lead(result, event) and (len(who) >= 2 or any(told.missions for told in event.tellings))
    return event.type in _TELLING and (len(who) >= 2 or (bool(who) and event.place is not None))


def _body(result: Account) -> list[int]:
    return [n for n, line in enumerate(result.clauses) if line.line.kind == "body"]


def _in_lead(result: Account, event: Event) -> bool:
    lead = _body(result)[:_LEAD]
    return any(told.line in lead for told in event.tellings)


def _is_past(result: Account, event: Event) -> bool:
    """Dated long before the release: told as its history, not as its news."""
    published = result.reading.release.published_on
    latest = event.dated.mention.when.latest if event.dated else None
    return published is not None and latest is not None and (published - latest).days > _NEWS_DAYS


def _choose_main(result: Account) -> None:
    """The event that the release is about: told in the title or among the first sentences of the body."""
    body = _body(result)[:_LEAD]
    titles = [n for n, line in enumerate(result.clauses) if line.line.kind in ("title", "subtitle")]

    def rank(event: Event) -> tuple[bool, bool, int, int, int]:
        lines = [told.line for told in event.tellings]
        first = min((body.index(line) for line in lines if line in body), default=_LEAD)
        order = _MAIN_ORDER.index(event.type) if event.type in _MAIN_ORDER else len(_MAIN_ORDER)
        signed = event.type in _PACT_EVENTS and not _is_past(result, event)
        return not any(line in titles for line in lines), not signed, first, order, event.tellings[0].trigger.i

    candidates = [e for e in result.events if any(t.line in body or t.line in titles for t in e.tellings)]
    if candidates:
        min(candidates, key=rank).main = True

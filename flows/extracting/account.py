"""What one release says, whole: events told in several sentences made one, agreements with their observations, posts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from flows.extracting.actors import Actor
from flows.extracting.agreements import Pact, Pacts, Phrase, parent_links
from flows.extracting.clauses import Clauses, Dated, analyse
from flows.extracting.entities import Entities
from flows.extracting.frames import Place, Told, tell
from flows.extracting.posts import Post
from flows.extracting.reading import Reading
from flows.model import DateMention, When

NOBODY_NEEDED = ("launch", "mission_milestone", "gathering", "creation", "joint_session")
_TELLING = ("signing", "accession", "meeting", "visit", "remote_talk")
_MAIN_ORDER = ("signing", "accession", "launch", "meeting", "visit", "remote_talk", "joint_session", "contract_award")
_LEAD = 4


@dataclass(slots=True)
class Event:
    """One event of the release: all its tellings, the first one first."""

    tellings: list[Told]
    pact: int | None = None
    main: bool = False

    @property
    def type(self) -> str:
        return self.tellings[0].type

    @property
    def dated(self) -> Dated | None:
        """The most precise date that a telling gives."""
        given = [told.dated for told in self.tellings if told.dated is not None]
        return min(given, key=_worth) if given else None

    @property
    def place(self) -> Place | None:
        return next((told.place for told in self.tellings if told.place is not None), None)

    @property
    def realis(self) -> str:
        said = [told.realis for told in self.tellings]
        return "actual" if "actual" in said else said[0]


def _worth(dated: Dated) -> tuple[bool, int]:
    """A stated date before a relative one ("today" in a quotation is the speaker's), then the more precise."""
    return dated.mention.when.basis == "relative", _PRECISION.get(dated.mention.when.precision, 9)


_PRECISION = {"day": 0, "range": 1, "month": 2, "quarter": 3, "season": 4, "part_of_year": 5, "half": 6, "year": 7}


@dataclass(slots=True)
class Observation:
    """A status of an agreement, and the tokens that state it."""

    pact: int
    status: str
    at: tuple[int, int]
    event: Event | None
    rule_id: str


@dataclass(slots=True)
class Account:
    """Everything read from one release but for its quotations."""

    reading: Reading
    entities: Entities
    clauses: list[Clauses]
    events: list[Event] = field(default_factory=list)
    pacts: list[Pact] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    employer: dict[str, str] = field(default_factory=dict)
    """person key -> the organisation of a post of theirs."""


def account(reading: Reading, entities: Entities, posts: list[Post]) -> Account:
    """Read all lines of a release and put together what they tell."""
    posts_at = {post.i: post for post in posts}
    dates = _dates_by_line(reading)
    clauses = [analyse(reading, line, entities, posts_at, dates[n]) for n, line in enumerate(reading.lines)]
    result = Account(reading, entities, clauses)
    result.employer = _employers(result)
    pacts = Pacts()
    for number, line in enumerate(clauses):
        told = [_settled(reading, event) for event in tell(reading, entities, line, number)]
        for event in told:
            _place_event(result, event, _pact_of(reading, pacts, line, event, result))
        _observe(result, pacts, line)
    result.pacts = pacts.all
    _keep_told(result)
    _choose_main(result)
    return result


def _dates_by_line(reading: Reading) -> list[list[Dated]]:
    dates: list[list[Dated]] = [[] for _ in reading.lines]
    tokens, n = reading.tokens, 0
    for mention in reading.release.dates:
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
        last = joined[-1] if joined else None
        if last is not None and _follows(reading, last, dated):
            one, two = last.mention.when, dated.mention.when
            when = When(f"{one.date}/{two.date}", one.earliest, two.latest, "range", one.basis)
            mention = DateMention(last.mention.start, dated.mention.end, when, last.mention.findings)
            joined[-1] = Dated(last.i, dated.j, mention)
        else:
            joined.append(dated)
    return joined


def _follows(reading: Reading, last: Dated, dated: Dated) -> bool:
    between = reading.tokens.lower[last.j : dated.i]
    one, two = last.mention.when, dated.mention.when
    days = one.precision == two.precision == "day" and one.latest is not None and two.earliest is not None
    if not days or not between or not any(word in reading.grammar.conjunctions for word in between):
        return False
    return all(word in reading.grammar.conjunctions or word == "," for word in between) and (two.earliest - one.latest).days == 1  # type: ignore[operator]


def _employers(result: Account) -> dict[str, str]:
    employer: dict[str, str] = {}
    for line in result.clauses:
        for actor in line.actors:
            for post in actor.posts if actor.kind == "person" else ():
                for title in post.titles:
                    owner = result.entities.by_piece.get(title.owner.i) if title.owner else None
                    if owner is not None and owner[1].kind == "organisation":
                        employer.setdefault(actor.key, owner[1].key)
    return employer


def _settled(reading: Reading, told: Told) -> Told:
    """An event dated after the release's own date lies ahead, whatever the verb."""
    published = reading.release.published_on
    when = told.dated.mention.when if told.dated else None
    if when is not None and published is not None and told.realis == "actual" and when.earliest and when.earliest > published:
        told.realis = "planned"
    if when is not None and published is not None and told.realis == "planned" and when.latest and when.latest < published:
        told.realis = "actual"
    return told


def _pact_of(reading: Reading, pacts: Pacts, line: Clauses, event: Told, result: Account) -> int | None:
    phrase = event.agreement
    if phrase is None:
        return None
    parties = tuple((kind, key) for kind, key, _ in parties_of(result, event))
    years = {event.dated.mention.when.date[:4]} if event.dated and event.dated.mention.when.date else set()
    number = pacts.index(phrase, years, parties)
    pact = pacts.all[number]
    for kind, key, at in parties_of(result, event):
        pact.parties.setdefault((kind, key), at)
    status = _STATUS_OF.get(event.type)
    if status is not None and event.realis in ("actual", "planned"):
        if status == "signed" and event.realis == "planned":
            status = "signature_planned"
        trigger = event.trigger
        result.observations.append(Observation(number, status, (trigger.i, trigger.j), None, f"status-{event.type}"))
    return number


_STATUS_OF = {"signing": "signed", "accession": "signed", "ratification": "ratified", "amendment": "amended"}


def parties_of(result: Account, event: Told) -> list[tuple[str, str, tuple[int, int]]]:
    """(kind, key, tokens) of the parties that an event's participants stand for: the organisation of who signs, else
    the country of the office."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for part in event.parts:
        if part.role not in ("signatory", "party", "principal"):
            continue
        actor = part.actor
        if actor.kind != "person":
            found.setdefault((actor.kind, actor.key), actor.name)
        elif actor.key in result.employer:
            found.setdefault(("organisation", result.employer[actor.key]), actor.name)
        else:
            country = country_of_post(result, actor)
            if country is not None:
                found.setdefault(("country", country[0]), country[1])
    return [(kind, key, at) for (kind, key), at in found.items()]


def country_of_post(result: Account, actor: Actor) -> tuple[str, tuple[int, int]] | None:
    """The country that owns a post of the actor, and where it is named."""
    for post in actor.posts:
        for title in post.titles:
            owner = result.entities.by_piece.get(title.owner.i) if title.owner else None
            if owner is not None and owner[1].kind == "country":
                return owner[1].key, (owner[0].i, owner[0].j)
    return None


def _place_event(result: Account, told: Told, pact: int | None) -> None:
    """Add a telling to the event it tells, or make a new one."""
    for event in reversed(result.events):
        if _is_same(result, event, told, pact):
            event.tellings.append(told)
            event.pact = event.pact if event.pact is not None else pact
            return
    result.events.append(Event([told], pact))


def _is_same(result: Account, event: Event, told: Told, pact: int | None) -> bool:
    if event.type != told.type:
        return False
    if "negated" in (event.realis, told.realis) and event.realis != told.realis:
        return False
    one, other = event.dated.mention.when if event.dated else None, told.dated.mention.when if told.dated else None
    if event.pact is not None and pact is not None:
        loose = any(when is not None and when.basis == "relative" for when in (one, other))
        return event.pact == pact and (loose or dates_agree(one, other))
    if not dates_agree(one, other):
        return False
    if told.type in ("launch", "mission_milestone"):
        known = {key for other in event.tellings for key, _, role in other.missions if role != "launch_provider"}
        new = {key for key, _, role in told.missions if role != "launch_provider"}
        both_dated = event.dated is not None and told.dated is not None
        return bool(known & new) or (not known and not new and both_dated)
    if told.type == "gathering":
        names = {t.label for t in event.tellings if t.trigger.form == "name"}
        return one is not None and other is not None and one.date == other.date and (told.trigger.form != "name" or not names)
    if told.type in ("creation", "joint_session", "award", "contract_award"):
        return event.dated is not None and told.dated is not None and event.tellings[0].label == told.label
    known_parts = {(p.actor.kind, p.actor.key) for other in event.tellings for p in other.parts if p.role != "witness"}
    new_parts = {(p.actor.kind, p.actor.key) for p in told.parts if p.role != "witness"}
    both = {**{key: None for key in known_parts}, **{key: None for key in new_parts}}
    if not known_parts or not new_parts or known_parts & new_parts:
        return True
    employers = {("organisation", result.employer[key]) for kind, key in both if kind == "person" and key in result.employer}
    return bool(employers & (known_parts | new_parts))


def dates_agree(one: When | None, other: When | None) -> bool:
    """Two dates may be of one event: one is not given, or they overlap."""
    if one is None or other is None or one.date is None or other.date is None:
        return True
    early, late = date.min, date.max
    return (one.earliest or early) <= (other.latest or late) and (other.earliest or early) <= (one.latest or late)


def _observe(result: Account, pacts: Pacts, line: Clauses) -> None:
    """Statuses, parties, parents and binding force told of agreements outside of events."""
    reading = result.reading
    for phrase in line.agreements:
        between = next((g for g in line.groups if g.marker in ("between", "with") and 0 <= g.at - phrase.j <= 3), None)
        named = list(phrase.parties)
        if between is not None:
            named += [(actor.kind, actor.key) for actor in between.actors if actor.kind != "person"]
        known = phrase.i in pacts.by_phrase
        status = _status_near(reading, line, phrase) if not known else None
        linked = known or status is not None or bool(named)
        if not linked:
            continue
        number = pacts.index(phrase, set(), tuple(named))
        for party in named:
            pacts.all[number].parties.setdefault(party, (phrase.i, phrase.j))
        if status is not None:
            result.observations.append(Observation(number, status[0], status[1], None, "status-words"))
    for child, parent, relation, i, j in parent_links(reading, line.line, line.agreements):
        upper = pacts.index(parent, set(), ())
        lower = pacts.index(child, set(), ()) if child is not None else next((n for n in reversed(range(len(pacts.all))) if n != upper), None)
        if lower is not None and lower != upper and pacts.all[lower].parent is None and pacts.all[upper].parent != lower:
            pacts.all[lower].parent, pacts.all[lower].relation, pacts.all[lower].relation_at = upper, relation, (i, parent.j)


def _status_near(reading: Reading, line: Clauses, phrase: Phrase) -> tuple[str, tuple[int, int]] | None:
    """"the agreement currently in preparation": words of a status close to the phrase, in its clause."""
    for k in range(max(line.line.a, phrase.i - 6), min(line.line.b, phrase.j + 8)):
        hit = reading.hit(k, "status")
        if hit is not None and not any(reading.tokens.words[i] in ",;:" for i in range(phrase.j, k)):
            return str(hit.value), (hit.i, hit.j)
    return None


def _keep_told(result: Account) -> None:
    """Keep the events that say enough: a date, or who with whom; and the agreements with an observation or a link."""
    result.events = [event for event in result.events if _says_enough(result, event)]
    kept = {event.pact for event in result.events if event.pact is not None}
    result.observations = [o for o in result.observations if o.status != "signed" or o.pact in kept]
    for observation in result.observations:
        observation.event = next((e for e in result.events if e.pact == observation.pact and e.type in _STATUS_OF), None)


def _says_enough(result: Account, event: Event) -> bool:
    if event.dated is not None and event.dated.mention.when.date is not None:
        return bool(_who(event)) or event.type in NOBODY_NEEDED or event.pact is not None
    if all(result.clauses[told.line].line.titled for told in event.tellings):
        return False
    if event.type in ("signing", "accession", "ratification", "amendment"):
        return bool(_who(event))
    if event.type == "joint_session":
        return bool(_who(event)) and event.place is not None
    return event.type in _TELLING and (len(_who(event)) >= 2 or (bool(_who(event)) and event.place is not None))


def _who(event: Event) -> set[tuple[str, str]]:
    return {(part.actor.kind, part.actor.key) for told in event.tellings for part in told.parts if part.role != "witness"}


def _choose_main(result: Account) -> None:
    """The event that the release is about: told in the title or among the first sentences of the body."""
    body = [n for n, line in enumerate(result.clauses) if line.line.kind == "body"][:_LEAD]
    titles = [n for n, line in enumerate(result.clauses) if line.line.kind in ("title", "subtitle")]
    if not body and not titles:
        return

    def rank(event: Event) -> tuple[int, int, int, int]:
        lines = [told.line for told in event.tellings]
        in_title = any(line in titles for line in lines)
        first = min((body.index(line) for line in lines if line in body), default=_LEAD)
        order = _MAIN_ORDER.index(event.type) if event.type in _MAIN_ORDER else len(_MAIN_ORDER)
        return (0 if in_title else 1, first, order, event.tellings[0].trigger.i)

    candidates = [e for e in result.events if any(t.line in body or t.line in titles for t in e.tellings)]
    if candidates:
        min(candidates, key=rank).main = True

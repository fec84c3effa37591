"""From the lines of a release to its account: events told in several sentences made one, agreements with their life."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from flows.extracting.acting.actors import Actor, acting_places
from flows.extracting.clauses.bounds import beginning
from flows.extracting.clauses.clauses import Clauses, analyse
from flows.extracting.clauses.days_counted import with_counted_days
from flows.extracting.clauses.pacts import LOOKED_BACK, MULTILATERAL, Pacts
from flows.extracting.clauses.told import Context, Part, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.events import Event, is_same, who
from flows.extracting.frames.frames import tell
from flows.extracting.frames.recalls import introduces
from flows.extracting.naming.entities import Entities
from flows.extracting.posts.posts import Post
from flows.extracting.posts.titles import Title
from flows.extracting.speech.speakers import Attribution
from flows.extracting.telling.account import FOR_COUNTRY, PAST_DAYS, Account
from flows.extracting.telling.agendas import briefing, days_above
from flows.extracting.telling.beside import add_beside
from flows.extracting.telling.carrying import for_next
from flows.extracting.telling.choosing import choose_main, is_fresh, is_news
from flows.extracting.telling.continuing import continue_events, is_only_hosted
from flows.extracting.telling.counted import counted_in, forget_several, one_of
from flows.extracting.telling.crews import add_crews
from flows.extracting.telling.dating_news import date_news
from flows.extracting.telling.days import dates_by_line
from flows.extracting.telling.days_borne import sign_by_day
from flows.extracting.telling.headlining import join_captions, join_headlines
from flows.extracting.telling.holdings import find_holdings
from flows.extracting.telling.keeping import keep_told
from flows.extracting.telling.observing import observe, pact_of
from flows.extracting.telling.occasions import date_by_occasion, date_by_story
from flows.extracting.telling.owning import add_owners, publishes
from flows.extracting.telling.parties_in_sentence import add_parties
from flows.extracting.telling.payloads import Load, add_loads, add_loads_of_main, find_load
from flows.extracting.telling.pictures import editorial, pictured
from flows.extracting.telling.rolls import call_roll
from flows.extracting.telling.settling import settle
from flows.extracting.telling.sharing_out import add_unsaid
from flows.extracting.telling.spanning import span_occasions
from flows.extracting.words.reading import Reading
from flows.model import When

_LISTED = 8
"""Lines at most from "the following were signed:" to the first that says what."""
_MAKING = ("lead", "principal")
"""Roles of who creates, and is the host of what is held."""
_OPEN_DAYS = 31
"""Days at most for which doors stand open."""
_OPENS = 4
"""Words at most before an agreement that an item names."""


def retell(reading: Reading, entities: Entities, posts: list[Post], said: Sequence[Attribution]) -> Account:
    """Read all lines of a release and put together what they tell."""
    posts_at = {post.i: post for post in posts}
    places, dates = acting_places(reading, entities, posts_at), days_above(reading, dates_by_line(reading))
    result = Account(
        reading,
        entities,
        settle(
            reading,
            entities,
            [analyse(reading, line, entities, posts_at, places, dates[n]) for n, line in enumerate(reading.lines)],
        ),
        said,
    )
    result.pictured, notes = pictured(reading), editorial(reading)
    result.holdings = find_holdings(reading, entities, posts_at, result.clauses)
    result.employer, result.office = _employers(result, "organisation"), _employers(result, "country")
    result.state = _employers(result, "country", FOR_COUNTRY)
    speakers = _speakers(result)
    published = reading.release.published_on
    pacts = Pacts(result.stands_for, reading.tokens.lower, str(published.year) if published is not None else None)
    flyers, publisher = _flyers(result), publishes(result)
    context = Context(None, None, (), None, None, speakers, flyers=flyers)
    loads: list[Load] = []
    intro: Told | None = None
    heading: Clauses | None = None
    several: Told | None = None
    for number, line in enumerate(result.clauses):
        item = line.line.kind == "list_item"
        heads = _heads_columns(reading, line) if item else _heads_appointments(reading, line)
        if heads or not item:
            heading = line if heads else None
        if line.is_silent() or number in notes:
            call_roll(reading, result.clauses, number, result.events)
            intro = intro if item else None
            continue
        result.clauses[number] = line = with_counted_days(reading, line, context)
        told = list(tell(reading, entities, line, number, context))
        told = [_settled(reading, _apart_in_time(event, told)) for event in told]
        listed = next(
            (
                event
                for event in told
                if introduces(reading, line, number)
                and event.agreement is not None
                and event.agreement.plural
                and _heads_agreements(result.clauses[number + 1 : number + 1 + _LISTED])
            ),
            None,
        )
        told = [event for event in told if event is not listed] + _listed(line, number, intro)
        if item and not heads and not told:
            told = _appointed(reading, line, number, heading)
        told = [event for event in told if event.realis in ("actual", "planned") or event.dated is not None]
        alone = told
        told = one_of(reading, line, number, told, several)
        if told is not alone and several is not None:
            forget_several(result, several)
        if not told and (called := briefing(reading, line, number, publisher)) is not None:
            told = [_settled(reading, called)]
        for event in told:
            add_parties(result, line, told, event)
        for event in told:
            pact = pact_of(pacts, line, event, result, told)
            _place_event(result, pacts, _initialled(result, event, pact), pact)
        continue_events(reading, line, number, told, result.events)
        call_roll(reading, result.clauses, number, result.events)
        load = find_load(reading, line, number, result.events)
        loads += [load] if load is not None else []
        observe(result, pacts, line)
        context = for_next(reading, line, number, told, context)
        several = counted_in(told, line, several)
        if not item:
            intro = listed
    result.pacts = pacts.all
    add_loads(loads)
    add_crews(result, flyers)
    span_occasions(result)
    date_by_occasion(result)
    date_by_story(result)
    keep_told(result)
    sign_by_day(result)
    join_captions(result)
    join_headlines(result)
    choose_main(result)
    date_news(result)
    add_loads_of_main(result)
    add_owners(result)
    add_unsaid(result)
    add_beside(result)
    return result


def _flyers(result: Account) -> frozenset[str]:
    """Everybody who is somewhere in the release called an astronaut."""
    return frozenset(
        actor.key
        for line in result.clauses
        for actor in line.actors
        if actor.kind == "person"
        and actor.unnamed is None
        and any(title.rank == "astronaut" for post in actor.posts for title in post.titles)
    )


def _speakers(result: Account) -> tuple[tuple[int, int, Actor], ...]:
    tokens = result.reading.tokens
    return tuple(
        (tokens.at(piece.start), tokens.at(piece.end), Actor(0, 0, "person", said.speaker.key, (0, 1)))
        for said in result.said if said.speaker is not None for piece in said.quoted.pieces
    )  # fmt: skip


def _employers(result: Account, kind: str, ranks: Sequence[str] = ()) -> dict[str, str]:
    """Whose the posts of each person are: the first body, or the first country, that owns one. ``ranks``: those that
    count; all where none is given."""
    employer: dict[str, str] = {}

    def take(person: str, titles: Sequence[Title]) -> None:
        for title in titles:
            owner = result.entities.by_piece.get(title.owner.i) if title.owner else None
            if owner is not None and owner[1].kind == kind and (not ranks or title.rank in ranks):
                employer.setdefault(person, owner[1].key)

    for line in result.clauses:
        for actor in line.actors:
            if actor.house is not None and kind == "organisation":
                employer.setdefault(actor.key, result.entities.by_piece[actor.house.i][1].key)
            if actor.home is not None and kind == "country":
                employer.setdefault(actor.key, actor.home[0])
            for post in actor.posts if actor.kind == "person" and actor.unnamed is None else ():
                take(actor.key, post.titles)
    for holding in result.holdings:
        if not holding.was:
            take(holding.person.key, (holding.title,))
    return employer


def _apart_in_time(event: Told, told: Sequence[Told]) -> Told:
    """ "was initialled |on 3 May| and will be signed": the day of what is done is not that of what is planned."""
    if event.realis == "planned" and event.dated is not None and event.dated.j <= event.trigger.i:
        shared = (t for t in told if t.dated == event.dated and t.realis == "actual" and t.trigger.i < event.trigger.i)
        event.dated = None if any(t.trigger.form != "noun" for t in shared) else event.dated
    return event


def _settled(reading: Reading, told: Told) -> Told:
    """An event dated after the release's own date lies ahead, whatever the verb; one dated before it does not."""
    published = reading.release.published_on
    when = told.dated.mention.when if told.dated else None
    if when is None:
        return told
    if published is None:
        told.past = told.realis == "actual" and when.precision == "year"
        return told
    if told.type == "creation" and when.precision == "range" and when.basis != "relative" and _in_days(when):
        told.type = "gathering"  # "|opens its doors| from 4 to 10 October"
        told.parts = [part._replace(role="host") if part.role in _MAKING else part for part in told.parts]
    told.past = when.latest is not None and (published - when.latest).days >= PAST_DAYS
    told.ahead = when.earliest is not None and when.earliest > published
    if told.ahead and told.realis == "actual" and _is_of_subject(reading, told):
        told.dated, told.ahead = None, False
        return told
    if told.realis == "actual" and told.ahead:
        told.realis = "planned"
    elif told.realis == "planned" and when.latest and when.latest < published:
        if when.basis == "relative" and (told.headline or told.agreement is not None):
            told.dated = None  # "A and B |to sign on Tuesday|": which Tuesday the text says
        else:
            told.realis = "actual"
    return told


def _in_days(when: When) -> bool:
    """From one day to another of the same weeks, not from one year to another."""
    return when.earliest is not None and when.latest is not None and (when.latest - when.earliest).days <= _OPEN_DAYS


def _is_of_subject(reading: Reading, told: Told) -> bool:
    """ "|has signed| a contract for two flights |in 2021|": what is done is not done ahead; the day is of what it is about."""
    phrase, trigger = told.agreement, told.trigger
    if phrase is None or phrase.subject is None or told.dated is None or told.dated.i < phrase.subject[1]:
        return False
    return (
        trigger.form == "verb"
        and trigger.i < phrase.i
        and reading.tokens.lower[trigger.i].endswith(reading.grammar.participle_endings)
    )


def _heads_agreements(below: Sequence[Clauses]) -> bool:
    """Agreements open lines below: not "awarded contracts to these companies: |- Zorbex, Oslo|"."""
    return any(phrase.i - line.line.a <= _OPENS for line in below for phrase in line.agreements[:1])


def _listed(line: Clauses, number: int, intro: Told | None) -> list[Told]:
    """The documents listed under "the following were signed:", each signed as the introduction says."""
    if intro is None or line.line.kind != "list_item":
        return []
    if any(t.form != "noun" and t.i < phrase.j for t in line.triggers for phrase in line.agreements[:1]):
        return []
    return [
        replace(
            intro, trigger=Trigger(phrase.i, phrase.j, intro.trigger.frame, "listed"), line=number, agreement=phrase,
            rule_id="signing-listed",
        )
        for phrase in line.agreements[:1]
    ]  # fmt: skip


def _heads_appointments(reading: Reading, line: Clauses) -> bool:
    """A heading "New appointments", a sentence "The following have been appointed:"."""
    opens = line.line.kind in ("title", "subtitle", "heading") or reading.tokens.words[line.line.b - 1] == ":"
    return opens and "appointment" in line.line.told


def _heads_columns(reading: Reading, line: Clauses) -> bool:
    """The head of a table of appointments: "Name | Post | From"."""
    if "columns" not in line.line.said:
        return False
    cells = [k for k in range(line.line.a, line.line.b) if reading.tokens.words[k] == "|"]
    return any(reading.hit(k + 1, "columns") is not None for k in cells) and not line.dates and not line.actors


def _appointed(reading: Reading, line: Clauses, number: int, heading: Clauses | None) -> list[Told]:
    """ "- |A|, Head of Zorbex, from 1 May" below "Appointments": one for each item, on its date or the heading's."""
    person = next((actor for actor in line.actors if actor.kind == "person" and actor.posts), None)
    if heading is None or person is None:
        return []
    frame = reading.grammar.first_frame("appointment")
    dated = next((beginning(d) for d in (*line.dates, *heading.dates)), None)
    at = person.posts[-1]
    told = Told(
        "appointment",
        Trigger(at.i, at.j, frame, "listed"),
        number,
        [Part(person, "appointee", "role-listed")],
        dated,
        None,
        "actual",
        None,
    )
    told.rule_id = "appointment-listed"
    return [_settled(reading, told)]


def _initialled(result: Account, told: Told, pact: int | None) -> Told:
    """ "A and B signed a memorandum. |The document was initialled by Ana Sol|": its signature, told once more."""
    if told.status != "text_agreed" or pact is None or told.dated is not None or told.trigger.form == "noun":
        return told
    if not any(event.pact == pact and event.type == "signing" and is_fresh(result, event) for event in result.events):
        return told
    parts = [part._replace(role="signatory") if part.role == "party" else part for part in told.parts]
    return replace(told, type="signing", status="signed", parts=parts)


def _place_event(result: Account, pacts: Pacts, told: Told, pact: int | None) -> None:
    """Add a telling to the event it tells, or make a new one."""
    multilateral = pact is not None and pacts.all[pact].kind in MULTILATERAL
    for event in islice(reversed(result.events), LOOKED_BACK):
        if len(event.tellings) >= LOOKED_BACK or (told.past and is_news(result, event)):
            continue
        if _is_other_stop(result.reading, event, told):
            continue
        if is_same(event, told, pact, multilateral, result.acts_for):
            event.tellings.append(told)
            event.pact = event.pact if event.pact is not None else pact
            return
    # "A took part in |a workshop on 3 May|", and not "the event was hosted by A"
    held = told.type in ("gathering", "joint_session") and told.dated is not None
    attended = any(part.rule_id == "role-attending" for part in told.parts) or (told.parts and is_only_hosted(told))
    if held or not attended or who(told) or pact is not None:
        result.events.append(Event([told], pact))


def _is_other_stop(reading: Reading, event: Event, told: Told) -> bool:
    """ "stays in Peru from 2 to 5 May; |on 3 May she will visit Cusco|": another place on a day of its own."""
    if told.type != "visit" or event.type != "visit" or told.dated is None or event.dated is None:
        return False
    if told.place is None or event.place is None or told.dated.mention.when.date == event.dated.mention.when.date:
        return False
    places = (set(reading.tokens.lower[place.i : place.j]) for place in (told.place, event.place))
    return not set.intersection(*places)

"""From the lines of a release to its account: events told in several sentences made one, agreements with their life."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from flows.extracting.acting.actors import Actor, acting_places
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.agreements import parent_links
from flows.extracting.clauses.bounds import beginning
from flows.extracting.clauses.clauses import Clauses, Dated, analyse
from flows.extracting.clauses.pacts import LOOKED_BACK, MULTILATERAL, Pacts
from flows.extracting.clauses.told import Context, Part, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.events import Event, is_same, who
from flows.extracting.frames.flown import NOT_FLOWN
from flows.extracting.frames.frames import tell
from flows.extracting.frames.recalls import REPEATING, introduces
from flows.extracting.naming.entities import Entities
from flows.extracting.posts.posts import Post, Title
from flows.extracting.speech.speakers import Attribution
from flows.extracting.telling.account import FOR_COUNTRY, PAST_DAYS, Account
from flows.extracting.telling.agendas import briefing, days_above
from flows.extracting.telling.choosing import choose_main, is_news
from flows.extracting.telling.continuing import continue_events, is_only_hosted
from flows.extracting.telling.crews import add_crews
from flows.extracting.telling.headlining import join_captions, join_headlines
from flows.extracting.telling.holdings import find_holdings
from flows.extracting.telling.keeping import keep_told
from flows.extracting.telling.observing import observe, pact_of
from flows.extracting.telling.occasions import date_by_occasion
from flows.extracting.telling.owning import add_owners, publishes
from flows.extracting.telling.parties import add_parties
from flows.extracting.telling.payloads import Load, add_loads, add_loads_of_main, find_load
from flows.extracting.telling.pictures import editorial, pictured
from flows.extracting.telling.rolls import call_roll, entries_below
from flows.extracting.telling.settling import settle
from flows.extracting.words.reading import Reading
from flows.model import DateMention, When

_OPENS = 4
"""Words at most before the craft that a sentence is about: "|The ocean satellite| Zorb-1 follows Zorb-0"."""
_DATELINE = 10
"""Words at most from the head of a paragraph to the day of its dateline."""
_DASHES = ("-", "–", "—")


def retell(reading: Reading, entities: Entities, posts: list[Post], said: Sequence[Attribution]) -> Account:
    """Read all lines of a release and put together what they tell."""
    posts_at = {post.i: post for post in posts}
    places, dates = acting_places(reading, entities, posts_at), days_above(reading, _dates_by_line(reading))
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
    flyers = _flyers(result)
    context = Context(None, None, (), None, None, speakers, flyers=flyers)
    loads: list[Load] = []
    intro: Told | None = None
    heading: Clauses | None = None
    for number, line in enumerate(result.clauses):
        item = line.line.kind == "list_item"
        heads = _heads_columns(reading, line) if item else _heads_appointments(reading, line)
        if heads or not item:
            heading = line if heads else None
        entries = entries_below(reading, result.clauses, number)
        if line.is_silent() or number in notes:
            call_roll(reading, line, number, entries, result.events)
            intro = intro if item else None
            continue
        told = list(tell(reading, entities, line, number, context))
        told = [_settled(reading, _apart_in_time(event, told)) for event in told]
        listed = next(
            (
                event
                for event in told
                if introduces(reading, line, number) and event.agreement is not None and event.agreement.plural
            ),
            None,
        )
        told = [event for event in told if event is not listed] + _listed(line, number, intro)
        if item and not heads and not told:
            told = _appointed(reading, line, number, heading)
        told = [event for event in told if event.realis in ("actual", "planned") or event.dated is not None]
        if not told and (called := briefing(reading, line, number, publishes(result))) is not None:
            told = [_settled(reading, called)]
        for event in told:
            add_parties(result, line, told, event)
        for event in told:
            _place_event(result, pacts, event, pact_of(pacts, line, event, result))
        continue_events(reading, line, number, told, result.events)
        call_roll(reading, line, number, entries, result.events)
        load = find_load(reading, line, number, result.events)
        loads += [load] if load is not None else []
        observe(result, pacts, line)
        pair = next((people for event in told if len(people := _principals(event)) > 1), context.pair)
        person = next(
            (actor for actor in reversed(line.actors) if actor.kind == "person" and actor.unnamed is None),
            context.person,
        )
        mission, mission_at = _mission_for_next(line) or (context.mission, context.mission_at)
        date = line.dates[-1] if line.dates else context.date
        linked = parent_links(reading, line.line, line.agreements) if line.agreements else ()
        made = {parent.i: child for child, parent, _, _, _ in linked}
        agreed = tuple(
            made.get(event.agreement.i) or event.agreement
            for event in told
            if event.agreement is not None and event.agreement.recalls is None and event.status != "negotiating"
        )
        named = next((phrase for phrase in reversed(line.agreements) if phrase.kind not in REPEATING), None)
        context = Context(
            _subject_for_next(line) or context.subject, person, pair, date, mission, speakers,
            agreed or context.agreed, number if agreed else context.agreed_in,
            named or context.named, number if named is not None else context.named_in,
            _newest(told, context.event_date),
            flyers, _crew(line, told, context), mission_at, _guests(told) or context.guests,
        )  # fmt: skip
        if not item:
            intro = listed
    result.pacts = pacts.all
    add_loads(loads)
    add_crews(result, flyers)
    date_by_occasion(result)
    keep_told(result)
    join_captions(result)
    join_headlines(result)
    choose_main(result)
    add_loads_of_main(result)
    add_owners(result)
    return result


def _newest(told: Sequence[Told], known: Dated | None) -> Dated | None:
    """What "on this occasion" and "the day before" go back to: the newest day told of what has happened."""
    for event in told:
        when = event.dated.mention.when if event.dated is not None and not event.ahead else None
        if when is None or when.precision not in ("day", "range") or when.latest is None:
            continue
        if known is None or known.mention.when.latest is None or when.latest >= known.mention.when.latest:
            known = event.dated
    return known


def _subject_for_next(line: Clauses) -> Group | None:
    """Whom "they" will mean: the first group that no grammar word claims."""
    return next((group for group in line.groups if group.marker is None and not group.actors[-1].possessive), None)


def _mission_for_next(line: Clauses) -> tuple[str, int] | None:
    """What "it" and "its launch" will mean: the craft that opens the sentence, else the one named last."""
    flown = [(entity.key, piece.i) for piece, entity in line.missions if entity.term not in NOT_FLOWN]
    opening = [each for each in flown[:1] if each[1] - line.line.a <= _OPENS and line.line.kind == "body"]
    return next(iter(opening or reversed(flown)), None)


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


def _crew(line: Clauses, told: Sequence[Told], context: Context) -> tuple[Actor, ...]:
    """Whom "the crew" will mean: who flew in what was told last; until then the astronauts named last."""
    flew = {part.actor.key: part.actor for event in told for part in event.parts if part.actor.key in context.flyers}
    named = {a.key: a for a in line.actors if a.kind == "person" and a.key in context.flyers}
    some = flew.keys() < {actor.key for actor in context.crew}  # "|Sol and Ek| ventured out": part of the crew
    return (() if some else tuple(flew.values())) or context.crew or tuple(named.values())


def _guests(told: Sequence[Told]) -> tuple[Actor, ...]:
    """Whom "the delegation" will mean: who came."""
    came = [part.actor for event in told for part in event.parts if part.role == "visitor" and event.type == "visit"]
    return tuple({actor.key: actor for actor in came}.values())


def _principals(told: Told) -> tuple[Actor, ...]:
    people = [
        part.actor
        for part in told.parts
        if part.actor.kind == "person" and part.role in ("principal", "signatory", "visitor", "host")
    ]
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
    said = sorted(piece for quoted in reading.release.quoted for piece in quoted.pieces)
    starts = [piece.start for piece in said]
    for mention in reading.release.dates:
        if header is not None and header[0].start <= mention.start < header[0].end:
            continue
        i, j = tokens.at(mention.start), tokens.at(mention.end)
        while n < len(reading.lines) and reading.lines[n].b <= i:
            n += 1
        if n < len(reading.lines) and reading.lines[n].a <= i < j:
            before = bisect_right(starts, mention.start) - 1
            quoted = before >= 0 and mention.start < said[before].end
            dates[n].append(Dated(i, j, mention, quoted, _is_dateline(reading, n, i, j, mention)))
    return [_spans_of_days(reading, in_line) for in_line in dates]


def _is_dateline(reading: Reading, n: int, i: int, j: int, mention: DateMention) -> bool:
    """ "|OSLO, 10 March 2021 –| Zorbex has signed": the day of the paper at the head of its first paragraph."""
    line, words, day = reading.lines[n], reading.tokens.words, mention.when.latest
    opens = line.kind == "body" and i - line.a <= _DATELINE and day == reading.release.published_on
    return opens and mention.when.precision == "day" and any(word in _DASHES for word in words[j : j + 1])


def _spans_of_days(reading: Reading, dates: list[Dated]) -> list[Dated]:
    """ "on Friday, 3 May and Saturday, 4 May": two days that follow one another are one span."""
    joined: list[Dated] = []
    for dated in dates:
        if joined and _follows(reading, joined[-1], dated):
            one, two = joined[-1].mention, dated.mention
            when = When(f"{one.when.date}/{two.when.date}", one.when.earliest, two.when.latest, "range", one.when.basis)
            whole = DateMention(one.start, two.end, when, one.findings)
            joined[-1] = Dated(joined[-1].i, dated.j, whole, dated.quoted)
        else:
            joined.append(dated)
    return joined


def _follows(reading: Reading, last: Dated, dated: Dated) -> bool:
    between = [word for word in reading.tokens.lower[last.j : dated.i] if word != ","]
    one, two = last.mention.when, dated.mention.when
    if one.precision != "day" or two.precision != "day" or one.latest is None or two.earliest is None:
        return False
    return len(between) == 1 and between[0] in reading.grammar.conjunctions and (two.earliest - one.latest).days == 1


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
    told.past = when.latest is not None and (published - when.latest).days >= PAST_DAYS
    told.ahead = when.earliest is not None and when.earliest > published
    if told.ahead and told.realis == "actual" and _is_of_subject(reading, told):
        told.dated, told.ahead = None, False
        return told
    if told.realis == "actual" and told.ahead:
        told.realis = "planned"
    elif told.realis == "planned" and when.latest and when.latest < published:
        if told.headline and when.basis == "relative":
            told.dated = None  # "A and B |to sign on Tuesday|": which Tuesday the text says
        else:
            told.realis = "actual"
    return told


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


def _place_event(result: Account, pacts: Pacts, told: Told, pact: int | None) -> None:
    """Add a telling to the event it tells, or make a new one."""
    multilateral = pact is not None and pacts.all[pact].kind in MULTILATERAL
    for event in islice(reversed(result.events), LOOKED_BACK):
        if len(event.tellings) >= LOOKED_BACK or (told.past and is_news(result, event)):
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

"""One event of a release from all the places that tell it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from flows.extracting.clauses.clauses import Dated
from flows.extracting.clauses.told import FLIGHTS, HELD, Place, Told
from flows.model import When

_ONLY_THERE = ("witness", "attendee", "host", "speaker")
"""Roles of those who say nothing of which event it is."""
StandsFor = Callable[[str, str], list[tuple[str, str]]]
"""(kind, key) of a participant -> those whom he, she or it stands for."""

_PRECISION = {"day": 0, "range": 0, "month": 2, "quarter": 3, "season": 4, "part_of_year": 5, "half": 6, "year": 7}
_WEEK = timedelta(days=6)
_RECALL = 3
"""Over how many lines "the ceremony" is that of the agreement just told of."""

_NEAR = 2
"""Over how many lines a launch goes on to be told without its craft."""

_ONE_BY_ONE = ("creation", "joint_session", "award", "contract_award", "exchange")


_NARROW = ("accession", "contract_award")
"""What a signing is when another telling of it says so."""


@dataclass(slots=True)
class Event:
    """All tellings of one event, the first one first; ``pact``: the agreement that it is about, by number."""

    tellings: list[Told]
    pact: int | None = None
    main: bool = False
    until: int = 0
    """The last line that adds somebody to it."""

    @property
    def type(self) -> str:
        """The event type of the first telling, or a telling one: who signs what others signed accedes."""
        tellings = self.tellings
        if len(tellings) > 1:
            told = {telling.type for telling in tellings}
            for narrow in _NARROW:
                if narrow in told:
                    return narrow
        return tellings[0].type

    @property
    def dated(self) -> Dated | None:
        """The best date that a telling gives: stated before relative, then the most precise."""
        if len(self.tellings) == 1:
            return self.tellings[0].dated
        given = [(told.headline, told.dated) for told in self.tellings if told.dated is not None]
        if len(given) < 2:
            return given[0][1] if given else None
        return min(given, key=lambda pair: (*_worth(pair[1]), pair[0]))[1]

    @property
    def place(self) -> Place | None:
        """The first place told, in a headline only where the text tells none."""
        given = [told for told in self.tellings if told.place is not None]
        return min(given, key=lambda told: told.headline).place if given else None

    @property
    def realis(self) -> str:
        """What happened by one telling happened; what is dated ahead lies ahead."""
        dated = self.dated
        if dated is not None and any(
            told.dated is dated and told.ahead and told.realis in ("actual", "planned") for told in self.tellings
        ):
            return "planned"
        body = [told for told in self.tellings if not told.headline] or self.tellings
        said = [told.realis for told in body if told.trigger.form not in ("noun", "name")]
        said = said or [told.realis for told in body]
        return "actual" if "actual" in said else said[0]

    def who(self) -> set[tuple[str, str]]:
        """(kind, key) of all who take part, those left out who only were there."""
        return {key for told in self.tellings for key in who(told)}

    def crafts(self) -> set[str]:
        """What flies by any telling."""
        return {key for told in self.tellings for key in crafts(told)}


def who(told: Told) -> set[tuple[str, str]]:
    """(kind, key) of those who take part by one telling; who only was there says nothing of which event it is."""
    return {(part.actor.kind, part.actor.key) for part in told.parts if part.role not in _ONLY_THERE}


def _worth(dated: Dated) -> tuple[bool, bool, int]:
    """A stated date before the "today" of a quotation, which is the speaker's, and the day of a dateline, which is the
    paper's; then the more precise, so that "next week" gives way to its Friday."""
    when = dated.mention.when
    week = when.basis == "relative" and when.earliest is not None and when.latest == when.earliest + _WEEK
    return when.date is None, _is_loose(dated), _PRECISION.get(when.precision, 9) + week


def _is_loose(dated: Dated | None) -> bool:
    return dated is not None and (dated.headed or (dated.quoted and dated.mention.when.basis == "relative"))


def is_same(event: Event, told: Told, pact: int | None, multilateral: bool, stands_for: StandsFor) -> bool:
    """Whether the telling is of this event. ``multilateral``: the agreement is one that each party signs for itself."""
    if told.agreement is None and told.status == "signed" and not who(told):
        return event.tellings[0].status is not None and 0 <= told.line - event.tellings[-1].line <= _RECALL
    if told.again and told.type in (*HELD, "award") and told.type == event.type:
        return 0 <= told.line - event.tellings[-1].line <= _RECALL
    if told.past and event.dated is None and _is_news(event, told):
        return False
    if told.type == "meeting" and not who(told) and told.dated is not None and told.realis != event.realis:
        return False  # "met in Rome. |The next meeting takes place| in May"
    if _meets_another(event, told) or _visits_elsewhere(event, told):
        return False
    if (
        (told.ahead or (told.past and told.type in (*FLIGHTS, "appointment")))
        and event.realis == "actual"
        and event.dated is not None
        and _is_loose(event.dated)
    ):
        return False  # "has sent its first images, |it was announced today|. Its mission |ends in 2030|"
    signed = event.pact is not None and event.pact == pact and {event.type, told.type} <= {"signing", *_NARROW}
    signed = signed or (pact == event.pact and _is_signed_anew(event, told))
    if (event.type != told.type and not signed) or (
        "negated" in (event.realis, told.realis) and event.realis != told.realis
    ):
        return False
    best = event.dated
    one = best.mention.when if best is not None and not _is_loose(best) else None
    other = told.dated.mention.when if told.dated and not _is_loose(told.dated) else None
    if event.pact is not None and pact is not None:
        loose = _is_loose(best) or _is_loose(told.dated)
        if event.pact != pact or not (loose or dates_agree(one, other)):
            return False
        again = told.agreement is not None and told.agreement.recalls is not None
        return not multilateral or again or _share(event, told, stands_for)
    if not dates_agree(one, other):
        return False
    both_dated = one is not None and other is not None and one.date is not None and other.date is not None
    if told.type in FLIGHTS and _is_other_step(event, told):
        return False
    if told.type in FLIGHTS:
        known, new = event.crafts(), crafts(told)
        if known and new:
            return bool(known & new)
        days = [each.mention.when.date for each in (event.dated, told.dated) if each is not None]
        same_day = len(days) == 2 and days[0] is not None and days[0] == days[1]
        return same_day or (told.type == "launch" and _goes_on(event, told))
    if told.type == "gathering" and told.trigger.form not in ("noun", "name"):
        return True
    if told.type == "gathering":
        named = any(each.trigger.form == "name" for each in event.tellings)
        if not both_dated or one is None or other is None or one.date != other.date:
            return best is not None and told.dated is not None and best.mention == told.dated.mention
        same_name = any(each.name == told.name for each in event.tellings)
        return same_name or not (named and told.trigger.form == "name")
    if told.type == "appointment" and _takes_office(event, told):
        return False
    if told.type == "appointment":
        one_by_name, other_by_name = _appointees(event.tellings), _appointees([told])
        return not one_by_name or not other_by_name or bool(one_by_name & other_by_name)
    if told.type == "contract_award" and told.agreement is not None and told.agreement.definite and not both_dated:
        return told.line - event.tellings[-1].line == 1 and _share(event, told, stands_for)
    if told.type in _ONE_BY_ONE:
        return both_dated and event.tellings[0].line == told.line
    return _share(event, told, stands_for)


def _meets_another(event: Event, told: Told) -> bool:
    """ "A met B on 3 May. |She also met C|": each of them by a verb, somebody in common and somebody else besides."""
    verbs = all(each.trigger.form in ("verb", "passive") for each in (event.tellings[-1], told))
    if not verbs or told.type != "meeting" or told.headline or event.tellings[-1].headline:
        return False
    known, new = ({key for kind, key in who(each) if kind == "person"} for each in (event.tellings[-1], told))
    return bool(known & new) and bool(known - new) and bool(new - known)


def _visits_elsewhere(event: Event, told: Told) -> bool:
    """ "A was in Oslo from 3 to 6 May. |On 4 May she toured Zorbex|": within a longer stay, or at another house."""
    last = event.tellings[-1]
    if told.type != "visit" or event.type != "visit" or told.trigger.form == "noun" or told.headline or last.headline:
        return False
    stay = event.dated.mention.when if event.dated is not None and not _is_loose(event.dated) else None
    day = told.dated.mention.when if told.dated is not None and not _is_loose(told.dated) else None
    if stay is not None and day is not None and stay.precision == "range" and day.precision == "day":
        return told.place is not None or bool(_hosts(told)) or stay.earliest != day.earliest
    known = {key for each in event.tellings for key in _hosts(each)}
    return bool(known) and bool(_hosts(told)) and known.isdisjoint(_hosts(told))


def _hosts(told: Told) -> set[str]:
    return {part.actor.key for part in told.parts if part.role == "host"}


def _is_news(event: Event, told: Told) -> bool:
    """The title tells it, or it is another act: "A joined the accords. |They were signed in 2014|", "Ana Sol becomes
    Director. |She joined Zorbex in 2006|"."""
    return all(each.headline for each in event.tellings) or event.type != told.type or told.type == "appointment"


def _is_other_step(event: Event, told: Told) -> bool:
    """ "Zorb-1 |is stacked| on its rocket. It |is to land| on 3 May": what is done and what lies ahead, each by its verb."""
    steps = [each for each in (*event.tellings, told) if each.trigger.form in ("verb", "passive") and not each.headline]
    if told not in steps or len(steps) < 2 or told.type != "mission_milestone":
        return False
    undated = event.dated is None or told.dated is None
    return undated and {each.realis for each in steps} == {"actual", "planned"}


def _takes_office(event: Event, told: Told) -> bool:
    """ "Zorbex has appointed Ana Sol. |Ms Sol starts on 1 May|": two steps, told apart."""
    decided = any(each.realis == "actual" and not each.headline and not each.ahead for each in event.tellings)
    return decided and event.dated is None and told.ahead and told.line > event.tellings[-1].line


def _is_signed_anew(event: Event, told: Told) -> bool:
    """ "A and B extended their agreement. |The document was signed| on 3 May": the extension was."""
    again = told.agreement is not None and told.agreement.recalls is not None and told.type == "signing"
    if not again or event.type != "amendment" or told.line - event.tellings[-1].line not in (0, 1):
        return False
    return event.dated is None or told.dated is None


def _appointees(tellings: list[Told]) -> set[str]:
    return {part.actor.key for told in tellings for part in told.parts if part.role == "appointee"}


def crafts(told: Told) -> set[str]:
    """What flies by one telling: neither what carries it nor the station that it goes to."""
    return {key for key, _, role in told.missions if role not in ("launch_provider", "host")}


def may_be_of_one_craft(one: Event, other: Event) -> bool:
    """They name a craft in common, or one of them names none."""
    flown, known = one.crafts(), other.crafts()
    return not flown or not known or bool(flown & known)


def _goes_on(event: Event, told: Told) -> bool:
    """A telling that names no craft, in the headline's launch or right after it: "Three astronauts will launch on
    3 May. |Ana Sol, Bo Ek and Cy Oxley| are to lift off aboard Zorb-2"."""
    near = 0 <= told.line - event.tellings[-1].line <= _NEAR
    planned = {each.realis == "planned" for each in event.tellings if not each.headline} or {told.realis == "planned"}
    return near and planned == {told.realis == "planned"}


def _share(event: Event, told: Told, stands_for: StandsFor) -> bool:
    """Somebody takes part in both, himself or by his organisation; a telling that names nobody agrees with any."""
    known, new = event.who(), who(told)
    if not known or not new or known & new:
        return True
    known |= {other for party in known for other in stands_for(*party)}
    new |= {other for party in new for other in stands_for(*party)}
    return bool(known & new)


def dates_agree(one: When | None, other: When | None) -> bool:
    """Two dates may be of one event: one is not given, or they overlap."""
    if one is None or other is None or one.date is None or other.date is None:
        return True
    early, late = date.min, date.max
    return (one.earliest or early) <= (other.latest or late) and (other.earliest or early) <= (one.latest or late)

"""Events told by several releases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pyarrow as pa
import pytest

from flows.deduplicating import deduplicate
from tests.deduplicating.telling import REGISTRY, Telling, dangling, rows


def _told(
    *tellers: Callable[[Telling], object], days: tuple[str, ...] = ("2031-03-20", "2031-04-20", "2031-05-20")
) -> dict[str, pa.Table]:
    made = []
    for number, (teller, day) in enumerate(zip(tellers, days, strict=False)):
        telling = Telling(f"orbis-{number}", date.fromisoformat(day))
        teller(telling)
        made.append(telling.part())
    tables = deduplicate(made, REGISTRY, None)
    assert dangling(tables) == []
    return tables


def _meeting(
    day: str, *names: str, place: str | None = "Paris", country: str | None = "FRA", kind: str = "meeting"
) -> Callable[[Telling], object]:
    def tell(telling: Telling) -> None:
        people = [telling.person(name, telling.organisation(f"Body of {name.split()[-1]}")) for name in names]
        telling.event(kind, day, people=people, place=place, country=country, main=True)

    return tell


@pytest.mark.parametrize(
    ("second", "events"),
    [
        (_meeting("2031-03-14", "Ada Voss", "Bo Lind"), 1),
        (_meeting("2031-03-14", "Ada Voss", "Bo Lind", place="the Embassy in Paris"), 1),
        (_meeting("2031-03-14", "Ada Voss"), 1),
        (_meeting("2031-03", "Ada Voss", "Bo Lind"), 1),
        (_meeting("2031-03-14", "Ada Voss", "Bo Lind", place=None, country=None), 1),
        (_meeting("2031-03-15", "Ada Voss", "Bo Lind"), 2),
        (_meeting("2031-03-14", "Ada Voss", "Cy Marsh"), 2),
        (_meeting("2031-03-14", "Ada Voss", "Bo Lind", place="Tokyo", country="JPN"), 2),
        (_meeting("2031-03-14", "Ada Voss", "Bo Lind", kind="visit"), 2),
        (_meeting("2031-03-14", "Cy Marsh"), 2),
    ],
)
def test_a_meeting_is_one_if_day_people_and_place_allow(second: Callable[[Telling], object], events: int) -> None:
    tables = _told(_meeting("2031-03-14", "Ada Voss", "Bo Lind"), second)
    assert len(tables["events"]) == events
    assert len(tables["event_releases"]) == 2
    if events == 1:
        [event] = tables["events"].to_pylist()
        assert (event["date"], event["releases"], event["country"]) == ("2031-03-14", 2, "FRA")


def test_a_loosely_dated_meeting_joins_none_if_two_fit() -> None:
    tables = _told(*(_meeting(day, "Ada Voss", "Bo Lind") for day in ("2031-03-14", "2031-03-18", "2031-03")))
    assert len(tables["events"]) == 3


def test_two_meetings_of_one_release_stay_two() -> None:
    def both(telling: Telling) -> None:
        for place in ("Paris", "Paris South"):
            _meeting("2031-03-14", "Ada Voss", "Bo Lind", place=place)(telling)

    assert len(_told(both, _meeting("2031-03-14", "Ada Voss", "Bo Lind"))["events"]) == 2


def test_bodies_alone_need_two_in_common() -> None:
    def session(*bodies: str) -> Callable[[Telling], object]:
        return lambda telling: telling.event(
            "joint_session", "2031-03-14", bodies=[telling.organisation(body) for body in bodies]
        )

    assert len(_told(session("Norla", "Vesta Works"), session("Norla", "Vesta Works"))["events"]) == 1
    assert len(_told(session("Norla"), session("Norla"))["events"]) == 2
    assert len(_told(session("Norla", "Vesta Works"), session("Norla", "Selene"))["events"]) == 2


def test_people_told_by_one_and_their_bodies_by_the_other_are_one_meeting() -> None:
    def by_bodies(telling: Telling) -> None:
        telling.event(
            "meeting", "2031-03-14", bodies=[telling.organisation(f"Body of {name}") for name in ("Voss", "Lind")]
        )

    def by_people(telling: Telling) -> None:
        people = [telling.person(name) for name in ("Ada Voss", "Bo Lind")]
        bodies = [telling.organisation(f"Body of {name.split()[-1]}") for name in ("Ada Voss", "Bo Lind")]
        event = telling.event("meeting", "2031-03-14")
        for person, body in zip(people, bodies, strict=True):
            telling.participant(
                event, "principal", person_id=person, position_id=telling.position(person, body, "Head")
            )

    tables = _told(by_people, by_bodies)
    assert len(tables["events"]) == 1
    assert len(tables["event_participants"]) == 4


def _launch(
    day: str | None, realis: str = "actual", name: str = "Bor-M2", kind: str | None = "satellite"
) -> Callable[[Telling], object]:
    return lambda telling: telling.event("launch", day, realis, missions=[telling.mission(name, kind=kind)])


def test_a_launch_planned_for_a_year_and_told_twice_is_one_event() -> None:
    tables = _told(_launch("2032", "planned"), _launch("2032", "planned", "Bor-M N°2"))
    [event] = tables["events"].to_pylist()
    assert (event["date"], event["realis"], event["releases"]) == ("2032", "planned", 2)
    assert [row["other_release_id"] for row in rows(tables, "release_links", relation="same_event")] == ["orbis-1"]


def test_an_instrument_is_launched_with_its_carrier_and_links_no_other_launch() -> None:
    def launch(day: str, *names: str) -> Callable[[Telling], object]:
        def tell(telling: Telling) -> None:
            things = {"Bor-M2": {"kind": "satellite"}, "Kepa": {"kind": "instrument", "host_mission_id": "bor-m2"}}
            missions = [telling.mission(name, **things.get(name, {"kind": "spacecraft"})) for name in names]
            if "Kepa" in names:
                telling.mission("Bor-M2", kind="satellite")
            telling.event("launch", day, "planned", missions=missions, role="mentioned")

        return tell

    assert len(_told(launch("2032", "Kepa"), launch("2032", "Bor-M2"))["events"]) == 1
    assert len(_told(launch("2032", "Vesta-9", "Kepa"), launch("2032", "Bor-M2"))["events"]) == 2


def test_two_launches_of_one_release_stay_two() -> None:
    def both(telling: Telling) -> None:
        _launch("2032", "planned")(telling)
        _launch("2033", "planned")(telling)

    assert len(_told(both)["events"]) == 2


def test_what_happened_stands_before_what_was_planned() -> None:
    tables = _told(_launch("2031", "planned"), _launch("2032-04-02"), days=("2030-01-01", "2032-04-03"))
    [event] = tables["events"].to_pylist()
    assert (event["realis"], event["date"], event["releases"]) == ("actual", "2032-04-02", 2)
    assert rows(tables, "findings", code="plan_unconfirmed") == []


def test_a_plan_that_nothing_confirms_is_a_finding() -> None:
    tables = _told(
        _launch("2031-04", "planned"), _launch("2033-04-02", name="Vesta-9"), days=("2030-01-01", "2033-04-03")
    )
    planned = next(row for row in tables["events"].to_pylist() if row["realis"] == "planned")
    [finding] = rows(tables, "findings", code="plan_unconfirmed")
    assert (finding["table"], finding["row_id"], finding["severity"]) == ("events", planned["event_id"], "info")


@pytest.mark.parametrize("kind", ["launcher", "constellation", None])
def test_a_launcher_or_a_constellation_is_launched_more_than_once(kind: str | None) -> None:
    assert len(_told(_launch("2031-03-01", kind=kind), _launch("2031-04-01", kind=kind))["events"]) == 2
    assert len(_told(_launch("2031-03-01", kind=kind), _launch("2031-03-01", kind=kind))["events"]) == 1


def test_two_dates_of_what_happened_are_not_made_one() -> None:
    assert len(_told(_launch("2031-03-01"), _launch("2031-04-01"))["events"]) == 2


def test_a_launch_that_was_told_as_done_is_not_planned_again_for_later() -> None:
    told = _told(_launch("2031-03-01"), _launch("2032-04", "planned"), days=("2031-03-02", "2031-06-01"))
    assert len(told["events"]) == 2
    overtaken = _told(_launch("2031-04", "planned"), _launch("2031-03-01"), days=("2031-01-01", "2031-03-02"))
    assert [row["date"] for row in overtaken["events"].to_pylist()] == ["2031-03-01"]


def test_negated_and_actual_are_not_one() -> None:
    assert len(_told(_launch("2031-03-01"), _launch("2031-03-01", "negated"))["events"]) == 2


def test_an_appointment_is_known_by_who_is_appointed() -> None:
    def appointed(day: str, name: str) -> Callable[[Telling], object]:
        return lambda telling: telling.event("appointment", day, people=[telling.person(name)], role="appointee")

    assert len(_told(appointed("2031-03-01", "Ada Voss"), appointed("2031-03", "Ada Voss"))["events"]) == 1
    assert len(_told(appointed("2031-03-01", "Ada Voss"), appointed("2031-03-01", "Bo Lind"))["events"]) == 2


def test_participants_are_joined_and_the_merely_mentioned_go_where_they_have_a_part() -> None:
    def first(telling: Telling) -> None:
        people = [telling.person(name) for name in ("Ada Voss", "Bo Lind")]
        event = telling.event("meeting", "2031-03-14", people=people)
        telling.participant(event, "mentioned", person_id=people[0])

    def second(telling: Telling) -> None:
        event = telling.event(
            "meeting", "2031-03-14", people=[telling.person(name) for name in ("Ada Voss", "Bo Lind")]
        )
        telling.participant(event, "host", organisation_id=telling.organisation("Orbis", "orbis"))

    told = [
        (row["person_id"] or row["organisation_id"], row["role"])
        for row in _told(first, second)["event_participants"].to_pylist()
    ]
    assert sorted(told) == [("ada-voss", "principal"), ("bo-lind", "principal"), ("orbis", "host")]


def test_the_id_is_that_of_the_first_release_and_main_is_kept_for_each() -> None:
    tables = _told(
        _meeting("2031-03-14", "Ada Voss", "Bo Lind"),
        _meeting("2031-03-14", "Ada Voss", "Bo Lind"),
        days=("2031-05-01", "2031-04-01"),
    )
    earlier = Telling("orbis-1")
    _meeting("2031-03-14", "Ada Voss", "Bo Lind")(earlier)
    assert [row["event_id"] for row in tables["events"].to_pylist()] == [earlier.rows["events"][0]["event_id"]]
    assert [row["main"] for row in tables["event_releases"].to_pylist()] == [True, True]
    assert {row["story_id"] for row in tables["releases"].to_pylist()} == {"orbis-1"}

"""The annotations of the project itself: they load, speak the dataset's language, and quote their texts."""

from __future__ import annotations

import csv
import re
from datetime import UTC, datetime

import pytest

from flows import settings
from flows.contract import vocabulary
from flows.evaluating import GoldRelease, load_gold, texts_of
from flows.evaluating.matching import words

GOLD = settings.ROOT / "tests" / "gold"
RELEASES = load_gold(GOLD)
TEXTS = texts_of(RELEASES, settings.RAW / "releases")
_MARKUP = re.compile(r"</?su[bp]>|[*#]")
_DATED_WEEKDAY = re.compile(r"(\w+day),? (\d{1,2}) (\w+) (\d{4})")
every_release = pytest.mark.parametrize("release", RELEASES, ids=lambda release: release.gold_id)


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub("", text).split())


def _text(release: GoldRelease) -> str:
    return _plain(TEXTS[release.gold_id].read_text("utf-8-sig"))


@every_release
def test_evidence_is_a_slice_of_the_text(release: GoldRelease) -> None:
    text = _text(release)
    for fact in (*release.events, *release.agreements, *release.people, *release.quotations):
        assert _plain(fact.evidence) in text, fact.evidence


@every_release
def test_quotations_begin_and_end_as_the_text_does(release: GoldRelease) -> None:
    text = _text(release)
    for quotation in release.quotations:
        assert len(quotation.first.split()) <= 5
        assert quotation.first in text
        assert quotation.last is None or quotation.last in text, quotation.last


@every_release
def test_terms_are_those_of_the_vocabularies(release: GoldRelease) -> None:
    for event in release.events:
        assert event.types <= {*vocabulary("event_type")}, event.named
        for member in event.participants:
            assert set(member.roles) <= {*vocabulary("role"), "other"}, member
    for agreement in release.agreements:
        assert agreement.kind in vocabulary("agreement_kind"), agreement.kind
        assert agreement.status in vocabulary("agreement_status"), agreement.status


@every_release
def test_who_takes_part_or_speaks_is_named_in_the_text(release: GoldRelease) -> None:
    people = {person.name for person in release.people}
    may_be_told = people.union(release.acceptable.get("people", ()))
    for event in release.events:
        for member in event.participants:
            known = may_be_told if member.optional else people
            assert member.kind != "person" or member.name in known, member.name
    for quotation in release.quotations:
        assert quotation.speaker is None or quotation.speaker in people


@every_release
def test_names_stand_in_the_text(release: GoldRelease) -> None:
    text = _text(release)
    for name in [*(person.name for person in release.people), *release.contacts,
                 *(mission.name for mission in release.missions)]:  # fmt: skip
        assert name in text, name


def test_every_collected_release_of_the_project_is_annotated() -> None:
    collected = {path for path in (settings.RAW / "releases").rglob("*") if path.suffix in (".txt", ".md")}
    assert collected <= set(TEXTS.values())


def test_names_of_the_measuring_half_stand_in_no_registry_and_no_lexicon() -> None:
    known = {
        words(part)
        for file in sorted(settings.REFERENCE.glob("*.csv"))
        for row in csv.DictReader(file.read_text("utf-8").splitlines())
        for column in ("name", "name_fr", "acronym", "aliases")
        for part in (row.get(column) or "").split("|")
    }
    lexicons = " ".join(file.read_text("utf-8") for file in sorted((settings.ROOT / "flows/lexicons").glob("*.toml")))
    for release in (release for release in RELEASES if release.set_name == "measuring"):
        named = [*release.people, *release.organisations, *release.missions]
        for name in (name for item in named for name in (item.name, *item.also)):
            assert words(name) not in known, f"{release.gold_id}: {name} stands in a registry"
            assert f'"{name}"' not in lexicons, f"{release.gold_id}: {name} stands in a lexicon"


def test_weekdays_in_invented_releases_are_right() -> None:
    """What looks like a slip of ours would be a trap; none of these releases sets one."""
    for release in (release for release in RELEASES if release.set_name):
        for day, number, month, year in _DATED_WEEKDAY.findall(_text(release)):
            told = datetime.strptime(f"{number} {month} {year}", "%d %B %Y").replace(tzinfo=UTC)
            assert told.strftime("%A") == day, f"{release.gold_id}: {day} {number} {month} {year}"

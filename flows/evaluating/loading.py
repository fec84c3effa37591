"""Reading annotated releases; what the format (``tests/gold/README.md``) does not allow is an error."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from flows.evaluating.dates import GoldDate
from flows.evaluating.gold import (
    GoldAgreement,
    GoldEvent,
    GoldName,
    GoldParticipant,
    GoldPerson,
    GoldQuotation,
    GoldRelease,
)
from flows.evaluating.strict import Fields, GoldError
from flows.evaluating.terms import accepted


def load_gold(folder: Path) -> list[GoldRelease]:
    """Every ``*.json`` in the folder and below, by path. GoldError for what cannot be read, or when there is none."""
    if not folder.is_dir():
        raise GoldError(f"{folder}: no such folder of gold")
    files = sorted(folder.rglob("*.json"), key=lambda file: file.relative_to(folder).as_posix())
    if not files:
        raise GoldError(f"{folder}: no annotated release (*.json) in it")
    releases = [read_gold(file, file.relative_to(folder).parent.as_posix().removeprefix(".")) for file in files]
    first: dict[str, Path] = {}
    for release in releases:
        if release.gold_id in first:
            raise GoldError(f"{release.file}: the id '{release.gold_id}' stands in {first[release.gold_id]} too")
        first[release.gold_id] = release.file
    return releases


def read_gold(file: Path, set_name: str = "") -> GoldRelease:
    """One annotated release."""
    try:
        content = json.loads(file.read_text("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise GoldError(f"{file}: not JSON in UTF-8: {error}") from error
    fields = Fields.of(str(file), content, _RELEASE, _RELEASE_OPTIONAL)
    title = fields.text_or_none("title")
    acceptable = Fields.of(f"{file}: acceptable", fields.values.get("acceptable") or {}, frozenset(), _ACCEPTABLE)
    events = tuple(_events(fields))
    if sum(event.main for event in events) > 1:
        raise GoldError(f"{file}: events: more than one is main")
    return GoldRelease(
        gold_id=fields.text("id"), file=file, set_name=set_name, path=fields.text_or_none("path"),
        publisher=fields.text("publisher"), language=fields.text("language"),
        number=fields.text_or_none("release_number"), published_on=fields.text_or_none("published_on"),
        title=title, titles=(*([title] if title else []), *fields.texts("title_also")),
        events=events, agreements=tuple(_agreements(fields)), people=tuple(_people(fields)),
        organisations=tuple(_organisations(fields)),
        countries=fields.texts("countries"),
        missions=tuple(GoldName(item.text("name"), item.texts("also"))
                       for item in fields.items("missions", _of("name kind"), _of("also evidence note"))),
        quotations=tuple(_quotations(fields)),
        contacts=tuple(item.text("name") for item in fields.items("contacts", _of("name position"), _of("note"))),
        acceptable={key: acceptable.texts(key) for key in sorted(_ACCEPTABLE)},
    )  # fmt: skip


def _of(keys: str) -> frozenset[str]:
    return frozenset(keys.split())


_RELEASE = _of("id publisher language release_number published_on title events agreements people organisations "
               "countries missions quotations")  # fmt: skip
_RELEASE_OPTIONAL = _of("path title_also acceptable contacts translation_of same_event_as reprint_of traps note "
                        "group url query rank truncated excerpt_ends_with")  # fmt: skip
_ACCEPTABLE = _of("people organisations countries missions contacts")
_EVENT = _of("type date date_precision place country main participants evidence")
_EVENT_OPTIONAL = _of("planned end_date date_text date_source type_also optional note")
_AGREEMENT = _of("kind status signed_on parties subject evidence")
_KINDS = ("person", "organisation", "country", "mission")


def _events(release: Fields) -> Iterator[GoldEvent]:
    for item in release.items("events", _EVENT, _EVENT_OPTIONAL):
        named = item.text("type")
        types = accepted("event_types", named).union(item.texts("type_also"))
        yield GoldEvent(
            types=types, named=named, date=_date(item, "date"), place=item.text_or_none("place"),
            country=item.text_or_none("country"), main=item.flag("main"), planned=item.flag("planned"),
            participants=tuple(_participants(item)), evidence=item.text("evidence"), optional=item.flag("optional"),
        )  # fmt: skip


def _participants(event: Fields) -> Iterator[GoldParticipant]:
    for item in event.items("participants", _of("name kind role"), _of("role_also optional note")):
        if item.text("kind") not in _KINDS:
            raise GoldError(f"{item.where}: 'kind' must be one of {', '.join(_KINDS)}, not '{item.text('kind')}'")
        roles = (item.text("role"), *item.texts("role_also"))
        yield GoldParticipant(item.text("name"), item.text("kind"), roles, item.flag("optional"))


def _agreements(release: Fields) -> Iterator[GoldAgreement]:
    for item in release.items("agreements", _AGREEMENT, _of("date_text date_source optional note count")):
        yield GoldAgreement(
            kind=item.text("kind"), status=item.text("status"), signed_on=_date(item, "signed_on"),
            parties=item.texts("parties"), subject=item.text_or_none("subject"), evidence=item.text("evidence"),
            optional=item.flag("optional"),
        )  # fmt: skip


def _people(release: Fields) -> Iterator[GoldPerson]:
    for item in release.items("people", _of("name position organisation country evidence"), _of("also note")):
        yield GoldPerson(
            item.text("name"), item.text_or_none("position"), item.text_or_none("organisation"),
            item.text_or_none("country"), item.texts("also"), item.text("evidence"),
        )  # fmt: skip


def _organisations(release: Fields) -> Iterator[GoldName]:
    """Names, or objects with a name and others that are as right."""
    listed = release.values["organisations"]
    if not isinstance(listed, list):
        raise GoldError(f"{release.where}: 'organisations' must be a list")
    objects = {"organisations": [{"name": item} if isinstance(item, str) else item for item in listed]}
    for item in Fields(release.where, objects).items("organisations", _of("name"), _of("also note")):
        yield GoldName(item.text("name"), item.texts("also"))


def _quotations(release: Fields) -> Iterator[GoldQuotation]:
    optional = _of("complete_in_excerpt last_five_words speaker_also optional note")
    for item in release.items("quotations", _of("speaker first_five_words evidence"), optional):
        yield GoldQuotation(
            item.text_or_none("speaker"), item.texts("speaker_also"), item.text("first_five_words"),
            item.text_or_none("last_five_words"), item.text("evidence"), item.flag("optional"),
        )  # fmt: skip


def _date(item: Fields, key: str) -> GoldDate:
    precision = item.text_or_none("date_precision") if "date_precision" in item.values else None
    try:
        return GoldDate.of(
            item.text_or_none(key), item.text_or_none("end_date"), item.text_or_none("date_text"), precision
        )
    except ValueError as error:
        raise GoldError(f"{item.where}: '{key}': {error}") from error

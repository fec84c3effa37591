"""Agreements, their parties and the history of their status, as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from flows.extracting.clauses.pacts import Pact
from flows.extracting.frames.events import Event
from flows.extracting.frames.recalls import REPEATING
from flows.extracting.rows.rows import ID_COLUMN, Rows, event_when, when_columns
from flows.extracting.telling.account import Account, Observation
from flows.ids import short_hash
from flows.model import Finding, When

_STATUS_ORDER = (
    "proposed", "negotiating", "text_agreed", "signature_planned", "signed", "ratified", "in_force", "implementing",
    "amended", "extended", "suspended", "ended", "superseded",
)  # fmt: skip


def _agreement_id(rows: Rows, pact: Pact) -> str:
    return short_hash("a", rows.release.release_id, *rows.at((pact.phrases[0].i, pact.phrases[0].j)))


def kept_agreements(rows: Rows) -> dict[str, Pact]:
    pacts = rows.account.pacts
    return {_agreement_id(rows, pacts[n]): pacts[n] for n in _kept_pacts(rows.account)}


def add_agreements(rows: Rows, events: dict[int, str]) -> None:
    account = rows.account
    ids = {n: _agreement_id(rows, account.pacts[n]) for n in _kept_pacts(account)}
    observed: dict[int, list[Observation]] = defaultdict(list)
    for observation in account.observations:
        observed[observation.pact].append(observation)
    told: dict[int | None, list[Event]] = defaultdict(list)
    for event in account.events:
        told[event.pact].append(event)
    by_telling = account.by_telling()
    for n, agreement_id in ids.items():
        pact, seen = account.pacts[n], observed[n]
        signing = _signing(seen, told[n])
        best = max(seen, key=lambda o: _STATUS_ORDER.index(o.status))
        rows.add("agreements", agreement_id, {
            "agreement_id": agreement_id, "kind": kind_of(pact), "title": pact.title,
            "subject": rows.text(pact.subject) if pact.subject else None,
            "level": _level(rows, kind_of(pact), list(pact.parties)),
            "binding": pact.binding, "status": best.status,
            **when_columns(_signed_when(rows, pact, signing)),
            "parent_agreement_id": ids.get(pact.parent) if pact.parent is not None else None,
            "parent_relation": pact.relation if pact.parent in ids else None,
        })  # fmt: skip
        _agreement_evidence(rows, ids, n, best, signing)
        for kind, key in pact.parties:
            party_id = short_hash("y", agreement_id, kind, key)
            rows.add(
                "agreement_parties",
                party_id,
                {"party_id": party_id, "agreement_id": agreement_id, ID_COLUMN[kind]: key, "role": "party"},
            )
            rows.stated(
                "agreement_parties", party_id, (ID_COLUMN[kind],), *rows.at(pact.parties[kind, key]), "agreement-party"
            )
        for observation in seen:
            _history(rows, agreement_id, observation, by_telling.get(id(observation.told)), events)
        for event in told[n]:
            rows.tables["events"][events[id(event)]]["agreement_id"] = agreement_id


def _signed_when(rows: Rows, pact: Pact, signing: Event | None) -> When | None:
    """The date of the signature that is told, else the agreement's own ("the agreement of 2014")."""
    if signing is not None and (signing.dated is not None or pact.signed_on is None):
        return event_when(rows.release, signing)
    return pact.signed_on.when if pact.signed_on is not None else None


def _signing(seen: Sequence[Observation], events: Sequence[Event]) -> Event | None:
    """Of an agreement's events that of its signature, if it is told and not only planned; of several the first with a
    day. ``seen``: what is observed of the agreement."""
    signed = {id(o.told) for o in seen if o.status == "signed"}
    told = [e for e in events if any(id(told) in signed for told in e.tellings)]
    return next((e for e in told if e.dated is not None), next(iter(told), None))


def kind_of(pact: Pact) -> str:
    """The kind told; what is only called an agreement, or a convention by its name, is intergovernmental when countries
    alone are its parties; a word that only repeats ("the document") says no kind."""
    lands = bool(pact.parties) and all(kind == "country" for kind, _ in pact.parties)
    kind = "unspecified" if pact.kind in REPEATING else pact.kind
    if kind == "unspecified" and lands and (len(pact.parties) > 1 or pact.title is not None):
        return "intergovernmental"
    return kind


def _kept_pacts(account: Account) -> list[int]:
    """Agreements of which a status is told."""
    seen = {observation.pact for observation in account.observations}
    return sorted(seen)


def _level(rows: Rows, kind: str, parties: list[tuple[str, str]]) -> str | None:
    if kind == "intergovernmental" or (parties and all(kind == "country" for kind, _ in parties)):
        return "government"
    types = {_organisation_type(rows, key) for kind, key in parties if kind == "organisation"}
    if types & {"company", "satellite_operator", "launch_operator"}:
        return "company"
    return "agency" if types else None


def _organisation_type(rows: Rows, key: str) -> str | None:
    row = rows.tables["organisations"].get(key)
    return row.get("type") if row else None


def _agreement_evidence(rows: Rows, ids: Mapping[int, str], n: int, best: Observation, signing: Event | None) -> None:
    pact, agreement_id = rows.account.pacts[n], ids[n]
    phrase = next((p for p in pact.phrases if p.kind == pact.kind), pact.phrases[0])
    rows.stated(
        "agreements",
        agreement_id,
        ("kind", "binding"),
        *rows.at((phrase.i, phrase.j)),
        f"agreement-{phrase.kind.replace('_', '-')}",
    )
    if pact.title is not None:
        # What is called anew without its name ("the document") has it from where it was named.
        places = (place for p in pact.phrases for place in ((p.i, p.j), p.recalls) if place is not None)
        end = next(
            (rows.at(place)[1] for place in places if " ".join(rows.text(place).split()).endswith(pact.title)), None
        )
        if end is not None:
            rows.stated("agreements", agreement_id, ("title",), end - len(pact.title), end, "agreement-title")
    if pact.subject is not None:
        rows.stated("agreements", agreement_id, ("subject",), *rows.at(pact.subject), "agreement-subject")
    rows.stated("agreements", agreement_id, ("status",), *rows.at(best.at), best.rule_id)
    dated = signing is not None and signing.dated is not None
    if not dated and pact.signed_on is not None:
        rows.stated("agreements", agreement_id, ("date",), pact.signed_on.start, pact.signed_on.end, "agreement-date")
    if signing is not None and signing.dated is not None:
        rows.stated(
            "agreements", agreement_id, ("date",), signing.dated.mention.start, signing.dated.mention.end, "event-date"
        )
    if pact.relation_at is not None and pact.parent not in ids:
        rows.finding(Finding(
            "parent_missing", "info", "It is made under another agreement of which this text tells nothing more.",
            "agreements", agreement_id, None, *rows.at(pact.relation_at),
        ))  # fmt: skip
    elif pact.relation_at is not None:
        rows.stated(
            "agreements",
            agreement_id,
            ("parent_agreement_id", "parent_relation"),
            *rows.at(pact.relation_at),
            "agreement-parent",
        )


def _history(
    rows: Rows, agreement_id: str, observation: Observation, event: Event | None, events: dict[int, str]
) -> None:
    published = rows.release.published_on
    own = rows.account.pacts[observation.pact].signed_on if observation.status == "signed" else None
    if event is not None:
        when = event_when(rows.release, event)
    elif own is not None:
        when = own.when
    elif published is not None:
        when = When(published.isoformat(), published, published, "day", "publication")
    else:
        when = When()
    observation_id = short_hash("h", agreement_id, observation.status, when.date, rows.release.release_id)
    rows.add("agreement_history", observation_id, {
        "observation_id": observation_id, "agreement_id": agreement_id, "status": observation.status,
        **when_columns(when),
        "event_id": events.get(id(event)) if event is not None else None, "release_id": rows.release.release_id,
    })  # fmt: skip
    rows.stated("agreement_history", observation_id, ("status",), *rows.at(observation.at), observation.rule_id)
    if event is not None and event.dated is not None:
        rows.stated(
            "agreement_history",
            observation_id,
            ("date",),
            event.dated.mention.start,
            event.dated.mention.end,
            "event-date",
        )
    elif event is None and own is not None:
        rows.stated("agreement_history", observation_id, ("date",), own.start, own.end, "agreement-date")
    elif when.date is not None:
        rows.stated("agreement_history", observation_id, ("date",), *rows.at(observation.at), "observed-at-publication")

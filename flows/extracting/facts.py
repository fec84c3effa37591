"""An account as rows of the contract's tables, each value with the slice of text behind it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from typing import Any

from flows.extracting.account import Account, Event, Observation, country_of_post, parties_of
from flows.contract import row_id
from flows.extracting.actors import Actor
from flows.extracting.agreements import Pact
from flows.extracting.entities import Entity
from flows.extracting.posts import Title
from flows.extracting.speakers import attribute
from flows.ids import short_hash
from flows.lexicon import languages
from flows.model import Finding, Mention, Release, When

Row = dict[str, Any]
ID_COLUMN = {"person": "person_id", "organisation": "organisation_id", "mission": "mission_id", "country": "country"}
_TABLE = {"person": "people", "organisation": "organisations", "mission": "missions", "country": "countries"}
_STATUS_ORDER = (
    "proposed", "negotiating", "text_agreed", "signature_planned", "signed", "ratified", "in_force", "implementing",
    "amended", "extended", "suspended", "ended", "superseded",
)  # fmt: skip
_EMPLOYER_ROLE = {"signatory": "party", "principal": "principal", "visitor": "visitor", "host": "host"}
_FAMILY_PARTICLES = frozenset("le la de du des von van der den bin bint ibn al el da dos di della del ben abu".split())


class Rows:
    """Rows by table as they are found; evidence beside them."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.release: Release = account.reading.release
        self.tables: dict[str, dict[str, Row]] = defaultdict(dict)

    def add(self, table: str, row_id: str, row: Row) -> None:
        """Add a row unless one with its id stands already."""
        self.tables[table].setdefault(row_id, row)

    def stated(self, table: str, row_id: str, fields: tuple[str, ...], start: int, end: int, rule_id: str) -> None:
        """The text from ``start`` to ``end`` states these fields of a row, those that are not null."""
        row = self.tables[table][row_id]
        for name in fields:
            if row.get(name) is None:
                continue
            evidence_id = short_hash("v", table, row_id, name, self.release.release_id, start, end)
            self.add("evidence", evidence_id, {
                "evidence_id": evidence_id, "table": table, "row_id": row_id, "field": name,
                "release_id": self.release.release_id, "start": start, "end": end, "rule_id": rule_id,
            })  # fmt: skip

    def at(self, tokens: tuple[int, int]) -> tuple[int, int]:
        """Token range -> offsets."""
        return self.account.reading.tokens.starts[tokens[0]], self.account.reading.tokens.end(tokens[1] - 1)

    def text(self, tokens: tuple[int, int]) -> str:
        """Token range -> the text as it stands."""
        start, end = self.at(tokens)
        return self.release.text[start:end]

    def finding(self, finding: Finding) -> None:
        """Add a finding of this release."""
        row = {
            "code": finding.code, "severity": finding.severity, "table": finding.table, "row_id": finding.row_id,
            "release_id": finding.release_id or self.release.release_id, "start": finding.start, "end": finding.end,
            "message": finding.message,
        }  # fmt: skip
        finding_id = short_hash("f", *row.values())
        self.add("findings", finding_id, {"finding_id": finding_id, **row})


def rows_of(account: Account) -> dict[str, list[Row]]:
    """All rows that one release gives, by table."""
    rows = Rows(account)
    _entities(rows)
    positions = _positions(rows)
    events = _events(rows, positions)
    _agreements(rows, events)
    _missions(rows)
    _quotations(rows, positions)
    _release(rows)
    _findings(rows)
    return {table: list(by_id.values()) for table, by_id in rows.tables.items()}


def _when(when: When | None) -> Row:
    when = when or When()
    return {
        "date": when.date, "earliest": when.earliest, "latest": when.latest,
        "date_precision": when.precision, "date_basis": when.basis,
    }  # fmt: skip


def _entities(rows: Rows) -> None:
    registry = rows.account.reading.registry
    first: dict[tuple[str, str], Mention] = {}
    for mention in rows.account.entities.mentions:
        first.setdefault((mention.kind, mention.key), mention)
        row_id = short_hash("m", rows.release.release_id, mention.start, mention.end)
        rows.add("mentions", row_id, {
            "mention_id": row_id, "release_id": rows.release.release_id, "start": mention.start, "end": mention.end,
            "text": rows.release.text[mention.start : mention.end], "kind": mention.kind, ID_COLUMN[mention.kind]: mention.key,
        })  # fmt: skip
    for (kind, key), entity in rows.account.entities.by_key.items():
        table, column = _TABLE[kind], ID_COLUMN[kind]
        rows.add(table, key, {column: key, **_attributes(registry, entity)})
        mention = first[kind, key]
        stated = ("name",) if entity.curated else ("name", "acronym", "type", "kind", "country")
        if kind != "country":
            rows.stated(table, key, stated, mention.start, mention.end, mention.rule_id)
        for form, count in entity.forms.items():
            name_id = short_hash("n", kind, key, form)
            rows.add("names", name_id, {
                "name_id": name_id, column: key, "name": form, "language": rows.release.language,
                "kind": _form_kind(entity, form), "observations": count,
            })  # fmt: skip


def _form_kind(entity: Entity, form: str) -> str:
    if form == entity.name:
        return "canonical"
    if entity.kind == "organisation" and form.isupper() and len(form) < 9:
        return "acronym"
    return "spelling" if form.casefold().replace("-", " ") == entity.name.casefold().replace("-", " ") else "alias"


def _attributes(registry: Any, entity: Entity) -> Row:
    """The row's own columns: the registry's where it knows the entity, else what the text shows."""
    origin = "curated" if entity.curated else "found"
    if entity.kind == "person":
        return {"name": entity.name, "family_name": family_name(entity.name), "origin": origin}
    if entity.kind == "country":
        country = registry.countries[entity.key]
        return {"alpha_2": country.alpha_2, "name_en": country.name_en, "name_fr": country.name_fr, "region": country.region}
    if entity.kind == "organisation":
        known = registry.organisations.get(entity.key) if entity.curated else None
        columns = ("name", "acronym", "type", "country", "parent_id", "wikidata_id", "ror_id", "website")
        if known is not None:
            return {**{column: getattr(known, column) for column in columns}, "origin": origin}
        return {"name": entity.name, "acronym": entity.acronym, "type": _type(entity.term), "origin": origin}
    known = registry.missions.get(entity.key) if entity.curated else None
    columns = ("name", "kind", "field", "operator_id", "host_mission_id", "cospar_id", "norad_id", "wikidata_id")
    if known is not None:
        return {**{column: getattr(known, column) for column in columns}, "origin": origin}
    return {"name": entity.name, "kind": entity.term, "origin": origin}


def _type(term: str | None) -> str | None:
    return "space_agency" if term == "space_agency_generic" else term


def family_name(name: str) -> str:
    """``"Jean-Yves Le Gall"`` -> ``Le Gall``: from the first particle after the given name, else the last word."""
    words = name.split()
    for n, word in enumerate(words[1:-1], start=1):
        if word.lower() in _FAMILY_PARTICLES:
            return " ".join(words[n:])
    return words[-1]


def _positions(rows: Rows) -> dict[tuple[str, str], str]:
    """The positions told; gives (kind of holder, key) -> the first position told of them."""
    first: dict[tuple[str, str], str] = {}
    observed: Counter[str] = Counter()
    for line in rows.account.clauses:
        for actor in line.actors:
            for post in actor.posts:
                for title in post.titles:
                    position_id = _position(rows, actor, title)
                    observed[position_id] += 1
                    first.setdefault((actor.kind if actor.unnamed is None else "unnamed", actor.key if actor.unnamed is None else f"{actor.i}"), position_id)
    for position_id, row in rows.tables["positions"].items():
        row["observations"] = observed[position_id]
    return first


def _position(rows: Rows, actor: Actor, title: Title) -> str:
    account, published = rows.account, rows.release.published_on
    owner = account.entities.by_piece.get(title.owner.i) if title.owner is not None else None
    owner_entity = owner[1] if owner else None
    organisation = owner_entity.key if owner_entity and owner_entity.kind == "organisation" else None
    country = owner_entity.key if owner_entity and owner_entity.kind == "country" else None
    if organisation is not None and owner_entity is not None and owner_entity.curated:
        country = account.reading.registry.organisations[organisation].country
    person = actor.key if actor.kind == "person" and actor.unnamed is None else None
    tokens = (title.i, title.j) if actor.unnamed is None else actor.unnamed
    text = rows.text(tokens)
    position_id = short_hash("p", person, text, organisation, country)
    rows.add("positions", position_id, {
        "position_id": position_id, "person_id": person, "title": text,
        "rank": rank(account, title, owner_entity), "organisation_id": organisation, "country": country,
        "first_seen": published, "last_seen": published, "observations": 0,
    })  # fmt: skip
    start, end = rows.at(tokens)
    rows.stated("positions", position_id, ("title",), start, end, "position-title")
    rows.stated("positions", position_id, ("rank",), start, end, "position-rank")
    if person is not None:
        rows.stated("positions", position_id, ("person_id",), *rows.at(actor.name), "position-holder")
    if owner is not None:
        rows.stated("positions", position_id, ("organisation_id", "country"), *rows.at((owner[0].i, owner[0].j)), "position-owner")
    return position_id


def rank(account: Account, title: Title, owner: Entity | None) -> str:
    """The rank of a post: what its head noun says, and for a head or president what it is the head of."""
    if title.rank == "counterpart":
        return "other"
    if title.rank == "deputy":
        return "deputy_head"
    if title.rank != "head":
        return title.rank
    if owner is None:
        return "other"
    if owner.kind == "country":
        return "head_of_state"
    known = account.reading.registry.organisations.get(owner.key)
    kind = known.type if known else _type(owner.term)
    if kind == "space_agency" or kind is None or kind == "intergovernmental":
        return "agency_head"
    return "executive" if kind in ("company", "satellite_operator", "launch_operator") else "director"


def _events(rows: Rows, positions: dict[tuple[str, str], str]) -> dict[int, str]:
    """The events told; gives id of the object -> event_id."""
    ids: dict[int, str] = {}
    for event in rows.account.events:
        told = event.tellings[0]
        start, end = rows.at((told.trigger.i, told.trigger.j))
        event_id = short_hash("e", rows.release.release_id, start, end)
        ids[id(event)] = event_id
        place, when = event.place, _event_when(rows, event)
        rows.add("events", event_id, {
            "event_id": event_id, "type": event.type, **_when(when), "realis": event.realis,
            "place": rows.text((place.i, place.j)) if place else None, "country": place.country if place else None,
            "label": None, "releases": 1,
        })  # fmt: skip
        rows.stated("events", event_id, ("type",), start, end, told.rule_id)
        if event.dated is not None:
            rows.stated("events", event_id, ("date",), event.dated.mention.start, event.dated.mention.end, "event-date")
        if place is not None:
            rows.stated("events", event_id, ("place", "country"), *rows.at((place.i, place.j)), "event-place")
        _participants(rows, event, event_id, positions)
        rows.tables["events"][event_id]["label"] = _label(rows, event, event_id)
        rows.add("event_releases", event_id, {"event_id": event_id, "release_id": rows.release.release_id, "main": event.main})
    return ids


def _event_when(rows: Rows, event: Event) -> When:
    """The date told; where none is, an event that happened did so before it was published."""
    if event.dated is not None and event.dated.mention.when.date is not None:
        return event.dated.mention.when
    published = rows.release.published_on
    if published is not None and event.realis == "actual":
        return When(latest=published, basis="publication")
    return When()


def _participants(rows: Rows, event: Event, event_id: str, positions: dict[tuple[str, str], str]) -> None:
    roles: dict[tuple[str, str], tuple[str, tuple[int, int], str, str | None]] = {}

    def take(kind: str, key: str, role: str, at: tuple[int, int], rule_id: str, position: str | None) -> None:
        held = roles.get((kind, key))
        if held is None or (held[0] in ("witness", "mentioned") and role not in ("witness", "mentioned")):
            roles[kind, key] = (role, at, rule_id, position)

    for told in event.tellings:
        for part in told.parts:
            actor = part.actor
            holder = (actor.kind, actor.key) if actor.unnamed is None else ("unnamed", f"{actor.i}")
            take(actor.kind, actor.key, part.role, actor.unnamed or actor.name, part.rule_id, positions.get(holder))
            employer = rows.account.employer.get(actor.key) if actor.kind == "person" else None
            role = _EMPLOYER_ROLE.get(part.role)
            if employer is not None and role is not None:
                take("organisation", employer, role, actor.name, "role-employer", None)
        for mission, at, role in told.missions:
            take("mission", mission, role, at, "role-mission", None)
    for (kind, key), (role, at, rule_id, position) in roles.items():
        participant_id = short_hash("x", event_id, kind, key, role)
        rows.add("event_participants", participant_id, {
            "participant_id": participant_id, "event_id": event_id, ID_COLUMN[kind]: key, "role": role, "position_id": position,
        })  # fmt: skip
        rows.stated("event_participants", participant_id, (ID_COLUMN[kind], "role"), *rows.at(at), rule_id)


def _label(rows: Rows, event: Event, event_id: str) -> str | None:
    """A gathering by its name, any other event by who or what takes part."""
    if event.tellings[0].label is not None:
        return rows.text(event.tellings[0].label)
    names = []
    for row in rows.tables["event_participants"].values():
        if row["event_id"] == event_id and row["role"] not in ("witness", "host"):
            kind, key = next((kind, row[column]) for kind, column in ID_COLUMN.items() if row.get(column))
            names.append(rows.account.entities.by_key[kind, key].name)
    return ", ".join(dict.fromkeys(names)) or None


def _agreement_id(rows: Rows, pact: Pact) -> str:
    return short_hash("a", rows.release.release_id, *rows.at((pact.phrases[0].i, pact.phrases[0].j)))


def _kept_ids(rows: Rows) -> dict[str, Pact]:
    pacts = rows.account.pacts
    return {_agreement_id(rows, pacts[n]): pacts[n] for n in _kept_pacts(rows.account)}


def _agreements(rows: Rows, events: dict[int, str]) -> None:
    account = rows.account
    kept = _kept_pacts(account)
    ids = {n: _agreement_id(rows, account.pacts[n]) for n in kept}
    for n in kept:
        pact, agreement_id = account.pacts[n], ids[n]
        seen = [o for o in account.observations if o.pact == n]
        signing = next((e for e in account.events if e.pact == n and e.type in ("signing", "accession")), None)
        status = max((o.status for o in seen), key=_STATUS_ORDER.index, default="signed")
        rows.add("agreements", agreement_id, {
            "agreement_id": agreement_id, "kind": pact.kind, "title": pact.title,
            "subject": rows.text(pact.subject) if pact.subject else None, "level": _level(rows, pact.kind, list(pact.parties)),
            "binding": pact.binding, "status": status,
            **_when(_event_when(rows, signing) if signing is not None and status != "signature_planned" else None),
            "parent_agreement_id": ids.get(pact.parent) if pact.parent is not None else None,
            "parent_relation": pact.relation if pact.parent in ids else None,
        })  # fmt: skip
        _agreement_evidence(rows, agreement_id, n, signing)
        for kind, key in pact.parties:
            party_id = short_hash("y", agreement_id, kind, key)
            rows.add("agreement_parties", party_id, {"party_id": party_id, "agreement_id": agreement_id, ID_COLUMN[kind]: key, "role": "party"})
            rows.stated("agreement_parties", party_id, (ID_COLUMN[kind],), *rows.at(pact.parties[kind, key]), "agreement-party")
        for observation in seen:
            _history(rows, agreement_id, observation, events)
        for event in account.events:
            if event.pact == n:
                rows.tables["events"][events[id(event)]]["agreement_id"] = agreement_id


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


def _agreement_evidence(rows: Rows, agreement_id: str, n: int, signing: Event | None) -> None:
    pact = rows.account.pacts[n]
    phrase = next((p for p in pact.phrases if p.kind == pact.kind), pact.phrases[0])
    rows.stated("agreements", agreement_id, ("kind", "binding"), *rows.at((phrase.i, phrase.j)), f"agreement-{phrase.kind.replace('_', '-')}")
    titled = next((p for p in pact.phrases if p.title), None)
    if titled is not None:
        start, end = rows.at((titled.i, titled.j))
        rows.stated("agreements", agreement_id, ("title",), end - len(titled.title or ""), end, "agreement-title")
    if pact.subject is not None:
        rows.stated("agreements", agreement_id, ("subject",), *rows.at(pact.subject), "agreement-subject")
    best = max((o for o in rows.account.observations if o.pact == n), key=lambda o: _STATUS_ORDER.index(o.status), default=None)
    at = best.at if best else (phrase.i, phrase.j)
    rows.stated("agreements", agreement_id, ("status",), *rows.at(at), best.rule_id if best else "status-words")
    if signing is not None and signing.dated is not None:
        rows.stated("agreements", agreement_id, ("date",), signing.dated.mention.start, signing.dated.mention.end, "event-date")
    if pact.relation_at is not None and pact.parent not in _kept_pacts(rows.account):
        rows.finding(Finding(
            "parent_missing", "info", "It is made under another agreement of which this text tells nothing more.",
            "agreements", agreement_id, None, *rows.at(pact.relation_at),
        ))  # fmt: skip
    elif pact.relation_at is not None:
        rows.stated("agreements", agreement_id, ("parent_agreement_id", "parent_relation"), *rows.at(pact.relation_at), "agreement-parent")


def _history(rows: Rows, agreement_id: str, observation: Observation, events: dict[int, str]) -> None:
    event = observation.event if observation.rule_id != "status-words" else None
    published = rows.release.published_on
    if event is not None:
        when = _event_when(rows, event)
    elif published is not None:
        when = When(published.isoformat(), published, published, "day", "publication")
    else:
        when = When()
    observation_id = short_hash("h", agreement_id, observation.status, when.date, rows.release.release_id)
    rows.add("agreement_history", observation_id, {
        "observation_id": observation_id, "agreement_id": agreement_id, "status": observation.status, **_when(when),
        "event_id": events.get(id(event)) if event is not None else None, "release_id": rows.release.release_id,
    })  # fmt: skip
    rows.stated("agreement_history", observation_id, ("status",), *rows.at(observation.at), observation.rule_id)
    if event is not None and event.dated is not None:
        rows.stated("agreement_history", observation_id, ("date",), event.dated.mention.start, event.dated.mention.end, "event-date")
    elif when.date is not None:
        rows.stated("agreement_history", observation_id, ("date",), *rows.at(observation.at), "observed-at-publication")


def _missions(rows: Rows) -> None:
    """Which instrument rides on what, and whose a mission is, as the text says it."""
    for told in carried(rows.account):
        row = rows.tables["missions"].get(told[0])
        if row is not None and row.get("host_mission_id") is None and told[1] != told[0]:
            row["host_mission_id"] = told[1]
            rows.stated("missions", told[0], ("host_mission_id",), *rows.at(told[2]), told[3])


def carried(account: Account) -> list[tuple[str, str, tuple[int, int], str]]:
    """(instrument, carrier, tokens, rule) for each instrument told to be on a mission, within one line.

    "the Zorb-2 mission and its |Phib| instrument" · "the |Phib| spectrometer on Zorb-2" · "the Zorb-2 mission, to which A is
    contributing with the |Phib| spectrometer" · "the |Phib| instrument (Photon imager for Zorb-2)"
    """
    reading, found = account.reading, []
    for clauses in account.clauses:
        here = [account.entities.by_piece[i] for i in range(clauses.line.a, clauses.line.b) if i in account.entities.by_piece]
        missions = [(piece, entity) for piece, entity in here if entity.kind == "mission"]
        for n, (piece, entity) in enumerate(missions):
            if _kind(account, entity) != "instrument":
                continue
            before = next(((p, e) for p, e in reversed(missions[:n]) if _kind(account, e) not in ("instrument", "launcher", "initiative")), None)
            after = next(((p, e) for p, e in missions[n + 1 :] if _kind(account, e) not in ("instrument", "launcher", "initiative")), None)
            if before is not None:
                between = reading.tokens.lower[before[0].j : piece.i]
                if any(word in reading.grammar.possessives or word in reading.grammar.contributes for word in between):
                    found.append((entity.key, before[1].key, (before[0].i, piece.j), "mission-carrier-before"))
                    continue
            if after is not None and after[0].i - piece.j <= 8:
                between = reading.tokens.lower[piece.j : after[0].i]
                if any(word in reading.grammar.hosted for word in between) or "(" in between:
                    found.append((entity.key, after[1].key, (piece.i, after[0].j), "mission-carrier-after"))
    return found


def _kind(account: Account, entity: Entity) -> str | None:
    known = account.reading.registry.missions.get(entity.key) if entity.curated else None
    return known.kind if known is not None else entity.term


def _quotations(rows: Rows, positions: dict[tuple[str, str], str]) -> None:
    release = rows.release
    language = release.language if release.language in languages() else "en"
    people = sorted((m for m in rows.account.entities.mentions if m.kind == "person"), key=lambda m: m.start)
    for said in attribute(release.text, release.sentences, release.quoted, people, language):
        pieces = said.quoted.pieces
        start, end = pieces[0].start, pieces[-1].end
        quotation_id = short_hash("q", release.release_id, start, end)
        rows.add("quotations", quotation_id, {
            "quotation_id": quotation_id, "release_id": release.release_id,
            "person_id": said.speaker.key if said.speaker else None,
            "position_id": positions.get(("person", said.speaker.key)) if said.speaker else None,
            "text": " ".join(" ".join(release.text[p.start : p.end].split()) for p in pieces),
            "cue": release.text[said.cue.start : said.cue.end] if said.cue else None, "start": start, "end": end,
        })  # fmt: skip
        for piece in pieces:
            rows.stated("quotations", quotation_id, ("text",), piece.start, piece.end, said.rule_id)
        if said.speaker is not None:
            rows.stated("quotations", quotation_id, ("person_id",), said.speaker.start, said.speaker.end, said.rule_id)
        else:
            rows.finding(Finding("no_speaker", "info", "The text does not say who speaks.", "quotations", quotation_id, None, start, end))
        if said.cue is not None:
            rows.stated("quotations", quotation_id, ("cue",), said.cue.start, said.cue.end, said.rule_id)


def _release(rows: Rows) -> None:
    release = rows.release
    counted = ("events", "agreements", "positions", "quotations", "missions")
    rows.add("releases", release.release_id, {
        "release_id": release.release_id, "publisher_id": release.publisher_id, "number": release.number,
        "language": release.language, "title": release.title or None, "published_on": release.published_on,
        "published_on_basis": release.published_on_basis, "dateline_place": release.dateline_place,
        "words": len(release.text.split()), "facts": sum(len(rows.tables[table]) for table in counted),
        "text_sha256": hashlib.sha256(release.text.encode()).hexdigest(),
    })  # fmt: skip
    for name, (span, rule_id) in release.fields.items():
        rows.stated("releases", release.release_id, (name,), span.start, span.end, rule_id)
    rows.add("texts", release.release_id, {"release_id": release.release_id, "text": release.text})
    for contact in release.contacts:
        contact_id = short_hash("c", release.release_id, contact.name)
        rows.add("contacts", contact_id, {
            "contact_id": contact_id, "release_id": release.release_id, "name": contact.name, "role": contact.role,
            "organisation_id": release.publisher_id,
        })  # fmt: skip
    _themes(rows)


def _themes(rows: Rows) -> None:
    """Themes that the title names or the text names twice; an agreement's are those of its subject."""
    reading = rows.account.reading
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, hits in reading.hits.items():
        for hit in hits:
            if hit.category == "theme":
                places[hit.value].append((i, hit.j))
    titles = [line for line in reading.lines if line.kind in ("title", "subtitle")]
    for theme, at in sorted(places.items()):
        if len(at) > 1 or any(line.a <= at[0][0] < line.b for line in titles):
            _theme(rows, "release_themes", {"release_id": rows.release.release_id, "theme": theme}, at[0])
    for agreement_id, pact in _kept_ids(rows).items():
        for theme, at in sorted(places.items()):
            inside = [place for place in at if pact.subject and pact.subject[0] <= place[0] < pact.subject[1]]
            if inside:
                _theme(rows, "agreement_themes", {"agreement_id": agreement_id, "theme": theme}, inside[0])


def _theme(rows: Rows, table: str, row: Row, at: tuple[int, int]) -> None:
    key = row_id(table, row)
    rows.add(table, key, row)
    rows.stated(table, key, ("theme",), *rows.at(at), "theme-word")


def _findings(rows: Rows) -> None:
    for finding in rows.release.findings:
        rows.finding(finding)
    for dated in rows.release.dates:
        for finding in dated.findings:
            rows.finding(finding)
    for piece in rows.account.entities.surnames_unresolved:
        start, end = rows.at((piece.i, piece.j))
        rows.finding(Finding("unresolved_surname", "info", "A surname alone: no full name in this text ends with it.", None, None, None, start, end))

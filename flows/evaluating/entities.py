"""Layers of who and what a release names: people, their posts, organisations, countries, missions, contacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

from flows.evaluating.gold import GoldName, GoldPerson, GoldRelease
from flows.evaluating.matching import bare, one_to_one, same_mission, same_organisation, same_person, same_post, words
from flows.evaluating.outcomes import Outcome, sentence_at
from flows.evaluating.telling import Telling
from flows.evaluating.terms import terms
from flows.evaluating.told import Backing, Entity, Row

Same = Callable[[str, Sequence[str]], bool]


def country_key(gold: str, telling: Telling) -> str:
    """Gold's country (alpha-2, alpha-3 or a name) as the tables' alpha-3; as it stands where no table knows it."""
    sought = words(gold)
    for row in telling.rows("countries"):
        entity = telling.entity("country", row["country"])
        codes = {row["country"], row["alpha_2"]}
        if gold in codes or (len(gold) > 3 and sought in [words(name) for name in entity.names]):
            return str(row["country"])
    return gold


def country_words(telling: Telling) -> frozenset[str]:
    """Every word of the countries' names and demonyms."""
    keys = [row["country"] for row in telling.rows("countries")]
    return frozenset(word for key in keys for name in telling.entity("country", key).names for word in bare(name))


def judge_entities(gold: GoldRelease, release_id: str, text: str, telling: Telling) -> Iterator[Outcome]:
    """People by name, organisations, countries and missions: whom the release names, each once."""
    names = dict.fromkeys(person.name for person in gold.people)
    people = [GoldName(name, _also(gold, name)) for name in names]
    places = country_words(telling)
    countries = [GoldName(country_key(code, telling), ()) for code in gold.countries]
    sought: dict[str, tuple[Sequence[GoldName], str, Same]] = {
        "people": (people, "person", same_person),
        "organisations": (gold.organisations, "organisation", lambda name, told: same_organisation(name, told, places)),
        "countries": (countries, "country", lambda name, told: country_key(name, telling) in told),
        "missions": (gold.missions, "mission", same_mission),
    }
    sentences = {person.name: person.evidence for person in gold.people}
    for layer, (expected, kind, same) in sought.items():
        told = telling.entities(kind, release_id)
        names_of = [(*entity.names, entity.key) if kind == "country" else entity.names for entity, _ in told]
        points = {
            (left, right): 1 for left, item in enumerate(expected) for right, names in enumerate(names_of)
            if any(same(name, names) for name in (item.name, *item.also))
        }  # fmt: skip
        pairs = one_to_one(points, len(expected))
        for left, item in enumerate(expected):
            right = pairs.get(left)
            entity = None if right is None else told[right]
            yield _outcome(layer, item.name, entity, text, sentences.get(item.name))
        tolerated = [name for item in expected for name in (item.name, *item.also)] + list(gold.acceptable[layer])
        for right, entity in enumerate(told):
            if right in pairs.values() or any(same(name, names_of[right]) for name in tolerated):
                continue
            yield _outcome(layer, None, entity, text, None)


def _also(gold: GoldRelease, name: str) -> tuple[str, ...]:
    return tuple(also for person in gold.people if person.name == name for also in person.also)


def _outcome(
    layer: str, expected: str | None, told: tuple[Entity, Backing] | None, text: str, sentence: str | None
) -> Outcome:
    if told is None:
        return Outcome(layer, expected, None, False, sentence)
    entity, backing = told
    return Outcome(
        layer, expected, entity.name, expected is not None, sentence or sentence_at(text, backing.spans), backing.rules
    )


def judge_posts(gold: GoldRelease, release_id: str, text: str, telling: Telling) -> Iterator[Outcome]:
    """People with position and organisation. Who has neither in gold is left out on both sides."""
    places = country_words(telling)
    expected = [person for person in gold.people if person.position or person.organisation]
    told = [(row, backing) for row, backing in telling.positions(release_id) if row["person_id"] is not None]
    points = {(left, right): 1 for left, person in enumerate(expected) for right, (row, _) in enumerate(told)
              if _same_holding(person, row, telling, places)}  # fmt: skip
    pairs = one_to_one(points, len(expected))
    for left, person in enumerate(expected):
        name = ", ".join(part for part in (person.name, person.position, person.organisation) if part)
        if left in pairs:
            row, backing = told[pairs[left]]
            yield Outcome("people with post", name, _holding(row, telling), True, person.evidence, backing.rules)
        else:
            yield Outcome("people with post", name, None, False, person.evidence)
    fitting = {right for _, right in points}
    without = [person.name for person in gold.people if person not in expected] + list(gold.acceptable["people"])
    for right, (row, backing) in enumerate(told):
        names = telling.entity("person", row["person_id"]).names
        if right in fitting or any(same_person(name, names) for name in without):
            continue
        sentence = sentence_at(text, backing.spans)
        yield Outcome("people with post", None, _holding(row, telling), False, sentence, backing.rules)


def _same_holding(gold: GoldPerson, row: Row, telling: Telling, places: Set[str]) -> bool:
    person = telling.entity("person", row["person_id"])
    if not any(same_person(name, person.names) for name in (gold.name, *gold.also)):
        return False
    body = telling.entity("organisation", row["organisation_id"]) if row["organisation_id"] else None
    if gold.organisation is None:
        if body is not None and body.row.get("type") not in terms("posts")["government_types"]:
            return False
    elif body is None or not same_organisation(gold.organisation, body.names, places):
        return False
    if gold.country and row["country"] and country_key(gold.country, telling) != row["country"]:
        return False
    known = (*(body.names if body else ()), gold.organisation or "")
    aside = places | {word for name in known for word in words(name)}
    return gold.position is None or (row["title"] is not None and same_post(gold.position, row["title"], aside))


def _holding(row: Row, telling: Telling) -> str:
    body = telling.entity("organisation", row["organisation_id"]).name if row["organisation_id"] else row["country"]
    return ", ".join(part for part in (telling.entity("person", row["person_id"]).name, row["title"], body) if part)


def judge_contacts(gold: GoldRelease, release_id: str, telling: Telling) -> Iterator[Outcome]:
    """Press contacts by name."""
    told = list(telling.of_release("contacts", release_id))
    points = {(left, right): 1 for left, name in enumerate(gold.contacts) for right, row in enumerate(told)
              if same_person(name, [row["name"]])}  # fmt: skip
    pairs = one_to_one(points, len(gold.contacts))
    for left, name in enumerate(gold.contacts):
        row = told[pairs[left]] if left in pairs else None
        yield Outcome("contacts", name, row["name"] if row else None, row is not None, None)
    for right, row in enumerate(told):
        if right not in pairs.values() and not any(same_person(name, [row["name"]])
                                                   for name in gold.acceptable["contacts"]):  # fmt: skip
            yield Outcome("contacts", None, row["name"], False, None)

"""The grammar words of a language as sets, made once from its lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from flows.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Frame:
    """How one type of event is told: the roles of the groups around its trigger, by their place or the word before;
    ``status``: what an agreement comes to by it."""

    type: str
    needs: str
    status: str | None
    roles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed word classes (lower case) and frames of one language."""

    language: str
    function_words: frozenset[str]
    determiners: frozenset[str]
    conjunctions: frozenset[str]
    of: frozenset[str]
    complements: frozenset[str]
    places: frozenset[str]
    destinations: frozenset[str]
    into_orbit: frozenset[str]
    subordinators: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    purpose: frozenset[str]
    pair_words: frozenset[str]
    pair_people: frozenset[str]
    pair_organisations: frozenset[str]
    pair_countries: frozenset[str]
    pair_agencies: frozenset[str]
    copulas: frozenset[str]
    definites: frozenset[str]
    relative_objects: frozenset[str]
    who: frozenset[str]
    employed: frozenset[str]
    at_work: frozenset[str]
    singular_pronouns: frozenset[str]
    object_pronouns: frozenset[str]
    clitics: frozenset[str]
    plural_possessives: frozenset[str]
    credits: frozenset[str]
    remembered: frozenset[str]
    post_words: frozenset[str]
    pronouns: frozenset[str]
    signatory_nouns: frozenset[str]
    to_sign: frozenset[str]
    relatives: frozenset[str]
    origins: frozenset[str]
    recalling: frozenset[str]
    governments: frozenset[str]
    actor_openers: frozenset[str]
    attributive: frozenset[str]
    attributive_ends: tuple[str, ...]
    briefings: frozenset[str]
    firsts: frozenset[str]
    sharing: frozenset[str]
    data: frozenset[str]
    venues: frozenset[str]
    occasions: frozenset[str]
    light_verbs: frozenset[str]
    holding: frozenset[str]
    indefinite: frozenset[str]
    ordinals: frozenset[str]
    ordinal_endings: frozenset[str]
    achieved: frozenset[str]
    progressive_endings: tuple[str, ...]
    going: frozenset[str]
    future_endings: tuple[str, ...]
    accords: frozenset[str]
    adding: frozenset[str]
    objects_meant: frozenset[str]
    elliptic: frozenset[str]
    respectively: frozenset[str]
    delegations: frozenset[str]
    sites: frozenset[str]
    appointed_as: frozenset[str]
    contractions: frozenset[str]
    before_nouns: frozenset[str]
    adjective_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    particles: frozenset[str]
    professions: tuple[str, ...]
    organisation_prepositions: frozenset[str]
    mission_modifiers: frozenset[str]
    speech: frozenset[str]
    calendar: frozenset[str]
    generic: frozenset[str]
    common: frozenset[str]
    sky: frozenset[str]
    peoples: frozenset[str]
    numbered: frozenset[str]
    acronyms: frozenset[str]
    participle_ends: frozenset[str]
    indefinites: frozenset[str]
    flyers: frozenset[str]
    regions: frozenset[str]
    people_of_bodies: frozenset[str]
    parts: frozenset[str]
    of_agencies: frozenset[str]
    states: frozenset[str]
    closed_words: frozenset[str]
    subjects: frozenset[str]
    hosted: frozenset[str]
    contributes: frozenset[str]
    operated: frozenset[str]
    crews: frozenset[str]
    participle_endings: tuple[str, ...]
    possessives: frozenset[str]
    first_person: frozenset[str]
    adjective_after_noun: bool
    frames: tuple[Frame, ...]

    def pair_type(self, noun: str) -> str | None:
        """The organisation type that a noun of a pair means: "the two agencies" are space agencies."""
        return "space_agency" if noun in self.pair_agencies else None

    def types(self, numbers: tuple[int, ...]) -> tuple[str, ...]:
        """The event types of the frames that a trigger's value lists."""
        return tuple(self.frames[number].type for number in numbers)


_NOT_ROLES = ("type", "needs", "status", "verbs", "nouns")


def _single(words: Mapping[str, Any], section: str, key: str) -> frozenset[str]:
    return frozenset(word for word in words[section][key] if " " not in word)


@lru_cache(maxsize=16)
def grammar(language: str) -> Grammar:
    """The grammar of a lexicon's language."""
    words = lexicon(language)
    roles = [{key: value for key, value in frame.items() if key not in _NOT_ROLES} for frame in words["frames"]]
    return Grammar(
        language=language,
        function_words=frozenset(words["language"]["function_words"])
        | frozenset(words["grammar"]["openers"])
        | _single(words, "grammar", "determiners")
        | _single(words, "grammar", "subordinators"),
        determiners=_single(words, "grammar", "determiners"),
        conjunctions=_single(words, "grammar", "and"),
        of=_single(words, "grammar", "of"),
        complements=_single(words, "grammar", "complements"),
        places=_single(words, "grammar", "places"),
        destinations=_single(words, "grammar", "destinations"),
        into_orbit=_single(words, "grammar", "into_orbit"),
        subordinators=_single(words, "grammar", "subordinators"),
        auxiliaries=_single(words, "grammar", "auxiliaries"),
        passive=_single(words, "grammar", "passive"),
        purpose=_single(words, "grammar", "purpose"),
        pair_words=_single(words, "grammar", "pair_words"),
        pair_people=_single(words, "grammar", "pair_people"),
        pair_organisations=_single(words, "grammar", "pair_organisations"),
        pair_agencies=_single(words, "grammar", "pair_agencies"),
        credits=_single(words, "grammar", "credits"),
        definites=_single(words, "grammar", "definites"),
        relative_objects=_single(words, "grammar", "relative_objects"),
        who=_single(words, "grammar", "who"),
        employed=_single(words, "grammar", "employed"),
        at_work=_single(words, "grammar", "at_work"),
        singular_pronouns=_single(words, "grammar", "singular_pronouns"),
        object_pronouns=_single(words, "grammar", "object_pronouns"),
        clitics=_single(words, "grammar", "clitics"),
        plural_possessives=_single(words, "grammar", "plural_possessives"),
        copulas=_single(words, "grammar", "copulas"),
        pair_countries=_single(words, "grammar", "pair_countries"),
        delegations=_single(words, "grammar", "delegations"),
        sites=_single(words, "grammar", "sites"),
        appointed_as=_single(words, "grammar", "appointed_as"),
        contractions=frozenset(words["grammar"].get("contractions", ())),
        before_nouns=_single(words, "grammar", "determiners") | frozenset(words["grammar"].get("contractions", ())),
        adjective_endings=tuple(words["organisations"].get("adjective_endings", ())),
        infinitive_endings=tuple(words["organisations"].get("infinitive_endings", ())),
        post_words=frozenset(
            form.split()[-1]
            for forms in words["posts"]["heads"].values()
            for form in forms
            if "'" not in form and not set(form.split()) & set(words["grammar"]["complements"])
        ),
        states=_single(words, "names", "states"),
        pronouns=_single(words, "grammar", "pronouns"),
        signatory_nouns=_single(words, "grammar", "signatory_nouns"),
        to_sign=_single(words, "agreements", "to_sign"),
        relatives=_single(words, "grammar", "relative_subject"),
        future_endings=tuple(words["conjugation"]["future"]),
        going=_single(words, "frame_words", "going"),
        progressive_endings=tuple(words["frame_words"]["progressive_endings"]),
        occasions=_single(words, "frame_words", "occasions"),
        light_verbs=_single(words, "frame_words", "light_verbs"),
        holding=_single(words, "frame_words", "holding"),
        indefinite=_single(words, "dates", "indefinite"),
        ordinals=frozenset(word for words in words["dates"]["ordinals"] for word in words)
        | _single(words, "frame_words", "ordinals"),
        ordinal_endings=frozenset(words["dates"]["ordinal_suffixes"]),
        achieved=_single(words, "frame_words", "achieved"),
        venues=_single(words, "frame_words", "venues"),
        sharing=_single(words, "agreements", "sharing"),
        data=_single(words, "agreements", "data"),
        firsts=_single(words, "frame_words", "firsts"),
        briefings=_single(words, "frame_words", "briefings"),
        attributive=_single(words, "frame_words", "attributive"),
        attributive_ends=tuple(words["frame_words"]["attributive_ends"]),
        governments=_single(words, "agreements", "governments"),
        actor_openers=_single(words, "agreements", "governments")
        | _single(words, "grammar", "pair_words")
        | _single(words, "grammar", "definites"),
        recalling=_single(words, "frame_words", "recalling"),
        origins=_single(words, "frame_words", "origins"),
        adding=_single(words, "agreements", "adding"),
        accords=_single(words, "agreements", "accords"),
        objects_meant=_single(words, "agreements", "pronouns"),
        elliptic=_single(words, "agreements", "elliptic"),
        respectively=_single(words, "frame_words", "respectively"),
        remembered=_single(words, "grammar", "remembered"),
        particles=_single(words, "people", "particles"),
        professions=tuple(words["people"]["professions"]),
        organisation_prepositions=_single(words, "organisations", "prepositions"),
        mission_modifiers=_single(words, "missions", "modifiers"),
        speech=frozenset(words["speech"]["verbs"]),
        calendar=frozenset(
            name.lower() for key in ("months", "weekdays") for names in words["dates"][key] for name in names
        )
        - frozenset(name.lower() for name in words["dates"]["months_also_words"]),
        generic=_single(words, "names", "generic"),
        common=_single(words, "names", "common"),
        sky=_single(words, "names", "sky"),
        peoples=_single(words, "names", "peoples"),
        numbered=_single(words, "names", "numbered"),
        acronyms=_single(words, "names", "acronyms"),
        participle_ends=_single(words, "organisations", "participle_ends"),
        indefinites=_single(words, "missions", "indefinites"),
        flyers=_single(words, "names", "flyers"),
        regions=_single(words, "names", "regions"),
        people_of_bodies=_single(words, "names", "people_of_bodies"),
        parts=_single(words, "names", "parts"),
        of_agencies=_single(words, "names", "of_agencies"),
        closed_words=frozenset(words["language"]["function_words"]) | _single(words, "grammar", "determiners"),
        subjects=_single(words, "agreements", "subjects"),
        hosted=_single(words, "missions", "hosted"),
        contributes=_single(words, "missions", "contributes"),
        operated=_single(words, "missions", "operated"),
        crews=_single(words, "missions", "crews"),
        participle_endings=tuple(words["frame_words"]["participle_endings"]),
        possessives=_single(words, "grammar", "possessives"),
        first_person=_single(words, "grammar", "first_person"),
        adjective_after_noun=words["grammar"]["adjective_after_noun"],
        frames=tuple(
            Frame(frame["type"], frame["needs"], frame.get("status"), role)
            for frame, role in zip(words["frames"], roles, strict=True)
        ),
    )

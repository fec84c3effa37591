"""The grammar words of a language as sets, made once from its lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, get_origin, get_type_hints

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
    """Closed word classes (lower case) and frames of one language; what is annotated is the lexicon's lists as they stand,
    several as one."""

    language: str
    function_words: frozenset[str]
    determiners: Annotated[frozenset[str], "grammar.determiners"]
    conjunctions: Annotated[frozenset[str], "grammar.and"]
    of: Annotated[frozenset[str], "grammar.of"]
    complements: Annotated[frozenset[str], "grammar.complements"]
    places: Annotated[frozenset[str], "grammar.places"]
    before_objects: Annotated[frozenset[str], "grammar.complements", "grammar.before_objects"]
    destinations: Annotated[frozenset[str], "grammar.destinations"]
    into_orbit: Annotated[frozenset[str], "grammar.into_orbit"]
    subordinators: Annotated[frozenset[str], "grammar.subordinators"]
    wheres: Annotated[frozenset[str], "grammar.wheres"]
    auxiliaries: Annotated[frozenset[str], "grammar.auxiliaries"]
    passive: Annotated[frozenset[str], "grammar.passive"]
    purpose: Annotated[frozenset[str], "grammar.purpose"]
    pair_words: Annotated[frozenset[str], "grammar.pair_words"]
    alls: Annotated[frozenset[str], "grammar.alls"]
    pair_people: Annotated[frozenset[str], "grammar.pair_people"]
    pair_organisations: Annotated[frozenset[str], "grammar.pair_organisations"]
    bodies_meant: Annotated[frozenset[str], "grammar.pair_agencies", "agreements.governments"]
    pair_countries: Annotated[frozenset[str], "grammar.pair_countries"]
    pair_sides: Annotated[frozenset[str], "grammar.pair_sides"]
    done_before: Annotated[frozenset[str], "grammar.done_before"]
    triples: Annotated[frozenset[str], "grammar.triples"]
    pair_agencies: Annotated[frozenset[str], "grammar.pair_agencies"]
    copulas: Annotated[frozenset[str], "grammar.copulas"]
    definites: Annotated[frozenset[str], "grammar.definites"]
    relative_objects: Annotated[frozenset[str], "grammar.relative_objects"]
    who: Annotated[frozenset[str], "grammar.who"]
    whom: Annotated[frozenset[str], "grammar.whom"]
    employed: Annotated[frozenset[str], "grammar.employed"]
    at_work: Annotated[frozenset[str], "grammar.at_work"]
    singular_pronouns: Annotated[frozenset[str], "grammar.singular_pronouns"]
    object_pronouns: Annotated[frozenset[str], "grammar.object_pronouns"]
    before_negated: Annotated[frozenset[str], "grammar.before_negated"]
    clitics: Annotated[frozenset[str], "grammar.clitics"]
    plural_possessives: Annotated[frozenset[str], "grammar.plural_possessives"]
    credits: Annotated[frozenset[str], "grammar.credits"]
    remembered: Annotated[frozenset[str], "grammar.remembered"]
    post_words: frozenset[str]
    presidents: Annotated[frozenset[str], "posts.presidents"]
    peers: Annotated[frozenset[str], "posts.peers"]
    pronouns: Annotated[frozenset[str], "grammar.pronouns"]
    signatory_nouns: Annotated[frozenset[str], "grammar.signatory_nouns"]
    to_sign: Annotated[frozenset[str], "agreements.to_sign"]
    relatives: Annotated[frozenset[str], "grammar.relative_subject"]
    origins: Annotated[frozenset[str], "frame_words.origins"]
    recalling: Annotated[frozenset[str], "frame_words.recalling"]
    demonstratives: Annotated[frozenset[str], "frame_words.demonstratives"]
    governments: Annotated[frozenset[str], "agreements.governments"]
    actor_openers: Annotated[frozenset[str], "agreements.governments", "grammar.pair_words", "grammar.definites"]
    attributive: Annotated[frozenset[str], "frame_words.attributive"]
    attributive_ends: tuple[str, ...]
    leaving: Annotated[frozenset[str], "frame_words.leaving"]
    spaceward: Annotated[frozenset[str], "frame_words.spaceward"]
    rounds: Annotated[frozenset[str], "frame_words.rounds"]
    ceremonies: Annotated[frozenset[str], "frame_words.ceremonies"]
    anniversaries: Annotated[frozenset[str], "frame_words.anniversaries"]
    assembling: Annotated[frozenset[str], "frame_words.assembling"]
    crowds: Annotated[frozenset[str], "frame_words.crowds"]
    attended: Annotated[frozenset[str], "frame_words.attended"]
    whereat: Annotated[frozenset[str], "frame_words.whereat"]
    receives: Annotated[frozenset[str], "frame_words.receives"]
    delivers: Annotated[frozenset[str], "frame_words.delivers"]
    firsts: Annotated[frozenset[str], "frame_words.firsts"]
    sharing: Annotated[frozenset[str], "agreements.sharing"]
    data: Annotated[frozenset[str], "agreements.data"]
    venues: Annotated[frozenset[str], "frame_words.venues"]
    occasions: Annotated[frozenset[str], "frame_words.occasions"]
    light_verbs: Annotated[frozenset[str], "frame_words.light_verbs"]
    margins: Annotated[frozenset[str], "frame_words.margins"]
    holding: Annotated[frozenset[str], "frame_words.holding"]
    indefinite: Annotated[frozenset[str], "dates.indefinite"]
    days: Annotated[frozenset[str], "dates.day"]
    some_later: tuple[str, ...]
    some_earlier: tuple[str, ...]
    following: Annotated[frozenset[str], "grammar.following"]
    preceding: Annotated[frozenset[str], "grammar.preceding"]
    same: Annotated[frozenset[str], "grammar.same"]
    last_ordinals: Annotated[frozenset[str], "dates.last_ordinals"]
    nth: tuple[frozenset[str], ...]
    cardinals: tuple[str, ...]
    ordinals: frozenset[str]
    ordinal_endings: frozenset[str]
    achieved: Annotated[frozenset[str], "frame_words.achieved"]
    progressive_endings: tuple[str, ...]
    going: Annotated[frozenset[str], "frame_words.going"]
    future_endings: tuple[str, ...]
    adverbial: Annotated[frozenset[str], "agreements.adverbial"]
    papers: Annotated[frozenset[str], "agreements.papers"]
    accords: Annotated[frozenset[str], "agreements.accords"]
    adding: Annotated[frozenset[str], "agreements.adding"]
    objects_meant: Annotated[frozenset[str], "agreements.pronouns"]
    before_participles: Annotated[frozenset[str], "agreements.before_participles"]
    consortia: Annotated[frozenset[str], "grammar.consortia"]
    stand_ins: Annotated[frozenset[str], "agreements.stand_ins"]
    superlatives: Annotated[frozenset[str], "agreements.superlatives"]
    elliptic: Annotated[frozenset[str], "agreements.elliptic"]
    preceded: Annotated[frozenset[str], "dates.after"]
    respectively: Annotated[frozenset[str], "frame_words.respectively"]
    delegations: Annotated[frozenset[str], "grammar.delegations"]
    had: Annotated[frozenset[str], "frame_words.had"]
    becoming: Annotated[frozenset[str], "frame_words.becoming"]
    relating: Annotated[frozenset[str], "frame_words.relating"]
    unlike: Annotated[frozenset[str], "frame_words.unlike"]
    chairpersons: Annotated[frozenset[str], "frame_words.chairpersons"]
    together_with: Annotated[frozenset[str], "frame_words.together_with"]
    orators: Annotated[frozenset[str], "frame_words.orators"]
    too: Annotated[frozenset[str], "frame_words.too"]
    onlookers: Annotated[frozenset[str], "frame_words.onlookers"]
    for_words: Annotated[frozenset[str], "grammar.on_behalf"]
    with_words: Annotated[frozenset[str], "grammar.with"]
    sites: Annotated[frozenset[str], "grammar.sites"]
    appointed_as: Annotated[frozenset[str], "grammar.appointed_as"]
    contractions: Annotated[frozenset[str], "grammar.contractions"]
    before_nouns: Annotated[frozenset[str], "grammar.determiners", "grammar.contractions"]
    prepositions: Annotated[frozenset[str], "grammar.complements", "grammar.places"]
    to_be: Annotated[frozenset[str], "grammar.auxiliaries", "grammar.passive"]
    known_owners: Annotated[frozenset[str], "grammar.definites", "grammar.possessives"]
    before_known: Annotated[frozenset[str], "grammar.definites", "grammar.contractions"]
    pointing: Annotated[frozenset[str], "frame_words.recalling", "grammar.possessives"]
    plural_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    place_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    particles: Annotated[frozenset[str], "people.particles"]
    professions: tuple[str, ...]
    organisation_prepositions: Annotated[frozenset[str], "organisations.prepositions"]
    based: Annotated[frozenset[str], "organisations.based"]
    subject_prepositions: Annotated[frozenset[str], "organisations.subject_prepositions"]
    mission_modifiers: Annotated[frozenset[str], "missions.modifiers"]
    speech: frozenset[str]
    calendar: frozenset[str]
    months_and_names: frozenset[str]
    generic: Annotated[frozenset[str], "names.generic"]
    common: Annotated[frozenset[str], "names.common"]
    sky: Annotated[frozenset[str], "names.sky"]
    things: Annotated[frozenset[str], "names.common", "names.generic", "names.sky"]
    plain_endings: tuple[str, ...]
    formed_endings: tuple[str, ...]
    field_endings: tuple[str, ...]
    compound_ends: Annotated[frozenset[str], "names.compound_ends"]
    compound_makers: Annotated[frozenset[str], "names.compound_makers"]
    listing: Annotated[frozenset[str], "names.listing"]
    owned: Annotated[frozenset[str], "names.owned"]
    compass: Annotated[frozenset[str], "organisations.compass"]
    peoples: Annotated[frozenset[str], "names.peoples"]
    numbered_things: Annotated[frozenset[str], "names.numbered_things"]
    approximate: Annotated[frozenset[str], "dates.approximate"]
    numbered: Annotated[frozenset[str], "names.numbered"]
    acronyms: Annotated[frozenset[str], "names.acronyms"]
    counted: Annotated[frozenset[str], "dates.counted"]
    participle_ends: Annotated[frozenset[str], "organisations.participle_ends"]
    indefinites: Annotated[frozenset[str], "missions.indefinites"]
    flyers: Annotated[frozenset[str], "names.flyers"]
    regions: Annotated[frozenset[str], "names.regions"]
    regional_nouns: Annotated[frozenset[str], "names.regional_nouns"]
    tongues: Annotated[frozenset[str], "names.tongues"]
    people_of_bodies: Annotated[frozenset[str], "names.people_of_bodies"]
    parts: Annotated[frozenset[str], "names.parts"]
    units: Annotated[frozenset[str], "names.units"]
    teams: Annotated[frozenset[str], "names.teams"]
    public_houses: Annotated[frozenset[str], "names.public_houses"]
    of_agencies: Annotated[frozenset[str], "names.of_agencies"]
    states: Annotated[frozenset[str], "names.states"]
    closed_words: frozenset[str]
    subjects: Annotated[frozenset[str], "agreements.subjects"]
    undertakings: Annotated[frozenset[str], "missions.undertakings"]
    hosted: Annotated[frozenset[str], "missions.hosted"]
    contributes: Annotated[frozenset[str], "missions.contributes"]
    operated: Annotated[frozenset[str], "missions.operated"]
    led: Annotated[frozenset[str], "missions.led"]
    built: Annotated[frozenset[str], "missions.built"]
    furnished: Annotated[frozenset[str], "missions.furnished"]
    crews: Annotated[frozenset[str], "missions.crews"]
    to_field: Annotated[frozenset[str], "organisations.to_field"]
    before_heads: Annotated[frozenset[str], "organisations.before_heads"]
    placings: Annotated[frozenset[str], "people.placings"]
    seconds: Annotated[frozenset[str], "people.seconds"]
    saints: Annotated[frozenset[str], "people.saints"]
    uncrewed: Annotated[frozenset[str], "missions.uncrewed"]
    participle_endings: tuple[str, ...]
    possessives: Annotated[frozenset[str], "grammar.possessives"]
    ourselves: Annotated[frozenset[str], "grammar.ourselves"]
    first_person: Annotated[frozenset[str], "grammar.first_person"]
    later: Annotated[frozenset[str], "dates.after"]
    durations: Annotated[frozenset[str], "dates.plurals", "dates.day", "dates.week", "dates.month", "dates.year"]
    adjective_after_noun: bool
    frames: tuple[Frame, ...]

    def is_small(self, word: str) -> bool:
        """A word that stands between names and deeds and is neither: function words, auxiliaries, prepositions."""
        return word in self.function_words or word in self.auxiliaries or word in self.prepositions

    def is_plural(self, word: str) -> bool:
        """A noun that has the ending of the plural, whatever else may end so."""
        return word.endswith(self.plural_endings)

    def is_plural_post(self, word: str) -> bool:
        """ "directors", of which the lexicon has the singular."""
        return word[:-1] in self.post_words and self.is_plural(word)

    def pair_type(self, noun: str) -> str | None:
        """The organisation type that a noun of a pair means: "the two agencies" are space agencies."""
        return "space_agency" if noun in self.pair_agencies else None

    def types(self, numbers: tuple[int, ...]) -> tuple[str, ...]:
        """The event types of the frames that a trigger's value lists."""
        return tuple(self.frames[number].type for number in numbers)

    def first_frame(self, kind: str) -> int:
        """The number of the first frame of an event type."""
        return next(n for n, frame in enumerate(self.frames) if frame.type == kind)


_NOT_ROLES = ("type", "needs", "status", "verbs", "nouns")


def _single(words: Mapping[str, Any], section: str, key: str) -> frozenset[str]:
    return frozenset(word for word in words[section][key] if " " not in word)


def _listed(words: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The lists that the fields of ``Grammar`` name as ``section.key``, one or several."""
    hints = get_type_hints(Grammar, include_extras=True).items()
    paths = {name: hint.__metadata__ for name, hint in hints if get_origin(hint) is Annotated}
    return {name: frozenset().union(*(_single(words, *path.split(".")) for path in of)) for name, of in paths.items()}


@lru_cache(maxsize=16)
def grammar(language: str) -> Grammar:
    """The grammar of a lexicon's language."""
    words = lexicon(language)
    roles = [{key: value for key, value in frame.items() if key not in _NOT_ROLES} for frame in words["frames"]]
    return Grammar(
        **_listed(words),
        language=language,
        function_words=frozenset(words["language"]["function_words"])
        | frozenset(words["grammar"]["openers"])
        | _single(words, "grammar", "determiners")
        | _single(words, "grammar", "subordinators"),
        plural_endings=tuple(words["grammar"]["plural_endings"]),
        plain_endings=tuple(words["names"]["plain_endings"]),
        formed_endings=tuple(words["names"]["formed_endings"]),
        field_endings=tuple(words["names"]["field_endings"]),
        adjective_endings=tuple(words["organisations"].get("adjective_endings", ())),
        place_endings=tuple(words["organisations"].get("place_endings", ())),
        infinitive_endings=tuple(words["organisations"].get("infinitive_endings", ())),
        post_words=frozenset(
            form.split()[0 if words["grammar"]["adjective_after_noun"] else -1]
            for forms in words["posts"]["heads"].values()
            for form in forms
            if "'" not in form and not set(form.split()) & set(words["grammar"]["complements"])
        ),
        months_and_names=frozenset(word.lower() for word in words["dates"]["months_also_words"]),
        future_endings=tuple(words["conjugation"]["future"]),
        progressive_endings=tuple(words["frame_words"]["progressive_endings"]),
        cardinals=tuple(words["dates"]["cardinals"]),
        some_later=tuple(words["dates"]["later"]),
        some_earlier=tuple(words["dates"]["earlier"]),
        nth=tuple(map(frozenset, words["dates"]["ordinals"])),
        ordinals=frozenset(word for words in words["dates"]["ordinals"] for word in words)
        | _single(words, "frame_words", "ordinals"),
        ordinal_endings=frozenset(words["dates"]["ordinal_suffixes"]),
        attributive_ends=tuple(words["frame_words"]["attributive_ends"]),
        professions=tuple(words["people"]["professions"]),
        speech=frozenset((*words["speech"]["verbs"], *words["speech"]["participles"])),
        calendar=frozenset(
            name.lower() for key in ("months", "weekdays") for names in words["dates"][key] for name in names
        )
        - frozenset(name.lower() for name in words["dates"]["months_also_words"]),
        closed_words=frozenset(words["language"]["function_words"]) | _single(words, "grammar", "determiners"),
        participle_endings=tuple(words["frame_words"]["participle_endings"]),
        adjective_after_noun=words["grammar"]["adjective_after_noun"],
        frames=tuple(
            Frame(frame["type"], frame["needs"], frame.get("status"), role)
            for frame, role in zip(words["frames"], roles, strict=True)
        ),
    )

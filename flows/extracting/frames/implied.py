"""Who takes part though no place around the trigger says so: by an adjective, by a verb that is not said again."""

from __future__ import annotations

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.between import are_bodies
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.sent import is_delegation
from flows.extracting.clauses.subjects import subject
from flows.extracting.clauses.told import ACTS_OF_STATE
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign
from flows.extracting.naming.entities import Entities
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Reading

_NEAR = 14
_FURTHER = 24
"""Words at most from "elected" to whom, over what the post is and for how long."""
_GUESTS = 5
"""Words at most from a verb of receiving to those who come: "will host |the four brave| astronauts"."""
_NAME = 6
"""Words at most of a prize's name."""
_OWN = 1
"""Words at most between what is deposited and the verb, names and days aside: "completed its |own| ratification"."""
_BESIDE = 4
"""Words at most between a noun and the adjective that names a country."""


def who_acts_for(reading: Reading, clauses: Clauses, trigger: Trigger, group: Group) -> Group | None:
    """ "A signed for Zorbex, and |B| for Blip": the verb is not said again."""
    until = group.at - (reading.tokens.words[group.at - 1] == ",")
    before = next((g for g in clauses.groups if g.j == until and g.i > trigger.j), None)
    if before is None or before.actors[-1].kind != "person":
        return None
    return before._replace(actors=before.actors[-1:])


def for_each(reading: Reading, clauses: Clauses, group: Group) -> Group:
    """ "|Ana Sol|, for A, and |Bo Ek|, for B, signed": with the last subject those before it, each with whom they act for."""
    lower, grammar, groups = reading.tokens.lower, reading.grammar, clauses.groups
    n, actors = groups.index(group) if group in groups else 0, list(group.actors)
    while n >= 2 and groups[n - 1].marker == "on_behalf" and groups[n - 2].actors[-1].kind == "person":
        named, behalf = groups[n - 2], groups[n - 1]
        apart = lower[named.j : behalf.at] not in ([], [","])
        small = grammar.conjunctions | grammar.determiners | {",", "'"}
        if apart or any(word not in small for word in lower[behalf.j : groups[n].at]):
            break
        actors, n = [*named.actors, *actors], n - 2
    return group._replace(actors=tuple(actors))


def adjectives(reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "a |Romanian-Polish| meeting", « le dialogue |franco-japonais| », "the session of the |Peruvian-Polish| committee": the
    countries that the adjectives of the noun name, or of what meets."""
    meets = reading.grammar.frames[trigger.frame].type == "joint_session"
    bodies = reading.hits_of("sessions", clauses.line.a, clauses.line.b) if meets else ()
    for i, j in ((trigger.i, trigger.j), *((hit.i, hit.j) for hit in bodies)):
        if (found := _adjectives(reading, entities, clauses, i, j)) is not None:
            return found
    return None


def _adjectives(reading: Reading, entities: Entities, clauses: Clauses, i: int, j: int) -> Group | None:
    """Those of the noun that stands from token ``i`` to ``j``."""
    found: list[Actor] = []
    for k in entities.starts(max(clauses.line.a, i - 2 * _BESIDE), min(clauses.line.b, j + _BESIDE)):
        here = entities.by_piece.get(k)
        if here is None or here[1].kind != "country" or not here[0].known:
            continue
        piece = here[0]
        lo, hi = (piece.j, i) if piece.i < i else (j, piece.i)
        if hi - lo >= _BESIDE:
            continue
        apart = [word for word in reading.tokens.lower[lo:hi] if not word.isalpha() and word != "-"]
        small = any(word in reading.grammar.function_words for word in reading.tokens.lower[lo:hi])
        paired = "-" in (reading.tokens.words[piece.i - 1], reading.tokens.words[piece.j])
        if not apart and not small and (paired or all(k.sort in ("demonym", "prefix") for k in piece.known)):
            found.append(Actor(piece.i, piece.j, "country", here[1].key, (piece.i, piece.j)))
    several = len({actor.key for actor in found}) > 1
    return Group(tuple(found), found[0].i, found[-1].j, None, found[0].i) if several else None


def who_holds(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "|CNES and DLR| held a workshop in Rome": the bodies that a verb of holding right before the noun is said of."""
    frames = reading.grammar.frames
    verbs = (
        t for t in clauses.triggers if t.form == "verb" and frames[t.frame].type == "gathering" and t.j <= trigger.i
    )
    verb = next((t for t in verbs if reading.tokens.lower[t.i] in reading.grammar.holding), None)
    if verb is None or trigger.i - verb.j > _NEAR or barriers(clauses, verb.j, trigger.i) > 0:
        return None
    group = subject(reading, clauses, verb)
    if group is not None and reading.hits_of("sessions", group.i, group.j):
        return None  # "|the Joint Committee| held its session": what meets, and nobody who takes part
    return group if group is not None and are_bodies(group) else None


def who_will_hold(reading: Reading, clauses: Clauses, trigger: Trigger) -> list[Group]:
    """ "the Space Days, |which A is organising together with B|", « la conférence |que A organisera| en mai »: who holds
    what the relative clause after the noun is about."""
    lower, grammar = reading.tokens.lower, reading.grammar
    led = next(
        (k for k in range(trigger.j, min(clauses.line.b, trigger.j + _BESIDE)) if lower[k] in grammar.relative_objects),
        None,
    )
    group = next((g for g in clauses.groups if led is not None and g.i > led and g.marker is None), None)
    if (
        led is None
        or group is None
        or not are_bodies(group)
        or reading.past_determiners(led + 1, group.i + 1) < group.at
    ):
        return []
    k = reading.past_auxiliaries(group.j, clauses.line.b, planned=True)
    stem = reading.hit(k, "verb") if k < clauses.line.b else None
    if stem is None or "gathering" not in grammar.types(stem.value) or lower[k] not in grammar.holding:
        return []
    beside = [g for g in clauses.groups if g.marker == "with" and 0 <= g.at - stem.j <= 1]
    return [group, *beside]


def appointing_body(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "|Zorbex| has named Ana Sol", "was elected |by the Zorbex Assembly|": the body that fills the post."""
    if trigger.form == "verb":
        group = subject(reading, clauses, trigger)
    else:
        by = (g for g in clauses.groups if g.marker == "by" and g.at >= trigger.j)
        group = next((g for g in by if barriers(clauses, trigger.j, g.at) == 0), None)
    return group if group is not None and are_bodies(group) else None


def office_of(entities: Entities, post: Post, trigger: Trigger) -> Group | None:
    """ "was named Director |of Zorbex|": the body in which the post is that the verb gives."""
    owner = post.owner if post.i >= trigger.j else None
    found = entities.by_piece.get(owner.i) if owner is not None else None
    if found is None or found[1].kind != "organisation":
        return None
    piece, entity = found
    return Group(
        (Actor(piece.i, piece.j, entity.kind, entity.key, (piece.i, piece.j)),), piece.i, piece.j, None, piece.i
    )


def whose(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "A met |B, who| is on a visit to Rome": whom the relative clause is about."""
    lower, grammar = reading.tokens.lower, reading.grammar
    back = range(trigger.i - 1, max(clauses.line.a, trigger.i - _NEAR) - 1, -1)
    who = next((k for k in back if lower[k] in grammar.relatives), None)
    between = [g for g in clauses.groups if who is not None and who < g.i and g.j <= trigger.i]
    if who is None or between:
        return None
    return next((g for g in clauses.groups if g.j in (who, who - 1) and g.actors[-1].kind == "person"), None)


def contractor(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "The camera was built |by A| under a contract awarded by B": who does what the contract is for."""
    noun = next((hit for hit in reversed(reading.hits_of("contracts", clauses.line.a, trigger.i))), None)
    if noun is None or trigger.i - noun.j > _NEAR:
        return None
    before = [g for g in clauses.groups if g.j <= noun.i and g.marker in (None, "by", "chairs")]
    bodies = [g for g in before if all(actor.kind == "organisation" for actor in g.actors)]
    return bodies[-1] if bodies and not bodies[-1].actors[-1].possessive else None


def provider(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "provided |by A| under an agreement signed with B", « fourni |par A| aux termes d'un accord signé en 2009 »: who does
    what the agreement is for."""
    phrase = next((p for p in reversed(clauses.agreements) if p.j <= trigger.i), None)
    if phrase is None or trigger.i - phrase.extent > _BESIDE:
        return None
    k = reading.before_determiners(phrase.i, clauses.line.a)
    under = reading.ending("parents", k, clauses.line.a) or reading.ending("parents", k + 1, clauses.line.a)
    before = [g for g in clauses.groups if under is not None and g.j <= under.i]
    if under is None or not before or not are_bodies(before[-1]) or before[-1].marker not in ("by", "to"):
        return None
    apart = foreign(reading, clauses, before[-1].j, under.i)  # "built by A |in its plants in Lima|, under …"
    return before[-1] if apart <= _BESIDE and barriers(clauses, before[-1].j, under.i) == 0 else None


def awarder_after(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "A received the prize |presented by B|", « A a reçu le prix |décerné par B| »: whose verb follows the prize; "the
    Volta Medal |of the Zorb Union|": whose it is."""
    frames = reading.grammar.frames
    given = (
        t for t in clauses.triggers if t.i >= trigger.j and t.form == "participle" and frames[t.frame].type == "award"
    )
    verb = next(given, None)
    of = next((g for g in clauses.groups if g.marker == "of" and g.at >= trigger.j and are_bodies(g)), None)
    prize = reading.hits_of("prizes", trigger.i, of.at) if of is not None and verb is None else []
    if of is not None and prize and of.at - prize[0].i <= _NAME and barriers(clauses, trigger.j, of.at) == 0:
        return of
    if verb is None or not reading.hits_of("prizes", trigger.j, verb.i):
        return None
    by = next((g for g in clauses.groups if g.marker == "by" and g.at >= verb.j), None)
    return by if by is not None and by.at - verb.j <= _BESIDE and barriers(clauses, verb.j, by.at) == 0 else None


def is_origin(reading: Reading, group: Group) -> bool:
    """ "received the medal |from A|", « un contrat |de l'ESA| »."""
    word, grammar = reading.tokens.lower[group.at], reading.grammar
    if group.marker == "place":
        hailing = reading.ending("suppliers", group.at, 0) is not None  # "in competition with |suppliers| from A"
        return not hailing and (word in grammar.of or word in grammar.origins)
    return group.marker == "of" and bool(reading.all_ending("contracts", group.at))


def named_further_on(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """« a élu |à l'unanimité, pour quatre ans, à la tête de Zorbex| Ana Sol »: the first person of the clause after the verb
    whom no word leads to."""
    for after in clauses.groups:
        people = all(actor.kind == "person" and actor.unnamed is None for actor in after.actors)
        led = after.marker is not None or after.actors[0].kind != "person"
        if after.i < trigger.j or (led and not people):
            continue
        acts = any(trigger.j <= t.i < after.at for t in clauses.triggers)
        parted = acts or barriers(clauses, trigger.j, after.at) > 0
        far = after.at - trigger.j > (_BESIDE + 2 if parted else _FURTHER)
        free = after.marker is None and people and not after.actors[-1].possessive
        marks = ",:;(" if parted else ":;("
        if far or not free or any(reading.tokens.words[k] in marks for k in range(trigger.j, after.at)):
            return None
        return after
    return None


def received_further_on(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "received |this Tuesday, at the seat of the agency,| Ana Sol", « a reçu |en audience| Ana Sol » : after adverbials
    comes who was received, or the delegation of whom."""
    for after in clauses.groups:
        sent = is_delegation(reading, clauses.line, after)
        if after.i < trigger.j or (after.marker in ("place", "of") and not sent):
            continue
        came = all(actor.kind == "person" or actor.unnamed is not None for actor in after.actors)
        free = after.marker is None and came and not after.actors[-1].possessive
        post = next(iter(reading.hits_of("post", trigger.j, after.at)), None)
        start = post.i if post is not None else after.at  # "|the President of the Agency for Peace|, Ana Sol"
        near = start - trigger.j <= _NEAR and barriers(clauses, trigger.j, after.at) == 0
        return after if near and (free or sent) else None
    return None


def house_of(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "was welcomed |at Zorbex|", « a été accueillie |au siège de Zorbex| » : whose house somebody came to."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for group in clauses.groups:
        if group.i >= trigger.j and group.actors[0].kind == "organisation" and group.marker in ("place", "of"):
            between = lower[trigger.j : group.at]
            sited = group.marker == "place" or any(word in grammar.sites for word in between)
            return group if sited and len(between) <= _BESIDE + 2 else None
    return None


def receives_unnamed(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "will host |four astronauts|", « accueillera |une délégation| »: those who come are there, though nobody is named."""
    until = min(clauses.line.b, trigger.j + _GUESTS)
    if trigger.form == "passive":
        return bool(reading.hits_of("guests", max(clauses.line.a, trigger.i - _GUESTS - 2), trigger.i))
    return any(
        all(word.isalnum() or word in "-'" for word in reading.tokens.words[trigger.j : hit.i])
        for hit in reading.hits_of("guests", trigger.j, until)
    )


def deposit(reading: Reading, clauses: Clauses, trigger: Trigger) -> Trigger | None:
    """ "Peru |deposited| its |ratification|", "the |instrument| was |deposited|": the verb of what is done with it."""
    if trigger.form != "noun" or reading.grammar.frames[trigger.frame].type not in ACTS_OF_STATE:
        return None
    frames = reading.grammar.frames
    begins = (t for t in clauses.triggers if frames[t.frame].status == "in_force" and t.i >= trigger.j)
    verb = next((t for t in begins if t.form in ("verb", "participle")), None)
    if verb is not None and foreign(reading, clauses, trigger.j, verb.i) <= _OWN:
        return trigger._replace(i=verb.i, j=verb.j, form="passive")  # "its accession, |effective since| May"
    for hit in reading.hits_of("deposited", clauses.line.a, clauses.line.b):
        ahead = hit.i < trigger.i
        lo, hi = (hit.j, trigger.i) if ahead else (trigger.j, hit.i)
        if barriers(clauses, lo, hi) == 0 and foreign(reading, clauses, lo, hi) <= _OWN:
            return trigger._replace(i=hit.i, j=hit.j, form="verb" if ahead else "passive")
    return None


def said_of_talks(reading: Reading, clauses: Clauses, trigger: Trigger) -> Trigger | None:
    """ "|Negotiations| on a contract will |begin| in May": the verb that they are the subject of, which bears their day."""
    if trigger.form != "noun" or reading.grammar.frames[trigger.frame].needs != "talks":
        return None
    after = (t for t in clauses.triggers if t.i >= trigger.j and t.form not in ("noun", "name"))
    verb = next(after, None)
    return verb if verb is not None and barriers(clauses, trigger.j, verb.i) == 0 else None


def depositor(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "|Peru| deposited its |ratification|": whose act it is."""
    verb = deposit(reading, clauses, trigger)
    return subject(reading, clauses, verb) if verb is not None and verb.form == "verb" else None


def announcer(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "|Zorbex| announced the |signing| of an accord with B", « |Zorbex| a annoncé jeudi |la signature| »: it is its own."""
    for hit in reversed(reading.hits_of("made_known", clauses.line.a, trigger.i)):
        if foreign(reading, clauses, hit.j, trigger.i) == 0 and barriers(clauses, hit.j, trigger.i) == 0:
            return subject(reading, clauses, trigger._replace(i=hit.i, j=hit.j, form="verb"))
    return None


def listed_after(reading: Reading, clauses: Clauses, trigger: Trigger) -> list[Group]:
    """ "has awarded three contracts on 3 May: |to A, B and C|", "three firms won contracts: |A, of Oslo; B, of Lima; and C|":
    who is told after the colon, up to the end of the sentence."""
    words, grammar, end = reading.tokens.lower, reading.grammar, clauses.line.b
    colon = next((k for k in range(trigger.j, end - 1) if words[k] == ":" and not words[k + 1][:1].isdigit()), None)
    if colon is None or any(trigger.j <= t.i < end and t.form in ("verb", "passive") for t in clauses.triggers):
        return []
    found: list[Group] = []
    for group in clauses.groups:
        led = words[group.at - 1] in ":;," or words[group.at - 1] in grammar.conjunctions
        bodies = all(actor.kind == "organisation" for actor in group.actors)
        if group.at > colon and group.marker in (None, "to") and led and bodies:
            found.append(group)
    return found if found and found[0].at == colon + 1 else []

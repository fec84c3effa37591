"""Who takes part in an event, and in which role: the groups around its trigger, by their place or the word before.

Which role each place gives is data (``[[frames]]`` of a lexicon); how it is found is grammar and stands here.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.sent import is_delegation
from flows.extracting.clauses.subjects import described, objects, subject
from flows.extracting.clauses.told import FLIGHTS, HELD, Context, Part
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign
from flows.extracting.frames.appointed import term_holder
from flows.extracting.frames.at_gatherings import around_gathering
from flows.extracting.frames.attending import Attending, attending, members
from flows.extracting.frames.founding import founded, is_said_of, whose_house
from flows.extracting.frames.happening import doer
from flows.extracting.frames.implied import (
    adjectives,
    announcer,
    appointing_body,
    awarder_after,
    contractor,
    depositor,
    for_each,
    house_of,
    listed_after,
    named_further_on,
    office_of,
    provider,
    received_further_on,
    who_holds,
    who_will_hold,
)
from flows.extracting.frames.marked import BETWEEN, marked
from flows.extracting.frames.memberships import members_of
from flows.extracting.frames.prizes import names_prize
from flows.extracting.frames.pronouns import (
    has_pronoun,
    object_pronoun,
    pair_of,
    pronoun,
    pronoun_at,
    speaker,
    whose_post,
    with_pronoun,
)
from flows.extracting.frames.sessions import session_before, session_owner
from flows.extracting.frames.visiting import (
    TALKS,
    brought_together,
    held_so,
    of_light_verb,
    on_visit,
    sent_to_talk,
    whose_is_seen,
)
from flows.extracting.naming.entities import Entities
from flows.extracting.words.grammar import Frame
from flows.extracting.words.reading import Reading, known_as

_NEAR = 14


def find_parts(
    reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger, frame: Frame, context: Context
) -> list[Part]:
    """Everybody in a role that this frame gives."""
    if frame.needs == "membership":
        return members_of(reading, entities, clauses, trigger, frame.roles, context)
    parts: list[Part] = []

    def take(group: Group | None, role: str | None, how: str) -> None:
        if group is None or role is None:
            return
        taken = {part.actor.i for part in parts}
        for actor in group.actors:
            if actor.i not in taken and (role != "appointee" or actor.kind == "person"):
                flies = actor.kind == "person" and frame.type in FLIGHTS
                if flies and how in _MEANT and actor.key not in context.flyers:
                    continue  # "|He| regretted that Zorb-1, launched in 2011, sees no colours"
                parts.append(Part(actor, "attendee" if flies else role, f"role-{how}"))

    roles = frame.roles
    active = trigger.form == "verb"
    # "he named Ana Sol": who names somebody is not appointed, whatever a headline's "Ana Sol named Director" says
    # (one word, or whose first word tells the same by itself)
    single = trigger.j == trigger.i + 1 or any(
        trigger.frame in hit.value for hit in reading.all_ending("verb", trigger.i + 1) if hit.i == trigger.i
    )
    naming = frame.type == "appointment" and roles.get("object") == "appointee" and single
    for group, role, how in marked(reading, clauses, trigger, frame):
        take(group, role, how)
    if frame.needs == "created":
        take(founded(reading, entities, clauses, trigger, context.subject), roles.get("object"), "founded")
        take(whose_house(reading, clauses, trigger) if not parts else None, roles.get("subject"), "house")
        active = active and not is_said_of(reading, clauses, trigger)
    if active and (matrix := _matrix(reading, clauses, trigger)) is not None:
        take(subject(reading, clauses, matrix), roles.get("subject"), "purpose")
        take(objects(reading, clauses, matrix), roles.get("subject"), "purpose")
        if frame.type == "meeting":
            take(objects(reading, clauses, trigger), roles.get("object"), "object")
    elif active:
        if trigger.i == clauses.line.a and frame.needs in (*_DONE_TO, *_FRONTED):
            take(described(reading, clauses, trigger), roles.get("subject"), "subject")
        elif has_pronoun(reading, clauses, trigger):
            take(None if naming else pronoun(reading, clauses, trigger, context), roles.get("subject"), "pronoun")
        else:
            acting = _meant(reading, subject(reading, clauses, trigger), context)
            flies = frame.type in FLIGHTS and acting is not None and _flies_itself(reading, clauses, trigger, acting)
            acting = for_each(reading, clauses, acting) if acting is not None and "behalf" in roles else acting
            take(None if flies else acting, roles.get("subject"), "subject")
            take(with_pronoun(reading, clauses, acting, context), roles.get("subject"), "pronoun")
        said_to = objects(reading, clauses, trigger) or object_pronoun(reading, clauses, trigger, context)
        if frame.type == "appointment" and said_to is not None and said_to.actors[0].unnamed is not None:
            said_to = None  # "took over as |Director of Zorbex|": the office, and nobody
        if said_to is None and roles.get("object") == "appointee":
            said_to = named_further_on(reading, clauses, trigger)
        if said_to is None and frame.needs == "guests":
            said_to = received_further_on(reading, clauses, trigger)
        if "object" in roles and not (
            frame.type == "meeting" and said_to is not None and _is_attribute(reading, clauses, said_to)
        ):
            own = frame.needs == "prize" and said_to is not None and names_prize(reading, said_to)
            take(said_to, "awarder" if own else roles["object"], "object")
        if frame.type == "visit" and said_to is None:
            take(whose_is_seen(reading, clauses, trigger), roles.get("object"), "seen")
        same = roles.get("object") == roles.get("subject")
        if frame.type == "appointment" and same and any(p.rule_id == "role-object" for p in parts):
            parts = [part for part in parts if part.rule_id != "role-subject"]
    elif trigger.form == "passive" and "object" in roles and frame.needs in (*_DONE_TO, "mission"):
        borne = subject(reading, clauses, trigger) or (_held_by(clauses, trigger) if frame.needs in _HONOURS else None)
        if (
            frame.needs in _HONOURS or (frame.needs == "guests" and not _visits(reading, clauses, trigger))
        ) and has_pronoun(reading, clauses, trigger):
            borne = pronoun(reading, clauses, trigger, context)
        given_to = borne is not None and _is_of_what_is_given(reading, clauses, trigger, frame, borne)
        if not given_to and (frame.type not in FLIGHTS or _is_flown(clauses, trigger, borne)):
            take(borne, roles["object"], "passive")
        if frame.needs == "prize" and (given_to or borne is None):
            given = objects(reading, clauses, trigger)  # "was conferred on |Ana Sol|"
            own = given is not None and names_prize(reading, given)
            take(given, "awarder" if own else roles["object"], "object")
    elif trigger.form == "participle" and "object" in roles and frame.needs in _DONE_TO:
        said_of = described(reading, clauses, trigger)
        if said_of is None and frame.needs in _HONOURS:
            said_of = _held_by(clauses, trigger) or _post_ahead(reading, clauses, trigger)
        take(said_of, roles["object"], "participle")
    elif trigger.form == "noun":
        owner = next((g for g in clauses.groups if g.actors[-1].possessive and trigger.i - 4 <= g.j <= trigger.i), None)
        held = frame.type == "gathering" and owner is not None and owner.actors[-1].kind == "organisation"
        take(owner, roles.get("host" if held else "subject"), "possessive")
        take(speaker(reading, clauses, trigger, context), roles.get("subject"), "first-person")
        if trigger.i > clauses.line.a and reading.tokens.lower[trigger.i - 1] in reading.grammar.plural_possessives:
            take(pair_of(context, trigger.i - 1), roles.get("subject"), "possessive-pronoun")
        if frame.type in FLIGHTS:
            take(doer(reading, clauses, trigger), roles.get("subject"), "doing")
        if frame.needs == "agreement" and any(part.rule_id == "role-with" for part in parts):
            take(announcer(reading, clauses, trigger), roles.get("subject"), "announcing")
        take(depositor(reading, clauses, trigger), roles.get("subject"), "depositing")
        if frame.type in TALKS:
            at, holding = held_so(reading, clauses, trigger)
            if at is not None and holding is None:
                holding = pronoun_at(reading, clauses, at, context)
            take(holding if at is not None else None, roles.get("subject"), "held")
            take(sent_to_talk(reading, clauses, trigger), roles.get("with"), "with")
            take(brought_together(reading, clauses, trigger), roles.get("subject"), "brought-together")
            if not parts or frame.needs == "talks" or all(part.rule_id == "role-with" for part in parts):
                take(of_light_verb(reading, clauses, trigger), roles.get("subject"), "light-verb")
        if frame.type == "visit" and all(part.role != "visitor" or part.rule_id == "role-chair" for part in parts):
            who = on_visit(reading, clauses, trigger)
            led = any(part.role == "visitor" for part in parts)
            alone = led and who is not None and not is_delegation(reading, clauses.line, who)
            take(None if alone else who, roles.get("subject"), "on-visit")
        if frame.type == "gathering" and all(part.rule_id == "role-origin" for part in parts):
            take(who_holds(reading, clauses, trigger), roles.get("host"), "holding")
        if frame.type == "joint_session":
            take(who_holds(reading, clauses, trigger), roles.get("subject"), "holding")
            take(session_owner(reading, clauses, trigger), roles.get("of"), "owner")
        if frame.needs in BETWEEN and all(part.role in ("chair", "witness") for part in parts):
            take(adjectives(reading, entities, clauses, trigger), roles.get("between"), "adjective")
    if trigger.form in ("noun", "name"):
        for group in who_will_hold(reading, clauses, trigger) if frame.type == "gathering" else ():
            take(group, roles.get("host"), "organising")
        take(_came_himself(reading, clauses, trigger, context), "attendee", "attending-himself")
        for said in _attending(reading, clauses, trigger):
            take(said.group, said.role, "attending")
    for group in members(reading, clauses, trigger) if frame.type in HELD or frame.needs == "contract" else ():
        take(group, "awardee" if frame.needs == "contract" else roles.get("subject"), "attending")
    for group, role, how in around_gathering(reading, clauses, trigger, context) if frame.type == "gathering" else ():
        take(group, role, how)
    if frame.needs == "guests" and trigger.form == "passive":
        take(house_of(reading, clauses, trigger), roles.get("subject"), "house")
    if frame.needs == "contract" and trigger.form == "noun" and all(part.role != "awarder" for part in parts):
        take(announcer(reading, clauses, trigger), roles.get("subject"), "announcing")
    if frame.needs == "contract" and trigger.form == "participle" and all(part.role != "awardee" for part in parts):
        take(contractor(reading, clauses, trigger), "awardee", "contractor")
    if "awardee" in roles.values() and all(part.role != "awardee" for part in parts):
        for group in listed_after(reading, clauses, trigger):
            take(group, "awardee", "attending")
    if frame.needs == "agreement" and trigger.form == "participle":
        bodies = {part.actor.key for part in parts if part.actor.kind != "person"}
        take(provider(reading, clauses, trigger) if len(bodies) < 2 else None, roles.get("with"), "provider")
    if frame.needs == "prize" and trigger.form in ("verb", "passive") and "awarder" not in {p.role for p in parts}:
        take(awarder_after(reading, clauses, trigger), "awarder", "awarding")
    if frame.needs == "session_meets" and (named := session_before(reading, clauses, trigger)) is not None:
        parts = []
        for group in clauses.groups:
            if named <= group.at and group.j <= trigger.i and group.marker in ("of", "between", None):
                take(group, roles.get("subject"), "session")
    if frame.needs == "term":
        take(term_holder(reading, clauses, trigger), "appointee", "possessive")
    if frame.type == "appointment" and trigger.form == "noun" and not any(part.role == "appointee" for part in parts):
        take(whose_post(reading, clauses, trigger, context), "appointee", "possessive-pronoun")
    if frame.type == "appointment" and any(part.role == "appointee" for part in parts):
        take(appointing_body(reading, clauses, trigger), "principal", "appointing")
        for post in [post for part in parts if part.role == "appointee" for post in part.actor.posts]:
            take(office_of(entities, post, trigger), "principal", "office")
    if frame.type == "ratification":
        parts = [part._replace(actor=_country_of(reading, part.actor, entities.by_key)) for part in parts]
    if active and not naming and not any(part.role == roles.get("subject") for part in parts):
        meant = pronoun(reading, clauses, trigger, context) or pronoun_at(reading, clauses, clauses.line.a, context)
        take(meant, roles.get("subject"), "pronoun")
    return parts


def _is_of_what_is_given(reading: Reading, clauses: Clauses, trigger: Trigger, frame: Frame, borne: Group) -> bool:
    """ "|the Zorb Prize| was awarded to A", "Zorbex said that |the contract| was awarded to A": what is given stands nearer
    to the verb than who would get it."""
    if frame.needs == "prize":
        return bool(reading.hits_of("prizes", borne.i, borne.j))
    given = any(phrase.kind == "contract" and borne.j <= phrase.i < trigger.i for phrase in clauses.agreements)
    return frame.needs == "contract" and given and reading.tokens.words[borne.j] != ","


def _is_flown(clauses: Clauses, trigger: Trigger, borne: Group | None) -> bool:
    """ "|Ana Sol| was launched on Zorb-1", not "Ana Sol spoke of Zorb-1, which flew in 2011"."""
    if borne is None or borne.actors[-1].kind != "person":
        return False
    return borne.i > trigger.i or barriers(clauses, borne.j, trigger.i) == 0


def _held_by(clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "|Ana Sol, who was appointed Head in 2018|, said": the verb stands in what is said of somebody's post."""
    return next((g for g in clauses.groups if len(g.actors) == 1 and g.actors[0].name[1] <= trigger.i < g.j), None)


def _post_ahead(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """« Nommée en 2018 |Directrice de Zorbex, Ana Sol| … » : who holds the post that follows."""
    if trigger.i != clauses.line.a:
        return None
    first = next((g for g in clauses.groups if g.i >= trigger.j and g.marker is None), None)
    if first is None or not first.actors[0].posts or foreign(reading, clauses, trigger.j, first.i) > 1:
        return None
    return first


def _country_of(reading: Reading, actor: Actor, countries: Container[tuple[str, str]]) -> Actor:
    """A parliament acts for the country that its name holds: "ratified by the |Brazilian| Congress".

    ``countries``: ("country", key) of those that the release names."""
    for k in range(actor.name[0], actor.name[1]) if actor.kind == "organisation" else ():
        hit = reading.known(k)
        known = known_as(hit, "country") if hit is not None else None
        if known is not None and ("country", known.key) in countries:
            return actor._replace(kind="country", key=known.key)
    return actor


def _meant(reading: Reading, group: Group | None, context: Context) -> Group | None:
    """ "The two leaders" are those who met in the sentence before, not who else was named."""
    if group is None or len(context.pair) < 2 or reading.tokens.lower[group.i] not in reading.grammar.pair_words:
        return group
    if any(actor.kind != "person" for actor in group.actors):
        return group
    return group._replace(actors=tuple(group.actors[0]._replace(key=actor.key) for actor in context.pair))


_MEANT = ("pronoun", "possessive-pronoun")
"""How those are found whom a pronoun means."""
_HONOURS = ("appointee", "chosen", "assigned", "prize")
_DONE_TO = ("appointee", "chosen", "assigned", "prize", "contract", "guests")
"""Needs of frames whose passive verb or participle says what is done to somebody."""


_FRONTED = ("visit", "stay", "together")
"""Needs of frames whose verb may open the sentence: « |En visite| au Pérou, Ana Sol … », "|Gathered| in Rome, A and B …"."""


def _visits(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "A visited Rome, where |she was received| by B", "A visited Rome. |She was received| by B": B is the visit's host, and
    no meeting has a day of its own."""
    frames = reading.grammar.frames
    return not clauses.dates or any(
        other.i < trigger.i and frames[other.frame].type == "visit" for other in clauses.triggers
    )


def _flies_itself(reading: Reading, clauses: Clauses, trigger: Trigger, group: Group) -> bool:
    """ "ESA said that |Zorb-2| landed", "Zorbex's new probe Zorb-2 took off": a craft stands nearer than any body."""
    if any(actor.kind == "person" for actor in group.actors):
        return False
    nearer = any(group.j <= piece.i and piece.j <= trigger.i for piece, _ in clauses.missions)
    return nearer or any(
        reading.tokens.lower[hit.i - 1] in reading.grammar.definites
        for hit in reading.hits_of("flying", group.j + 1, trigger.i)
    )


def _attending(reading: Reading, clauses: Clauses, trigger: Trigger) -> Iterator[Attending]:
    """Who is said to have been at what the noun names, and as what: "A also participated in the signing"."""
    for said in attending(reading, clauses):
        hit = said.hit
        near = trigger.i - _NEAR <= hit.i and hit.j <= trigger.i and said.role not in _OF_BEFORE
        if near and barriers(clauses, hit.j, trigger.i) == 0:
            yield said


def _came_himself(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> Group | None:
    """ "|He| took part in the opening of the conference", « |Elle| participera au forum »: whom the pronoun means."""
    frames = reading.grammar.frames
    if frames[trigger.frame].type not in HELD:
        return None
    hits = reading.hits_of("attending", max(clauses.line.a, trigger.i - _NEAR), trigger.i)
    for hit in hits:
        came = hit.value == "attendee" and barriers(clauses, hit.j, trigger.i) == 0
        if came and has_pronoun(reading, clauses, trigger._replace(i=hit.i, j=hit.j)):
            return pronoun(reading, clauses, trigger._replace(i=hit.i, j=hit.j), context)
    return None


_OF_BEFORE = ("member", "leader", "representative")
"""What somebody is said to have been in what was told before."""


def _is_attribute(reading: Reading, clauses: Clauses, group: Group) -> bool:
    """ "to meet |Zorbex| mission needs", "met |Ana Sol|'s goal": not whom they met."""
    if group.actors[-1].possessive or group.j >= clauses.line.b:
        return group.actors[-1].possessive
    word, grammar = reading.tokens.lower[group.j], reading.grammar
    if word in grammar.delegations:
        return False
    return (
        word.isalpha()
        and not reading.tokens.is_capitalised(group.j)
        and not grammar.is_small(word)
        and reading.hit(group.j, "verb") is None
        and not (
            reading.grammar.adjective_after_noun or reading.hit(group.j, "remote") or reading.hit(group.j, "marker")
        )
    )


def _matrix(reading: Reading, clauses: Clauses, trigger: Trigger) -> Trigger | None:
    """The meeting in "A met B to sign …": both sign."""
    if trigger.i == clauses.line.a or reading.tokens.lower[trigger.i - 1] not in reading.grammar.purpose:
        return None
    if reading.tokens.lower[trigger.i - 2] in reading.grammar.signatory_nouns:
        return None
    earlier = [t for t in clauses.triggers if t.i < trigger.i and t.form == "verb"]
    nearest = [t for t in earlier if t.i == earlier[-1].i]  # one word may be the trigger of several frames
    return next((t for t in nearest if reading.grammar.frames[t.frame].type in ("meeting", "visit")), None)

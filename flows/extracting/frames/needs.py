"""Whether a frame has what makes its trigger mean its event: "launched a campaign" is no launch."""

from __future__ import annotations

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.clauses import Clauses, barriers, foreign, objects, subject
from flows.extracting.clauses.sent import is_delegation
from flows.extracting.clauses.told import ACTS_OF_STATE, Context, Part, Place, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.assembling import is_crowd, is_met, is_talk, is_together
from flows.extracting.frames.begun import is_begun
from flows.extracting.frames.contracts import is_for_task, is_for_unnamed, is_paid, is_to_do
from flows.extracting.frames.founding import is_created, is_founded
from flows.extracting.frames.gatherings import is_anniversary, is_gathering, is_occasion, is_open_house, is_told_beside
from flows.extracting.frames.happening import happens, is_due, is_of_day
from flows.extracting.frames.hints import PRIZE, is_near, post_follows_as
from flows.extracting.frames.implied import received_further_on, receives_unnamed
from flows.extracting.frames.prizes import is_handed
from flows.extracting.frames.sessions import is_numbered, is_session_of, session_before
from flows.extracting.frames.stays import is_stay
from flows.extracting.frames.steps import is_carried, is_of_device
from flows.extracting.naming.entities import Entities
from flows.extracting.words.grammar import Frame
from flows.extracting.words.reading import Reading

_NEAR = 14
_PRIZE_AFTER = 18
"""Words at most from "honoured" to the prize: "honoured |the team of more than 200 engineers with the Zorb Medal|"."""
_TASK = 24
"""Words at most from who is chosen or paid to the contract, and what it is for, that says so."""
_PAPER = 8
"""Words at most from an award to the agreement that is awarded."""
_COUNTED = 4
"""Words at most from "award of" to the contracts: "the award of |three new| contracts"."""
_SENT_UP = 40
"""Tokens at most from "launched" to what is launched, when and where between; and the words that name a site."""
_SITED = 12
_WINNING = 5
"""Words at most from "selected as" to "winner"."""
_JOINED = 9
"""Words at most of what is joined: "the Space Climate |Observatory|"."""


def needs_met(
    reading: Reading, entities: Entities, clauses: Clauses, frame: Frame, event: Told, context: Context
) -> bool:
    """Whether the frame has what makes its trigger mean this event: "launched a campaign" is no launch."""
    who = [part for part in event.parts if part.role not in ("witness", "host")]
    match frame.needs:
        case "agreement":
            recalled = event.trigger.form == "noun" and any(part.rule_id == "role-attending" for part in event.parts)
            return event.agreement is not None or recalled or _is_between(event) or _is_of_state(event, who)
        case "accords":
            if all(part.actor.kind == "person" for part in who):
                return False
            joined = objects(reading, clauses, event.trigger)
            if event.agreement is not None and event.agreement.recalls is not None:
                return bool(who)
            body = joined is not None and any(_is_body(entities, actor) for actor in joined.actors)
            body = body or (joined is not None and _is_of_members(event, joined))
            body = body or _is_initiative(reading, clauses, event.trigger) or _is_joined(reading, clauses, event)
            return body or (event.agreement is not None and _is_name(reading, event.agreement))
        case "talks":
            told = event.trigger.form == "noun" or event.trigger.j > event.trigger.i + 1 or event.agreement is not None
            return len(who) >= 2 or (told and event.dated is not None)
        case "actors":
            return len(who) >= 2 or is_met(reading, clauses, event)
        case "together":
            return is_together(reading, clauses, event)
        case "discussed":
            return is_talk(event)
        case "press":
            return event.dated is not None and any(part.role == "speaker" for part in event.parts)
        case "open_house":
            return is_open_house(event)
        case "anniversary":
            return is_anniversary(reading, clauses, event)
        case "crowd":
            return is_crowd(reading, clauses, event)
        case "guests":
            received = objects(reading, clauses, event.trigger) or received_further_on(reading, clauses, event.trigger)
            if event.trigger.form == "passive":
                if _is_of_visit(reading, clauses, event.trigger):
                    return False
                received = subject(reading, clauses, event.trigger)
            sent = received is not None and is_delegation(reading, clauses.line, received)
            came = any(part.actor.kind == "person" or part.actor.unnamed is not None for part in who)
            unnamed = event.dated is not None and receives_unnamed(reading, clauses, event.trigger)
            return ((sent or came) and len(event.parts) >= 2) or unnamed
        case "visit":
            return _is_visit(reading, clauses, event, who)
        case "stay":
            return is_stay(reading, clauses, event)
        case "appointee":
            if frame.roles.get("object") == "mentioned" and not any(
                p.role == "mentioned" and p.actor.kind == "person" for p in who
            ):
                told = post_follows_as(reading, clauses, event.trigger) or _is_of_him(reading, event.trigger, who)
                return event.trigger.form == "verb" and event.dated is not None and told
            if _is_only_called(reading, clauses, event) or _is_for_prize(reading, clauses, event.trigger):
                return False
            if not who and event.trigger.form == "noun" and event.dated is not None:
                return _is_the_one_told(reading, clauses, event.trigger)
            return any(part.actor.kind == "person" and part.role == "appointee" for part in who)
        case "duties":
            taken = reading.hits_of("duties", event.trigger.j, min(clauses.line.b, event.trigger.j + _NEAR))
            free = bool(taken) and barriers(clauses, event.trigger.j, taken[0].i) == 0
            return free and any(part.actor.kind == "person" for part in who)
        case "chosen" | "assigned":
            return any(part.actor.kind == "person" and part.role == "appointee" for part in who)
        case "hardware":
            until = min(clauses.line.b, event.trigger.j + _NEAR)
            return bool(who) and not reading.hits_of("to_orbit", event.trigger.j, until)
        case "mission":
            flies = is_near(reading, clauses, event.trigger, "flying")
            due = _is_sent_up(reading, clauses, event) or _is_launch_due(reading, clauses, event)
            return bool(event.missions) or flies or due
        case "flight":
            if event.missions or event.dated is None:
                return bool(event.missions)
            near = is_near(reading, clauses, event.trigger, "flying") or _is_ended(reading, clauses, event.trigger)
            done = event.trigger.form == "noun" and happens(reading, clauses, event.trigger)
            return near or done or is_of_device(reading, clauses, event, event.dated)
        case "planned_flight" | "aloft":
            return bool(event.missions)
        case "device":
            if event.dated is None:
                return False
            of_device = is_of_device(reading, clauses, event, event.dated)
            return of_device or (event.trigger.form == "noun" and happens(reading, clauses, event.trigger))
        case "spaceflight":
            flies = any(part.actor.kind == "person" and part.actor.unnamed is None for part in who)
            alone = event.trigger.form == "noun" or not event.missions
            return (flies or not alone) and is_of_day(reading, clauses, event)
        case "to_orbit":
            after = range(event.trigger.j, min(clauses.line.b, event.trigger.j + _NEAR))
            led = (k for k in after if reading.hit(k, "to_orbit") is not None)
            led_to = any(barriers(clauses, event.trigger.j, k) == 0 for k in led)
            return led_to or is_carried(event)
        case "ordered":
            return len({part.actor.key for part in who if part.actor.kind == "organisation"}) > 1
        case "feat":
            told = event.dated is not None and event.dated.mention.when.date is not None
            return bool(event.missions) or (told and is_near(reading, clauses, event.trigger, "flying"))
        case "initiated" | "done" | "winners":
            return True
        case "post":
            by_post = _post_follows(reading, clauses, event.trigger) or _will_lead(reading, clauses, event.trigger)
            return by_post and any(part.actor.kind == "person" for part in who)
        case "voices":
            return bool(who) or event.dated is not None
        case "post_as":
            return any(part.actor.kind == "person" for part in who)
        case "session_meets":
            return session_before(reading, clauses, event.trigger) is not None
        case "session_of":
            return is_session_of(reading, entities, clauses, event, context)
        case "prize":
            given = (
                event.trigger.form == "noun"
                or any(part.role == "awardee" for part in who)
                or any(part.rule_id == "role-object" for part in who)
                or is_handed(reading, clauses, event)
            )
            reach = PRIZE if event.trigger.form == "passive" else _PRIZE_AFTER
            alone = event.trigger.form == "noun" or reading.hit(event.trigger.i, "prizes") is not None
            named = not alone and event.dated is not None
            told = named or (given and bool(who))
            return told and is_near(reading, clauses, event.trigger, "prizes", reach)
        case "contract":
            if any(part.actor.kind != "person" and part.role == "awardee" for part in who):
                task = is_near(reading, clauses, event.trigger, "contracts", _TASK)
                task = task or is_paid(reading, clauses, event.trigger)
                return task or is_for_task(reading, clauses, who) or is_to_do(reading, clauses, event, who)
            if is_for_unnamed(reading, clauses, event.trigger) or _is_of_contracts(reading, event):
                return True
            if any(part.actor.kind != "person" for part in who):
                return is_near(reading, clauses, event.trigger, "agreement", _PAPER)
            return _is_of_contract_before(reading, clauses, event)
        case "created":
            told = is_created(reading, clauses, event.trigger, event.realis) or is_founded(reading, clauses, event)
            return told or is_begun(reading, clauses, event)
        case "session":
            numbered = event.dated is not None and is_numbered(reading, clauses, event.trigger)
            return numbered or is_near(reading, clauses, event.trigger, "sessions", _NEAR)
        case "held":
            held = happens(reading, clauses, event.trigger) or is_occasion(reading, clauses, event)
            told = is_told_beside(reading, clauses, event.trigger)
            return held and not told and not clauses.agreements and is_gathering(reading, entities, clauses, event)
        case "gathering":
            return is_gathering(reading, entities, clauses, event)
    raise ValueError(f"frame {frame.type}: needs {frame.needs!r} is none that is known here; see en.toml")


def _is_of_visit(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "visited Zorbex on 3 May, |where they were received| by B": the same visit, whose host B is."""
    lower, grammar, frames = reading.tokens.lower, reading.grammar, reading.grammar.frames
    k = trigger.i - 1
    while k > clauses.line.a and lower[k] in grammar.auxiliaries:
        k -= 1
    meant = lower[k] in grammar.pronouns or lower[k] in grammar.singular_pronouns
    led = meant and lower[k - 1] in grammar.subordinators and lower[k - 1] not in grammar.relatives
    led &= any(group.marker == "hosts" and group.at <= trigger.i < group.i for group in clauses.groups)
    return led and any(t.i < k and frames[t.frame].type == "visit" and t.form != "name" for t in clauses.triggers)


def _is_between(event: Told) -> bool:
    """ "the |signing ceremony between A and B| on 3 May": whatever they sign."""
    sides = {part.actor.key for part in event.parts if part.rule_id == "role-between"}
    return event.trigger.form == "noun" and event.type == "signing" and event.dated is not None and len(sides) > 1


def _is_of_state(event: Told, who: list[Part]) -> bool:
    """ "|Peru's instrument of ratification| was deposited |on 3 May|": whose act it is says enough."""
    own = event.type in ACTS_OF_STATE and event.trigger.form == "noun"
    return own and event.dated is not None and bool(who)


def _is_sent_up(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "launched on Thursday, from Oslo, in Norway, |a sounding rocket|": when and where stand between."""
    trigger, until = event.trigger, min(clauses.line.b, event.trigger.j + _SENT_UP)
    flying = next(iter(reading.hits_of("flying", trigger.j, until)), None)
    if flying is None or trigger.form != "verb" or event.dated is None:
        return False
    apart = foreign(reading, clauses, trigger.j, flying.i) <= _SITED
    return apart and barriers(clauses, trigger.j, flying.i) == 0 and event.place is not None


def _is_launch_due(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "|The launch|, scheduled for 3 May, will take place from Oslo", « |le prochain lancement de Zorb|, prévu en mai »: of
    what was told, or of a name that no register has."""
    trigger, lower = event.trigger, reading.tokens.lower
    if trigger.form != "noun" or event.dated is None or clauses.agreements:
        return False
    if not (is_due(reading, clauses, trigger) or reading.hit(trigger.j, "happens") is not None):
        return False
    of = trigger.j < clauses.line.b and lower[trigger.j] in reading.grammar.of
    return not of or reading.tokens.is_capitalised(reading.past_determiners(trigger.j + 1, clauses.line.b))


def _is_ended(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "the first campaign of |the Zorb programme came to an end| on 4 June": what ends bears a name, or is a mission."""
    if reading.hit(trigger.i, "closing") is None or trigger.form == "noun":
        return False
    named = any(piece.j <= trigger.i and barriers(clauses, piece.j, trigger.i) == 0 for piece, _ in clauses.missions)
    before = reading.hits_of("mission_noun", clauses.line.a, trigger.i)
    return named or any(barriers(clauses, hit.j, trigger.i) == 0 for hit in before)


def _is_of_contracts(reading: Reading, event: Told) -> bool:
    """ "announced today |the award of three contracts|": whoever gets them."""
    trigger = event.trigger
    after = reading.hits_of("contracts", trigger.j, trigger.j + _COUNTED)
    return trigger.form == "noun" and event.dated is not None and bool(after)


def _is_of_contract_before(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "comes under |a contract that was awarded in May|", « le |contrat| Zorb, |notifié en mai|, … » : whoever has it."""
    trigger = event.trigger
    if trigger.form not in ("participle", "passive") or event.dated is None or event.dated.i < clauses.line.a:
        return False
    papers = (p for p in clauses.agreements if p.kind == "contract" and 0 <= trigger.i - p.j <= _PAPER)
    told = any(barriers(clauses, phrase.j, trigger.i) <= 1 for phrase in papers)
    return told or (trigger.form == "participle" and is_near(reading, clauses, trigger, "contracts", 1))


def _is_name(reading: Reading, phrase: Phrase) -> bool:
    """ "the |Artemis Accords|": a title, or a noun written as one."""
    return phrase.title is not None or reading.tokens.is_capitalised(phrase.j - 1)


def _is_of_him(reading: Reading, trigger: Trigger, who: list[Part]) -> bool:
    """ "Ana Sol, who |will succeed him|", « Ana Sol, qui |lui succédera| »: a person follows who was told of before."""
    lower, grammar = reading.tokens.lower, reading.grammar
    after, before = set(lower[trigger.j : trigger.j + 1]), set(lower[trigger.i - 1 : trigger.i])
    meant = bool(after & grammar.object_pronouns or before & grammar.clitics)
    return meant and any(part.actor.kind == "person" and part.role == "appointee" for part in who)


def _is_only_called(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "a rock |named| Zorbex Peak": no post follows, the verb only says what it is called."""
    trigger = event.trigger
    if reading.hit(trigger.i, "called") is None or not any(part.rule_id == "role-object" for part in event.parts):
        return False
    around = range(trigger.j, min(clauses.line.b, trigger.j + _NEAR))
    return all(reading.hit(k, "post") is None and reading.hit(k, "headship") is None for k in around)


def _is_for_prize(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "was selected as |the grand prize winner|": who wins takes up no post."""
    until = min(clauses.line.b, trigger.j + _WINNING)
    frames = reading.grammar.frames
    return trigger.form == "passive" and any(
        frames[number].needs == "winners" for hit in reading.hits_of("noun", trigger.j, until) for number in hit.value
    )


def _is_the_one_told(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|The appointment| was confirmed yesterday": of whom was told before."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = reading.before_apostrophe(trigger.i)
    definite = k == clauses.line.a and lower[k] in grammar.pointing
    return definite and trigger.j < clauses.line.b and lower[trigger.j] not in grammar.of


def _post_follows(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "becomes |Head| of Zorbex"."""
    for k in range(trigger.j, min(clauses.line.b, trigger.j + 4)):
        post = reading.hit(k, "post")
        if post is not None:
            return bool(post.value != "astronaut")  # "became the first astronaut of Kenya": in no office
        word = reading.tokens.lower[k]
        if word in ("'s", "'") or reading.tokens.lower[k + 1 : k + 2] == ["'s"]:
            continue  # "became |Zorbex's| deputy director"
        small = (
            word in reading.grammar.appointed_as
            or word in reading.grammar.determiners
            or word in reading.grammar.complements
        )
        if not small and reading.hit(k, "post_modifier") is None:
            return False
    return False


def _will_lead(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "will lead |the Zorbex Agency|": a body follows a verb of the time ahead."""
    led = objects(reading, clauses, trigger) if reading.hit(trigger.i, "plan") is not None else None
    return led is not None and all(actor.kind == "organisation" for actor in led.actors)


def _is_visit(reading: Reading, clauses: Clauses, event: Told, who: list[Part]) -> bool:
    """Somebody goes to somebody or somewhere on Earth: "visited Zorbex", no "visiting spacecraft"."""
    reach = range(event.trigger.i, min(clauses.line.b, event.trigger.j + 4))
    if any(reading.hit(k, "to_orbit") is not None for k in reach):
        return False
    people = any(part.actor.kind == "person" or part.actor.unnamed is not None for part in who)
    hosted = (bool(who) or _has_day(event)) and any(part.role == "host" for part in event.parts)
    led = event.place is not None or people or hosted
    return led or _goes_somewhere(reading, clauses, event) or _has_day(event)


def _is_of_members(event: Told, joined: Group) -> bool:
    """ "|Poland| joined |ESA| in November 2012": a country joins no other body than one that has members."""
    lands = any(part.actor.kind == "country" and part.actor.key not in _keys(joined) for part in event.parts)
    return event.dated is not None and lands and all(actor.kind == "organisation" for actor in joined.actors)


def _keys(group: Group) -> set[str]:
    return {actor.key for actor in group.actors}


def _goes_somewhere(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "The guests |will go on Monday to Zorbville|": to what bears a name that no register has."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, event.trigger.j
    while k < clauses.line.b and (k in clauses.dated or lower[k] in grammar.conjunctions | grammar.determiners):
        k += 1
    led = {lower[k - 1], *lower[k : k + 1]} & (grammar.destinations | grammar.places)
    k += k < clauses.line.b and lower[k] in grammar.destinations | grammar.places
    end = k
    while end < clauses.line.b and reading.tokens.is_capitalised(end):
        end += 1
    if not (_has_day(event) and led and end > k):
        return False
    event.place = Place(k, end, None)
    return True


def _has_day(event: Told) -> bool:
    """ "|The guests| visited Zorbex |on 3 May|", "|the visit to the harbour| on Monday": who came was told before."""
    when = event.dated.mention.when if event.dated is not None else None
    return event.trigger.form in ("verb", "noun") and when is not None and when.precision in ("day", "range")


def _is_initiative(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "Kenya joined |the Zorbex Charter|": an initiative by its name right after the verb."""
    k = reading.past_determiners(trigger.j, clauses.line.b)
    return any(piece.i == k and entity.term == "initiative" for piece, entity in clauses.missions)


def _is_joined(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "joined |the AfriWeather network| in 2018", "France joined |the project| in 2004": something that bodies join, by
    its name or as told before, and the day."""
    after = range(event.trigger.j, min(clauses.line.b, event.trigger.j + _JOINED))
    until = next((k for k in after if reading.tokens.words[k] in ",;:"), after.stop)
    named = any(reading.tokens.is_capitalised(k) for k in range(event.trigger.j, until))
    at = reading.past_determiners(event.trigger.j, until)
    definite = any(word in reading.grammar.definites for word in reading.tokens.lower[event.trigger.j : at])
    definite |= at == event.trigger.j and reading.hit(at, "joined") is not None  # « s'est jointe |au| projet »
    sides = all(part.actor.kind != "person" for part in event.parts)
    known = named or (definite and sides and bool(event.parts))
    return known and event.dated is not None and bool(reading.hits_of("joined", event.trigger.j, until))


def _is_body(entities: Entities, actor: Actor) -> bool:
    """Something that a country or an agency joins: a network, an organisation, a committee."""
    entity = entities.by_key.get((actor.kind, actor.key))
    of_members = ("association", "intergovernmental", "joint_body")
    return entity is not None and entity.kind == "organisation" and entity.term in of_members

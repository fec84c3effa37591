"""What a release says of its agreements: parties, own date, status, parents, binding force."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.between import are_bodies, parties_after, partners
from flows.extracting.clauses.bounds import beginning
from flows.extracting.clauses.clauses import Clauses, Dated
from flows.extracting.clauses.pacts import Pacts, Said
from flows.extracting.clauses.relations import parent_links
from flows.extracting.clauses.told import Part, Told
from flows.extracting.frames.recalls import DOCUMENT, REPEATING
from flows.extracting.telling.account import (
    BEFORE_SIGNATURE,
    Account,
    Observation,
    are_governments,
    for_bodies,
    parties_of,
    signing_for,
)
from flows.extracting.telling.choosing import is_news
from flows.extracting.telling.standing import Status, status_of
from flows.extracting.words.reading import Reading
from flows.model import DateMention, When

_HANGS = 3
"""Words between an amendment and the agreement beside it."""

_WISHED = 28
"""Words at most from a wish to what is wished for: "wishes to begin with to sign"."""

_SUGGESTED = 16
"""Words at most from "proposed" to what it is proposed that somebody does."""

_YEAR = re.compile(r"(?:19|20)\d\d")

_SIGNATURES = ("signing", "accession", "contract_award")
_NEAR = 3
_OPENS = 4
"""Words at most before an agreement that opens its sentence."""

_OFTEN_MERE_TEXTS = ("joint_declaration", "principles", "charter", "protocol", "contract")
"""Kinds that are agreements only when somebody signs or joins them."""


def pact_of(pacts: Pacts, line: Clauses, told: Told, result: Account, beside: Sequence[Told] = ()) -> int | None:
    """The agreement that the telling is of; what it says of it is noted. ``beside``: what else its line tells."""
    phrase = told.agreement
    if phrase is None:
        return None
    named = _changed(line, phrase) if phrase.kind == "amendment" else None
    own = _own_parties(line, named or phrase)
    implied = parties_of(result, told)
    after = parties_after(named or phrase, line.groups)
    told_of = {(kind, key): at for kind, key, at in implied}
    acting = signing_for(result, told)
    if own and len(acting) > 1 and _is_of_ties(result.reading, line, named or phrase):
        own = {}
    governments = after is not None and are_governments(result, after.actors)
    if own and not governments and (bodies := for_bodies(result, acting, own)) != own.keys():
        own = {party: acting[party] for party in acting if party in bodies}
    parties = own or told_of
    if not parties and after is not None and after.marker == "with" and are_bodies(after):
        parties = {(actor.kind, actor.key): actor.name for actor in after.actors}
    if phrase.another:
        parties |= {party: (phrase.i, phrase.j) for party in phrase.parties if party not in parties}
    days = [_signed_on(each) for each in (told, *beside) if each.agreement == phrase]
    years = frozenset(day[:4] for day in days if day is not None)
    with_one = after is not None and after.marker == "with" and are_bodies(after)
    if named is not None and with_one and after is not None:
        parties |= {(a.kind, a.key): a.name for a in after.actors if (a.kind, a.key) not in parties}
    own_date = _own_date(result.reading, line, named or phrase)
    if own_date is not None and own_date.mention.when.date is not None and phrase.recalls is None:
        years = frozenset((own_date.mention.when.date[:4],))
    if phrase.kind == "amendment" and named is None:
        # the one told last; a noun alone ("the extension to Mars") changes none
        meant = phrase._replace(kind="unspecified", definite=True, title=None)
        known = pacts.latest(meant) if told.trigger.form != "noun" else None
        if known is None:
            return None
        number = known
        pacts.by_phrase[phrase.i] = number
    else:
        shared = result.reading.tokens.lower[phrase.i] in result.reading.grammar.plural_possessives
        said = Said(
            years,
            tuple(parties),
            bool(own) or (with_one and len(parties) > 1),
            shared and len(parties) > 1,
            _until(told),
        )
        number = pacts.index(named or phrase, said, _signed_now(result, told))
        pacts.by_phrase[phrase.i] = number
    pact = pacts.all[number]
    pact.signed_on = pact.signed_on or (own_date.mention if own_date is not None else None)
    if told.dated is None and told.status == "signed" and own_date is not None:
        told.dated = own_date
    elif phrase.kind == "amendment" and (told.dated is None or told.dated.j <= told.trigger.i):
        told.dated = _own_date(result.reading, line, phrase) or told.dated
    for party, at in parties.items():
        if told.type != "ratification" or party[0] == "country" or len(pact.parties) < 2:  # "by the |Chamber|"
            pact.parties.setdefault(party, at)
    if own and after is not None and told.trigger.form != "listed":
        known_parts = {part.actor.key for part in told.parts}
        told.parts += [
            Part(actor, "party", "role-between")
            for actor in after.actors
            if actor.key not in known_parts and actor.kind != "person"
        ]
    if told.realis == "actual" and told.type == "signing" and _is_suggested(result.reading, line, told):
        told.realis = "planned"
    if told.status is not None and told.realis in ("actual", "planned"):
        lies_ahead = told.status == "signed" and told.realis == "planned"
        status = _planned(result.reading, line, told) if lies_ahead else told.status
        resolved = told.type == "amendment" and _is_resolved(result.reading, line, told)
        if told.realis == "actual" or told.status in ("signed", "negotiating") or resolved:
            at = (told.trigger.i, told.trigger.j)
            result.observations.append(Observation(number, status, at, told, f"status-{told.rule_id}"))
    return number


def _signed_on(told: Told) -> str | None:
    """The day, month or year of a signature, and of nothing that came of it."""
    return told.dated.mention.when.date if told.dated is not None and told.type in _SIGNATURES else None


def _until(told: Told) -> str | None:
    """The year by which an agreement was signed that came into force then, was extended or has ended."""
    day = told.dated.mention.when.date if told.dated is not None and told.realis == "actual" else None
    return day[:4] if day is not None and told.type in ("ratification", "amendment") and day[:2] != ".." else None


def _signed_now(result: Account, told: Told) -> int | None:
    """ "A and B signed an agreement. They were partners by |an agreement signed in 2011|": the one of the news, which what
    was signed years before is not."""
    phrase = told.agreement
    if not told.past or phrase is None or phrase.definite or phrase.recalls is not None:
        return None
    return next((event.pact for event in result.events if event.type == "signing" and is_news(result, event)), None)


def _planned(reading: Reading, line: Clauses, told: Told) -> str:
    """ "A |wishes| to sign", "it was |recommended| to A and B to conclude": that it will be signed is not said; neither
    where they resolve to |prepare| and sign it. The word nearest before the verb counts."""
    first, at = max(line.line.a, told.trigger.i - _WISHED), told.trigger.i
    wished = max((hit.j for hit in reading.hits_of("wished", first, at)), default=0)
    resolved = max((hit.j for hit in reading.hits_of("resolved", first, at)), default=0)
    plans = (hit for hit in reading.hits_of("plan", max(first, wished, resolved), at))
    plans = (hit for hit in plans if reading.hit(hit.i, "preparing") is None)
    if told.rule_id.endswith("suggested"):
        return "proposed"
    if next(plans, None) is not None:
        return "signature_planned"
    prepared = resolved > wished and reading.hits_of("preparing", resolved, at)
    return "proposed" if wished > resolved or prepared else "signature_planned"


def _is_resolved(reading: Reading, line: Clauses, told: Told) -> bool:
    """ "they |will extend| their protocol": by a verb right after the word that says that it lies ahead."""
    i = told.trigger.i
    led = any(hit.j == i for k in range(max(i - 2, 0), i) for hit in reading.hits.get(k, ()) if hit.category == "plan")
    return led and told.trigger.form in ("verb", "passive") and _planned(reading, line, told) != "proposed"


def _is_suggested(reading: Reading, line: Clauses, told: Told) -> bool:
    """ "A proposed |that| both |enter into| a memorandum", « a proposé |que| A et B |signent| un accord »."""
    lower, grammar, trigger = reading.tokens.lower, reading.grammar, told.trigger
    past = lower[trigger.i].endswith(grammar.participle_endings)
    if trigger.form != "verb" or past or told.dated is not None:
        return False
    wishes = reading.hits_of("wished", max(line.line.a, trigger.i - _SUGGESTED), trigger.i)
    if any(grammar.subordinators & {lower[hit.j - 1], lower[hit.j]} for hit in wishes if hit.j < trigger.i):
        told.rule_id += "-suggested"
        return True
    return False


def _changed(line: Clauses, phrase: Phrase) -> Phrase | None:
    """What an amendment changes where its line says so: "an amendment to |the agreement|", "|the agreement|, whose
    amendment"."""
    after = next((p for p in line.agreements if 0 < p.i - phrase.j <= _HANGS), None)
    before = next((p for p in reversed(line.agreements) if p.extent <= phrase.i), None)
    named = after or (before if before is not None and line.triggers and phrase.i - before.extent <= _HANGS else None)
    return named if named is not None and named.kind not in ("amendment", *REPEATING) else None


def _own_date(reading: Reading, line: Clauses, phrase: Phrase) -> Dated | None:
    """ "the agreement |of 2014|", "the |2014| agreement", not "sign the agreement on 2 April"."""
    lower, of = reading.tokens.lower, reading.grammar.of
    inner = any(phrase.j <= other.i and other.j == phrase.extent for other in line.agreements)
    ends = (phrase.j,) if inner else (phrase.j, phrase.extent)  # not "a protocol on the agreement |of 2004|"
    after = (d for d in line.dates if d.i - 1 in ends and lower[d.i - 1] in of)
    within = (d for d in line.dates if phrase.i < d.i and d.j < phrase.j)
    return next(after, None) or next(within, None) or _year_in(reading, phrase) or _dated_from(reading, line, phrase)


def _year_in(reading: Reading, phrase: Phrase) -> Dated | None:
    """ "the |2014| agreement", "their |1998| memorandum"."""
    for k in range(phrase.i, phrase.j):
        word = reading.tokens.words[k]
        if _YEAR.fullmatch(word):
            when = When(word, date(int(word), 1, 1), date(int(word), 12, 31), "year", "stated")
            return Dated(k, k + 1, DateMention(reading.tokens.starts[k], reading.tokens.end(k), when, ()))
    return None


def _dated_from(reading: Reading, line: Clauses, phrase: Phrase) -> Dated | None:
    """ "the agreement |dates back to 11 April 2017|", "an exchange of letters |that dates from 2005|"."""
    for hit in reading.hits_of("dates_from", phrase.j, min(line.line.b, phrase.extent + _NEAR)):
        between = reading.tokens.lower[phrase.extent : hit.i]
        if between[:1] == [","] and between[1:2] and between[1] in reading.grammar.subordinators:
            between = between[2:]
        if hit.i < phrase.until and "," not in between:
            return next((beginning(d) for d in line.dates if hit.i < d.i <= hit.j + 1), None)
    return None


def _is_over(result: Account, dated: Dated) -> bool:
    """The day lies before the release."""
    when, published = dated.mention.when, result.reading.release.published_on
    latest = when.latest or when.earliest
    return published is not None and latest is not None and latest < published


def _own_parties(line: Clauses, phrase: Phrase) -> dict[tuple[str, str], tuple[int, int]]:
    """The parties that the phrase names itself: "the agreement between A and B", "the A-B agreement"."""
    between = parties_after(phrase, line.groups)
    named = dict.fromkeys(phrase.parties, (phrase.i, phrase.j))
    if between is not None and (between.marker == "between" or (named and are_bodies(between))):
        named |= {(actor.kind, actor.key): actor.name for actor in between.actors if actor.kind != "person"}
    return named if len(named) > 1 else {}


def _is_of_ties(reading: Reading, line: Clauses, phrase: Phrase) -> bool:
    """ "a declaration |reaffirming the partnership| between A and B": those between whom the ties are, whoever signs."""
    between = parties_after(phrase, line.groups)
    return between is not None and reading.ending("when_signed", between.at, phrase.j) is not None


def _is_of_any(reading: Reading, phrase: Phrase) -> bool:
    """ "|treaty| negotiations are held every year": a bare singular right before what is told of it means none."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if grammar.adjective_after_noun or phrase.definite or phrase.plural or phrase.title or phrase.parties:
        return False
    bare = lower[phrase.i] not in grammar.determiners and reading.before_determiners(phrase.i, 0) == phrase.i
    return bare and reading.hit(phrase.j, "status") is not None


def observe(result: Account, pacts: Pacts, line: Clauses) -> None:
    """Statuses, parties, parents and binding force told of agreements outside of events."""
    reading = result.reading
    for phrase in line.agreements:
        known = phrase.i in pacts.by_phrase
        if phrase.loose and not known:
            continue
        status = status_of(reading, line, phrase, known)
        if not known and status is not None and _is_of_any(reading, phrase):
            continue
        own_date = _own_date(reading, line, phrase)
        named = _own_parties(line, phrase)
        if not named and (status is not None or own_date is not None) and not known:
            named = _partners(reading, line, phrase, status)
        if status is not None and own_date is None:
            own_date = status.dated
        elif status is None and own_date is not None and phrase.definite and not known and not named:
            latest = pacts.latest(phrase)  # "|The protocol| dates back to 2011"
            if latest is not None and pacts.all[latest].signed_on is None and _dated_from(reading, line, phrase):
                pacts.all[latest].signed_on = own_date.mention
        if phrase.kind in ("amendment", *REPEATING) or (
            not known and status is None and (not named or phrase.kind in _OFTEN_MERE_TEXTS)
        ):
            continue
        apart = _completed(reading, line, phrase, pacts)
        number = pacts.index(phrase, Said(_years(phrase, own_date, status), tuple(named), bool(named)), apart)
        pact = pacts.all[number]
        for party, at in named.items() if for_bodies(result, pact.parties, named) == named.keys() else ():
            pact.parties.setdefault(party, at)
        pact.signed_on = pact.signed_on or (own_date.mention if own_date is not None else None)
        if (
            status is None
            and own_date is not None
            and len(pact.parties) > 1
            and not known
            and _is_over(result, own_date)
        ):
            status = Status("signed", own_date.i, own_date.j)
        pact.binding = _binding(reading, line) or pact.binding
        if status is not None:
            at = (status.i, status.j)
            result.observations.append(Observation(number, status.status, at, None, "status-words"))
    for child, parent, relation, i, _ in parent_links(reading, line.line, line.agreements):
        _link(result, pacts, line, child, parent, relation, i)


def _completed(reading: Reading, line: Clauses, phrase: Phrase, pacts: Pacts) -> int | None:
    """ "an annex |to the 2015 memorandum|": the agreement that is not the one which it completes."""
    before = (p for p in line.agreements if 0 < phrase.i - p.j <= _HANGS - 1)
    led = (p for p in before if all(w in reading.grammar.complements for w in reading.tokens.lower[p.j : phrase.i]))
    return next((pacts.by_phrase[p.i] for p in led if p.i in pacts.by_phrase), None)


def _years(phrase: Phrase, own_date: Dated | None, status: Status | None) -> frozenset[str]:
    """The year that an agreement bears itself: "the agreement of |2008|" is none that was signed today."""
    day = own_date.mention.when.date if own_date is not None else None
    since = status is not None and status.status == "in_force"  # "has linked A to B |since 1979|"
    stated = status is None or status.dated is not own_date or since
    return frozenset((day[:4],)) if day is not None and stated and phrase.recalls is None else frozenset()


def _link(
    result: Account, pacts: Pacts, line: Clauses, child: Phrase | None, parent: Phrase, relation: str, i: int
) -> None:
    """Note under, after or in place of which agreement another is made; both are of the same parties."""
    own_date = _own_date(result.reading, line, parent)
    if child is not None and child.kind == "amendment" and child.i not in pacts.by_phrase:
        return  # an amendment is an agreement of its own only as what it changes
    upper = pacts.parent(parent, own_date.mention.when.date if own_date is not None else None)
    lower = (
        pacts.index(child, apart=upper)
        if child is not None and child.kind != DOCUMENT
        else next((n for n in reversed(range(len(pacts.all))) if n != upper), None)
    )
    if lower is None or lower == upper or pacts.all[upper].parent == lower:
        return
    one, other = pacts.all[lower], pacts.all[upper]
    if parent.another and other.kind == "unspecified":
        other.kind = one.kind  # "a memorandum that replaces |that| of 2009"
    if one.parent is None:
        one.parent, one.relation, one.relation_at = upper, relation, (i, parent.j)
    if parent.title is not None or parent.kind in _OFTEN_MERE_TEXTS or not one.phrases or not any(
        o.pact == lower and (o.told is not None or relation == "replaces") for o in result.observations
    ):  # fmt: skip
        return
    if not other.parties and (parent.definite or own_date is not None or relation != "pursuant_to"):
        other.parties |= one.parties
    other.years |= _years(parent, own_date, None)
    if own_date is not None and other.signed_on is None and len(other.parties) > 1 and _is_over(result, own_date):
        other.signed_on = own_date.mention
        at = (own_date.i, own_date.j)
        result.observations.append(Observation(upper, "signed", at, None, "status-words"))
    told = {o.status for o in result.observations if o.pact == upper}
    made = any(o.pact == lower and o.status not in BEFORE_SIGNATURE for o in result.observations)
    if relation == "replaces" and told and made and "ended" not in told:
        result.observations.append(Observation(upper, "superseded", (i, parent.j), None, "status-words"))


def _partners(
    reading: Reading, line: Clauses, phrase: Phrase, status: Status | None
) -> dict[tuple[str, str], tuple[int, int]]:
    """ "|A| has suspended its agreement with |B|", "|A and B| are negotiating their agreement", "By an exchange of letters
    of 3 May, |A and B| agree"."""
    actors: Sequence[Actor] = status.parties if status is not None else ()
    actors = partners(line.groups, phrase) or actors
    if not actors:
        words, lower = reading.tokens.words, reading.tokens.lower
        shared = lower[phrase.i] in reading.grammar.plural_possessives
        opens = phrase.i - line.line.a <= _OPENS
        named = (
            g for g in line.groups
            if g.marker in (None, "between") and len(g.actors) > 1 and are_bodies(g)
            and (((shared or status is None) and g.j <= phrase.i)
            or (g.marker is None and opens and g.at > phrase.j and words[g.at - 1] == ","))
        )  # fmt: skip
        actors = next((g.actors for g in named), ())
        after = parties_after(phrase, line.groups)
        if not actors and after is not None and after.marker == "with" and are_bodies(after):
            actors = after.actors
    return {(actor.kind, actor.key): actor.name for actor in actors}


def _binding(reading: Reading, line: Clauses) -> str | None:
    for hit in reading.hits_in(line.line.a, line.line.b):
        if hit.category in ("binding_no", "binding_yes"):
            return "stated_no" if hit.category == "binding_no" else "stated_yes"
    return None

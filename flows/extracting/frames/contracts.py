"""What makes a choice or an award one of a contract: what is to be done, and by whom, named or not."""

from __future__ import annotations

from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import Part, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.hints import is_near
from flows.extracting.words.reading import Reading

_NAMED = 8
"""Words at most from a verb to those it awards a contract to: "selected |fifteen more small| companies"."""
_GIVEN = 14
"""The same where the contracts stand between: "awarded |five contracts worth 3 million euros to| companies"."""
_DESCRIBED = 30
"""Words at most from whom it chose to what is to be done."""
_BEFORE = 5
"""Words at most from those who win to what is said of them: "Twelve companies |in all have been| awarded"."""
_TASK = 24
"""Words at most from who is chosen or paid to the contract, and what it is for, that says so."""
_PAPER = 8
"""Words at most from an award to the agreement that is awarded."""
_COUNTED = 4
"""Words at most from "award of" to the contracts: "the award of |three new| contracts"."""


def is_contract(reading: Reading, clauses: Clauses, event: Told, who: list[Part]) -> bool:
    """Whether what is awarded is a contract: by whom it is given to, by what it is for, or by the paper."""
    if any(part.actor.kind != "person" and part.role == "awardee" for part in who):
        task = is_near(reading, clauses, event.trigger, "contracts", _TASK)
        task = task or _is_paid(reading, clauses, event.trigger)
        return task or _is_for_task(reading, clauses, who) or _is_to_do(reading, clauses, event, who)
    if _is_for_unnamed(reading, clauses, event.trigger) or _is_of_contracts(reading, event):
        return True
    if any(part.actor.kind != "person" for part in who):
        return is_near(reading, clauses, event.trigger, "agreement", _PAPER)
    return _is_of_contract_before(reading, clauses, event)


def _is_for_unnamed(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "selected |four companies to| provide sensors", "awarded contracts |to twelve firms|", "|Six companies| have been
    awarded contracts", "awarded 3 million dollars |to 13 teams|", "selected |the first instruments|"."""
    paid = _is_paid(reading, clauses, trigger)
    contract = paid or is_near(reading, clauses, trigger, "contracts", _GIVEN)
    kinds = ("suppliers", "funded") if paid else ("suppliers",)
    until = min(clauses.line.b, trigger.j + (_GIVEN if contract else _NAMED))
    since = max(clauses.line.a, trigger.i - _BEFORE - 2)
    if trigger.form == "passive":
        named = (hit for kind in kinds for hit in reading.hits_of(kind, since, trigger.i))
        chosen = [hit for hit in named if barriers(clauses, hit.j, trigger.i) == 0]
        near = range(trigger.j, min(clauses.line.b, trigger.j + _GIVEN))
        return bool(chosen) and (contract or any(_leads_to_task(reading, clauses, k) for k in near))
    if trigger.form == "participle":
        return False
    for hit in (hit for kind in kinds for hit in reading.hits_of(kind, trigger.j, until)):
        if _is_right_behind(reading, clauses, trigger, hit.i):
            return contract or _leads_to_task(reading, clauses, hit.j)
    if trigger.form != "verb" or reading.hit(trigger.i, "choosing") is None:
        return False
    works = reading.hits_of("built_if_chosen", trigger.j, min(clauses.line.b, trigger.j + _NAMED))
    return any(_is_right_behind(reading, clauses, trigger, hit.i) for hit in works)


def _is_paid(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "awarded |3.9 million dollars|": money, and no prize."""
    paid = is_near(reading, clauses, trigger, "funding", _NAMED)
    return paid and not is_near(reading, clauses, trigger, "prizes", _GIVEN)


def _is_right_behind(reading: Reading, clauses: Clauses, trigger: Trigger, i: int) -> bool:
    apart = set(reading.tokens.words[trigger.j : i]) & {",", ";", ":", "("}
    return not apart and barriers(clauses, trigger.j, i) == 0


def _leads_to_task(reading: Reading, clauses: Clauses, k: int) -> bool:
    """ "have been selected |to conduct| studies", "selected four companies |to provide| sensors"."""
    return k < clauses.line.b and reading.tokens.lower[k] in reading.grammar.purpose


def _is_for_task(reading: Reading, clauses: Clauses, who: list[Part]) -> bool:
    """ "has selected Zorbex Ltd (once Blip) of Oslo, Norway, |to develop| a sensor": whatever describes whom it chose."""
    lower, words, grammar = reading.tokens.lower, reading.tokens.words, reading.grammar
    for part in who:
        if part.role != "awardee":
            continue
        k, depth = part.actor.j, 0
        while k < min(clauses.line.b, part.actor.j + _DESCRIBED):
            depth += (words[k] == "(") - (words[k] == ")")
            if depth == 0 and (lower[k] in grammar.subordinators or words[k] in ";:"):
                break
            task = reading.hit(k, "contracts")
            if depth == 0 and task is not None and lower[k] in grammar.purpose and task.j > k + 1:
                return True
            k += 1
    return False


def _is_to_do(reading: Reading, clauses: Clauses, event: Told, who: list[Part]) -> bool:
    """ "A selected B in 2018 |to attach| a module", « A a choisi B |pour équiper| … » : what somebody is to do for it."""
    if event.dated is None or all(part.role != "awarder" for part in who):
        return False
    ends = {part.actor.j for part in who if part.role == "awardee"} | {event.dated.j, event.trigger.j}
    lower, grammar = reading.tokens.lower, reading.grammar
    return any(
        k in ends and lower[k] in grammar.purpose and not reading.tokens.is_capitalised(k + 1)
        and lower[k + 1] not in grammar.determiners
        for k in range(event.trigger.j, clauses.line.b - 1)
    )  # fmt: skip


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


def contract_under(reading: Reading, clauses: Clauses, event: Told) -> Phrase | None:
    """ "B was chosen by A to build two probes |under a contract| worth 20 million euros": what both have then signed."""
    if not {"awarder", "awardee"} <= {part.role for part in event.parts if part.actor.kind != "person"}:
        return None
    for phrase in clauses.agreements:
        if phrase.kind == "contract" and phrase.i > event.trigger.j and not phrase.plural:
            at = phrase.i - (reading.tokens.lower[phrase.i - 1] == "'")
            led = any(hit.i > event.trigger.i for hit in reading.all_ending("parents", at))
            told = any(t.i in (phrase.j, phrase.extent, phrase.tail) for t in clauses.triggers if t.form != "noun")
            if led and not told and not clauses.line.titled:
                return phrase
    return None

"""Which of the phrases of a release mean one agreement, and what has been learnt of it.

"the intergovernmental agreement signed by the two countries in 2009" -> the same as "… signed by A and B in 2009"
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from flows.extracting.clauses.agreements import Phrase
from flows.model import DateMention

_SHORT = 3
"""Letters of a word that says nothing of a subject."""


@dataclass(slots=True)
class Pact:
    """One agreement of a release: every phrase that means it, and what has been learnt of it."""

    kind: str
    phrases: list[Phrase]
    title: str | None = None
    subject: tuple[int, int] | None = None
    parties: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    parent: int | None = None
    relation: str | None = None
    relation_at: tuple[int, int] | None = None
    binding: str = "unstated"
    signed_on: DateMention | None = None
    years: set[str] = field(default_factory=set)

    def is_mere_headline(self) -> bool:
        """ "A approves |agreements| with B and C": those that the text then tells one by one."""
        return all(phrase.headline and phrase.plural and phrase.title is None for phrase in self.phrases)


_HEAD_ALONE = 3
"""Words at most of an article and the noun it goes with: « l'accord »."""

_PAPERS = (
    "framework",
    "memorandum",
    "letter_of_intent",
    "protocol",
    "implementing",
    "intergovernmental",
    "unspecified",
)
"""Kinds by which one release may call the same paper in turn."""

_MANY = ("contract", "unspecified")
"""Kinds of which a release may tell several without saying whose they are."""

MULTILATERAL = ("principles", "charter")
"""Kinds of agreements that each party signs for itself."""

LOOKED_BACK = 64
"""Agreements and events among which the one is looked for that is told again, and tellings of it that are compared. No
release tells of so many; a text without end may."""


class Said(NamedTuple):
    """What is said of the agreement that a phrase means. ``years``: of its signature; ``parties``: those known of it;
    ``own``: the phrase names them itself; ``shared``: it is "theirs"; ``until``: the year by which it must be signed."""

    years: frozenset[str] = frozenset()
    parties: tuple[tuple[str, str], ...] = ()
    own: bool = False
    shared: bool = False
    until: str | None = None


_NOTHING = Said()

Homes = Callable[[str, str], list[tuple[str, str]]]
"""(kind, key) of a party -> whom it stands for: an organisation for its country."""


class Pacts:
    """Agreements of a release in the order in which they are first told; finds the one that a phrase means."""

    def __init__(self, homes: Homes, words: Sequence[str], year: str | None = None) -> None:
        self.all: list[Pact] = []
        self.words = words
        self.year = year
        """The year of the release."""
        self.by_phrase: dict[int, int] = {}
        self.homes = cache(homes)

    def index(self, phrase: Phrase, said: Said = _NOTHING, apart: int | None = None) -> int:
        """The agreement that the phrase means: an earlier one that nothing speaks against, else a new one. ``apart``: the
        one that it is not."""
        known = self.by_phrase.get(phrase.i) if phrase.recalls is None else None
        if phrase.recalls is not None:  # "both documents": two phrases at one place
            known = self.by_phrase.get(phrase.recalls[0])
            known = None if known is not None and self._joins_later(self.all[known], said.parties) else known
        if known is not None:
            self.by_phrase[phrase.i] = known
            self.all[known].years |= said.years if phrase.recalls is None else set()
            return known
        number = None if phrase.another else self._meant(phrase, said, apart)
        if number is None:
            self.all.append(Pact(phrase.kind, []))
            number = len(self.all) - 1
        if phrase.recalls is not None:
            self.by_phrase.setdefault(phrase.recalls[0], number)
        pact = self.all[number]
        announced = all(earlier.headline for earlier in pact.phrases)
        pact.phrases.append(phrase)
        if pact.kind == "unspecified":
            pact.kind = phrase.kind
        pact.title = pact.title or phrase.title
        if pact.subject is None or (phrase.subject is not None and announced):
            pact.subject = phrase.subject or pact.subject
        pact.years |= said.years
        self.by_phrase[phrase.i] = number
        return number

    def parent(self, phrase: Phrase, date: str | None) -> int:
        """The agreement under which another is made: by its name, or by the year that it bears, else as any other."""
        known = self.by_phrase.get(phrase.i)
        if known is None and phrase.title is not None:
            known = next((n for n, pact in enumerate(self.all) if pact.title == phrase.title), None)
        elif known is None and date is not None:
            years = ((n, pact.signed_on) for n, pact in enumerate(self.all))
            known = next((n for n, day in years if day is not None and (day.when.date or "")[:4] == date[:4]), None)
        elif known is None:
            return self.index(phrase)
        if known is None:
            return self.index(phrase._replace(another=True))
        self.by_phrase[phrase.i] = known
        return known

    def latest(self, phrase: Phrase) -> int | None:
        """The agreement a definite phrase refers back to, without making one."""
        return self._meant(phrase, _NOTHING)

    def _meant(self, phrase: Phrase, said: Said, apart: int | None = None) -> int | None:
        """The last one that may be meant; "the agreement" is an intergovernmental one only where no other is told."""
        near = reversed(range(max(len(self.all) - LOOKED_BACK, 0), len(self.all)))
        last_first = [n for n in near if n != apart and self._may_be(self.all[n], phrase, said)]
        governmental = [n for n in last_first if self.all[n].kind == "intergovernmental" != phrase.kind]
        rest = [n for n in last_first if n not in governmental]
        if phrase.kind != "unspecified":
            rest.sort(key=lambda n: self.all[n].kind != phrase.kind)  # "the protocol" is the protocol told before
        plain = phrase.definite and phrase.kind == "unspecified" and not said.own and len(self.all) == 1
        found = next(iter(rest), governmental[0] if governmental and plain else None)
        return found if found is not None or said.own or said.years else self._called_otherwise(phrase, said.parties)

    def _called_otherwise(self, phrase: Phrase, parties: tuple[tuple[str, str], ...]) -> int | None:
        """ "A and B signed a framework agreement. |The memorandum| was signed for A by C": where none of that kind is told,
        the one without a day of its own before it."""
        if not phrase.definite or phrase.kind not in _PAPERS or phrase.title is not None or phrase.subject is not None:
            return None
        if phrase.recalls is not None or any(pact.kind == phrase.kind for pact in self.all):
            return None
        told = [
            n for n, pact in enumerate(self.all) if self._is_new(pact) and pact.title is None and pact.kind in _PAPERS
        ]
        if len(told) != 1 or not parties:
            return None
        known = set(self.all[told[0]].parties)
        stated = set(parties)
        alike = not known or self._agree(stated, known, False, True) or self._may_be_homes(stated, known)
        return told[0] if alike else None

    def _may_be(self, pact: Pact, phrase: Phrase, said: Said) -> bool:
        years, parties, own = said.years, said.parties, said.own
        if said.until is not None and pact.years and min(pact.years) > said.until:
            return False
        if said.shared and self._are_others_of_its_kind(parties, pact):
            return False
        others = self._are_others(parties, pact)
        if others and pact.kind in MULTILATERAL:
            return False
        if self._writes_down(pact, phrase, parties, own):
            return True
        apart = others or (years and pact.years and not years & pact.years)
        if phrase.title and pact.title:
            return phrase.title == pact.title and not apart
        if phrase.title:
            return pact.kind in (phrase.kind, "unspecified") and not apart
        if pact.title:
            return phrase.definite and phrase.kind in (pact.kind, "unspecified") and not own
        announced = all(earlier.headline for earlier in pact.phrases)
        if pact.is_mere_headline() and not phrase.plural:
            return False
        if phrase.kind != pact.kind and not self._shortens(phrase, pact):
            kinds = {phrase.kind, pact.kind}
            loose = "unspecified" in kinds and not kinds & {"contract", "exchange_of_letters"}
            if pact.kind == "unspecified" and not self._is_new(pact) and not years:
                return False  # "under the agreement of 2014, they signed |the protocol|"
            again = self._is_of_all(pact, {*phrase.parties, *parties}) and phrase.subject is None
            if phrase.subject and pact.subject and self._differ(phrase.subject, pact.subject):
                return False
            if not (loose and (phrase.definite or announced or (again and pact.phrases[-1].until != phrase.i))):
                return False
        if years and pact.years and not (years & pact.years):
            return False
        stated = set(phrase.parties) | set(parties)
        if own and not pact.parties:
            return (pact.kind == phrase.kind or announced) and not pact.years
        if not phrase.definite and not phrase.headline and not announced and self._differ(phrase.subject, pact.subject):
            return False
        if stated and not pact.parties and not phrase.headline and not announced:
            return phrase.definite or (phrase.kind == pact.kind not in _MANY and pact is self.all[-1])
        if not stated or not pact.parties:
            return phrase.definite or pact.kind == phrase.kind
        loosely = phrase.headline or announced
        latest = next((each for each in reversed(self.all[-LOOKED_BACK:]) if self._is_new(each)), None)
        if phrase.definite and pact is latest and not years:
            loosely = True  # "A and B signed a pact. |The memorandum| was signed by" their agencies
        return self._agree(stated, set(pact.parties), own, loosely) or (
            loosely and self._may_be_homes(stated, set(pact.parties))
        )

    def _is_new(self, pact: Pact) -> bool:
        """None of a year before the release's, nor of any where that is not known."""
        return not pact.years or self.year in pact.years

    def _is_of_all(self, pact: Pact, parties: set[tuple[str, str]]) -> bool:
        """Both are of the same two or more."""
        known = set(pact.parties)
        return len(known) > 1 and len(parties) > 1 and self._agree(parties, known, True, True)

    def _writes_down(self, pact: Pact, phrase: Phrase, parties: tuple[tuple[str, str], ...], own: bool) -> bool:
        """ "A entered into a partnership with B. |A memorandum| was signed": the last one told, which bore no name yet."""
        loose = all(earlier.loose and earlier.kind == "unspecified" for earlier in pact.phrases)
        if not loose or own or phrase.loose or phrase.plural or pact is not self.all[-1] or pact.years:
            return False
        return not parties or self._agree(set(parties), set(pact.parties), False, True)

    def _joins_later(self, pact: Pact, parties: tuple[tuple[str, str], ...]) -> bool:
        """ "|Malta| acceded to the Charter. |Spain and Kenya| had signed it in 2020": each signature is one of its own."""
        return pact.kind in MULTILATERAL and self._are_others(parties, pact)

    def _are_others(self, parties: tuple[tuple[str, str], ...], pact: Pact) -> bool:
        """ "the Data Agreement |with Peru|" after "the Data Agreement |with Chile|": of whom it is tells another by the same
        name apart."""
        return bool(parties and pact.parties) and not self._agree(set(parties), set(pact.parties), False, True)

    def _are_others_of_its_kind(self, parties: tuple[tuple[str, str], ...], pact: Pact) -> bool:
        """ "B and C renewed |their| protocol" after one of A and B; countries may stand for bodies."""
        alike = {kind for kind, _ in pact.parties} == {kind for kind, _ in parties}
        return alike and len(pact.parties) > 1 and not self._agree(set(parties), set(pact.parties), True, True)

    def _shortens(self, phrase: Phrase, pact: Pact) -> bool:
        """« |le protocole| » after « un |protocole| d'accord », "the letter" after "a letter of intent": the head alone."""
        head = self.words[phrase.j - 1]
        if not phrase.definite or phrase.subject is not None or phrase.j - phrase.i > _HEAD_ALONE:
            return False
        return any(head in self.words[other.i : other.j] for other in pact.phrases)

    def _may_be_homes(self, one: set[tuple[str, str]], other: set[tuple[str, str]]) -> bool:
        """A headline's countries, and bodies of which nothing says where they are at home."""
        return any(
            all(kind == "country" for kind, _ in lands)
            and any(kind == "organisation" and not self.homes(kind, key) for kind, key in bodies)
            for lands, bodies in ((one, other), (other, one))
        )

    def _differ(self, one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
        """Two subjects that share less than half of their long words."""
        if one is None or other is None:
            return False
        long, also = ({word for word in self.words[i:j] if len(word) > _SHORT} for i, j in (one, other))
        return 2 * len(long & also) < max(1, min(len(long), len(also)))

    def _agree(self, stated: set[tuple[str, str]], known: set[tuple[str, str]], own: bool, loosely: bool) -> bool:
        """Parties that may be of one agreement: some are the same, of two full lists all are.

        ``loosely``: a headline may name the countries of those who sign."""

        def met(party: tuple[str, str], others: set[tuple[str, str]]) -> bool:
            if party in others:
                return True
            if not loosely:
                return False
            return any(home in others for home in self.homes(*party)) or any(party in self.homes(*o) for o in others)

        if own and len(known) > 1:
            return all(met(party, known) for party in stated) or all(met(party, stated) for party in known)
        return any(met(party, known) for party in stated)

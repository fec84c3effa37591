"""The ballots of names: what the places where a piece stands say of it, counted; and the rules by which they say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Reading

RULES: Mapping[str, tuple[str, int, str]] = {
    # rule id: (kind it votes for, weight, example)
    "name-post-before": ("person", 6, "CNES President |Ana Sol|"),
    "name-post-after": ("person", 6, "|Ana Sol|, Head of Zorbex"),
    "name-honorific": ("person", 6, "Dr |Ana Sol|"),
    "name-set-off": ("person", 3, "the Envoy for the Seas and Isles, |Ana Sol|, came"),
    "name-speech": ("person", 2, "|Ana Sol| said"),
    "name-quoted": ("person", 2, "“…,” said |Ana Sol|"),
    "name-acts": ("person", 2, "met |Ana Sol|"),
    "name-with-people": ("person", 2, "Bo Ek, |Ana Sol| and Cy Ox"),
    "name-listed": ("person", 5, "- |Ana Sol|, Zorbex Ltd"),
    "name-family": ("person", 3, "|Ana Sol| beside Dr Sol"),
    "name-profession": ("person", 4, "the herpetologist |Ana Sol|"),
    "name-nationality": ("person", 4, "la Norvégienne |Ana Sol|"),
    "name-relative": ("person", 4, "|Ana Sol|, who leads Zorbex"),
    "name-of-body": ("person", 2, "|Ana Sol| of Zorbex University"),
    "organisation-head": ("organisation", 4, "|Academy of Oil|"),
    "organisation-weak-head": ("organisation", 2, "|Zorbex Systems|"),
    "organisation-suffix": ("organisation", 7, "|Zorbex Ltd|"),
    "organisation-post-owner": ("organisation", 4, "CEO of |Zorbex|"),
    "organisation-apposed": ("organisation", 5, "|Zorbex|, a company"),
    "organisation-noun-before": ("organisation", 5, "the company |Zorbex|"),
    "organisation-acronym": ("organisation", 4, "Zorbex Research Academy (|ZRA|)"),
    "organisation-listed": ("organisation", 3, "CNES, |Zorbex| and ESA"),
    "organisation-below": ("organisation", 4, "these companies: - |Zorbex|, Oslo"),
    "organisation-pair": ("organisation", 3, "|Zorb & Kelbix|"),
    "organisation-awardee": ("organisation", 3, "awarded a contract to |Zorbex Optics|"),
    "organisation-maker": ("organisation", 3, "built by |Zorbex|"),
    "organisation-party": ("organisation", 3, "signed an agreement with |Blue Zorb|"),
    "organisation-signatory": ("organisation", 6, "the |Zorb Sky Programme| and CNES signed a letter"),
    "organisation-led": ("organisation", 3, "Ana Sol, who heads |Zorbex|"),
    "organisation-branch": ("organisation", 3, "remercie |Campus Zorbie|"),
    "organisation-seated": ("organisation", 3, "|Zorbex|, based in Oslo"),
    "organisation-owner": ("organisation", 2, "|ZRA|'s Oslo Centre"),
    "organisation-employs": ("organisation", 2, "Ana Sol (|ZRA|)"),
    "organisation-partner": ("organisation", 2, "signed an agreement with |ZRA|"),
    "organisation-used": ("organisation", 1, "together with |ZRA|"),
    "organisation-acts": ("organisation", 2, "|Zorbex| signed"),
    "mission-head": ("mission", 4, "|Blue Comet Orbiter|"),
    "mission-noun-after": ("mission", 4, "the |Zorb| ultraviolet spectrometer"),
    "mission-noun-before": ("mission", 4, "the satellite |Zorb|"),
    "mission-apposed": ("mission", 6, "|Zorb|, a weather satellite"),
    "mission-acronym": ("mission", 5, "Blue Comet Orbiter (|BCO|)"),
    "mission-launched": ("mission", 3, "the launch of |Zorb|"),
    "mission-flight": ("mission", 4, "|Expedition 12|"),
    "mission-sibling": ("mission", 3, "|Zorb-2| beside the satellite Zorb-1"),
    "mission-listed": ("mission", 2, "Zorb and |Blip|"),
    "mission-numbered": ("mission", 1, "|Zorb-2|"),
    "mission-hyphen": ("mission", 2, "|Zorbia-2|"),
    "mission-shape": ("mission", 2, "|ZorbiaSat|"),
    "mission-carrier": ("mission", 3, "launched on a |Zorb Heavy|"),
    "mission-aboard": ("mission", 3, "flew aboard |Zorb|"),
    "mission-on-craft": ("mission", 5, "the spacecraft's |Zorb Reference Unit|"),
    "mission-maiden": ("mission", 4, "the maiden flight of |Zorb Heavy|"),
    "mission-does": ("mission", 3, "|Zorb| touched down"),
    "gathering-head": ("gathering", 5, "|Oslo Space Show|"),
    "gathering-noun-before": ("gathering", 5, "le congrès |Zorb|"),
    "gathering-noun-after": ("gathering", 5, "the |Zorb| contest"),
    "agreement-head": ("agreement", 5, "the |Oslo Declaration|"),
    "country-party": ("country", 4, "an agreement with |Georgia|"),
    "country-post-owner": ("country", 4, "the |Polish| ambassador"),
    "place-located": ("place", 2, "in |Porto|"),
    "place-set-off": ("place", 5, "in |Zorbourg|, Norway"),
    "registry": ("", 3, "|Roscosmos|"),
    "registry-ambiguous": ("", 1, "the |Hope| probe"),
}
_ORDER = ("person", "organisation", "mission", "gathering", "agreement", "country", "place")


class Ballot:
    """The votes for each kind, and for each the weightiest rule, the term and the registry's key."""

    def __init__(self) -> None:
        self.votes: dict[str, int] = {}
        self.rules: dict[str, tuple[int, str]] = {}
        self.terms: dict[str, str] = {}
        self.keys: dict[str, str] = {}

    def cast(self, rule_id: str, term: str | None = None, kind: str | None = None, key: str | None = None) -> None:
        named, weight, _ = RULES[rule_id]
        kind = kind or named
        self.votes[kind] = self.votes.get(kind, 0) + weight
        if weight > self.rules.get(kind, (0, ""))[0]:
            self.rules[kind] = (weight, rule_id)
            if term:
                self.terms[kind] = term
        if term:
            self.terms.setdefault(kind, term)
        if key:
            self.keys.setdefault(kind, key)

    def withdraw(self, kind: str, sure: int) -> None:
        """Take back the votes for a kind, unless one of them weighs ``sure`` or the registry has it."""
        if self.rules.get(kind, (0, ""))[0] < sure and kind not in self.keys:
            self.votes.pop(kind, None)
            self.rules.pop(kind, None)

    def by_rule(self, kind: str) -> str:
        """The weightiest rule that voted for a kind; empty where none did."""
        return self.rules.get(kind, (0, ""))[1]

    def leader(self) -> str | None:
        """The kind with the most votes."""
        votes = self.votes
        if len(votes) < 2:
            return next(iter(votes)) if votes else None
        return min(votes, key=lambda kind: (-votes[kind], _ORDER.index(kind)))


class Ballots:
    """One ballot for all pieces that are written alike."""

    def __init__(self, reading: Reading, pieces: list[Piece]) -> None:
        words = reading.tokens.words
        self.by_text = by_text = defaultdict[str, Ballot](Ballot)
        self.texts = {piece.i: "".join(words[piece.i : piece.j]).replace("’", "'") for piece in pieces}
        """First token of a piece -> how it is written, without blanks."""
        self.at = {i: by_text[text] for i, text in self.texts.items()}
        """First token of a piece -> its ballot."""

"""Posts: "CNES President", "CEO and Chairman of the Board of X", "Minister for Y", "France's Ambassador to Russia".

A post phrase has an owner before it ("CNES", "France's", "French") or after it ("of CNES", "of Azerbaijan"), one or
more titles, and a complement that belongs to the title ("for Europe and Foreign Affairs").
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from flows.extracting.pieces.head_first import post_at, post_begins
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.before import before_title, title_start
from flows.extracting.posts.chained import leads_to_noun, next_title
from flows.extracting.posts.owners import is_body, may_be_person
from flows.extracting.posts.titles import OF_STATES, Title, title_at
from flows.extracting.words.reading import Line, Reading
from flows.extracting.words.tokens import CLOSING_QUOTES, OPENING_QUOTES

_LONGEST_BODY = 2
"""Words of a body's name that nothing knows and that acts through somebody."""


class Post(NamedTuple):
    """A post phrase, tokens ``i`` to ``j`` (exclusive), owner before it and determiner included."""

    i: int
    j: int
    titles: tuple[Title, ...]
    definite: bool

    @property
    def owner(self) -> Piece | None:
        """The first owner named."""
        return next((title.owner for title in self.titles if title.owner), None)


def find_posts(reading: Reading, pieces: list[Piece]) -> list[Post]:
    """All post phrases in order of their first token."""
    shelf = Shelf(pieces)
    posts: list[Post] = []
    starting, heads = shelf.starting, reading.of["post"]
    places = sorted({*heads, *starting})
    for line in reading.lines if heads else ():
        read = line.a
        for k in places[bisect_left(places, line.a) : bisect_left(places, line.b)]:
            if k < read:
                continue
            inside, hit = starting.get(k), heads.get(k)
            if inside is not None and (inside.known or inside.head):
                read = inside.j
            elif hit is not None and not leads_to_noun(reading, line, hit):
                post = _post(reading, shelf, line, hit.i, max(posts[-1].j, line.a) if posts else line.a)
                bare = posts[-1] if posts and _joins_bare(reading, shelf, line, posts[-1], post) else None
                if bare is not None:
                    posts[-1] = Post(bare.i, post.j, (*bare.titles, *post.titles), bare.definite)
                else:
                    posts.append(post)
                read = post.j
    return posts


def _joins_bare(reading: Reading, shelf: Shelf, line: Line, bare: Post, post: Post) -> bool:
    """ "|Former astronaut| and Zorbex president Ana Sol": a title without an owner, "and", one with its owner before it, and
    the holder's name."""
    tokens = reading.tokens
    joined = bare.j + 1 == post.i and bare.i >= line.a and tokens.lower[bare.j] in reading.grammar.conjunctions
    if not joined or bare.owner is not None or len(bare.titles) > 1 or is_of_many(reading, bare):
        return False
    owned = post.owner is not None and post.owner.j <= post.titles[0].i and not post.definite
    return owned and may_be_person(shelf.starting.get(post.j))


def _post(reading: Reading, shelf: Shelf, line: Line, head: int, left: int) -> Post:
    start, owner_before, begins = before_title(reading, shelf, line, head, left)
    titles: list[Title] = []
    ends = k = head
    while True:
        title, after_title = title_at(reading, shelf, line, k, bool(titles))
        again = bool(titles) and reading.tokens.lower[k - 1] in reading.grammar.determiners
        other = again and title.owner is not None and (owner_before or titles[0].owner) not in (None, title.owner)
        if other or (again and titles[0].rank in OF_STATES and title.rank not in OF_STATES):
            k = ends
            break
        titles.append(title)
        ends = k = after_title
        following = next_title(reading, shelf, line, k, start == line.a) or _portfolio(reading, shelf, line, k, title)
        if following is None:
            break
        k = following
    owned_after = titles[-1].owner is not None
    if owner_before is not None and _may_be_person(reading, owner_before, owned_after):
        start, owner_before = begins, None
    if owner_before is None and all(title.owner is None and title.rank != "counterpart" for title in titles):
        owner_before = _possessor(reading, shelf, line, start)
    titles[0] = titles[0]._replace(i=title_start(reading, begins, head))
    office = reading.of["public_office"]  # "Mayor of Oslo and head of the committee": the town has no committee
    after = next((t.owner for t in reversed(titles) if t.owner and not any(k in office for k in range(t.i, t.j))), None)
    if _is_possessed(reading, start, titles[0].i, owner_before):
        titles = [_for_field(title) for title in titles]
        after = next((t.owner for t in reversed(titles) if t.owner), None)
    owned = tuple(
        title._replace(owner=title.owner or owner_before or (after if _may_share(title, after) else None))
        for title in titles
    )
    former = reading.ending("former", start, line.a) if owner_before is not None else None
    if former is not None and reading.tokens.lower[former.i] not in reading.grammar.auxiliaries:
        owned = (owned[0]._replace(i=former.i), *owned[1:])
        start = reading.before_determiners(former.i, line.a)
    if owner_before is not None:
        owned = tuple(
            title._replace(owner=owner_before) if _is_abroad(title, titles[n]) else title
            for n, title in enumerate(owned)
        )
    owned = tuple(_of_no_charge(reading, title) for title in owned)
    definite = start < titles[0].i and reading.tokens.lower[start] in reading.grammar.determiners
    before = reading.tokens.lower[titles[0].i - 1] if titles[0].i > line.a else ""
    definite = definite or before == "'s" or before in reading.grammar.possessives
    counted = {before, reading.tokens.lower[start - 1] if start > line.a else ""}  # "|four| Zorbex engineers, Ana Sol,"
    definite = definite or not (
        counted.isdisjoint(reading.grammar.pair_words) and counted.isdisjoint(reading.grammar.cardinals)
    )
    honoured = reading.ending("honorific", titles[0].i, line.a)
    definite = definite or (honoured is not None and _is_determined(reading, line, honoured.i))
    definite = definite or (start > line.a and reading.tokens.lower[start - 1] in reading.grammar.contractions)
    definite = definite or _is_of_addressed(reading, line, start, k) or _is_set_off(reading, shelf, line, start, k)
    return Post(start, k, owned, definite)


def _is_possessed(reading: Reading, start: int, i: int, owner: Piece | None) -> bool:
    """ "|Zorbex Ltd's| Head of Blue Dunes", "|the agency's| Head of Blue Dunes": whose the post is, is told before it."""
    lower = reading.tokens.lower
    if owner is not None and is_body(owner):
        return lower[i - 1] == "'s"
    return start > 1 and lower[start - 1] == "'s" and reading.ending("organisation_noun", start - 1, 0) is not None


def _for_field(title: Title) -> Title:
    """ "Zorbex's Head of |Blue Dunes|": a name that nothing knows, where whose the post is stands before it."""
    owner = title.owner
    if owner is None or owner.known or owner.head is not None or owner.i <= title.i:
        return title
    return title._replace(j=max(title.j, owner.j), owner=None)


def _of_no_charge(reading: Reading, title: Title) -> Title:
    """ "Minister |responsible for the Zorb Agency|": the body is what the minister answers for, and nobody's employer."""
    owner, bracket = title.owner, title.j + 1
    if title.rank != "minister" or owner is None or not (title.i < owner.i < title.j or owner.i == bracket):
        return title
    charged = any(owner.i == bracket or hit.j <= owner.i for hit in reading.hits_of("charged", title.i, title.j))
    return title._replace(owner=None) if charged else title


def _portfolio(reading: Reading, shelf: Shelf, line: Line, k: int, first: Title) -> int | None:
    """ "the Deputy Prime Minister, |Minister of Oil|, Ana Sol": a second office of state after a comma, and a full name
    after it."""
    head = post_at(reading, k + 1) if k + 1 < line.b and reading.tokens.words[k] == "," else None
    if head is None or first.rank not in OF_STATES or head.value not in OF_STATES:
        return None
    _, after = title_at(reading, shelf, line, k + 1, True)
    after += after < line.b and reading.tokens.words[after] == ","
    addressed = after < line.b and reading.hit(after, "honorific") is not None
    return k + 1 if addressed or may_be_person(shelf.starting.get(after)) else None


def _is_of_addressed(reading: Reading, line: Line, i: int, j: int) -> bool:
    """ "called on |Chairman ZSA|, General Ana Sol": no name before it, and a form of address after the comma."""
    words = reading.tokens.words
    before = i > line.a and words[i - 1] not in ",(|" and not reading.tokens.is_capitalised(i - 1)
    return before and j + 1 < line.b and words[j] == "," and reading.hit(j + 1, "honorific") is not None


def _is_set_off(reading: Reading, shelf: Shelf, line: Line, i: int, j: int) -> bool:
    """ "said |Tides Minister|, Ana Sol, …", "met with |Tides Minister|, Ana Sol, …": a title in capitals that opens the line
    or follows a verb, a preposition or a mark, and a full name between commas."""
    tokens, grammar = reading.tokens, reading.grammar
    led = i == line.a or tokens.lower[i - 1] in grammar.speech or tokens.words[i - 1] in OPENING_QUOTES + CLOSING_QUOTES
    led = led or tokens.words[i - 1] == ":" or tokens.lower[i - 1] in grammar.conjunctions | grammar.prepositions
    led = led or reading.ending("marker", i, line.a) is not None or reading.ending("verb", i, line.a) is not None
    name = shelf.starting.get(j + 1) if led and j + 1 < line.b and tokens.words[j] == "," else None
    if name is None or not may_be_person(name) or name.j >= line.b:
        return False
    capitals = all(tokens.is_capitalised(n) or grammar.is_small(tokens.lower[n]) for n in range(i, j))
    return capitals and tokens.words[name.j] in (",", ".", *CLOSING_QUOTES) and not post_begins(reading, name.j + 1)


def _is_determined(reading: Reading, line: Line, k: int) -> bool:
    """ "the |Honourable| Minister", « l'|honorable| ministre »."""
    return reading.before_determiners(k, line.a) < k or reading.past_determiners(k, line.b) > k


def _may_be_person(reading: Reading, owner: Piece, owned_after: bool) -> bool:
    """ "|Ana Sol| President of Zorbex", "named |Ana Sol| ambassador": two plain words before a title that has its owner
    after it, or after a verb of appointment."""
    plain = not owner.known and owner.head is None and owner.j - owner.i > 1
    verbs = reading.all_ending("verb", owner.i) if not owned_after else ()
    appointed = any("appointment" in reading.grammar.types(verb.value) for verb in verbs)
    return (
        plain
        and (owned_after or appointed)
        and reading.grammar.common.isdisjoint(reading.tokens.lower[owner.i : owner.j])
    )


def _possessor(reading: Reading, shelf: Shelf, line: Line, start: int) -> Piece | None:
    """ "Zorbex, led by |its| Executive Director": the organisation named last before."""
    if start >= line.b or reading.tokens.lower[start] not in reading.grammar.possessives:
        return None
    before = [piece for piece in (shelf.starting.get(i) for i in range(start - 1, line.a - 1, -1)) if piece is not None]
    told = (piece for piece in before if piece.head is not None or any(k.kind == "organisation" for k in piece.known))
    return before[0] if before and _acts_through(reading, line, before[0], start) else next(told, None)


def _acts_through(reading: Reading, line: Line, piece: Piece, start: int) -> bool:
    """ "|Zorbex| was represented by its director", "a delegation of |Blip Romsenter| led by its director": unknown words,
    the subject or after "of", and "by" before the possessive."""
    tokens, grammar, k = reading.tokens, reading.grammar, piece.i
    by = reading.ending("person_before", start, line.a) or reading.ending("marker", start, line.a)
    if (
        by is None
        or piece.known
        or piece.j > k + _LONGEST_BODY
        or not (by.category == "person_before" or by.value == "by")
    ):
        return False
    k = reading.before_determiners(k, line.a)
    opens = k == line.a or tokens.words[k - 1] == ";"
    return opens or tokens.lower[k - 1] in grammar.of or tokens.lower[k - 1] in grammar.origins


def _may_share(title: Title, owner: Piece | None) -> bool:
    """In "Minister of Oil and Chairman of Zorbex" the owner is the second title's alone; a country owns both."""
    of_state = owner is not None and (any(known.kind == "country" for known in owner.known) or _is_ministry(owner))
    return title.rank not in OF_STATES or of_state


def _is_ministry(owner: Piece) -> bool:
    return owner.head is not None and owner.head[1] in ("ministry", "foreign_ministry")


def _is_abroad(title: Title, bare: Title) -> bool:
    """An ambassador is posted to the place named after the title and sent by the country named before it."""
    return title.rank == "ambassador" and bare.owner is not None


def is_of_many(reading: Reading, post: Post) -> bool:
    """ "members of the board": a post in the plural, of which the lexicon has the singular."""
    hit = next((hit for k in range(post.i, post.j) if (hit := reading.hit(k, "post")) is not None), None)
    if hit is None:
        return False
    if reading.grammar.adjective_after_noun:
        return reading.grammar.is_plural_post(_first_word(reading, hit.i, hit.j))
    lower, grammar = reading.tokens.lower, reading.grammar
    noun = next(
        (k for k in range(hit.i + 1, hit.j) if lower[k] in grammar.of), hit.j
    )  # "|chairman| of the board of directors"
    return grammar.is_plural_post(lower[noun - 1])


def _first_word(reading: Reading, i: int, j: int) -> str:
    """ "vice-présidents": the first word with what hyphens join to it."""
    words, k = reading.tokens.lower, i + 1
    while k + 1 < j and words[k] == "-":
        k += 2
    return "".join(words[i:k])

"""Posts that words after a name lead to: "Ana Sol |was appointed| Head of Zorbex", "Bo Ek |as| Director", "Ana Sol, |who is|
Head of Zorbex", "Bo Ek, head of Zorbex |and a former| director of Blip"."""

from __future__ import annotations

from flows.extracting.posts.apposed import apposed_post, copula_ending
from flows.extracting.posts.posts import Post, is_of_many
from flows.extracting.posts.times import is_time
from flows.extracting.words.reading import Line, Reading

_LONGEST_DATE = 8


def further_post(reading: Reading, line: Line, posts: dict[int, Post], attached: list[Post], j: int) -> Post | None:
    """The post in "Ana Sol, head of Zorbex |and a former director of Blip|, …": told after one that follows the name, with
    an article that others would not have, or as a former one."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if not attached or j + 2 >= line.b or lower[j] not in grammar.conjunctions or attached[-1].j != j:
        return None
    one = lower[j + 1] in grammar.determiners - grammar.definites
    k = reading.past_determiners(j + 1, line.b) if one else j + 1
    post = posts.get(k) or posts.get(j + 1)
    former = reading.hit(k, "former") is not None
    if post is None or not (one or former) or is_of_many(reading, post) or is_name_next(reading, post, line):
        return None
    return post


def role_post(reading: Reading, line: Line, posts: dict[int, Post], j: int) -> Post | None:
    """The post in "elected Bo Ek |as Director|", « Bo Ek |au poste de directeur| », "Bo Ek emerged on Monday |as Director|"."""
    j += j + 1 < line.b and reading.tokens.words[j] == "," and reading.hit(j + 1, "role_of") is not None
    k = _after_moving(reading, line, j)
    moved = reading.hit(k, "role_of") if k < line.b else None
    timed = _after_times(reading, line, k) if moved is None and k > j and not reading.hits_of("verb", j, k) else k
    moved = (
        reading.hit(timed, "role_of") if timed > k else moved if moved is not None and moved.j > moved.i + 2 else None
    )
    role = reading.hit(j, "role_of") or moved
    if role is not None and role.j < line.b:
        return posts.get(role.j) or posts.get(reading.past_determiners(role.j, line.b))
    return posts.get(j + 1) if reading.tokens.lower[j] in reading.grammar.appointed_as else None


def _after_moving(reading: Reading, line: Line, j: int) -> int:
    """Over "is called" in "Bo Ek |is called| to the post of Rector": auxiliaries and one word."""
    k = reading.past_auxiliaries(j, line.b, planned=True)
    return k + (k < line.b and reading.tokens.words[k].isalpha() and not reading.tokens.is_capitalised(k))


def _after_times(reading: Reading, line: Line, k: int) -> int:
    """Over "on Monday" up to what leads to a post: "emerged |on Monday| as"; ``k`` where nothing does."""
    n = k
    while n < min(line.b, k + _LONGEST_DATE) and reading.hit(n, "role_of") is None and is_time(reading, n):
        n += 1
    return n if n < line.b and reading.hit(n, "role_of") is not None else k


def post_told(reading: Reading, line: Line, posts: dict[int, Post], j: int) -> Post | None:
    """The post in "Bo Ek, who is |the Director of Zorbex|"."""
    if j + 1 >= line.b or reading.tokens.words[j] != "," or reading.tokens.lower[j + 1] not in reading.grammar.who:
        return None
    copula = copula_ending(reading, j + 2, line.b)
    said = apposed_post(reading, posts, copula, line.b) if copula is not None else None
    return said or taken_post(reading, line, posts, j + 2)  # ", who was elected Chair"


def taken_post(reading: Reading, line: Line, posts: dict[int, Post], j: int) -> Post | None:
    """The post in "Ana Sol was appointed |Director of Zorbex|", "a été nommée |présidente|"."""
    grammar, lower = reading.grammar, reading.tokens.lower
    j += j < line.b and reading.tokens.words[j] == ","
    j = reading.past_auxiliaries(j, line.b)
    verb = reading.hit(j, "verb") if j < line.b else None
    if verb is None or "appointment" not in grammar.types(verb.value):
        return None
    k = verb.j + (verb.j < line.b and lower[verb.j] in grammar.appointed_as)
    k = k if k in posts else _after_date(reading, line, verb.j)
    ordinal = reading.past_determiners(k, line.b)
    ordinal += ordinal < line.b and lower[ordinal] in grammar.ordinals  # "as the |second| Director of Zorbex"
    post = posts.get(k) or posts.get(ordinal)
    return post if post is not None and not (post.definite and is_name_next(reading, post, line)) else None


def _after_date(reading: Reading, line: Line, j: int) -> int:
    """Over the date in "took office |on 3 June 2019 as| Director of Zorbex", « nommée |le 3 juin| directrice » : the token
    after it, else ``j``."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for k in range(j, min(line.b - 1, j + _LONGEST_DATE)):
        if lower[k] in grammar.appointed_as:
            return k + 1
        if k > j and reading.hit(k, "post") is not None:
            return k
        if not (lower[k] in grammar.calendar or lower[k][0].isdigit() or lower[k] in grammar.function_words):
            return j
    return j


def appoints(reading: Reading, line: Line, i: int) -> bool:
    """A verb before token ``i`` tells an appointment: "named Ana Sol |head of Zorbex|"."""
    verbs = (hit for hit in reading.hits_in(line.a, i) if hit.category == "verb")
    return any("appointment" in reading.grammar.types(hit.value) for hit in verbs)


def is_name_next(reading: Reading, post: Post, line: Line) -> bool:
    """In "Ana Sol, CNES President Bo Ek" the post belongs to the next person."""
    tokens = reading.tokens
    return (
        post.j < line.b
        and tokens.is_capitalised(post.j)
        and tokens.lower[post.j] not in reading.grammar.function_words
        and reading.hit(post.j, "post") is None
    )

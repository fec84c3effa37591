"""Ids: slugs of names and short hashes of anchors. They begin with a letter and hold only ``[a-z0-9-]``."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")
_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"}
)


@lru_cache(maxsize=4096)  # a release asks for the same names again and again
def slug(text: str) -> str:
    """``"Jean-Yves Le Gall"`` -> ``jean-yves-le-gall``; a name without Latin letters becomes ``x`` and a hash."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS_WITHOUT_DECOMPOSITION))
    ascii_only = _NOT_ALPHANUMERIC.sub("-", folded.encode("ascii", "ignore").decode().replace("'", "")).strip("-")
    if not ascii_only:
        return short_hash("x", text)
    return ascii_only if ascii_only[0].isalpha() else f"n{ascii_only}"


def short_hash(prefix: str, *parts: object) -> str:
    """``prefix`` and twelve hexadecimal digits of the SHA-256 of the parts joined with ``:``."""
    joined = ":".join(["" if part is None else f"{part}" for part in parts])
    return prefix + hashlib.sha256(joined.encode()).hexdigest()[:12]

"""Bytes to characters: which encoding a file is in, and what had to be repaired."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
# A lead character of two or three bytes of UTF-8 read as Windows-1252 or Latin-1, and one that only such a byte gives.
_MOJIBAKE = re.compile("[ÂÃÄÅÎÏÐÑâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_CONTROLS = [chr(code) for code in (*range(9), *range(14, 32), 127) if code != 27]
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class Decoded(NamedTuple):
    """Characters, the encoding they were in (IANA name), and how many places had to be repaired."""

    text: str
    encoding: str
    repairs: int


def decode(data: bytes) -> Decoded | None:
    """The characters of ``data``, or None where it holds bytes of no text. Tries, in this order: the byte order mark,
    UTF-16 by its pattern of NULs, UTF-8, Windows-1252; then undoes UTF-8 that was once read as Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text, repairs = _lossy(data[len(mark) :], encoding)
            return _checked(text, encoding, repairs)
    if b"\0" in data[:_SAMPLE]:
        guess = _utf16_by_nulls(data)
        if guess is None:
            return None
        text, repairs = _lossy(data, guess)
        return _checked(text, guess, repairs)
    try:
        return _checked(data.decode("utf-8"), "utf-8", 0)
    except UnicodeDecodeError:
        rest = _MULTIBYTE.sub(b"", data)
    foreign = len(rest) - len(rest.translate(None, _BEYOND_ASCII))
    if foreign <= len(_MULTIBYTE.findall(data)):
        return _checked(data.decode("utf-8", "entente-windows-1252"), "utf-8", foreign)
    return _checked(data.decode("windows-1252", "entente-latin-1"), "windows-1252", 0)


def _lossy(data: bytes, encoding: str) -> tuple[str, int]:
    text = data.decode(encoding, "replace")
    return text, text.count("\ufffd")


def _utf16_by_nulls(data: bytes) -> str | None:
    """UTF-16 without a mark: in text of mostly Latin letters every second byte is NUL, always on the same side."""
    sample = data[:_SAMPLE]
    pairs = max(len(sample) // 2, 1)
    even, odd = sample[0::2].count(0) / pairs, sample[1::2].count(0) / pairs
    if odd > 0.3 and even < 0.05:
        return "utf-16-le"
    if even > 0.3 and odd < 0.05:
        return "utf-16-be"
    return None


def _checked(text: str, encoding: str, repairs: int) -> Decoded | None:
    sample = text[:_SAMPLE]
    controls = sum(map(sample.count, _CONTROLS))
    if sample and controls / len(sample) > 0.02:
        return None
    repaired, mended = _without_mojibake(text)
    return Decoded(repaired, encoding, repairs + mended)


def _without_mojibake(text: str) -> tuple[str, int]:
    """Lines that were encoded once too often, set right (``Ã©`` -> ``é``), and how many they were."""
    if text.isascii() or not _MOJIBAKE.search(text):
        return text, 0
    from ftfy import fix_encoding  # costly to import, and rarely needed

    lines = text.split("\n")
    fixed = [fix_encoding(line) if _MOJIBAKE.search(line) else line for line in lines]
    return "\n".join(fixed), sum(old != new for old, new in zip(lines, fixed, strict=True))


def _by(encoding: str, errors: str) -> Callable[[UnicodeError], tuple[str, int]]:
    """An error handler that reads just the offending bytes in another encoding."""

    def handle(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        return error.object[error.start : error.end].decode(encoding, errors), error.end

    return handle


codecs.register_error("entente-latin-1", _by("latin-1", "strict"))
codecs.register_error("entente-windows-1252", _by("windows-1252", "entente-latin-1"))

"""Reading: bytes -> Document. What cannot be read is set aside with a reason, never with an exception."""

from __future__ import annotations

import hashlib

from flows.model import Document, Finding, SetAside, Source
from flows.reading.encoding import decode
from flows.reading.inventory import ManifestError, inventory
from flows.reading.media import READABLE, media_type

__all__ = ["LARGEST", "ManifestError", "document_id", "inventory", "read"]

LARGEST = 5_000_000
"""Bytes. A press release has a few thousand; a file of this size is something else."""


def document_id(data: bytes) -> str:
    """The SHA-256 of the file's bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def read(source: Source, data: bytes) -> Document | SetAside:
    """The document in ``data``, or why it is set aside. Line ends become ``\\n``; a byte order mark is no text."""
    identity, size = document_id(data), len(data)

    def set_aside(reason: str, media: str | None = None, encoding: str | None = None) -> SetAside:
        return SetAside(identity, source, media, encoding, size, f"{source.path}: {reason}")

    if not data:
        return set_aside("the file is empty (0 bytes); collect it again or delete it")
    media = media_type(source.path, data)
    if media not in READABLE:
        return set_aside(f"{media} is not read; save the release's text as .txt or .md beside it", media)
    if size > LARGEST:
        return set_aside(f"{size:,} bytes where at most {LARGEST:,} are read; split it into one file a release", media)
    decoded = decode(data)
    if decoded is None:
        return set_aside("holds bytes that are no text in UTF-8, UTF-16 or Windows-1252; save it as UTF-8", media)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if not any(map(str.isalpha, text)):
        reason = "holds no word, only blanks, digits or signs; collect it again or delete it"
        return set_aside(reason, media, decoded.encoding)
    findings: tuple[Finding, ...] = ()
    if decoded.repairs:
        message = f"{source.path}: {decoded.repairs} place(s) that were not {decoded.encoding} were repaired"
        findings = (Finding("encoding_repaired", "info", message, table="documents", row_id=identity),)
    return Document(identity, source, media, decoded.encoding, size, text, findings)

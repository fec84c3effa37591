"""Bytes become a document, or are set aside with a reason that says what, where and the remedy."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model import Document, SetAside, Source
from flows.reading import LARGEST, read

FRENCH = "Le ministre a été reçu à l’agence ; l’accord a été signé."


def source(path: str = "somewhere/release.txt") -> Source:
    return Source(path, None, None, None)


def document(data: bytes, path: str = "somewhere/release.txt") -> Document:
    outcome = read(source(path), data)
    assert isinstance(outcome, Document), outcome
    return outcome


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (FRENCH.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + FRENCH.encode(), "utf-8"),
        (b"\xff\xfe" + FRENCH.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + FRENCH.encode("utf-16-be"), "utf-16-be"),
        (FRENCH.encode("utf-16-le"), "utf-16-le"),
        (FRENCH.encode("utf-16-be"), "utf-16-be"),
        (FRENCH.encode("windows-1252"), "windows-1252"),
    ],
)
def test_the_encoding_is_told_from_the_bytes_and_nothing_counts_as_repaired(data: bytes, encoding: str) -> None:
    read_back = document(data)
    assert (read_back.text, read_back.encoding, read_back.findings) == (FRENCH, encoding, ())


def test_the_document_id_is_the_sha256_of_the_bytes() -> None:
    data = FRENCH.encode()
    assert document(data).document_id == hashlib.sha256(data).hexdigest()


def test_text_encoded_once_too_often_is_set_right_and_told() -> None:
    twice = FRENCH.replace("’", "'").encode().decode("windows-1252").encode()
    repaired = document(twice)
    assert repaired.text == FRENCH.replace("’", "'")
    assert [finding.code for finding in repaired.findings] == ["encoding_repaired"]


def test_one_foreign_byte_in_utf8_is_read_as_windows_1252_and_told() -> None:
    mixed = "déjà signé à Évry, ".encode() + "été".encode("windows-1252")
    repaired = document(mixed)
    assert repaired.text == "déjà signé à Évry, été"
    assert [finding.code for finding in repaired.findings] == ["encoding_repaired"]


def test_accents_that_only_look_like_mojibake_stay() -> None:
    text = "Âge moyen : 40 ans. Ça ira, à Ñuñoa comme à Ðakovo."
    assert document(text.encode()).text == text


def test_line_ends_become_newlines() -> None:
    assert document(b"one\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


def test_markdown_is_told_by_its_suffix_and_no_suffix_is_plain_text() -> None:
    assert document(b"A title", "x/a.md").media_type == "text/markdown"
    assert document(b"A title", "x/a").media_type == "text/plain"


@pytest.mark.parametrize(
    ("path", "data", "said"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t 12 \n", "no word"),
        ("a.txt", "\u200b\ufeff \n".encode(), "no word"),
        ("a.bin", bytes(range(256)) * 8, "no text"),
        ("a.txt", b"%PDF-1.7 ...", "application/pdf"),
        ("a.html", b"<p>Signed</p>", "text/html"),
        ("a.txt", b"<!DOCTYPE html><p>Signed</p>", "text/html"),
        ("a.docx", b"PK\x03\x04rest", "application/zip"),
        ("a.csv", b"a,b\n1,2\n", "text/csv"),
        ("a.txt", b"a " * LARGEST, "at most"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_a_reason(path: str, data: bytes, said: str) -> None:
    outcome = read(source(path), data)
    assert isinstance(outcome, SetAside)
    assert outcome.reason.startswith(f"{path}: ")
    assert said in outcome.reason
    assert outcome.size == len(data)


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a", "a.html"]))
def test_no_bytes_make_it_raise(data: bytes, path: str) -> None:
    assert isinstance(read(source(path), data), (Document, SetAside))

"""What kind of file it is: by its first bytes, then by its name."""

from __future__ import annotations

from pathlib import PurePosixPath

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
READABLE = frozenset({PLAIN, MARKDOWN})

_BY_SUFFIX = {
    ".txt": PLAIN,
    ".text": PLAIN,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".pdf": "application/pdf",
    ".rtf": "application/rtf",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".eml": "message/rfc822",
    ".xml": "application/xml",
    ".rss": "application/rss+xml",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".warc": "application/warc",
    ".parquet": "application/vnd.apache.parquet",
}
_BY_FIRST_BYTES = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\xd0\xcf\x11\xe0", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"WARC/1.", "application/warc"),
    (b"PAR1", "application/vnd.apache.parquet"),
)
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<?xml")


def media_type(path: str, data: bytes) -> str:
    """The media type of a file. A name of no known kind counts as plain text: whether it is text, decoding tells."""
    for first_bytes, kind in _BY_FIRST_BYTES:
        if data.startswith(first_bytes):
            return kind
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_HTML_STARTS):
        return "application/xml" if start.startswith(b"<?xml") and b"<html" not in start else "text/html"
    return _BY_SUFFIX.get(PurePosixPath(path).suffix.lower(), PLAIN)

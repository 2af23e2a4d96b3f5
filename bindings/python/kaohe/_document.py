"""What may be handed in as a document, and how it is read."""

from __future__ import annotations

import os
from typing import Any, NamedTuple, TypeAlias

from . import _kaohe

TEXT_FILE = "<text>"

# A path, JSON text, the bytes of a document, or Python objects: a dict, a list of dicts, a frame.
Data: TypeAlias = "str | os.PathLike[str] | bytes | dict[str, Any] | list[dict[str, Any]] | Any"


class Document(NamedTuple):
    """What the library reads, and the bytes that it came as; None where it was written of Python objects."""

    content: _kaohe.Document
    read: bytes | None


def open_document(data: Data, frame: str = "<frame>") -> Document:
    """Data for a cohort: a path is opened, a text that begins with { or [ is JSON itself, bytes are a document's.

    `frame` is what findings call a table.
    """
    if isinstance(data, str) and data.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return text_document(data)
    if isinstance(data, (str, os.PathLike)):
        return _decoded(file_document(os.fspath(data)), _shown(os.fspath(data)))
    if isinstance(data, (bytes, bytearray)):
        return _decoded(text_document(bytes(data)), TEXT_FILE)
    if hasattr(data, "__arrow_c_stream__"):
        return Document(_kaohe.document_of_columns(data, frame), None)
    return Document(_kaohe.document_of_objects(data), None)


def sheets_document(json: str) -> Document:
    """Sheets that were never a file: they are as large as they are."""
    read = json.encode()
    return Document(_kaohe.document_of_sheets(read, TEXT_FILE), read)


def file_document(path: str) -> Document:
    # One byte past the limit is enough for the document to be refused.
    with open(path, "rb") as file:
        read = file.read(_kaohe.document_bytes + 1)
    return Document(_kaohe.document_of_bytes(read, _shown(path)), read)


def text_document(text: str | bytes) -> Document:
    read = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return Document(_kaohe.document_of_bytes(read, TEXT_FILE), read)


def sha256(documents: list[Document]) -> str:
    """Of all their bytes; "" where one of them was none."""
    import hashlib

    digest = hashlib.sha256()
    for each in documents:
        if each.read is None:
            return ""
        digest.update(each.read)
    return digest.hexdigest()


def _shown(path: str) -> str:
    """As findings name it: a file's name need not be UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def _decoded(document: Document, file: str) -> Document:
    """Spreadsheets in China write GB18030: what is no UTF-8 and can be read so is."""
    read = document.read or b""
    try:
        read.decode("utf-8")
    except UnicodeDecodeError:
        try:
            text = read.decode("gb18030").encode("utf-8")
        except UnicodeDecodeError:
            return document  # the library says where it is no UTF-8
        return Document(_kaohe.document_of_gb18030(text, file), read)
    return document

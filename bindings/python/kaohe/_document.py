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
    """A path is opened; a text that begins with { or [ is JSON itself; bytes are a document's; `frame` names a table in findings."""
    if isinstance(data, str) and data.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return _of_bytes(data.encode("utf-8", "surrogatepass"), TEXT_FILE)
    if isinstance(data, (str, os.PathLike)):
        return file_document(os.fspath(data))
    if isinstance(data, (bytes, bytearray)):
        return _of_bytes(bytes(data), TEXT_FILE)
    if hasattr(data, "__arrow_c_stream__"):
        return Document(_kaohe.document_of_columns(data, frame), None)
    return Document(_kaohe.document_of_objects(data), None)


def file_document(path: str) -> Document:
    # One byte past the limit is enough for the library to refuse the document.
    with open(path, "rb") as file:
        return _of_bytes(file.read(_kaohe.document_bytes + 1), path)


def text_document(text: str | bytes) -> Document:
    return _of_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"), TEXT_FILE)


def sha256(documents: list[Document]) -> str:
    """Of all their bytes; "" where one of them was none."""
    import hashlib

    digest = hashlib.sha256()
    for each in documents:
        if each.read is None:
            return ""
        digest.update(each.read)
    return digest.hexdigest()


def _of_bytes(read: bytes, file: str) -> Document:
    return Document(_kaohe.document_of_bytes(_as_utf8(read), file), read)


def _as_utf8(read: bytes) -> bytes:
    """Spreadsheets in China write GB18030: what is no UTF-8 and can be read so is."""
    try:
        read.decode("utf-8")
        return read
    except UnicodeDecodeError:
        pass
    try:
        return read.decode("gb18030").encode("utf-8")
    except UnicodeDecodeError:
        return read  # the library says where it is no UTF-8

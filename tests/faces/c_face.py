"""libkaohe.so, called as any language calls C: handle by handle, and text in, text out in one call."""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from trials import Answer, Face, Trial, refusal

OK, REFUSED = 0, 1
ERROR = 0


class Options(ctypes.Structure):
    """kaohe_options."""

    _fields_ = [
        ("size", ctypes.c_size_t),
        ("file", ctypes.c_char_p),
        ("document_bytes", ctypes.c_size_t),
        ("members", ctypes.c_size_t),
        ("cancel", ctypes.c_void_p),
        ("layer", ctypes.c_char_p),
        ("scheme_sha256", ctypes.c_char_p),
        ("data_sha256", ctypes.c_char_p),
    ]


class Refusal(Exception):
    """Why a call made nothing."""

    def __init__(self, codes: list[str]) -> None:
        super().__init__(", ".join(codes))
        self.codes = codes


class Library:
    """The functions of kaohe.h that score a cohort."""

    def __init__(self, path: Path) -> None:
        self.functions = ctypes.CDLL(str(path))
        self.functions.kaohe_error_count.restype = ctypes.c_size_t
        self.functions.kaohe_error_code.restype = ctypes.c_char_p
        self.scheme = cache(self.read_scheme)

    def read_scheme(self, path: Path) -> ctypes.c_void_p:
        """Kept while the library is: cohorts of many trials are read under one handle."""
        return self.make("kaohe_scheme_read", *text(path.read_bytes()), None)

    def make(self, creator: str, *arguments: Any) -> ctypes.c_void_p:
        made, error = ctypes.c_void_p(), ctypes.c_void_p()
        status = self.functions[creator](*arguments, ctypes.byref(made), ctypes.byref(error))
        if status == OK:
            return made
        codes = self.codes(error)
        self.functions.kaohe_error_free(error)
        if status != REFUSED:
            raise RuntimeError(f"{creator} ended with status {status}: {codes}")
        raise Refusal(codes)

    @contextmanager
    def made(self, creator: str, *arguments: Any, freed_by: str) -> Iterator[ctypes.c_void_p]:
        handle = self.make(creator, *arguments)
        try:
            yield handle
        finally:
            self.functions[freed_by](handle)

    def codes(self, error: ctypes.c_void_p) -> list[str]:
        found = [ctypes.c_size_t(at) for at in range(self.functions.kaohe_error_count(error))]
        errors = [at for at in found if self.functions.kaohe_error_severity(error, at) == ERROR]
        return [self.functions.kaohe_error_code(error, at).decode() for at in errors]

    def document(self, held: ctypes.c_void_p) -> bytes:
        data, size = ctypes.c_void_p(), ctypes.c_size_t()
        status = self.functions.kaohe_text_data(held, ctypes.byref(data), ctypes.byref(size))
        if status != OK:
            raise RuntimeError(f"kaohe_text_data ended with status {status}")
        return ctypes.string_at(data, size.value)

    def options(self, trial: Trial) -> Any:
        options = Options()
        self.functions.kaohe_options_init(ctypes.byref(options), ctypes.c_size_t(ctypes.sizeof(options)))
        options.file = str(trial.cohort).encode()
        options.layer = trial.layer.encode() if trial.layer else None
        options.scheme_sha256 = fingerprint(trial.scheme)
        options.data_sha256 = fingerprint(trial.cohort)
        return ctypes.byref(options)


def text(content: bytes) -> tuple[bytes, ctypes.c_size_t]:
    """Text as C takes it: a pointer and a number of bytes."""
    return content, ctypes.c_size_t(len(content))


def fingerprint(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).hexdigest().encode()


def answered(library: Library, ask: Any, trials: Sequence[Trial]) -> list[Answer]:
    def answer(trial: Trial) -> Answer:
        try:
            with ask(trial, library.options(trial)) as held:
                return Answer(document=library.document(held))
        except Refusal as refused:
            return refusal(refused.codes)

    return [answer(trial) for trial in trials]


def c_face(path: Path) -> Face:
    library = Library(path)

    @contextmanager
    def ask(trial: Trial, options: Any) -> Iterator[ctypes.c_void_p]:
        scheme = library.scheme(trial.scheme)
        cohort_text = text(trial.cohort.read_bytes())
        with (
            library.made("kaohe_cohort_read", scheme, *cohort_text, options, freed_by="kaohe_cohort_free") as cohort,
            library.made("kaohe_score", scheme, cohort, options, freed_by="kaohe_sheets_free") as sheets,
            library.made("kaohe_sheets_json", sheets, options, freed_by="kaohe_text_free") as held,
        ):
            yield held

    return lambda trials: answered(library, ask, trials)


def c_text_face(path: Path) -> Face:
    library = Library(path)

    def ask(trial: Trial, options: Any) -> Any:
        texts = (*text(trial.scheme.read_bytes()), *text(trial.cohort.read_bytes()))
        return library.made("kaohe_score_json", *texts, options, freed_by="kaohe_text_free")

    return lambda trials: answered(library, ask, trials)

"""The comparison of faces finds what it is there to find."""

from __future__ import annotations

import unittest
from pathlib import Path

from compare_faces import compare
from trials import Answer, Trial, refusal

SHEETS = Answer(document=b'{"total": "217"}')
TRIAL = Trial(name="gansu/one", scheme=Path("scheme.json"), cohort=Path("cohort.json"))
TO_REFUSE = Trial(
    name="gansu/two", scheme=Path("scheme.json"), cohort=Path("cohort.json"), refused=("fact_unknown",)
)


def found(trial: Trial, **answers: Answer) -> list[str]:
    """The faults of one trial, by faces that answer it as given."""
    return compare({name: lambda _, told=told: [told] for name, told in answers.items()}, [trial])[0]


class comparison(unittest.TestCase):
    def test_equal_documents_have_no_fault(self) -> None:
        self.assertEqual(found(TRIAL, command=SHEETS, c=SHEETS), [])

    def test_one_byte_is_a_fault(self) -> None:
        other = Answer(document=b'{"total": "218"}')
        self.assertEqual(
            found(TRIAL, command=SHEETS, c=SHEETS, cpp=other),
            ["gansu/one: command and cpp differ: byte 14: '{\"total\": \"217\"}' and '{\"total\": \"218\"}'"],
        )

    def test_a_document_that_ends_early_is_a_fault(self) -> None:
        other = Answer(document=b'{"total": "217"')
        self.assertEqual(
            found(TRIAL, command=SHEETS, c=other),
            ["gansu/one: command and c differ: byte 16: '{\"total\": \"217\"}' and '{\"total\": \"217\"'"],
        )

    def test_a_refusal_beside_a_document_is_a_fault(self) -> None:
        self.assertEqual(
            found(TRIAL, command=SHEETS, c=refusal(["fact_unknown"])),
            ["gansu/one: command and c differ: a document and ('fact_unknown',)"],
        )

    def test_refusals_are_equal_in_their_codes(self) -> None:
        once = refusal(["fact_unknown"])
        self.assertEqual(found(TO_REFUSE, command=once, c=refusal(["fact_unknown", "fact_unknown"])), [])
        self.assertEqual(
            found(TO_REFUSE, command=once, c=refusal(["flag_syntax"])),
            ["gansu/two: command and c differ: ('fact_unknown',) and ('flag_syntax',)"],
        )

    def test_a_case_that_expects_a_refusal_is_refused_for_it(self) -> None:
        self.assertEqual(
            found(TO_REFUSE, command=SHEETS, c=SHEETS),
            ["gansu/two: expected to be refused for ('fact_unknown',), command found ()"],
        )

    def test_silence_is_no_answer(self) -> None:
        self.assertEqual(found(TRIAL, command=Answer(), c=Answer()), ["gansu/one: command says nothing"])


if __name__ == "__main__":
    unittest.main()

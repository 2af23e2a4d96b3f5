"""Finds the functions of a C++ file by matching braces, and says how long they are."""

import re
from typing import NamedTuple

from cpp_text import code_of, line_of

# What may stand between a parameter list and the body.
SPECIFIERS = r"(?:\s|const\b|noexcept\b|override\b|final\b|mutable\b|constexpr\b|try\b|&|->[\w\s:<>,&*.]+|requires\b.*)*"
AFTER_PARAMETERS = re.compile(r"\)" + SPECIFIERS + r"$", re.DOTALL)
LAMBDA_WITHOUT_PARAMETERS = re.compile(r"(?:^|[^\w\s\])])\s*\[[^\[\]]*\]" + SPECIFIERS + r"$", re.DOTALL)
NOT_A_FUNCTION = re.compile(r"\b(?:namespace|class|struct|union|enum|concept)\b")
ACCESS = re.compile(r"^\s*(?:public|protected|private)\s*:(?!:)")
# `a(int x) : b_` wants the braces of a member; `a(int x) : b_{x}` wants the body.
MEMBER_LIST = r"\)[\w\s]*(?<!:):(?!:).*"
MEMBER_INITIALISER = re.compile(MEMBER_LIST + r"[\w>]\s*$", re.DOTALL)
AFTER_MEMBERS = re.compile(MEMBER_LIST + r"\}\s*$", re.DOTALL)
NAME = re.compile(r"(operator\s*\S+?|~?[A-Za-z_]\w*)\s*\(")


class Function(NamedTuple):
    name: str
    first_line: int
    last_line: int

    @property
    def lines(self):
        return self.last_line - self.first_line + 1


def without_brackets(text, opening, closing):
    """The text without what stands between the brackets, however deep."""
    innermost = re.compile(re.escape(opening) + r"[^" + re.escape(opening + closing) + r"]*" + re.escape(closing))
    while innermost.search(text):
        text = innermost.sub("", text)
    return text


def is_type(head):
    """A namespace, class or concept, whatever its template parameters and attributes say."""
    flat = without_brackets(without_brackets(head, "(", ")"), "<", ">")
    return bool(NOT_A_FUNCTION.search(flat))


def is_function(head):
    if is_type(head):
        return False
    bodies = (AFTER_PARAMETERS, AFTER_MEMBERS, LAMBDA_WITHOUT_PARAMETERS)
    return any(body.search(head) for body in bodies)


def is_member_initialiser(head):
    return bool(MEMBER_INITIALISER.search(head)) and not is_type(head)


def name_of(head):
    if match := re.search(r"\bTEST\w*\s*\(([^()]*)\)", head):
        return re.sub(r"\s*,\s*", ".", match[1].strip())
    flat = re.sub(r"^\s*template\b", "", head)
    found = NAME.search(flat)
    return found[1] if found else "lambda"


def closing_brace(code, opening):
    """Where the brace that opens here closes; the end of the text if it does not."""
    depth = 0
    for brace in re.compile(r"[{}]").finditer(code, opening):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.start()
    return len(code) - 1


def head_before(code, start, brace):
    """Where the words that introduce a brace begin, and the words."""
    if access := ACCESS.match(code[start:brace]):
        start += access.end()
    head = code[start:brace]
    return start + len(head) - len(head.lstrip()), head.strip()


def functions_of(text):
    """The outermost functions of a file; what stands inside one, lambdas and local types, is part of it."""
    code = code_of(text)
    found, start, parentheses, position = [], 0, 0, 0
    while position < len(code):
        character = code[position]
        if character in "()":
            parentheses += 1 if character == "(" else -1
        elif character == "{" and (parentheses > 0 or is_member_initialiser(code[start:position])):
            position = closing_brace(code, position)
        elif character == "{":
            first, head = head_before(code, start, position)
            if is_function(head):
                position = closing_brace(code, position)
                found.append(Function(name_of(head), line_of(code, first), line_of(code, position)))
            start = position + 1
        elif character in ";}":
            start = position + 1
        position += 1
    return found

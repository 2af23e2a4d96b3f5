"""Reads C++ as text: what is code, and what is included. No preprocessor, no grammar."""

import re

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)
DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.MULTILINE)
# What hides code: raw strings first, because they may hold anything; a quote between digits is a separator.
HIDDEN = re.compile(
    r"""(?:u8|[uUL])?R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)\"
      | //(?:[^\n\\]|\\.)*
      | /\*.*?\*/
      | "(?:[^"\\\n]|\\.)*"
      | (?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)*'""",
    re.VERBOSE | re.DOTALL)


def blank(text):
    """The text with everything but line ends turned into blanks."""
    return re.sub(r"[^\n]", " ", text)


def code_of(text):
    """The text without comments, literals and directives; every character that is left stays where it was."""
    without_literals = HIDDEN.sub(lambda hidden: blank(hidden[0]), text)
    return DIRECTIVE.sub(lambda directive: blank(directive[0]), without_literals)


def without_comments(text):
    """The text with comments blanked and literals kept."""
    return HIDDEN.sub(lambda hidden: blank(hidden[0]) if hidden[0].startswith(("//", "/*")) else hidden[0], text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def includes_of(text):
    """Every include as (line, quoted or not, path)."""
    visible = without_comments(text)
    return [(line_of(visible, found.start(1)), found[1] == '"', found[2]) for found in INCLUDE.finditer(visible)]

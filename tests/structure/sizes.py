"""How long files and functions are: two limits, and the aims below them."""

import ast
from collections import Counter
from pathlib import PurePosixPath

from cpp_functions import Function, functions_of
from source_tree import CPP_SUFFIXES, HEADER_SUFFIXES, Finding, files_below, read

FOLDERS = ["include", "src", "bindings", "tests", "benchmarks"]
MOST_FILE_LINES = 400
MOST_FUNCTION_LINES = 50


def python_functions(text):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [Function(node.name, node.lineno, node.end_lineno) for node in ast.walk(ast.parse(text))
            if isinstance(node, kinds)]


def functions_in(root, path):
    text = read(root, path)
    return python_functions(text) if path.endswith(".py") else functions_of(text)


def lines_in(root, path):
    return len(read(root, path).splitlines())


def measured_files(root):
    return files_below(root, FOLDERS, (*CPP_SUFFIXES, ".py"))


def check_files(root):
    return [Finding(path, 0, f"{lines} lines; a file has at most {MOST_FILE_LINES}")
            for path in measured_files(root) if (lines := lines_in(root, path)) > MOST_FILE_LINES]


def check_functions(root):
    return [Finding(path, function.first_line,
                    f"{function.name} has {function.lines} lines; a function has at most {MOST_FUNCTION_LINES}")
            for path in measured_files(root) for function in functions_in(root, path)
            if function.lines > MOST_FUNCTION_LINES]


def check_sizes(root):
    return [*check_files(root), *check_functions(root)]


def aim(name, least, most, sizes):
    """One line of the report: how many of the (what, size) are within an aim, and the three furthest above it."""
    if not sizes:
        return f"  {name}: none yet"
    within = sum(least <= size <= most for _, size in sizes)
    above = sorted((pair for pair in sizes if pair[1] > most), key=lambda pair: -pair[1])[:3]
    furthest = "; above: " + ", ".join(f"{what} {size}" for what, size in above) if above else ""
    return f"  {name} {least}-{most}: {within} of {len(sizes)}{furthest}"


def aims(root, kinds):
    """What is aimed at and not enforced, as lines to print."""
    headers = files_below(root, ["include"], HEADER_SUFFIXES)
    kind_headers = {f"include/kaohe/rules/{kind}.hpp" for kind in kinds}
    sources = files_below(root, ["src"], (".cpp",))
    lines = {path: lines_in(root, path) for path in [*headers, *sources]}
    functions = [(f"{path} {function.name}", function.lines)
                 for path in lines for function in functions_in(root, path)]
    folders = Counter(PurePosixPath(path).parent.as_posix() for path in measured_files(root))
    return ["Sizes aimed at:",
            aim("public header", 40, 150, [(path, lines[path]) for path in headers if path not in kind_headers]),
            aim("rule kind", 30, 80, [(path, lines[path]) for path in headers if path in kind_headers]),
            aim(".cpp", 100, 300, [(path, lines[path]) for path in sources]),
            aim("function", 3, 15, functions),
            aim("files in a folder", 4, 16, list(folders.items()))]

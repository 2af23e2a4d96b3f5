# What the scripts share; sourced from the repository's root.

heading() {
    printf '\n== %s ==\n' "$*"
}

# fail CHINESE ENGLISH: says in both languages why the script cannot go on.
fail() {
    printf '错误：%s\nerror: %s\n' "$1" "$2" >&2
    exit 1
}

# want_python PRESET: what is tested and measured of the release holds the Python package, which needs PyPI; to build kaohe
# does not.
want_python() {
    [[ $1 == release ]] || return 0
    grep -qs '^KAOHE_BUILD_PYTHON:[A-Z]*=ON$' build/release/CMakeCache.txt || cmake --preset release -DKAOHE_BUILD_PYTHON=ON
}

# build PRESET ARGUMENT...: configures once, then builds; CMake itself notices what has changed.
build() {
    local preset=$1
    shift
    [[ -f build/$preset/build.ninja ]] || cmake --preset "$preset" || return
    cmake --build --preset "$preset" "$@"
}

# kaohe_warnings(TARGET...): the warnings our own code is free of. They never reach a consumer; a preset makes them
# errors with CMAKE_COMPILE_WARNING_AS_ERROR.
function(kaohe_warnings)
    if(NOT KAOHE_WARNINGS)
        return()
    endif()
    set(common
        -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wold-style-cast -Wcast-qual -Wcast-align
        -Wnon-virtual-dtor -Woverloaded-virtual -Wundef -Wunused -Wformat=2 -Wdouble-promotion -Wfloat-conversion)
    # g++ 12 takes the enumerators of a scoped enumeration for shadows of global names, so it is asked for local ones
    # only; and it finds overlaps in the assignment of a literal to a std::string (its bug 105651).
    set(gcc -Wshadow=local -Wno-restrict -Wduplicated-cond -Wlogical-op -Wextra-semi)
    # clang reports that std::stable_sort of this standard library uses a deprecated function of its own.
    set(clang -Wno-deprecated-declarations -Wshadow -Wextra-semi -Wimplicit-fallthrough -Wunreachable-code)
    foreach(target IN LISTS ARGV)
        target_compile_options(${target} PRIVATE
            $<$<COMPILE_LANGUAGE:CXX>:${common}>
            $<$<COMPILE_LANG_AND_ID:CXX,GNU>:${gcc}>
            $<$<COMPILE_LANG_AND_ID:CXX,Clang>:${clang}>)
    endforeach()
endfunction()

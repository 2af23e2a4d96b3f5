# How kaohe is built when it is the project itself, not a part of another one.

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(KAOHE_CCACHE ccache)
if(KAOHE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${KAOHE_CCACHE})
endif()

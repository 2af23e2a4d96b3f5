# Where the Python package is built and tested: a virtual environment of its own below the build folder. Debian's Python is
# taken, not whichever stands first on the PATH; a build of the wheel (SKBUILD) brings its own. Here nanobind alone is
# installed; what the tests need is large, and is built like everything else: kaohe_python_environment.

set(KAOHE_PYTHON_PACKAGES ${PROJECT_BINARY_DIR}/python)
if(SKBUILD)
    return()
endif()

set(KAOHE_PYTHON /usr/bin/python3 CACHE FILEPATH "The Python that the package is built for")
set(environment ${PROJECT_BINARY_DIR}/python_environment)
set(requirements ${PROJECT_SOURCE_DIR}/tests/python/requirements.txt)
set(Python_EXECUTABLE ${environment}/bin/python)
set(pip_install ${Python_EXECUTABLE} -m pip install --quiet --disable-pip-version-check)

execute_process(COMMAND ${Python_EXECUTABLE} -c "import nanobind" OUTPUT_QUIET ERROR_QUIET RESULT_VARIABLE is_missing)
if(is_missing)
    message(STATUS "Installing nanobind in ${environment}")
    execute_process(COMMAND ${KAOHE_PYTHON} -m venv --clear ${environment} COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND ${pip_install} -c ${requirements} nanobind COMMAND_ERROR_IS_FATAL ANY)
endif()

if(KAOHE_BUILD_TESTS)
    set(stamp ${environment}/installed)
    add_custom_command(OUTPUT ${stamp} COMMAND ${pip_install} -r ${requirements} COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
        DEPENDS ${requirements} COMMENT "Installing tests/python/requirements.txt in ${environment}" VERBATIM)
    add_custom_target(kaohe_python_environment ALL DEPENDS ${stamp})
endif()

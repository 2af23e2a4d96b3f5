# Where the Python package is built and tested: a virtual environment of its own below the build folder, with the packages
# of tests/python/requirements.txt. Debian's Python is taken, not whichever stands first on the PATH; a build of the wheel
# (SKBUILD) brings its own.

set(KAOHE_PYTHON_PACKAGES ${PROJECT_BINARY_DIR}/python)
if(SKBUILD)
    return()
endif()

set(KAOHE_PYTHON /usr/bin/python3 CACHE FILEPATH "The Python that the package is built for")
set(environment ${PROJECT_BINARY_DIR}/python_environment)
set(requirements ${PROJECT_SOURCE_DIR}/tests/python/requirements.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${requirements})

file(SHA256 ${requirements} wanted)
set(stamp ${environment}/${wanted})
if(NOT EXISTS ${stamp})
    message(STATUS "Installing tests/python/requirements.txt in ${environment}")
    file(REMOVE_RECURSE ${environment})
    execute_process(COMMAND ${KAOHE_PYTHON} -m venv ${environment} COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND ${environment}/bin/python -m pip install --quiet --disable-pip-version-check -r ${requirements}
        COMMAND_ERROR_IS_FATAL ANY)
    file(TOUCH ${stamp})
endif()
set(Python_EXECUTABLE ${environment}/bin/python)

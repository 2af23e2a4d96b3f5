# Installs the libraries with their package files: find_package(kaohe) gives kaohe::kaohe and kaohe::c,
# find_package(kaohe COMPONENTS draw) kaohe::draw as well; pkg-config knows the C library as kaohe and the C++ one as
# kaohe-cpp. What is installed may be moved as a whole.
#
# Components: Runtime (libkaohe.so.0, the command), Development (all that a program is built with), Documentation.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/kaohe)
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
# From where a .pc file stands to the prefix.
file(RELATIVE_PATH prefix_from_pkgconfig /prefix/${pkgconfig_dir} /prefix)

# kaohe_install(TARGET EXPORT): a library, its headers, and the file by which find_package knows it.
function(kaohe_install target export)
    install(TARGETS ${target} EXPORT ${export}
        RUNTIME COMPONENT Runtime
        LIBRARY COMPONENT Runtime NAMELINK_COMPONENT Development
        ARCHIVE COMPONENT Development
        FILE_SET HEADERS COMPONENT Development)
    install(EXPORT ${export} NAMESPACE kaohe:: DESTINATION ${package_dir} COMPONENT Development)
endfunction()

# kaohe_install_pkgconfig(NAME): cmake/NAME.pc.in, filled in.
function(kaohe_install_pkgconfig name)
    configure_file(cmake/${name}.pc.in ${PROJECT_BINARY_DIR}/${name}.pc @ONLY)
    install(FILES ${PROJECT_BINARY_DIR}/${name}.pc DESTINATION ${pkgconfig_dir} COMPONENT Development)
endfunction()

kaohe_install(kaohe_library kaohe-targets)
kaohe_install_pkgconfig(kaohe-cpp)
if(TARGET kaohe_c)
    kaohe_install(kaohe_c kaohe-c-targets)
    kaohe_install_pkgconfig(kaohe)
endif()
if(TARGET kaohe_draw)
    kaohe_install(kaohe_draw kaohe-draw-targets)
endif()

configure_package_config_file(cmake/kaohe-config.cmake.in ${PROJECT_BINARY_DIR}/kaohe-config.cmake
    INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/kaohe-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/kaohe-config.cmake ${PROJECT_BINARY_DIR}/kaohe-config-version.cmake
    DESTINATION ${package_dir} COMPONENT Development)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT Documentation)

if(TARGET kaohe_command)
    install(TARGETS kaohe_command RUNTIME COMPONENT Runtime)
endif()

# Installs the library with its package files, so that find_package(kaohe) gives kaohe::kaohe, and
# find_package(kaohe COMPONENTS draw) kaohe::draw as well.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/kaohe)

install(TARGETS kaohe_library EXPORT kaohe-targets FILE_SET HEADERS)
install(EXPORT kaohe-targets NAMESPACE kaohe:: DESTINATION ${package_dir})
if(TARGET kaohe_draw)
    install(TARGETS kaohe_draw EXPORT kaohe-draw-targets FILE_SET HEADERS)
    install(EXPORT kaohe-draw-targets NAMESPACE kaohe:: DESTINATION ${package_dir})
endif()

configure_package_config_file(cmake/kaohe-config.cmake.in ${PROJECT_BINARY_DIR}/kaohe-config.cmake
    INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/kaohe-config-version.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/kaohe-config.cmake ${PROJECT_BINARY_DIR}/kaohe-config-version.cmake
    DESTINATION ${package_dir})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(TARGET kaohe_command)
    install(TARGETS kaohe_command)
endif()

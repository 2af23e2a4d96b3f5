# The tree that this port stands in.
cmake_path(SET source NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../../..")

vcpkg_check_features(OUT_FEATURE_OPTIONS features FEATURES draw KAOHE_BUILD_DRAW)
# The C library is always a shared one.
string(COMPARE EQUAL "${VCPKG_LIBRARY_LINKAGE}" "dynamic" with_c)

vcpkg_cmake_configure(SOURCE_PATH "${source}" OPTIONS ${features} -DKAOHE_BUILD_C=${with_c}
    -DKAOHE_BUILD_COMMAND=OFF -DKAOHE_BUILD_TESTS=OFF -DKAOHE_WARNINGS=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/kaohe)
vcpkg_fixup_pkgconfig()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${source}/LICENSE")

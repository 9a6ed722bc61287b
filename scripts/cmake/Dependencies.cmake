# Libraries from Debian 12, found once; the folder that adapts each links it.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(CLI11 REQUIRED)

# As archives: a short run is mostly dynamic linking, and of each of these we need little.
set(OPENSSL_USE_STATIC_LIBS ON)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_library(ICU_UC_ARCHIVE libicuuc.a REQUIRED)
find_library(ICU_DATA_ARCHIVE libicudata.a REQUIRED)
add_library(ICU::uc INTERFACE IMPORTED)
set_target_properties(ICU::uc PROPERTIES INTERFACE_LINK_LIBRARIES "${ICU_UC_ARCHIVE};${ICU_DATA_ARCHIVE};${CMAKE_DL_LIBS}")

pkg_check_modules(poppler_cpp REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(tesseract REQUIRED IMPORTED_TARGET tesseract)
pkg_check_modules(leptonica REQUIRED IMPORTED_TARGET lept)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(exif REQUIRED IMPORTED_TARGET libexif)
pkg_check_modules(heif REQUIRED IMPORTED_TARGET libheif)
find_package(JPEG REQUIRED)
find_package(PNG REQUIRED)
find_package(TIFF REQUIRED)
find_package(ZXing REQUIRED)
find_library(SECCOMP_ARCHIVE libseccomp.a REQUIRED)

find_library(CSV_LIBRARY csv REQUIRED)
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
add_library(csv::csv INTERFACE IMPORTED)
set_target_properties(csv::csv PROPERTIES INTERFACE_LINK_LIBRARIES "${CSV_LIBRARY}"
                                          INTERFACE_INCLUDE_DIRECTORIES "${CSV_INCLUDE_DIR}")

# What every target of ours is compiled with: includes written from lib/, warnings, sanitizers.
# An INTERFACE target, so that no library from outside is compiled with our warnings.
option(CONSTANCIA_WARNINGS_AS_ERRORS "Stop at the first warning in our own code" OFF)
set(CONSTANCIA_SANITIZERS "" CACHE STRING "Value for -fsanitize, such as address,undefined")

add_library(own_code INTERFACE)
target_include_directories(own_code INTERFACE ${PROJECT_SOURCE_DIR}/lib)
target_compile_options(own_code INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                          -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2)
# GCC 12 sees overlapping copies in std::string's own code (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(own_code INTERFACE -Wno-restrict)
endif()
if(CONSTANCIA_WARNINGS_AS_ERRORS)
  target_compile_options(own_code INTERFACE -Werror)
endif()
if(CONSTANCIA_SANITIZERS)
  target_compile_options(own_code INTERFACE -fsanitize=${CONSTANCIA_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(own_code INTERFACE -fsanitize=${CONSTANCIA_SANITIZERS})
endif()

# The compiler and the flags every target gets.

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
  message(FATAL_ERROR "g++ ${CMAKE_CXX_COMPILER_VERSION} compiles everyday co_await code to wrong programs: use clang-19 (cmake --preset release).")
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16)
  message(FATAL_ERROR "clang ${CMAKE_CXX_COMPILER_VERSION} has no std::source_location: use clang-19 (cmake --preset release).")
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
set(CMAKE_CXX_FLAGS_RELEASE "-O2")

add_compile_options(
  $<$<COMPILE_LANGUAGE:CXX>:-Wall> $<$<COMPILE_LANGUAGE:CXX>:-Wextra> $<$<COMPILE_LANGUAGE:CXX>:-Wpedantic>
  $<$<COMPILE_LANGUAGE:CXX>:-Wshadow> $<$<COMPILE_LANGUAGE:CXX>:-Werror>
  # A description struct names only what differs from its defaults.
  $<$<COMPILE_LANG_AND_ID:CXX,Clang>:-Wno-missing-designated-field-initializers>
  $<$<COMPILE_LANGUAGE:CXX>:-Wno-missing-field-initializers>
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
include_directories(${CMAKE_SOURCE_DIR})

set(LOOPARIUM_SANITIZE "" CACHE STRING "sanitizers, as -fsanitize takes them")
if(LOOPARIUM_SANITIZE)
  add_compile_options(-fsanitize=${LOOPARIUM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -O1)
  add_link_options(-fsanitize=${LOOPARIUM_SANITIZE})
  add_library(keep_drivers OBJECT cmake/keep_drivers.cpp)
  link_libraries(keep_drivers)
  add_link_options(-Wl,--export-dynamic-symbol=dlclose)
endif()

# looparium_embed(OUTPUT_VAR NAMESPACE FILES...): carries files inside the program, byte for byte.
# Writes embedded.h (`const embedded::File& ...`) style tables: NAMESPACE::embedded_files() returns
# every file as (name relative to the calling folder, contents). OUTPUT_VAR gets the sources to
# compile; include as "NAMESPACE_embedded.h".
function(looparium_embed output_var namespace)
  string(REPLACE "::" "_" prefix ${namespace})
  set(dir ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(assembly "  .section .rodata\n")
  set(externs "")
  set(rows "")
  set(index 0)
  foreach(file IN LISTS ARGN)
    get_filename_component(path ${file} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
    file(RELATIVE_PATH name ${CMAKE_CURRENT_SOURCE_DIR} ${path})
    if(name MATCHES "^\\.\\.")
      get_filename_component(name ${path} NAME)
    endif()
    set(symbol ${prefix}_file_${index})
    string(APPEND assembly "  .balign 16\n  .global ${symbol}_begin\n${symbol}_begin:\n  .incbin \"${path}\"\n  .global ${symbol}_end\n${symbol}_end:\n  .byte 0\n")
    string(APPEND externs "extern \"C\" const char ${symbol}_begin[];\nextern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows "      {\"${name}\", {${symbol}_begin, static_cast<std::size_t>(${symbol}_end - ${symbol}_begin)}},\n")
    list(APPEND paths ${path})
    math(EXPR index "${index} + 1")
  endforeach()
  set(body "  static const EmbeddedFile files[] = {\n${rows}  };\n  return files;\n")
  if(NOT rows)
    set(body "  return {};\n")
  endif()
  string(APPEND assembly "  .section .note.GNU-stack,\"\",@progbits\n")
  file(CONFIGURE OUTPUT ${dir}/${prefix}_embedded.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${dir}/${prefix}_embedded.h @ONLY CONTENT
"// Files carried inside the program; made by the build.
#pragma once

#include <span>
#include <string_view>

namespace ${namespace} {

struct EmbeddedFile {
  std::string_view name;
  std::string_view contents;
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace ${namespace}
")
  file(CONFIGURE OUTPUT ${dir}/${prefix}_embedded.cpp @ONLY CONTENT
"#include \"${prefix}_embedded.h\"

${externs}
namespace ${namespace} {

std::span<const EmbeddedFile> embedded_files() {
${body}}

}  // namespace ${namespace}
")
  set_source_files_properties(${dir}/${prefix}_embedded.S PROPERTIES OBJECT_DEPENDS "${paths}")
  set(${output_var} ${dir}/${prefix}_embedded.S ${dir}/${prefix}_embedded.cpp PARENT_SCOPE)
  set(${output_var}_INCLUDE ${dir} PARENT_SCOPE)
endfunction()

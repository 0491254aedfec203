# looparium_folder(NAME [sources...] [LINK libs...]): the library of the current folder, made of its
# .cpp files and of the sources given.
function(looparium_folder name)
  cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  list(APPEND sources ${arg_UNPARSED_ARGUMENTS})
  if(sources)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC ${arg_LINK})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${arg_LINK})
  endif()
endfunction()

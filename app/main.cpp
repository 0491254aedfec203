// The program: hands its arguments to the command line and returns its exit status.
#include <string>
#include <vector>

#include "app/cli/program.h"

int main(int count, char** arguments) {
  return app::cli::run_program(std::vector<std::string>(arguments + 1, arguments + count));
}

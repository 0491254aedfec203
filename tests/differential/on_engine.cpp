#include "tests/differential/on_engine.h"

#include "tests/differential/machine.h"
#include "tests/differential/vocabulary.h"

namespace tests::differential {

namespace {

constexpr std::size_t MostRecords = 100'000;

void run_main(Machine& machine, engine::trace::Recorder& recorder) {
  std::exception_ptr raised;
  try {
    engine::run(coroutine(&machine, machine.program.front().argument(0)));
    for (const Step& step : machine.program) {
      if (step.word() != "run") continue;
      machine.forget_run();
      engine::run(coroutine(&machine, step.argument(0)));
    }
  } catch (...) {
    raised = std::current_exception();
  }
  machine.end();
  const engine::Raised error = raised ? engine::describe(raised) : engine::Raised();
  const bool is_an_exit = error.type == "Deadlock" || error.type == "SystemExit";
  if (raised && !is_an_exit) recorder.uncaught(error.type, error.text);
}

}  // namespace

engine::trace::Trace run_on_engine(const Program& program, Uses& uses) {
  Machine machine(program);
  engine::trace::Recorder recorder({.records = MostRecords});
  {
    engine::ProgramOptions options;
    options.recorder = &recorder;
    const engine::Program process(std::move(options));
    run_main(machine, recorder);
  }
  for (const auto& [word, count] : machine.uses)
    uses[find_word(word)->name] += count;
  return std::move(recorder).finish(0);
}

}  // namespace tests::differential

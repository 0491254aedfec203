// Futures made by hand, callbacks and handles.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

Flow future_word(const Scope& scope, const Step& step) {
  const Future<int> made = get_running_loop().create_future<int>();
  scope.machine->keep(made);
  scope.machine->set(step.argument(0), made);
  return {};
}

Flow set_word(const Scope& scope, const Step& step) {
  if (const auto* future = scope.machine->find<Future<int>>(step.argument(0))) {
    future->set_result(std::stoi(step.argument(1)));
  }
  return {};
}

Flow fail(const Scope& scope, const Step& step) {
  if (const auto* future = scope.machine->find<Future<int>>(step.argument(0))) {
    future->state()->set_exception(error(step.argument(1), step.argument(2)));
  }
  return {};
}

Flow when_done(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(1), [&](const AnyFuture& future) {
    const DoneCallback callback(CalledBack, [machine = scope.machine, of = &step](
                                                const AnyFuture&) { called_back({machine}, *of); });
    scope.machine->set(step.argument(0), callback);
    future.add_done_callback(callback);
  });
  return {};
}

Flow unwhen_done(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [&](const DoneCallback& callback) {
    scope.machine->with(step.argument(1), [&](const AnyFuture& future) {
      note(step, future.remove_done_callback(callback));
    });
  });
  return {};
}

engine::Callback callback_of(const Scope& scope, const Step& step) {
  return {CalledBack, [machine = scope.machine, of = &step] { called_back({machine}, *of); }};
}

Flow call_soon(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), get_running_loop().call_soon(callback_of(scope, step)));
  return {};
}

Flow call_later(const Scope& scope, const Step& step) {
  const Seconds delay(std::stod(step.argument(1)));
  const std::shared_ptr<Handle> handle =
      get_running_loop().call_later(delay, callback_of(scope, step));
  scope.machine->set(step.argument(0), handle);
  return {};
}

Flow cancel_handle(const Scope& scope, const Step& step) {
  if (const auto* handle = scope.machine->find<std::shared_ptr<Handle>>(step.argument(0))) {
    (*handle)->cancel();
  }
  return {};
}

}  // namespace

void add_futures(Meanings& meanings) {
  meanings.insert({{"future", future_word},
                   {"set", set_word},
                   {"fail", fail},
                   {"when_done", when_done},
                   {"unwhen_done", unwhen_done},
                   {"call_soon", call_soon},
                   {"call_later", call_later},
                   {"cancel_handle", cancel_handle}});
}

}  // namespace tests::differential

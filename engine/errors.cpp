// Tells Python's exceptions apart by rethrowing them into typed catches.
// Rule: only here is an exception_ptr looked into.
#include "engine/errors.h"

#include <new>
#include <stdexcept>
#include <typeinfo>

#include "engine/type_name.h"

namespace engine {

namespace {

template <class E>
bool is(const std::exception_ptr& error) {
  if (!error) return false;
  try {
    std::rethrow_exception(error);
  } catch (const E&) {
    return true;
  } catch (...) {
    return false;
  }
}

}  // namespace

Raised describe(const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const Exception& e) {
    return {e.type(), e.what()};
  } catch (const BaseException& e) {
    return {e.type(), e.text()};
  } catch (const std::out_of_range& e) {
    return {"IndexError", e.what()};
  } catch (const std::invalid_argument& e) {
    return {"ValueError", e.what()};
  } catch (const std::bad_alloc&) {
    return {"MemoryError", ""};
  } catch (const std::exception& e) {
    if (typeid(e) == typeid(std::runtime_error)) return {"RuntimeError", e.what()};
    return {class_name(typeid(e)), e.what()};
  } catch (...) {
    return {"BaseException", ""};
  }
}

std::string type_of(const std::exception_ptr& error) {
  return error ? describe(error).type : std::string();
}

bool is_cancelled_error(const std::exception_ptr& error) { return is<CancelledError>(error); }
bool is_generator_exit(const std::exception_ptr& error) { return is<GeneratorExit>(error); }
bool is_exit(const std::exception_ptr& error) { return is<Exit>(error); }

}  // namespace engine

// Goes along both lists at once.
// Rule: nothing is lost, and nothing changes its place in its own list.
#include "app/model/questions/merged.h"

#include <algorithm>
#include <iterator>

namespace app::model::questions {
namespace {

bool is_last_of_step(const Operation& operation) {
  return operation.kind == Operation::Kind::End || operation.kind == Operation::Kind::Yield ||
         is_suspension(operation);
}

bool goes_before(const Operation& added, const Operation& own) {
  return is_last_of_step(own) ? added.record <= own.record : added.record < own.record;
}

}  // namespace

std::vector<Operation> merged(std::span<const Operation> own, std::span<const Operation> added) {
  std::vector<Operation> whole;
  auto next = added.begin();
  for (const Operation& operation : own) {
    for (; next != added.end() && goes_before(*next, operation); ++next) {
      whole.push_back(*next);
      whole.back().call = operation.call;
      whole.back().plain_call = operation.plain_call;
    }
    whole.push_back(operation);
  }
  std::copy(next, added.end(), std::back_inserter(whole));
  return whole;
}

}  // namespace app::model::questions

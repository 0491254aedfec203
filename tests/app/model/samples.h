// The traces every property is tested on, as parameters for gtest.
// Rule: a property that holds for one trace has to hold for all of them.
#pragma once

#include <gtest/gtest.h>

#include <cctype>
#include <string>

#include "replay.h"

namespace app::model::testing {

/// A test case per sample, named as its file.
inline std::string sample_name(const ::testing::TestParamInfo<std::string>& sample) {
  std::string name = sample.param.substr(sample.param.rfind('/') + 1);
  std::erase_if(
      name, [](char c) { return c != '_' && std::isalnum(static_cast<unsigned char>(c)) == 0; });
  return name;
}

}  // namespace app::model::testing

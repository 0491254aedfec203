// A recording told in Python judged by where its records are and what did not change.
#include "app/model/retelling.h"

#include <gmock/gmock.h>

#include "engine/trace/trace_builder.h"

namespace app::model {
namespace {

using engine::trace::Kind;
using engine::trace::Record;
using engine::trace::Trace;
using engine::trace::TraceBuilder;
using testing::ElementsAre;

constexpr std::string_view Cpp =
    "Coro<> work() {  // @work\n"
    "  print(1);  // @one\n"
    "  const int unlabelled = 2;\n"
    "}\n";
constexpr std::string_view Python =
    "import asyncio\n"
    "async def work():  # @work\n"
    "    print(1)  # @one\n";

Trace recording() {
  TraceBuilder builder;
  builder.meta().language = "c++";
  builder.source("work.cpp", "c++", Cpp);
  Record print{.kind = Kind::Print};
  print.site = builder.site("work.cpp", 2, "work");
  builder.add(print);
  print.site = builder.site("engine/with.h", 56, "enter");
  builder.add(print);
  return std::move(builder).finish();
}

TEST(Retelling, LinesCorrespondByLabelElseByTheLineAbove) {
  EXPECT_THAT(corresponding_lines(Listing(Language::Cpp, Cpp), Listing(Language::Python, Python)),
              ElementsAre(0, 2, 3, 3, 3));
}

TEST(Retelling, ARecordIsAtTheLineOfTheTwin) {
  const Trace told = in_python(recording(), "work.py", Python);
  const auto& site = told.site(told.records()[0].site);
  EXPECT_EQ(told.text(site.file), "work.py");
  EXPECT_EQ(site.line, 3U);
  EXPECT_EQ(told.text(site.function), "work");
}

TEST(Retelling, AClosureIsCalledAsTheFunctionOfTheTwin) {
  TraceBuilder builder;
  builder.meta().language = "c++";
  builder.source("work.cpp", "c++", Cpp);
  Record print{.kind = Kind::Print};
  print.site = builder.site("work.cpp", 2, "operator()");
  builder.add(print);
  const Trace told = in_python(std::move(builder).finish(), "work.py", Python);
  EXPECT_EQ(told.text(told.site(told.records()[0].site).function), "work");
}

TEST(Retelling, OtherFilesStayWhereTheyAre) {
  const Trace told = in_python(recording(), "work.py", Python);
  EXPECT_EQ(told.site(told.records()[1].site).line, 56U);
}

TEST(Retelling, CarriesTheTwinAndItsLanguage) {
  const Trace told = in_python(recording(), "work.py", Python);
  ASSERT_EQ(told.sources().size(), 1U);
  EXPECT_EQ(told.sources()[0].text, Python);
  EXPECT_EQ(told.meta().language, "python");
}

TEST(Retelling, APythonRecordingIsToldAsItIs) {
  TraceBuilder builder;
  builder.source("own.py", "python", "pass\n");
  const Trace own = std::move(builder).finish();
  EXPECT_EQ(in_python(own, "work.py", Python), own);
}

}  // namespace
}  // namespace app::model

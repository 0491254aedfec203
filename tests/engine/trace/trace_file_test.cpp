// Tests of reading and writing: what comes back, and what a faulty file is told.
// Rule: every faulty file gives one line with its position; none crashes.
#include "engine/trace/read_trace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <sstream>
#include <string>

#include "engine/trace/trace_builder.h"
#include "engine/trace/validate.h"
#include "engine/trace/write_trace.h"

namespace engine::trace {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string Meta = R"({"kind":"meta","schema":"looparium-trace/1"})"
                         "\n";
const std::string End = R"({"seq":1,"t":0,"kind":"end"})"
                        "\n";

/// A file whose lines after `meta` are `lines`, each with its sequence number filled in for `@`.
std::string file(const std::vector<std::string>& lines) {
  std::string text = Meta;
  int seq = 0;
  for (std::string line : lines) {
    if (const auto at = line.find('@'); at != line.npos) {
      line.replace(at, 1, R"("seq":)" + std::to_string(++seq) + R"(,"t":0)");
    }
    text += line + "\n";
  }
  return text;
}

std::string fault_of(const std::string& text, const ReadLimits& limits = {}) {
  try {
    (void)read_trace(text, limits);
  } catch (const TraceFormatError& error) {
    return error.what();
  }
  return "read";
}

TEST(ReadTrace, ReadsTheShortestFile) {
  const Trace trace = read_trace(Meta + End);
  EXPECT_EQ(trace.records().size(), 1U);
  EXPECT_EQ(trace.meta().mode, "virtual");
  EXPECT_FALSE(trace.is_missing_tail());
}

TEST(ReadTrace, ReadsMeta) {
  const Trace trace = read_trace(
      R"({"kind":"meta","schema":"looparium-trace/1","language":"c++","mode":"real","ties":"heapq",)"
      R"("charge":true,"script":"a.py","argv":["x"],"set":{"PERMITS":"4"}})"
      "\n" +
      End);
  EXPECT_EQ(trace.meta().language, "c++");
  EXPECT_EQ(trace.meta().mode, "real");
  EXPECT_EQ(trace.meta().ties, "heapq");
  EXPECT_TRUE(trace.meta().charge);
  EXPECT_EQ(trace.meta().argv, std::vector<std::string>{"x"});
  EXPECT_EQ(trace.meta().set.at(0).second, "4");
}

TEST(ReadTrace, KeepsTheSourcesOfAFile) {
  const Trace trace =
      read_trace(file({R"({"kind":"source","file":"a.py","language":"python","text":"x = 1\n"})",
                       R"({@,"kind":"end"})"}));
  ASSERT_EQ(trace.sources().size(), 1U);
  EXPECT_EQ(trace.sources()[0].text, "x = 1\n");
}

TEST(ReadTrace, ReadsASuspensionWithItsPlaces) {
  const Trace trace = read_trace(
      file({R"({@,"kind":"task.new","task":1,"name":"Task-1","coro":"main"})",
            R"({@,"kind":"task.suspend","task":1,"wait":{"on":"sleep","fut":"F1","delay":0.5},)"
            R"("site":["a.py",3,"main"],"chain":[["a.py",9,"main"],["a.py",3,"fetch"]]})",
            R"({@,"kind":"end"})"}));
  const Record& suspend = trace.records()[1];
  EXPECT_EQ(trace.wait(suspend.wait).seconds, 0.5);
  EXPECT_EQ(trace.site(suspend.site).line, 3U);
  ASSERT_EQ(trace.chain(suspend.chain).size(), 2U);
  EXPECT_EQ(trace.text(trace.site(trace.chain(suspend.chain)[1]).function), "fetch");
}

TEST(ReadTrace, ReadsTheOlderSchemaInSeconds) {
  const Trace trace = read_trace(std::string(
      R"({"seq":1,"t":0.0,"kind":"meta","schema":"asyncio-trace/1","python":"3.11.7","mode":"virtual"})"
      "\n"
      R"({"seq":2,"t":0.1,"kind":"iter","n":1,"ready":0,"timers":1,"timeout":0.25})"
      "\n"
      R"({"seq":3,"t":0.35,"kind":"end","status":0})"
      "\n"));
  EXPECT_EQ(trace.records()[0].time, 100'000'000);
  EXPECT_EQ(trace.poll(trace.records()[0].poll).timeout, 250'000'000);
  EXPECT_EQ(trace.records()[1].time, 350'000'000);
}

TEST(ReadTrace, OpensAFileWithoutItsEndAndSaysSo) {
  const Trace trace = read_trace(file({R"({@,"kind":"loop.new"})"}));
  EXPECT_TRUE(trace.is_missing_tail());
  EXPECT_EQ(trace.records().size(), 1U);
}

TEST(ReadTrace, OpensAFileCutAtAnyByteAfterItsFirstLine) {
  const std::string whole =
      file({R"({@,"kind":"print","text":"déjà \u00e9"})", R"({@,"kind":"end","status":1})"});
  for (std::size_t size = Meta.size(); size + 1 < whole.size(); ++size) {
    const std::string cut = whole.substr(0, size);
    EXPECT_EQ(fault_of(cut), "read") << cut;
    if (size + 2 < whole.size()) EXPECT_TRUE(read_trace(cut).is_missing_tail()) << cut;
  }
}

TEST(ReadTrace, ReadsThePictureOfALine) {
  const Trace trace = read_trace(
      file({R"({@,"kind":"print","text":"here","picture":{"w":2,"h":1,"rgb":"AAAA////"}})",
            R"({@,"kind":"print","text":"none"})", R"({@,"kind":"end"})"}));
  const SharedPicture& picture = trace.picture(trace.records()[0].picture);
  ASSERT_TRUE(picture);
  EXPECT_EQ(*picture, (Picture{.width = 2, .height = 1, .rgb = {"\0\0\0\xff\xff\xff", 6}}));
  EXPECT_FALSE(trace.picture(trace.records()[1].picture));
}

/// The first words of what is said of a line with this picture.
std::string told_of_picture(const std::string& picture) {
  return fault_of(file({R"({@,"kind":"print","picture":)" + picture + "}", R"({@,"kind":"end"})"}));
}

TEST(ReadTrace, RefusesAPictureThatIsNotAsLargeAsItSays) {
  const std::string wrong =
      "line 2 (byte 45): print: \"picture\" must be \"w\" and \"h\" from 1 to 64";
  for (const char* picture :
       {R"({})", R"({"w":1,"h":1})", R"({"w":1,"h":1,"rgb":""})", R"({"w":0,"h":0,"rgb":""})",
        R"({"w":1,"h":1,"rgb":"AAAAAAAA"})", R"({"w":1,"h":1,"rgb":"AA!A"})",
        R"({"w":2,"h":1,"rgb":"AAAA"})", R"({"w":65,"h":1,"rgb":"AAAA"})",
        R"({"w":4294967295,"h":4294967295,"rgb":"AAAA"})"})
    EXPECT_THAT(told_of_picture(picture), StartsWith(wrong)) << picture;
  EXPECT_THAT(told_of_picture("7"), StartsWith("line 2 (byte 45): print: expected an object"));
  EXPECT_THAT(told_of_picture(R"({"w":-1,"h":1,"rgb":"AAAA"})"),
              StartsWith("line 2 (byte 45): print: \"w\" must be a whole number"));
}

struct Faulty {
  std::string name;
  std::string text;
  std::string message;
};

void PrintTo(const Faulty& faulty, std::ostream* out) { *out << faulty.name; }

class FaultyFile : public testing::TestWithParam<Faulty> {};

TEST_P(FaultyFile, IsToldWhatIsWrongAndWhere) {
  EXPECT_THAT(fault_of(GetParam().text), StartsWith(GetParam().message));
}

const std::string Task1 = R"({@,"kind":"task.new","task":1,"name":"Task-1"})";
const std::string Push1 = R"({@,"kind":"push","h":1,"why":"call_soon","label":"f"})";

INSTANTIATE_TEST_SUITE_P(
    Whole, FaultyFile,
    testing::Values(
        Faulty{"empty", "", "line 1 (byte 0): the file is empty"},
        Faulty{"binary",
               std::string("\x7f"
                           "ELF\0\1\2\3\n\xff\xfe",
                           10),
               "line 1 (byte 0): not a trace"},
        Faulty{"another_json", "{\"name\":1}\n",
               "line 1 (byte 0): not a trace: the first line must"},
        Faulty{"no_schema", "{\"kind\":\"meta\"}\n",
               "line 1 (byte 0): not a trace: \"schema\" is missing"},
        Faulty{"newer",
               R"({"kind":"meta","schema":"looparium-trace/2"})"
               "\n",
               "line 1 (byte 0): not a trace: schema \"looparium-trace/2\" is unknown"},
        Faulty{"deep", Meta + std::string(1'000'000, '[') + "\n",
               "line 2 (byte 45): nested deeper than 16 levels"},
        Faulty{"deep_and_cut", Meta + "{\"a\":" + std::string(1'000'000, '['),
               "line 2 (byte 45): nested deeper than 16 levels"},
        Faulty{"not_utf8", Meta + "{\"a\":\"\xff\"}\n" + End, "line 2 (byte 45): not valid UTF-8"},
        Faulty{"not_json", Meta + "hello\n", "line 2 (byte 45): not JSON"},
        Faulty{"cut_but_no_record", Meta + "hello", "line 2 (byte 45): not JSON"},
        Faulty{"empty_line", Meta + "\n" + End, "line 2 (byte 45): an empty line"},
        Faulty{"list", Meta + "[]\n", "line 2 (byte 45): expected an object, found []"},
        Faulty{"gap",
               Meta + R"({"seq":2,"t":0,"kind":"end"})"
                      "\n",
               "line 2 (byte 45): end: \"seq\" is 2, expected 1"},
        Faulty{"same_seq",
               Meta +
                   R"({"seq":1,"t":0,"kind":"loop.new"})"
                   "\n" +
                   End,
               "line 3 (byte 79): end: \"seq\" is 1, expected 2"},
        Faulty{"backwards",
               Meta + R"({"seq":1,"t":9,"kind":"loop.new"})"
                      "\n"
                      R"({"seq":2,"t":8,"kind":"end"})"
                      "\n",
               "line 3 (byte 79): end: time runs backwards: 8 ns after 9 ns"},
        Faulty{"negative_time",
               Meta + R"({"seq":1,"t":-1,"kind":"end"})"
                      "\n",
               "line 2 (byte 45): end: time runs backwards"},
        Faulty{"huge_number",
               Meta + R"({"seq":1,"t":1)" + std::string(400, '0') + ",\"kind\":\"end\"}\n",
               "line 2 (byte 45): not JSON: a number that is malformed or too large"}),
    [](const auto& info) { return info.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Field, FaultyFile,
    testing::Values(
        Faulty{"unknown_kind", file({R"({@,"kind":"teleport"})"}),
               "line 2 (byte 45): teleport: no such kind"},
        Faulty{"no_kind", file({R"({@})"}), "line 2 (byte 45): \"kind\" is missing"},
        Faulty{"no_time",
               Meta + R"({"seq":1,"kind":"end"})"
                      "\n",
               "line 2 (byte 45): end: \"t\" is missing"},
        Faulty{"twice", file({R"({@,"kind":"end","kind":"end"})"}),
               "line 2 (byte 45): \"kind\" is there twice"},
        Faulty{"missing", file({R"({@,"kind":"push","why":"timer"})"}),
               "line 2 (byte 45): push: \"h\" is missing"},
        Faulty{"wrong_type", file({R"({@,"kind":"drop","h":"one"})"}),
               "line 2 (byte 45): drop: \"h\" must be a whole number from 0 to 4294967295, not "
               "\"one\""},
        Faulty{"zero", file({R"({@,"kind":"drop","h":0})"}),
               "line 2 (byte 45): drop: \"h\" must be at least 1"},
        Faulty{"no_such_word", file({R"({@,"kind":"push","h":1,"why":"fun"})"}),
               "line 2 (byte 45): push: \"why\" must be one of create_task, future_done"},
        Faulty{"bad_future", file({R"({@,"kind":"fut.new","fut":"Q1"})"}),
               "line 2 (byte 45): fut.new: \"fut\" must be a future"},
        Faulty{"bad_site", file({R"({@,"kind":"print","text":"x","site":["a.py"]})"}),
               "line 2 (byte 45): print: \"site\" must be a place: [file, line, function]"},
        Faulty{"four_billion", file({R"({@,"kind":"timer.push","h":4000000000,"when":1})"}),
               "line 2 (byte 45): timer.push: \"h\" is 4000000000, but numbers are given out"}),
    [](const auto& info) { return info.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Story, FaultyFile,
    testing::Values(
        Faulty{"after_end", file({R"({@,"kind":"end"})", R"({@,"kind":"end"})"}),
               "line 3 (byte 74): end: a record after \"end\""},
        Faulty{"meta_twice", Meta + Meta, "line 2 (byte 45): meta: there is one already"},
        Faulty{"unknown_task", file({R"({@,"kind":"print","text":"x","task":3})"}),
               "line 2 (byte 45): print: \"task\" is task 3, which was never created"},
        Faulty{"task_twice", file({Task1, Task1}),
               "line 3 (byte 104): task.new: task 1 is created twice"},
        Faulty{"never_pushed", file({R"({@,"kind":"run","h":1,"label":"f"})"}),
               "line 2 (byte 45): run: handle 1 leaves the ready queue, which is empty"},
        Faulty{
            "overtaking",
            file({Push1, R"({@,"kind":"push","h":2,"why":"call_soon","label":"g"})",
                  R"({@,"kind":"run","h":2,"label":"g"})"}),
            "line 4 (byte 177): run: handle 2 leaves the ready queue, but handle 1 is first in it"},
        Faulty{"nested_run",
               file({Push1, Push1, R"({@,"kind":"run","h":1,"label":"f"})",
                     R"({@,"kind":"drop","h":1})"}),
               "line 5 (byte 224): drop: handle 1 leaves the ready queue while handle 1 runs"},
        Faulty{"fires_unset", file({R"({@,"kind":"push","h":1,"why":"timer","label":"f"})"}),
               "line 2 (byte 45): push: timer 1 fires, but it is not in the heap"},
        Faulty{"unknown_job", file({R"({@,"kind":"job.begin","job":1})"}),
               "line 2 (byte 45): job.begin: job 1 was never submitted"},
        Faulty{"unknown_object", file({R"({@,"kind":"release","obj":1})"}),
               "line 2 (byte 45): release: \"obj\" is object 1, which was never made"},
        Faulty{"unknown_barrier", file({R"({@,"kind":"barrier","obj":1,"state":"filling"})"}),
               "line 2 (byte 45): barrier: \"obj\" is object 1, which was never made"}),
    [](const auto& info) { return info.param.name; });

TEST(ReadTrace, StopsAtItsLimitOnRecords) {
  const std::string text = file({R"({@,"kind":"loop.new"})", R"({@,"kind":"end"})"});
  EXPECT_EQ(fault_of(text, {.records = 1}), "line 3 (byte 79): end: more than 1 records");
}

TEST(ReadTrace, StopsAtItsLimitOnBytes) {
  EXPECT_THAT(fault_of(Meta + End, {.bytes = 20}), HasSubstr("the file is larger than 20 bytes"));
}

TEST(ReadTrace, StopsAtItsLimitOnTheLengthOfALine) {
  const std::string text = Meta + std::string(1'000'000, ' ') + End;
  EXPECT_THAT(fault_of(text, {.line_bytes = 1000}),
              StartsWith("line 2 (byte 45): the line is longer"));
}

TEST(WriteTrace, WritesNoMemberThatIsNone) {
  EXPECT_EQ(write_trace(read_trace(Meta + End)),
            R"({"kind":"meta","schema":"looparium-trace/1","language":"python","mode":"virtual",)"
            R"("ties":"fifo","script":"","argv":[]})"
            "\n"
            R"({"seq":1,"t":0,"kind":"end"})"
            "\n");
}

TEST(WriteTrace, EscapesWhatJsonCannotHold) {
  TraceBuilder builder;
  builder.add({.kind = Kind::Print, .text = builder.text("a\"\\\n\x01é\xff")});
  builder.add({.kind = Kind::End});
  EXPECT_THAT(write_trace(std::move(builder).finish()), HasSubstr(R"("text":"a\"\\\n\u0001é)"
                                                                  "\xEF\xBF\xBD\""));
}

TEST(WriteTrace, KeepsSecondsThatJsonHasNoNumberFor) {
  TraceBuilder builder;
  builder.add(
      {.kind = Kind::Block, .delay = builder.delay(std::numeric_limits<double>::infinity())});
  builder.add({.kind = Kind::End});
  const Trace trace = std::move(builder).finish();
  EXPECT_EQ(read_trace(write_trace(trace)), trace);
}

}  // namespace
}  // namespace engine::trace

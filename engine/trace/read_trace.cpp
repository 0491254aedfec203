// Reads a file line by line: the meta line, sources, and records in sequence.
// Rule: a file is hostile until read; it gives a Trace that `validate` accepts, or one clear error.
#include "engine/trace/read_trace.h"

#include <fmt/format.h>

#include <cmath>
#include <istream>
#include <optional>
#include <sstream>

#include "engine/trace/line_reader.h"
#include "engine/trace/record_reader.h"
#include "engine/trace/story_checker.h"
#include "engine/trace/words.h"

namespace engine::trace {

namespace {

constexpr std::size_t MostDepth = 16;

/// simdjson looks at a line's last byte before it counts levels, so an unclosed line is counted here.
bool is_too_deep(std::string_view line) {
  std::size_t depth = 0;
  bool is_in_text = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (is_in_text && c == '\\') {
      ++i;
    } else if (c == '"') {
      is_in_text = !is_in_text;
    } else if (!is_in_text && (c == '{' || c == '[')) {
      if (++depth > MostDepth) return true;
    } else if (!is_in_text && (c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return false;
}

class Reader {
 public:
  Reader(std::istream& file, const ReadLimits& limits) : lines_(file, limits), limits_(limits) {
    if (parser_.allocate(std::size_t{64} << 10, MostDepth) != simdjson::SUCCESS) {
      throw std::bad_alloc();
    }
  }

  Trace read() {
    read_first_line();
    while (lines_.next()) {
      if (!read_line()) break;
    }
    if (!has_ended_) builder_.set_missing_tail();
    return std::move(builder_).finish();
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw TraceFormatError(lines_.number(), lines_.offset(), what);
  }

  void read_first_line() {
    if (!lines_.next()) fail("the file is empty");
    simdjson::dom::element element;
    if (parse(element) != simdjson::SUCCESS) {
      fail("not a trace: the first line must be a JSON object of kind \"meta\"");
    }
    try {
      read_meta(JsonObject(element));
    } catch (const Wrong& wrong) {
      fail(fmt::format("not a trace: {}", wrong.what()));
    }
  }

  /// False when the file was cut within this line.
  bool read_line() {
    simdjson::dom::element element;
    const simdjson::error_code error = parse(element);
    if (error != simdjson::SUCCESS) {
      if (lines_.is_cut() && may_be_cut(error)) return false;
      fail(describe(error));
    }
    std::string_view kind;
    try {
      const JsonObject line(element);
      kind = as_text("kind", line.required("kind"));
      read_kind(kind, line);
    } catch (const Wrong& wrong) {
      fail(kind.empty() ? std::string(wrong.what()) : fmt::format("{}: {}", kind, wrong.what()));
    }
    return true;
  }

  simdjson::error_code parse(simdjson::dom::element& element) {
    return parser_.parse(lines_.line().data(), lines_.line().size(), false).get(element);
  }

  /// Whether the start of a good line gives this error. Every line begins with a brace.
  bool may_be_cut(simdjson::error_code error) const {
    return lines_.line().front() == '{' && error != simdjson::UNESCAPED_CHARS &&
           !is_too_deep(lines_.line());
  }

  std::string describe(simdjson::error_code error) const {
    if (is_too_deep(lines_.line())) {
      return fmt::format("nested deeper than {} levels", MostDepth);
    }
    if (error == simdjson::UTF8_ERROR) return "not valid UTF-8";
    if (error == simdjson::EMPTY) return "an empty line";
    if (error == simdjson::NUMBER_ERROR) return "not JSON: a number that is malformed or too large";
    return "not JSON";
  }

  void read_meta(const JsonObject& line) {
    if (line.text("kind") != "meta") throw Wrong("the first line must be of kind \"meta\"");
    schema_ = schema_of(as_text("schema", line.required("schema")));
    reader_.emplace(builder_, schema_);
    Meta& meta = builder_.meta();
    meta.language = one_of("language", line, {"python", "c++"});
    meta.python = line.text("python");
    meta.mode = one_of("mode", line, {"virtual", "real"});
    meta.ties = one_of("ties", line, {"fifo", "heapq"});
    meta.charge = line.flag("charge");
    meta.script = line.text("script");
    if (const auto argv = line.find("argv")) {
      for (const simdjson::dom::element arg : as_array("argv", *argv)) {
        meta.argv.emplace_back(as_text("argv", arg));
      }
    }
    if (const auto set = line.find("set")) read_set(*set);
    if (schema_ == Schema::Asyncio1) sequence_ = 1;
  }

  static Schema schema_of(std::string_view name) {
    if (name == "looparium-trace/1") return Schema::Looparium1;
    if (name == "asyncio-trace/1") return Schema::Asyncio1;
    throw Wrong(fmt::format("schema \"{}\" is unknown: this program reads looparium-trace/1",
                            name.substr(0, 40)));
  }

  static std::string one_of(std::string_view name, const JsonObject& line,
                            std::initializer_list<std::string_view> words) {
    const auto value = line.find(name);
    if (!value) return std::string(*words.begin());
    const auto found = index_of({words.begin(), words.end()}, as_text(name, *value));
    if (!found) throw_wrong_type(name, fmt::format("one of {}", fmt::join(words, ", ")), *value);
    return std::string(words.begin()[*found]);
  }

  void read_set(simdjson::dom::element element) {
    simdjson::dom::object object;
    if (element.get(object) != simdjson::SUCCESS) throw_wrong_type("set", "an object", element);
    for (const auto member : object) {
      builder_.meta().set.emplace_back(member.key, as_text(member.key, member.value));
    }
  }

  void read_kind(std::string_view kind, const JsonObject& line) {
    if (kind == "source") return read_source(line);
    if (kind == "meta") throw Wrong("there is one already");
    const auto index = index_of(KindWords, kind);
    if (!index) throw Wrong("no such kind");
    read_record(static_cast<Kind>(*index), line);
  }

  void read_source(const JsonObject& line) {
    if (has_ended_) throw Wrong("a line after \"end\"");
    builder_.source(as_text("file", line.required("file")), line.text("language"),
                    as_text("text", line.required("text")));
  }

  void read_record(Kind kind, const JsonObject& line) {
    const std::int64_t sequence = line.integer("seq");
    if (sequence != sequence_ + 1) {
      throw Wrong(fmt::format("\"seq\" is {}, expected {}", sequence, sequence_ + 1));
    }
    if (builder_.size() == limits_.records) {
      throw Wrong(fmt::format("more than {} records", limits_.records));
    }
    sequence_ = sequence;
    Record record = reader_->read(kind, line);
    record.time = time_of(line);
    const bool has_wait = kind == Kind::TaskSuspend;
    story_.check(record, {.wait = has_wait ? &reader_->last_wait() : nullptr,
                          .tasks = reader_->last_tasks()});
    builder_.add(record);
    has_ended_ = kind == Kind::End;
  }

  Time time_of(const JsonObject& line) const {
    line.required("t");
    if (schema_ == Schema::Looparium1) return line.integer("t");
    constexpr double Most = 9e9;
    const double seconds = line.real("t");
    if (std::abs(seconds) > Most) throw Wrong("\"t\" must be a number of seconds below 9e9");
    return std::llround(seconds * 1e9);
  }

  LineReader lines_;
  ReadLimits limits_;
  simdjson::dom::parser parser_;
  TraceBuilder builder_;
  std::optional<RecordReader> reader_;
  StoryChecker story_;
  Schema schema_ = Schema::Looparium1;
  std::int64_t sequence_ = 0;
  bool has_ended_ = false;
};

}  // namespace

Trace read_trace(std::istream& file, const ReadLimits& limits) {
  return Reader(file, limits).read();
}

Trace read_trace(std::string_view text, const ReadLimits& limits) {
  std::istringstream file{std::string(text)};
  return read_trace(file, limits);
}

}  // namespace engine::trace

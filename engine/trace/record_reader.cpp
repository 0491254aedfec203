// Walks the table of fields over a JSON object, and reads the details that are objects themselves.
// Rule: it checks types and ranges only; whether the story holds is StoryChecker's question.
#include "engine/trace/record_reader.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

#include "engine/trace/base64.h"
#include "engine/trace/words.h"

namespace engine::trace {

using simdjson::dom::element;

namespace {

constexpr std::size_t MostTargets = 32;

/// The older schema also writes a task as its bare number.
FutureRef as_future(std::string_view name, element value) {
  std::string_view text;
  std::uint32_t number = 0;
  std::uint64_t bare = 0;
  if (value.get(bare) == simdjson::SUCCESS && bare != 0 && bare < FutureRef::TaskBit) {
    return FutureRef::of_task(static_cast<TaskId>(bare));
  }
  if (value.get(text) == simdjson::SUCCESS && text.size() >= 2 &&
      (text[0] == 'T' || text[0] == 'F')) {
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, number);
    if (error == std::errc() && stop == end && number != 0 && number < FutureRef::TaskBit) {
      return text[0] == 'T' ? FutureRef::of_task(number) : FutureRef::of_future(number);
    }
  }
  throw_wrong_type(name, "a future such as \"F7\" or a task such as \"T3\"", value);
}

FutureRef future_or_none(const JsonObject& line, std::string_view name) {
  const auto value = line.find(name);
  return value ? as_future(name, *value) : FutureRef();
}

FutureId as_plain_future(std::string_view name, element value) {
  const FutureRef ref = as_future(name, value);
  if (ref.is_task()) throw_wrong_type(name, "a future such as \"F7\"", value);
  return ref.number();
}

std::uint32_t as_word(std::string_view name, element value,
                      std::span<const std::string_view> words) {
  const auto found = index_of(words, as_text(name, value));
  if (!found) throw_wrong_type(name, fmt::format("one of {}", fmt::join(words, ", ")), value);
  return static_cast<std::uint32_t>(*found);
}

std::uint32_t as_flag(std::string_view name, const JsonObject& line) {
  return line.flag(name) ? 1 : 0;
}

}  // namespace

Record RecordReader::read(Kind kind, const JsonObject& line) {
  Record record{.kind = kind};
  wait_ = {};
  tasks_.clear();
  if (const auto loop = line.find("loop")) {
    const std::uint32_t number = as_number("loop", *loop);
    if (number == 0 || number > std::numeric_limits<std::uint16_t>::max()) {
      throw_wrong_type("loop", "a number from 1 to 65535", *loop);
    }
    record.loop = static_cast<std::uint16_t>(number);
  }
  for (const Field& field : fields_of(kind))
    read_field(record, field, line);
  if (kind == Kind::Run && record.task == 0) record.how = static_cast<int>(RunHow::Callback);
  return record;
}

void RecordReader::read_field(Record& record, const Field& field, const JsonObject& line) {
  if (!has(record, field)) return;
  if (field.is_required) line.required(field.name);
  const bool is_left_out = !field.name.empty() && !line.has(field.name);
  if (!is_left_out) set(record, field.slot, value_of(field, line, record));
}

std::uint32_t RecordReader::value_of(const Field& field, const JsonObject& line, Record& record) {
  if (field.as == As::Birth) return birth(line);
  if (field.as == As::Poll) return poll(line);
  if (field.as == As::Flag) return as_flag(field.name, line);
  const element value = line.required(field.name);
  switch (field.as) {
    case As::Future:
      return as_plain_future(field.name, value);
    case As::FutureRef:
      return as_future(field.name, value).bits;
    case As::Text:
      return builder_.text(as_text(field.name, value));
    case As::Site:
      return site(field.name, value);
    case As::Chain:
      return chain(value);
    case As::Wait:
      return wait(value);
    case As::Nanoseconds:
      return builder_.time(nanoseconds(field.name, value));
    case As::Seconds:
      return builder_.delay(as_seconds(field.name, value));
    case As::Tasks:
      return tasks(value);
    case As::Picture:
      return picture(value);
    case As::RunHow:
      return run_how(as_text(field.name, value), record);
    default:
      break;
  }
  const auto words = words_of(field.as);
  return words.empty() ? as_number(field.name, value) : as_word(field.name, value, words);
}

/// The older schema writes `throw TYPE`, and a thrown CancelledError so too.
std::uint32_t RecordReader::run_how(std::string_view word, Record& record) {
  constexpr std::string_view Throw = "throw ";
  if (schema_ == Schema::Asyncio1 && word.starts_with(Throw)) {
    const std::string_view type = word.substr(Throw.size());
    if (type == "CancelledError") return static_cast<std::uint32_t>(RunHow::Cancel);
    record.text = builder_.text(type);
    return static_cast<std::uint32_t>(RunHow::Throw);
  }
  const auto found = index_of(RunHowWords, word);
  if (!found) throw Wrong(fmt::format("\"how\" must be one of {}", fmt::join(RunHowWords, ", ")));
  return static_cast<std::uint32_t>(*found);
}

Time RecordReader::nanoseconds(std::string_view name, element value) const {
  std::int64_t whole = 0;
  if (schema_ == Schema::Looparium1) {
    if (value.get(whole) == simdjson::SUCCESS) return whole;
    throw_wrong_type(name, "a whole number of nanoseconds", value);
  }
  constexpr double Most = 9e9;
  const double seconds = as_seconds(name, value);
  if (!(std::abs(seconds) <= Most)) throw_wrong_type(name, "a number of seconds below 9e9", value);
  return std::llround(seconds * 1e9);
}

SiteId RecordReader::site(std::string_view name, element value) {
  const simdjson::dom::array parts = as_array(name, value);
  if (parts.size() != 3) throw_wrong_type(name, "a place: [file, line, function]", value);
  const bool is_function_first = parts.at(1).is_string();
  const std::size_t file = is_function_first ? 1 : 0;
  const std::size_t line = is_function_first ? 2 : 1;
  const std::size_t function = is_function_first ? 0 : 2;
  return builder_.site(as_text(name, parts.at(file)), as_number(name, parts.at(line)),
                       as_text(name, parts.at(function)));
}

ChainId RecordReader::chain(element value) {
  std::vector<SiteId> sites;
  for (const element place : as_array("chain", value))
    sites.push_back(site("chain", place));
  return builder_.chain(sites);
}

WaitId RecordReader::wait(element value) {
  const JsonObject line(value);
  wait_.on = static_cast<WaitOn>(as_word("on", line.required("on"), WaitOnWords));
  wait_.fut = future_or_none(line, "fut");
  wait_.target = future_or_none(line, "target");
  wait_.count = line.number("n");
  if (const auto targets = line.find("targets")) {
    for (const element target : as_array("targets", *targets)) {
      if (wait_.targets.size() == MostTargets) break;
      wait_.targets.push_back(as_future("targets", target));
    }
  }
  wait_.object = line.number("obj");
  wait_.job = line.number("job");
  wait_.call = builder_.text(line.text("call"));
  if (const auto when = line.find("when")) {
    wait_.when = static_cast<WaitWhen>(as_word("when", *when, WaitWhenWords));
  }
  const std::string_view seconds = wait_.on == WaitOn::Sleep ? "delay" : "timeout";
  if (const auto found = line.find(seconds)) wait_.seconds = as_seconds(seconds, *found);
  return builder_.wait(wait_);
}

BirthId RecordReader::birth(const JsonObject& line) {
  Birth birth;
  birth.name = builder_.text(as_text("name", line.required("name")));
  birth.coro = builder_.text(line.text("coro"));
  if (const auto args = line.find("args")) {
    for (const element arg : as_array("args", *args)) {
      birth.args.push_back(builder_.text(as_text("args", arg)));
    }
  }
  birth.internal = line.flag("internal");
  return builder_.birth(birth);
}

PollId RecordReader::poll(const JsonObject& line) {
  Poll poll{.ready = line.number("ready"), .timers = line.number("timers")};
  if (const auto timeout = line.find("timeout")) poll.timeout = nanoseconds("timeout", *timeout);
  return builder_.poll(poll);
}

/// Its size is checked before its pixels are unpacked.
PictureId RecordReader::picture(element value) {
  const JsonObject line(value);
  Picture picture{.width = line.number("w"), .height = line.number("h"), .rgb = {}};
  const std::string_view pixels = line.text("rgb");
  const bool is_small = picture.width <= Picture::MostSide && picture.height <= Picture::MostSide;
  if (is_small && pixels.size() == base64_size(std::size_t{picture.width} * picture.height * 3))
    picture.rgb = from_base64(pixels).value_or("");
  if (!picture.is_sound()) {
    throw Wrong(
        fmt::format("\"picture\" must be \"w\" and \"h\" from 1 to {} and \"rgb\" with three "
                    "bytes a pixel in base64",
                    Picture::MostSide));
  }
  return builder_.picture(std::make_shared<const Picture>(std::move(picture)));
}

TaskListId RecordReader::tasks(element value) {
  for (const element task : as_array("pending", value)) {
    tasks_.push_back(as_number("pending", task));
  }
  return builder_.tasks(tasks_);
}

}  // namespace engine::trace

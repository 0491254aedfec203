// Walks the table of fields over each record and writes one line for it.
// Rule: a member that is 0 for "none" is left out; reading what was written gives an equal Trace.
#include "engine/trace/write_trace.h"

#include <ostream>
#include <sstream>
#include <utility>

#include "engine/trace/base64.h"
#include "engine/trace/fields.h"
#include "engine/trace/json_text.h"
#include "engine/trace/words.h"

namespace engine::trace {

namespace {

constexpr std::size_t FlushAt = std::size_t{64} << 10;

class Writer {
 public:
  Writer(std::ostream& out, const Trace& tables) : out_(out), trace_(tables) {}

  void write_meta() {
    const Meta& meta = trace_.meta();
    begin_line();
    text("kind", "meta");
    text("schema", "looparium-trace/1");
    text("language", meta.language);
    if (!meta.python.empty()) text("python", meta.python);
    text("mode", meta.mode);
    text("ties", meta.ties);
    if (meta.charge) verbatim("charge", "true");
    text("script", meta.script);
    list("argv", meta.argv, [&](const std::string& arg) { append_json_text(line_, arg); });
    if (!meta.set.empty()) {
      name("set");
      begin_object();
      for (const auto& [key, value] : meta.set)
        text(key, value);
      end_object();
    }
    end_line();
  }

  void write_source(const Source& source) {
    begin_line();
    text("kind", "source");
    text("file", trace_.text(source.file));
    text("language", source.language);
    text("text", source.text);
    end_line();
  }

  void write_record(const Record& record, std::int64_t seq) {
    begin_line();
    number("seq", seq);
    number("t", record.time);
    text("kind", KindWords[static_cast<std::size_t>(record.kind)]);
    if (record.loop != 1) number("loop", record.loop);
    for (const Field& field : fields_of(record.kind)) {
      if (has(record, field)) write_field(record, field);
    }
    if (record.kind == Kind::Push) text("cb", callback_word(record));
    end_line();
  }

  void flush() {
    out_.write(line_.data(), static_cast<std::streamsize>(line_.size()));
    line_.clear();
  }

 private:
  void write_field(const Record& record, const Field& field) {
    const std::uint32_t value = get(record, field.slot);
    if (field.as == As::Birth) return write_birth(trace_.birth(value));
    if (field.as == As::Poll) return write_poll(trace_.poll(value));
    const auto words = words_of(field.as);
    if (value == 0 && !field.is_required) return;
    if (!words.empty()) return text(field.name, words[value]);
    switch (field.as) {
      case As::Flag:
        return verbatim(field.name, "true");
      case As::Future:
        return future(field.name, FutureRef::of_future(value));
      case As::FutureRef:
        return future(field.name, {value});
      case As::Text:
        return text(field.name, trace_.text(value));
      case As::Site:
        name(field.name);
        return site(value);
      case As::Chain:
        return list(field.name, trace_.chain(value), [&](SiteId s) { site(s); });
      case As::Wait:
        return write_wait(trace_.wait(value));
      case As::Nanoseconds:
        return number(field.name, trace_.time(value));
      case As::Seconds:
        return seconds(field.name, trace_.delay(value));
      case As::Tasks:
        return list(field.name, trace_.tasks(value),
                    [&](TaskId task) { append_json_number(line_, task); });
      case As::Picture:
        return write_picture(field.name, *trace_.picture(value));
      default:
        return number(field.name, value);
    }
  }

  void write_picture(std::string_view key, const Picture& picture) {
    name(key);
    begin_object();
    number("w", picture.width);
    number("h", picture.height);
    text("rgb", to_base64(picture.rgb));
    end_object();
  }

  void write_birth(const Birth& birth) {
    text("name", trace_.text(birth.name));
    text("coro", trace_.text(birth.coro));
    if (!birth.args.empty()) {
      list("args", birth.args, [&](TextId arg) { append_json_text(line_, trace_.text(arg)); });
    }
    if (birth.internal) verbatim("internal", "true");
  }

  void write_poll(const Poll& poll) {
    number("ready", poll.ready);
    number("timers", poll.timers);
    if (poll.timeout) number("timeout", *poll.timeout);
  }

  void write_wait(const Wait& wait) {
    name("wait");
    begin_object();
    text("on", WaitOnWords[static_cast<std::size_t>(wait.on)]);
    if (wait.fut) future("fut", wait.fut);
    if (wait.target) future("target", wait.target);
    if (wait.count != 0) number("n", wait.count);
    if (!wait.targets.empty()) {
      list("targets", wait.targets, [&](FutureRef ref) { append_future(ref); });
    }
    if (wait.object != 0) number("obj", wait.object);
    if (wait.job != 0) number("job", wait.job);
    if (wait.call != 0) text("call", trace_.text(wait.call));
    if (wait.when != WaitWhen::None) {
      text("when", WaitWhenWords[static_cast<std::size_t>(wait.when)]);
    }
    if (wait.seconds) seconds(wait.on == WaitOn::Sleep ? "delay" : "timeout", *wait.seconds);
    end_object();
  }

  static std::string_view callback_word(const Record& push) {
    if (push.task == 0) return "callback";
    return push.push_why() == PushWhy::FutureDone ? "wakeup" : "step";
  }

  void begin_line() { begin_object(); }
  void end_line() {
    end_object();
    line_.push_back('\n');
    if (line_.size() >= FlushAt) flush();
  }

  void begin_object() {
    line_.push_back('{');
    is_first_ = true;
  }
  void end_object() {
    line_.push_back('}');
    is_first_ = false;
  }
  void name(std::string_view key) {
    if (!is_first_) line_.push_back(',');
    is_first_ = false;
    append_json_text(line_, key);
    line_.push_back(':');
  }
  void verbatim(std::string_view key, std::string_view value) {
    name(key);
    append(line_, value);
  }
  void text(std::string_view key, std::string_view value) {
    name(key);
    append_json_text(line_, value);
  }
  void number(std::string_view key, std::int64_t value) {
    name(key);
    append_json_number(line_, value);
  }
  void seconds(std::string_view key, double value) {
    name(key);
    append_json_seconds(line_, value);
  }
  void future(std::string_view key, FutureRef ref) {
    name(key);
    append_future(ref);
  }
  void append_future(FutureRef ref) {
    append(line_, ref.is_task() ? "\"T" : "\"F");
    append_json_number(line_, ref.number());
    line_.push_back('"');
  }
  void site(SiteId id) {
    const Site& site = trace_.site(id);
    line_.push_back('[');
    append_json_text(line_, trace_.text(site.file));
    line_.push_back(',');
    append_json_number(line_, site.line);
    line_.push_back(',');
    append_json_text(line_, trace_.text(site.function));
    line_.push_back(']');
  }
  template <class Range, class AppendItem>
  void list(std::string_view key, const Range& items, AppendItem append_item) {
    name(key);
    line_.push_back('[');
    bool is_first_item = true;
    for (const auto& item : items) {
      if (!is_first_item) line_.push_back(',');
      is_first_item = false;
      append_item(item);
    }
    line_.push_back(']');
  }

  std::ostream& out_;
  const Trace& trace_;
  JsonBuffer line_;
  bool is_first_ = true;
};

}  // namespace

void write_trace(std::ostream& out, const Trace& trace) {
  TraceWriter(out).write({.tables = trace, .records = trace.records()});
}

std::string write_trace(const Trace& trace) {
  std::ostringstream out;
  write_trace(out, trace);
  return std::move(out).str();
}

void TraceWriter::write(const TraceSoFar& recording) {
  Writer writer(out_, recording.tables);
  if (!std::exchange(has_meta_, true)) writer.write_meta();
  for (const Source& source : recording.tables.sources().subspan(sources_))
    writer.write_source(source);
  sources_ = recording.tables.sources().size();
  for (const Record& record : recording.records.subspan(records_))
    writer.write_record(record, static_cast<std::int64_t>(++records_));
  writer.flush();
  out_.flush();
}

}  // namespace engine::trace

// Look-ups in a Trace that are no index, and when two of them tell the same story.
// Rule: a Trace never changes.
#include "engine/trace/trace.h"

#include <algorithm>
#include <cmath>

#include "engine/trace/fields.h"

namespace engine::trace {

namespace {

/// Compares what the rows of two traces stand for.
class Comparison {
 public:
  Comparison(const Trace& a, const Trace& b) : a_(a), b_(b) {}

  bool is_equal(const Record& a, const Record& b) const {
    if (a.kind != b.kind || a.time != b.time || a.loop != b.loop || a.how != b.how ||
        a.task != b.task) {
      return false;
    }
    return std::ranges::all_of(fields_of(a.kind), [&](const Field& field) {
      return !has(a, field) || is_equal(field.as, get(a, field.slot), get(b, field.slot));
    });
  }

  bool is_text_equal(TextId a, TextId b) const { return a_.text(a) == b_.text(b); }

 private:
  bool is_equal(As as, std::uint32_t a, std::uint32_t b) const {
    switch (as) {
      case As::Text:
        return is_text_equal(a, b);
      case As::Site:
        return is_site_equal(a, b);
      case As::Chain:
        return std::ranges::equal(a_.chain(a), b_.chain(b),
                                  [&](SiteId x, SiteId y) { return is_site_equal(x, y); });
      case As::Wait:
        return is_wait_equal(a_.wait(a), b_.wait(b));
      case As::Birth:
        return is_birth_equal(a_.birth(a), b_.birth(b));
      case As::Poll:
        return a_.poll(a) == b_.poll(b);
      case As::Nanoseconds:
        return a_.time(a) == b_.time(b);
      case As::Seconds:
        return is_seconds_equal(a_.delay(a), b_.delay(b));
      case As::Tasks:
        return std::ranges::equal(a_.tasks(a), b_.tasks(b));
      case As::Picture:
        return is_picture_equal(a_.picture(a), b_.picture(b));
      default:
        return a == b;
    }
  }

  bool is_site_equal(SiteId a, SiteId b) const {
    const Site& x = a_.site(a);
    const Site& y = b_.site(b);
    return x.line == y.line && is_text_equal(x.file, y.file) &&
           is_text_equal(x.function, y.function);
  }

  /// A program may sleep for nan seconds, and a recording of it equals itself.
  static bool is_seconds_equal(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
  }

  static bool is_picture_equal(const SharedPicture& a, const SharedPicture& b) {
    return a == b || (a && b && *a == *b);
  }

  bool is_wait_equal(Wait a, Wait b) const {
    if (a.seconds.has_value() != b.seconds.has_value()) return false;
    if (!is_text_equal(a.call, b.call) ||
        !is_seconds_equal(a.seconds.value_or(0), b.seconds.value_or(0))) {
      return false;
    }
    a.call = b.call;
    a.seconds = b.seconds = std::nullopt;
    return a == b;
  }

  bool is_birth_equal(const Birth& a, const Birth& b) const {
    return is_text_equal(a.name, b.name) && is_text_equal(a.coro, b.coro) &&
           a.internal == b.internal && std::ranges::equal(a.args, b.args, [&](TextId x, TextId y) {
             return is_text_equal(x, y);
           });
  }

  const Trace& a_;
  const Trace& b_;
};

}  // namespace

const Source* Trace::source(TextId file) const {
  const auto found = std::ranges::find(sources_, file, &Source::file);
  return found == sources_.end() ? nullptr : &*found;
}

Trace::Sizes Trace::sizes() const {
  return {.texts = texts_.size(),
          .sites = sites_.size(),
          .chains = chains_.size(),
          .waits = waits_.size(),
          .births = births_.size(),
          .polls = polls_.size(),
          .times = times_.size(),
          .delays = delays_.size(),
          .task_lists = task_lists_.size(),
          .pictures = pictures_.size()};
}

bool operator==(const Trace& a, const Trace& b) {
  const Comparison comparison(a, b);
  const auto is_source_equal = [&](const Source& x, const Source& y) {
    return comparison.is_text_equal(x.file, y.file) && x.language == y.language && x.text == y.text;
  };
  return a.meta_ == b.meta_ && a.is_missing_tail_ == b.is_missing_tail_ &&
         std::ranges::equal(a.sources_, b.sources_, is_source_equal) &&
         std::ranges::equal(a.records(), b.records(), [&](const Record& x, const Record& y) {
           return comparison.is_equal(x, y);
         });
}

}  // namespace engine::trace

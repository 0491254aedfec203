// Asking a Recording how it is, and putting that into words.
// Rule: its line says how long it has gone on, and how to end it.
#include "app/cli/under_way.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "scenarios/registry.h"

namespace app::cli {
namespace {

std::string name_of(const runs::Request& request) {
  const scenarios::Scenario* scenario = scenarios::find(request.what);
  if (scenario != nullptr) return scenario->title;
  return std::filesystem::path(request.what).filename().string();
}

}  // namespace

std::string stand_words(const RecordingStand& stand) {
  const std::string records =
      stand.records == 0 ? "" : fmt::format("{} records, ", fmt::group_digits(stand.records));
  return fmt::format("{}{:.1f} s; {}", records, stand.seconds,
                     stand.is_stopping ? "stopping, Esc again ends it at once" : "Esc stops it");
}

UnderWay::UnderWay(const runs::Request& request, Purpose purpose)
    : request_(request), purpose_(purpose), recording_(request), row_{.name = name_of(request)} {
  tell();
}

void UnderWay::stop() {
  recording_.stop();
  stand_.is_stopping = true;
  tell();
}

UnderWay::News UnderWay::poll() {
  News news;
  news.finished = recording_.poll();
  if (!news.finished) news.so_far = recording_.so_far();
  if (news.so_far) stand_.records = news.so_far->trace->records().size();
  news.has_other_words = tell();
  return news;
}

bool UnderWay::tell() {
  stand_.seconds = std::chrono::duration<double>(recording_.elapsed()).count();
  row_.part = static_cast<float>(stand_.seconds / request_.limits.seconds);
  return std::exchange(row_.so_far, stand_words(stand_)) != row_.so_far;
}

}  // namespace app::cli

// Reading a folder.
// Rule: an entry that vanishes meanwhile is no error.
#include "app/cli/folder_rows.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <tuple>

namespace app::cli {
namespace {

using model::layout::FileRow;

std::optional<FileRow> row_of(const std::filesystem::directory_entry& entry) {
  std::error_code error;
  const std::string name = entry.path().filename().string();
  const std::string extension = entry.path().extension().string();
  if (name.starts_with('.')) return std::nullopt;
  if (entry.is_directory(error)) return FileRow{.name = name, .kind = FileRow::Kind::Folder};
  if (!entry.is_regular_file(error)) return std::nullopt;
  if (extension == ".py") return FileRow{.name = name, .kind = FileRow::Kind::Program};
  if (extension == ".jsonl" || extension == ".trace" || extension == ".json")
    return FileRow{.name = name, .kind = FileRow::Kind::Recording};
  return std::nullopt;
}

}  // namespace

std::vector<FileRow> folder_rows(const std::filesystem::path& folder) {
  std::vector<FileRow> rows;
  std::error_code error;
  std::filesystem::directory_iterator entry(folder, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
    if (auto row = row_of(*entry)) rows.push_back(std::move(*row));
  std::ranges::sort(rows, [](const FileRow& a, const FileRow& b) {
    const auto key = [](const FileRow& row) { return row.kind != FileRow::Kind::Folder; };
    return std::tuple(key(a), std::string_view(a.name)) <
           std::tuple(key(b), std::string_view(b.name));
  });
  if (folder.has_relative_path())
    rows.insert(rows.begin(), FileRow{.name = "..", .kind = FileRow::Kind::Folder});
  return rows;
}

}  // namespace app::cli

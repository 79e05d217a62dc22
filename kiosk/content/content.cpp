#include "kiosk/content/content.h"

#include <algorithm>
#include <cstdio>

#include "kiosk/content/facts.h"
#include "kiosk/content/papers.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

void read_all(Work& work, const std::filesystem::path& settings_file) {
  read_settings(work, settings_file);
  read_site(work);
  read_towns(work);
  read_links(work);
  read_procedures(work);
  read_lessons(work);
  read_practice(work);
  read_ways_in(work);
  read_pilots(work);
  read_texts(work);
  read_themes(work);
  check_texts(work);
  char version[16];
  std::snprintf(version, sizeof version, "%08x", static_cast<unsigned>(work.hash ^ work.hash >> 32));
  work.content.version = version;
}

}  // namespace

std::string text_of(const Fault& fault) {
  return fault.file + ":" + std::to_string(fault.line) + ": " + (fault.warning ? "warning: " : "") +
         fault.message;
}

base::Result<Content> load(const std::filesystem::path& assets, const std::filesystem::path& settings_file) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(assets, ignored)) {
    return base::Error{base::ErrorCode::content_missing, assets.string() + ": no such folder"};
  }
  Work work;
  work.assets = assets;
  read_all(work, settings_file);
  auto& faults = work.content.faults;
  const auto first =
      std::find_if(faults.begin(), faults.end(), [](const Fault& fault) { return !fault.warning; });
  if (first == faults.end()) return std::move(work.content);
  const bool settings = first->file == settings_file.string();
  return base::Error{settings ? base::ErrorCode::settings_invalid : base::ErrorCode::content_invalid,
                     text_of(*first)};
}

std::vector<Fault> check(const std::filesystem::path& assets, const std::filesystem::path& settings_file,
                         std::optional<base::Date> today) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(assets, ignored)) return {{assets.string(), 1, "no such folder", false}};
  Work work;
  work.assets = assets;
  work.checking = true;
  read_all(work, settings_file);
  (void)read_names(work);
  check_papers(work);
  check_translations(work);
  check_wording(work);
  if (today) check_expiry(work, *today);
  return std::move(work.content.faults);
}

}  // namespace haisai::content

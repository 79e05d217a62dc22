#include "kiosk/app/report_files.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "kiosk/base/random.h"
#include "kiosk/reservations/private_files.h"

namespace haisai::app {
namespace {

constexpr const char* kMediumFile = ".haisai-medium";
constexpr const char* kMediaList = "media.txt";

std::string first_line(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line;
}

bool is_listed(const std::filesystem::path& list, const std::string& id) {
  std::ifstream in(list);
  for (std::string line; std::getline(in, line);) {
    if (!id.empty() && line == id) return true;
  }
  return false;
}

}  // namespace

base::Result<std::vector<usage::ReportFile>> report_files(const Globals& globals, const char* folder) {
  std::vector<usage::ReportFile> files;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(globals.assets_folder() / folder, missing)) {
    if (entry.path().extension() != ".sql") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    files.push_back(usage::read_report(entry.path().stem().string(), text.str()));
  }
  if (files.empty()) {
    return base::Error{base::ErrorCode::content_missing, (globals.assets_folder() / folder).string() + ": no reports"};
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

std::map<std::string, std::string> sections_of(const content::Content& content) {
  std::map<std::string, std::string> sections;
  for (const model::Procedure& procedure : content.procedures) sections.emplace(procedure.id, procedure.owner);
  return sections;
}

bool is_removable(const std::filesystem::path& folder) {
  std::error_code failed;
  const std::string path = std::filesystem::weakly_canonical(folder, failed).string() + "/";
  return path.starts_with("/media/") || path.starts_with("/run/media/") || path.starts_with("/mnt/");
}

base::Result<void> open_target(const Globals& globals, const std::filesystem::path& folder) {
  if (is_removable(folder) && !is_listed(globals.data_folder() / kMediaList, first_line(folder / kMediumFile))) {
    return base::Error{base::ErrorCode::file_unwritable,
                       folder.string() + ": this medium is not registered (haisai usage medium)"};
  }
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return base::Error{base::ErrorCode::file_unwritable, folder.string()};
  return {};
}

base::Result<std::string> register_medium(const Globals& globals, const std::filesystem::path& folder) {
  std::string id = first_line(folder / kMediumFile);
  if (id.empty()) {
    id = base::to_hex(base::random_id());
    std::ofstream(folder / kMediumFile) << id << '\n';
    if (first_line(folder / kMediumFile) != id) {
      return base::Error{base::ErrorCode::file_unwritable, (folder / kMediumFile).string()};
    }
  }
  const std::filesystem::path list = globals.data_folder() / kMediaList;
  if (is_listed(list, id)) return id;
  if (auto made = reservations::make_private_folder(globals.data_folder()); !made) return made.error();
  std::ofstream(list, std::ios::app) << id << '\n';
  if (!is_listed(list, id)) return base::Error{base::ErrorCode::file_unwritable, list.string()};
  return id;
}

}  // namespace haisai::app

#include "drivers/printer/printer_profile.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>

namespace haisai::printer {
namespace {

// A whole number of the file: where it goes and between what it lies.
struct Number {
  const char* key;
  int PrinterProfile::*place;
  int least;
  int most;
};

constexpr std::array<Number, 7> kNumbers = {{{"paper_mm", &PrinterProfile::paper_mm, 58, 80},
                                             {"width_dots", &PrinterProfile::width_dots, 320, 640},
                                             {"dpi", &PrinterProfile::dpi, 180, 203},
                                             {"feed_dots", &PrinterProfile::feed_dots, 0, 400},
                                             {"roll_mm", &PrinterProfile::roll_mm, 5000, 200000},
                                             {"answer_ms", &PrinterProfile::answer_ms, 100, 10000},
                                             {"print_ms", &PrinterProfile::print_ms, 1000, 60000}}};

// What is wrong with one entry, or nothing; a good one is taken over.
std::string take(const std::string& key, const toml::node& node, PrinterProfile& profile) {
  if (key == "name") {
    profile.name = node.value_or(std::string());
    return profile.name.empty() ? "name: words for staff" : "";
  }
  if (key == "cutter" || key == "near_end_sensor") {
    if (!node.is_boolean()) return key + " is true or false";
    (key == "cutter" ? profile.cutter : profile.near_end_sensor) = node.value_or(true);
    return "";
  }
  const auto* number = std::find_if(kNumbers.begin(), kNumbers.end(), [&](const Number& one) { return key == one.key; });
  if (number == kNumbers.end()) return "nobody knows '" + key + "'";
  const auto value = node.is_integer() ? node.value_or(std::int64_t{-1}) : -1;
  if (value < number->least || value > number->most) {
    return key + " is a whole number from " + std::to_string(number->least) + " to " + std::to_string(number->most);
  }
  profile.*(number->place) = static_cast<int>(value);
  return "";
}

base::Result<PrinterProfile> profile_of(const toml::table& table, const std::filesystem::path& file) {
  const auto invalid = [&file](const toml::node& node, const std::string& why) {
    return base::Error{base::ErrorCode::content_invalid,
                       file.string() + ":" + std::to_string(node.source().begin.line) + ": " + why};
  };
  PrinterProfile profile;
  profile.id = file.stem().string();
  for (const auto& [key, node] : table) {
    if (const std::string why = take(std::string(key.str()), node, profile); !why.empty()) return invalid(node, why);
  }
  for (const char* key : {"name", "width_dots", "dpi", "feed_dots"}) {
    if (!table.contains(key)) return invalid(table, std::string(key) + " is missing");
  }
  if (profile.width_dots % 8 != 0) return invalid(*table.get("width_dots"), "width_dots is a multiple of 8");
  if (profile.dpi != 180 && profile.dpi != 203) return invalid(*table.get("dpi"), "dpi is 180 or 203");
  return profile;
}

}  // namespace

base::Result<PrinterProfile> load_printer_profile(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) {
    return base::Error{base::ErrorCode::file_unreadable, file.string() + ": no such printer profile"};
  }
  try {
    return profile_of(toml::parse_file(file.string()), file);
  } catch (const toml::parse_error& error) {
    return base::Error{base::ErrorCode::content_invalid, file.string() + ":" +
                                                             std::to_string(error.source().begin.line) + ": " +
                                                             std::string(error.description())};
  }
}

base::Result<std::vector<PrinterProfile>> load_printer_profiles(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  if (error) return base::Error{base::ErrorCode::file_unreadable, folder.string() + ": " + error.message()};
  std::sort(files.begin(), files.end());
  std::vector<PrinterProfile> profiles;
  for (const auto& file : files) {
    auto profile = load_printer_profile(file);
    if (!profile) return profile.error();
    profiles.push_back(std::move(profile).value());
  }
  return profiles;
}

}  // namespace haisai::printer

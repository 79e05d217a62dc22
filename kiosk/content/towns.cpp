// assets/sites/<site>/towns.toml and assets/sites/prefectures.toml: what addresses are picked from. A city without
// its list still works: addresses are typed.
#include <algorithm>

#include "kiosk/base/clock.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

constexpr int kMostChome = 30;
constexpr int kLastRegion = 5;

bool is_postcode(const std::string& text) {
  return text.size() == 7 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void read_source(Reader& top) {
  const std::string checked_on = top.text("checked_on", Need::required);
  if (!checked_on.empty() && !base::parse_iso_date(checked_on))
    top.fault("checked_on", "'" + checked_on + "' is no date like 2026-11-01");
  top.text("source", Need::required);
}

model::Town read_town(Work& work, Reader& reader) {
  model::Town town;
  town.name = reader.text("name", Need::required);
  town.kana = reader.text("kana", Need::required);
  town.postcode = reader.text("postcode", Need::optional);
  town.chome = reader.number("chome", Need::optional, 0, kMostChome, 0);
  town.without_chome = reader.flag("without_chome", town.chome == 0);
  town.group = reader.text("group", Need::optional);
  if (!town.postcode.empty() && !is_postcode(town.postcode))
    reader.fault("postcode", "'" + town.postcode + "' is no postcode: seven digits");
  if (!town.group.empty() && !is_id(town.group))
    reader.fault("group", "'" + town.group + "' is no id: use a-z 0-9 . _ -");
  for (const model::Town& other : work.content.site.towns) {
    if (other.name == town.name) reader.fault("name", "town '" + town.name + "' is there twice");
  }
  if (!town.group.empty()) work.places.insert({"town_group/" + town.group, {reader.file(), reader.line()}});
  reader.finish();
  return town;
}

void read_prefectures(Work& work) {
  const TomlFile file = work.read(work.assets / "sites" / "prefectures.toml");
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  read_source(top);
  for (Reader& reader : top.tables("prefecture")) {
    model::Prefecture prefecture;
    prefecture.name = reader.text("name", Need::required);
    prefecture.kana = reader.text("kana", Need::required);
    prefecture.region = reader.number("region", Need::required, 0, kLastRegion, 0);
    reader.finish();
    work.content.site.prefectures.push_back(std::move(prefecture));
  }
  work.places["prefectures"] = {file.file, 1};
  top.finish();
}

std::filesystem::path beside_site(const Work& work, const char* name) {
  return work.assets / "sites" / work.content.settings.site / name;
}

}  // namespace

void read_towns(Work& work) {
  std::error_code ignored;
  const std::filesystem::path path = beside_site(work, "towns.toml");
  if (!std::filesystem::exists(path, ignored)) return;
  const TomlFile file = work.read(path);
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  read_source(top);
  work.content.site.address = top.text("address", Need::required);
  work.content.site.chome_word = top.text("chome_word", Need::required);
  for (Reader& reader : top.tables("town")) {
    model::Town town = read_town(work, reader);
    work.content.site.towns.push_back(std::move(town));
  }
  top.finish();
  read_prefectures(work);
}

std::vector<model::NameReading> read_names(Work& work) {
  std::vector<model::NameReading> names;
  std::error_code ignored;
  const std::filesystem::path path = beside_site(work, "names.toml");
  if (!std::filesystem::exists(path, ignored)) return names;
  const TomlFile file = work.read(path);
  if (!file.table) return names;
  Reader top(*file.table, file.file, work.content.faults);
  read_source(top);
  if (auto table = top.table("name")) {
    for (const std::string& kana : table->keys()) names.push_back({kana, table->texts(kana, Need::required)});
    table->finish();
  }
  top.finish();
  return names;
}

base::Result<std::vector<model::NameReading>> load_names(const std::filesystem::path& assets,
                                                         const std::filesystem::path& settings_file) {
  Work work;
  work.assets = assets;
  read_settings(work, settings_file);
  auto names = read_names(work);
  if (work.content.faults.empty()) return names;
  return base::Error{base::ErrorCode::content_invalid, text_of(work.content.faults.front())};
}

}  // namespace haisai::content

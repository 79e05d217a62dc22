#include "kiosk/app/loaded.h"

#include "drivers/qr/qr.h"
#include "kiosk/app/usage_ids.h"
#include "kiosk/japanese/holidays.h"

namespace haisai::app {
namespace {

ui::Theme theme_of(const model::ThemeColours& from) {
  ui::Theme theme;
  theme.name = from.name;
  theme.plain = from.plain;
  const std::pair<const char*, ui::Colour*> places[] = {
      {"ink", &theme.ink},           {"second_ink", &theme.second_ink}, {"sea", &theme.sea},
      {"on_sea", &theme.on_sea},     {"sea_shadow", &theme.sea_shadow}, {"alert", &theme.alert},
      {"done", &theme.done},         {"edge", &theme.edge},             {"ground", &theme.ground},
      {"paper", &theme.paper},       {"soft_sea", &theme.soft_sea},     {"soft_sand", &theme.soft_sand},
      {"hairline", &theme.hairline}, {"band_coral", &theme.band_coral}, {"band_yellow", &theme.band_yellow},
      {"band_teal", &theme.band_teal}};
  for (const auto& [name, place] : places) *place = from.colours.find(name)->second;
  return theme;
}

}  // namespace

base::Result<Loaded> load_all(const Globals& globals) {
  auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return content.error();
  Loaded loaded;
  loaded.content = std::make_unique<content::Content>(std::move(content).value());
  for (const auto& [name, colours] : loaded.content->themes) loaded.themes.emplace(name, theme_of(colours));
  for (const auto& [tag, catalogue] : loaded.content->catalogues) loaded.languages.push_back(tag);
  auto ids = usage_ids(*loaded.content);
  if (!ids) return ids.error();
  loaded.ids = std::make_shared<const model::ContentIds>(std::move(ids).value());
  return loaded;
}

std::shared_ptr<flow::World> world_of(const Loaded& loaded, bool simulated, bool voice, std::string lang, bool booth) {
  auto world = std::make_shared<flow::World>();
  world->settings = loaded.content->settings;
  world->site = loaded.content->site;
  world->procedures = loaded.content->procedures;
  world->lessons = loaded.content->lessons;
  world->practice = loaded.content->practice;
  world->ways = loaded.content->ways;
  world->pilots = loaded.content->pilots;
  for (model::WayLink& link : world->ways.links) {
    if (auto matrix = qr::encode(link.address)) link.matrix = std::move(matrix).value();
  }
  world->simulated = simulated;
  world->booth = booth;
  world->voice = voice;
  world->languages = loaded.languages;
  world->lang = std::move(lang);
  world->content_id = [ids = loaded.ids](std::string_view text) {
    return ids->find(text).value_or(model::ContentId());
  };
  return world;
}

bool is_holiday(base::Date date) { return japanese::is_national_holiday(date); }

reservations::HolidayRule holiday_rule(const model::Site& site) {
  std::vector<japanese::NamedHolidays> announced;
  for (const base::Date day : site.announced_holidays) {
    const int year = static_cast<int>(day.year());
    if (announced.empty() || announced.back().year != year) announced.push_back({year, {}});
    announced.back().days.push_back(day);
  }
  return [announced](base::Date date) { return japanese::is_national_holiday(date, announced); };
}

base::WallTime open_time(const content::Content& content, base::WallTime now) {
  const model::Office* office = content.site.office(content.settings.office);
  const reservations::HolidayRule holiday = holiday_rule(content.site);
  if (office == nullptr || reservations::is_open(content.site, *office, now, holiday)) return now;
  const auto opens = reservations::next_opening(content.site, *office, now, holiday);
  if (!opens) return now;
  constexpr int kTenOClock = 10 * 60;
  return base::wall_time(base::civil_time(*opens).date, kTenOClock);
}

}  // namespace haisai::app

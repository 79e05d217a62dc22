// assets/settings.toml or the file of --config.
#include <algorithm>

#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

void read_place(Reader& top, model::Settings& settings) {
  auto place = top.table("place");
  if (!place) return;
  settings.site = place->text("site", Need::optional, settings.site);
  settings.office = place->text("office", Need::optional, settings.office);
  settings.device = place->text("device", Need::optional, settings.device);
  settings.kiosk_number = place->number("kiosk_number", Need::optional, 1, 255, settings.kiosk_number);
  if (!is_id(settings.site)) place->fault("site", "'site' must be the name of a file in sites");
  place->finish();
}

// Ranges: panels from 10 to 65 inches, mounted where people reach (accessibility §0, R1).
void read_panel(Reader& top, model::Panel& panel) {
  auto table = top.table("panel");
  if (!table) return;
  panel.width_px = table->number("width_px", Need::optional, 480, 7680, panel.width_px);
  panel.height_px = table->number("height_px", Need::optional, 480, 7680, panel.height_px);
  panel.width_mm = table->real("width_mm", 100, 2000, panel.width_mm);
  panel.height_mm = table->real("height_mm", 100, 2000, panel.height_mm);
  panel.bottom_mm = table->real("bottom_mm", 0, 1500, panel.bottom_mm);
  panel.tilt_deg = table->real("tilt_deg", 0, 80, panel.tilt_deg);
  const double across = panel.width_px / panel.width_mm;
  const double down = panel.height_px / panel.height_mm;
  if (across > down * 1.05 || down > across * 1.05) {
    table->fault(
        "width_mm",
        "the pixels are not square: width_px/width_mm and height_px/height_mm differ by more than 5 %");
  }
  table->finish();
}

// Seconds. Least values are those of the rules (accessibility D1, D2, D7).
void read_times(Reader& top, model::Times& times) {
  auto table = top.table("times");
  if (!table) return;
  times.veil_s = table->number("veil", Need::optional, 5, 300, times.veil_s);
  times.idle_s = table->number("idle", Need::optional, 60, 600, times.idle_s);
  times.idle_pin_s = table->number("idle_pin", Need::optional, 30, 300, times.idle_pin_s);
  times.countdown_s = table->number("countdown", Need::optional, 20, 120, times.countdown_s);
  times.ticket_page_s = table->number("ticket_page", Need::optional, 30, 300, times.ticket_page_s);
  times.erased_page_s = table->number("erased_page", Need::optional, 5, 120, times.erased_page_s);
  times.help_ring_s = table->number("help_ring", Need::optional, 30, 300, times.help_ring_s);
  times.staff_lock_s = table->number("staff_lock", Need::optional, 30, 600, times.staff_lock_s);
  if (times.veil_s >= times.idle_s) table->fault("veil", "'veil' must be less than 'idle'");
  table->finish();
}

// A name that may also be written as "": none.
std::string optional_name(Reader& table, const char* key) {
  if (table.has(key) && table.raw()[key].value<std::string>() == "") {
    table.known(key);
    return "";
  }
  return table.text(key, Need::optional);
}

// Where the ticket printer is and what it can do is read by its driver; `haisai check` says what is wrong there.
void read_print(Reader& top, model::Settings& settings) {
  auto print = top.table("print");
  if (!print) return;
  settings.form_printer = optional_name(*print, "form_printer");
  settings.ticket_printer = optional_name(*print, "ticket_printer");
  settings.ticket_profile = print->text("ticket_profile", Need::optional, settings.ticket_profile);
  if (!is_id(settings.ticket_profile)) print->fault("ticket_profile", "'ticket_profile' must be the name of a file in printers");
  print->finish();
}

void read_scanner(Reader& top, model::ScannerSettings& scanner) {
  using Kind = model::ScannerSettings::Kind;
  constexpr std::size_t kLongestMark = 8;
  auto table = top.table("scanner");
  if (!table) return;
  const std::string kind = table->text("kind", Need::optional, "none");
  if (kind != "none" && kind != "keyboard" && kind != "serial") table->fault("kind", "'kind' is none, keyboard or serial");
  scanner.kind = kind == "serial" ? Kind::serial : kind == "keyboard" ? Kind::keyboard : Kind::none;
  scanner.port = optional_name(*table, "port");
  scanner.speed = table->number("speed", Need::optional, 9600, 115200, scanner.speed);
  scanner.prefix = optional_name(*table, "prefix");
  scanner.suffix = table->has("suffix") ? optional_name(*table, "suffix") : scanner.suffix;
  if (scanner.kind == Kind::serial && !scanner.port.starts_with("/dev/")) table->fault("port", "'port' is a path below /dev");
  if (std::max(scanner.prefix.size(), scanner.suffix.size()) > kLongestMark) table->fault("prefix", "a mark is at most 8 characters");
  table->finish();
}

}  // namespace

void read_settings(Work& work, const std::filesystem::path& path) {
  const TomlFile file = work.read(path);
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  model::Settings& settings = work.content.settings;
  read_place(top, settings);
  work.places["settings/office"] = {file.file, top.line_of_key("place")};
  if (const toml::node* office = file.table->at_path("place.office").node()) {
    work.places["settings/office"].line = Reader::line_of(office->source());
  }
  read_panel(top, settings.panel);
  read_times(top, settings.times);
  if (auto card = top.table("card")) {
    settings.allow_last_try = card->flag("allow_last_try", settings.allow_last_try);
    settings.allow_face_code = card->flag("allow_face_code", settings.allow_face_code);
    settings.card_dates = card->flag("card_dates", settings.card_dates);
    card->finish();
  }
  read_print(top, settings);
  read_scanner(top, settings.scanner);
  if (auto board = top.table("board")) {
    settings.board_distance_m = board->real("distance_m", 2, 20, settings.board_distance_m);
    board->finish();
  }
  if (auto look = top.table("look")) {
    settings.motion = look->flag("motion", settings.motion);
    look->finish();
  }
  if (auto ask = top.table("ask")) {
    settings.survey = ask->flag("survey", settings.survey);
    ask->finish();
  }
  if (auto log = top.table("usage")) {   // at least as long as a day's numbers may wait to be counted
    model::Retention& keep = work.content.retention;
    keep.raw_days = log->number("raw_days", Need::optional, 30, 366, keep.raw_days);
    keep.years = log->number("years", Need::optional, 1, 30, keep.years);
    log->finish();
  }
  if (auto sound = top.table("sound")) {
    settings.headphones = optional_name(*sound, "headphones");
    sound->finish();
  }
  top.finish();
}

}  // namespace haisai::content

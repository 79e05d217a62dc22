// Content: everything a city can change without a programmer, read from files and checked.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/model/catalogue.h"
#include "kiosk/model/kanji.h"
#include "kiosk/model/lesson.h"
#include "kiosk/model/pilot.h"
#include "kiosk/model/practice.h"
#include "kiosk/model/procedure.h"
#include "kiosk/model/retention.h"
#include "kiosk/model/settings.h"
#include "kiosk/model/site.h"
#include "kiosk/model/theme_colours.h"
#include "kiosk/model/ways_in.h"

namespace haisai::content {

// One thing wrong in a file. Printed as file:line: message, in English with the words of the file quoted.
struct Fault {
  std::string file;  // as reached from the assets folder given
  int line = 1;      // from 1
  std::string message;
  bool warning = false;  // the terminal can run with it
};
std::string text_of(const Fault& fault);

struct Content {
  model::Settings settings;
  model::Retention retention;  // of the usage log, from the settings
  model::Site site;  // the one the settings name
  std::vector<model::Procedure> procedures;
  std::vector<model::Lesson> lessons;  // in the order of the list; none is no fault
  std::optional<model::Practice> practice;  // the practice visit; none is no fault
  std::vector<model::Pilot> pilots;    // questions of pilots; none is no fault
  model::WaysIn ways;                  // empty where the city has no assets/situations
  // By language tag; "ja" is always there. Words missing in another language are those of ja.
  std::map<std::string, model::Catalogue> catalogues;
  std::map<std::string, model::ThemeColours> themes;  // by name; the four of model::Theme
  std::vector<Fault> faults;                          // after load(): warnings only
  std::string version;                                // changes with any content file; eight hex digits
};

// Reads all content. content.missing when there is no such folder, content.invalid (settings.invalid for
// the settings file) with the first fault in `detail`. Reads files only; never throws.
base::Result<Content> load(const std::filesystem::path& assets, const std::filesystem::path& settings_file);

// The names the city's people bear (assets/sites/<site>/names.toml), for kanji candidates. Read by the typing worker
// alone; empty where there is no such file.
base::Result<std::vector<model::NameReading>> load_names(const std::filesystem::path& assets,
                                                         const std::filesystem::path& settings_file);

// Everything wrong, warnings included, in the order files are read. With `today`, facts that end within 60 days are
// warned of too.
std::vector<Fault> check(const std::filesystem::path& assets, const std::filesystem::path& settings_file,
                         std::optional<base::Date> today = std::nullopt);

}  // namespace haisai::content

// assets/themes/<name>.toml, and the contrast every theme must keep (accessibility C1–C6).
#include <algorithm>
#include <cstdio>
#include <optional>

#include "kiosk/content/work.h"
#include "kiosk/model/preferences.h"

namespace haisai::content {
namespace {

using model::Theme;
using model::ThemeColours;

struct Pair {
  std::string_view front, back;
};

// What is written on what; edges and hairlines apart.
constexpr Pair kTexts[] = {{"ink", "ground"},    {"ink", "paper"},         {"ink", "soft_sea"},
                           {"ink", "soft_sand"}, {"second_ink", "ground"}, {"second_ink", "paper"},
                           {"sea", "ground"},    {"sea", "paper"},         {"sea", "soft_sea"},
                           {"sea", "soft_sand"}, {"on_sea", "sea"},        {"alert", "ground"},
                           {"alert", "paper"},   {"done", "ground"},       {"done", "paper"}};
constexpr Pair kEdges[] = {{"edge", "ground"}, {"edge", "paper"}, {"edge", "soft_sea"}};
constexpr double kLeastEdge = 3.0;  // C6

struct Range {
  double least, most;
  std::string_view rule;
};

Range range_of(Theme theme) {
  switch (theme) {
    case Theme::standard:
      return {10.0, 21.0, "C1"};
    case Theme::black_on_white:
    case Theme::white_on_black:
      return {20.0, 21.01, "C3"};
    case Theme::low_glare:
      return {7.0, 8.0, "C4 and C5"};
  }
  return {10.0, 21.0, "C1"};
}

// "#rrggbb" or "#rrggbbaa".
std::optional<std::uint32_t> colour_from(std::string_view text) {
  if ((text.size() != 7 && text.size() != 9) || text[0] != '#') return std::nullopt;
  std::uint32_t rgba = 0;
  for (const char c : text.substr(1)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return std::nullopt;
    rgba = rgba << 4 | static_cast<std::uint32_t>(digit);
  }
  return text.size() == 7 ? rgba << 8 | 0xFF : rgba;
}

std::string ratio_text(double ratio) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", ratio);
  return text;
}

void check_pair(Reader& colours, const ThemeColours& theme, const Pair& pair, const Range& range) {
  const auto front = theme.colours.find(pair.front);
  const auto back = theme.colours.find(pair.back);
  if (front == theme.colours.end() || back == theme.colours.end()) return;
  const double ratio = model::contrast(front->second, back->second);
  if (ratio >= range.least && ratio <= range.most) return;
  colours.fault(pair.front, "contrast of '" + std::string(pair.front) + "' on '" + std::string(pair.back) +
                                "' is " + ratio_text(ratio) + ":1; rule " + std::string(range.rule) +
                                " wants " + ratio_text(range.least) + " to " + ratio_text(range.most));
}

void read_colours(Reader& colours, ThemeColours& theme) {
  for (const std::string_view name : model::kThemeColours) {
    const std::string text = colours.text(name, Need::required);
    if (text.empty()) continue;
    const auto colour = colour_from(text);
    if (!colour) colours.fault(name, "'" + text + "' is no colour like #08385f");
    if (colour) theme.colours[std::string(name)] = *colour;
  }
  colours.finish();
}

void read_theme(Work& work, Theme which) {
  const std::string name(model::name_of(which));
  const TomlFile file = work.read(work.assets / "themes" / (name + ".toml"));
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  ThemeColours& theme = work.content.themes[name];
  theme.name = name;
  theme.plain = top.flag("plain", false);
  auto colours = top.table("colours");
  top.finish();
  if (!colours) return top.fault("", "no [colours]");
  read_colours(*colours, theme);
  for (const Pair& pair : kTexts) check_pair(*colours, theme, pair, range_of(which));
  for (const Pair& pair : kEdges) check_pair(*colours, theme, pair, {kLeastEdge, 21.01, "C6"});
}

}  // namespace

void read_themes(Work& work) {
  for (const Theme which :
       {Theme::standard, Theme::black_on_white, Theme::white_on_black, Theme::low_glare}) {
    read_theme(work, which);
  }
}

}  // namespace haisai::content

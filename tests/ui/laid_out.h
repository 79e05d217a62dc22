// One way to lay a sample out: panel, size, layout, theme.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "fake_measure.h"
#include "samples.h"
#include "screens/ui/layout.h"

namespace haisai::ui {

struct Setting {
  std::string name;
  model::Panel panel;
  model::Preferences preferences;
};

inline model::Panel portrait() { return {}; }  // 23.8", 1080×1920
inline model::Panel landscape() { return {1920, 1080, 527, 296, 850, 30}; }
inline model::Panel small_landscape() { return {1366, 768, 345, 194, 850, 30}; }  // 15.6"

inline Setting setting(const std::string& name, const model::Panel& panel, model::TextSize text,
                       model::Layout layout = model::Layout::normal) {
  Setting s{name, panel, {}};
  s.preferences.text = text;
  s.preferences.layout = layout;
  s.name += "." + std::string(model::name_of(text)) + "." + std::string(model::name_of(layout));
  return s;
}

// Every text step and layout on both orientations of the default panel.
inline std::vector<Setting> all_settings() {
  std::vector<Setting> settings;
  for (const auto text : {model::TextSize::standard, model::TextSize::large, model::TextSize::extra_large,
                          model::TextSize::max}) {
    for (const auto layout : {model::Layout::normal, model::Layout::low, model::Layout::mirrored}) {
      settings.push_back(setting("portrait", portrait(), text, layout));
      settings.push_back(setting("landscape", landscape(), text, layout));
    }
  }
  return settings;
}

inline LaidOut laid_out(const View& view, const Setting& s, int screen = 0, const Theme& theme = {}) {
  return lay_out(view, s.panel.width_px, s.panel.height_px, screen, s.panel, s.preferences, theme, FakeMeasure{});
}

// All screens of a page.
inline std::vector<LaidOut> all_screens(const View& view, const Setting& s, const Theme& theme = {}) {
  std::vector<LaidOut> screens{laid_out(view, s, 0, theme)};
  for (int i = 1; i < screens.front().screens; ++i) screens.push_back(laid_out(view, s, i, theme));
  return screens;
}

inline const Placed* find(const LaidOut& page, const std::string& id) {
  for (const Placed& placed : page.placed) {
    if (placed.widget.id == id) return &placed;
  }
  return nullptr;
}

inline Theme plain_theme() {
  Theme t;
  t.plain = true;
  t.ink = t.second_ink = t.sea = t.sea_shadow = t.edge = t.alert = t.done = t.hairline = 0xffffffff;
  t.on_sea = t.ground = t.paper = t.soft_sea = t.soft_sand = 0x000000ff;
  return t;
}

}  // namespace haisai::ui

// Every page of the made-up visit of `render`, laid out without fonts.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "fake_measure.h"
#include "haisai_places.h"
#include "kiosk/app/sample_states.h"
#include "kiosk/app/speech_script.h"
#include "kiosk/content/content.h"
#include "screens/pages/pages.h"

namespace haisai::app {

inline const content::Content& the_content() {
  static const auto loaded = content::load(std::string(HAISAI_SOURCE_DIR) + "/assets", std::string(HAISAI_SOURCE_DIR) + "/assets/settings.toml");
  return *loaded;
}

inline const model::Catalogue& ja() { return the_content().catalogues.at("ja"); }

struct SpokenPage {
  std::string name;
  flow::State state;
  ui::LaidOut page;
};

inline ui::LaidOut laid_out(const flow::State& state) {
  ui::Theme theme;
  return ui::lay_out(pages::view_of(state, ja()), 1080, 1920, state.screen, state.world->settings.panel,
                     state.preferences, theme, ui::FakeMeasure());
}

// sound: pages are spoken, so もういちど is in the header.
inline std::vector<SpokenPage> spoken_pages(bool headphones) {
  auto world = std::make_shared<flow::World>();
  world->settings = the_content().settings;
  world->site = the_content().site;
  world->procedures = the_content().procedures;
  world->voice = true;
  model::Ticket ticket;
  ticket.number = "A-041";
  ticket.service = "jumin";
  ticket.code = "413820756";
  std::vector<SpokenPage> pages;
  for (SampleState& sample : sample_states(world, *base::parse_iso_time("2026-11-20T10:00"), ticket)) {
    sample.state.preferences.sound = true;
    sample.state.headphones = headphones;
    const int screens = laid_out(sample.state).screens;
    for (int screen = 0; screen < screens; ++screen) {
      sample.state.screen = screen;
      pages.push_back({sample.name, sample.state, laid_out(sample.state)});
    }
  }
  return pages;
}

inline std::string text_of(const std::vector<Line>& lines) {
  std::string text;
  for (const Line& line : lines) text += line.text.reveal() + "\n";
  return text;
}

}  // namespace haisai::app

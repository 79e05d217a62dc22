#include "kiosk/app/prompt_list.h"

#include <unordered_set>

#include "kiosk/app/sample_states.h"
#include "kiosk/app/speech_script.h"
#include "kiosk/app/spoken_words.h"
#include "screens/imgui/screen.h"
#include "screens/pages/pages.h"

namespace haisai::app {
namespace {

class Prompts {
 public:
  Prompts(const model::Catalogue& texts) : words_(texts) {}

  void add(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      if (line.personal || line.japanese) continue;
      for (std::string& sentence : words_.sentences_of(line.text.reveal())) {
        if (words_.is_fixed(sentence) && known_.insert(sentence).second) list_.push_back(std::move(sentence));
      }
    }
  }
  std::vector<std::string> take() { return std::move(list_); }

 private:
  SpokenWords words_;
  std::unordered_set<std::string> known_;
  std::vector<std::string> list_;
};

}  // namespace

std::vector<std::string> prompts_of(const Loaded& loaded, text::Engine& engine, const std::string& lang, base::WallTime now) {
  const model::Catalogue& texts = loaded.content->catalogues.at(lang);
  const model::Panel& panel = loaded.content->settings.panel;
  const ui::Theme& theme = loaded.themes.at("standard");
  const paint::Screen screen(engine, panel.width_px, panel.height_px, static_cast<float>(panel.px_per_mm()));
  Prompts prompts(texts);
  const auto world = world_of(loaded, false, true, lang);
  for (const SampleState& sample : sample_states(world, now, sample_ticket(now))) {
    flow::State state = sample.state;
    state.preferences.lang = lang;
    int screens = 1;
    for (int at = 0; at < screens; ++at) {
      state.screen = at;
      const ui::View view = pages::view_of(state, texts);
      const ui::LaidOut page = ui::lay_out(view, panel.width_px, panel.height_px, at, panel, state.preferences, theme, screen.measure());
      screens = page.screens;
      prompts.add(page_script(page, {false, &texts}));
    }
  }
  return prompts.take();
}

}  // namespace haisai::app

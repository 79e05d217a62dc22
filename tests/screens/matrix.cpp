#include "matrix.h"

#include <stdexcept>

#include "haisai_places.h"
#include "screens/pages/pages.h"

namespace haisai::audit {
namespace {

constexpr double kSmallWideMm = 345, kSmallHighMm = 194;

using model::Layout;
using model::TextSize;

constexpr model::Theme kThemes[] = {model::Theme::standard, model::Theme::black_on_white, model::Theme::white_on_black,
                                    model::Theme::low_glare};

std::size_t letters(const std::string& plain) {
  std::size_t count = 0;
  for (const char c : plain) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

// 1.6 times as long, in syllables that may be broken like the words before them. Single letters (keys) stay.
model::Catalogue stretched(const model::Catalogue& texts) {
  std::map<std::string, std::string, std::less<>> longer = texts.all();
  for (auto& [key, markup] : longer) {
    const std::size_t size = letters(model::plain_of(markup));
    if (size < 2 || (key.starts_with("keyboard.") && key.find(".row") != std::string::npos)) continue;  // rows of keys are ids, not words
    for (std::size_t added = 0; added * 10 < size * 6; added += 2) markup += "\xE3\x81\xAE\xE3\x81\xB0";  // のば
  }
  return {"ja", std::move(longer)};
}

}  // namespace

struct Matrix::Panelled {
  Panelled(text::Engine& engine, const model::Panel& of)
      : panel(of), screen(engine, of.width_px, of.height_px, static_cast<float>(of.px_per_mm())) {}
  model::Panel panel;
  paint::Screen screen;
};

Matrix::Matrix() {
  app::Globals globals;
  globals.assets = HAISAI_SOURCE_DIR "/assets";
  auto loaded = app::load_all(globals);
  if (!loaded) throw std::runtime_error(loaded.error().detail);
  loaded_ = std::move(*loaded);
  languages_ = loaded_.languages;
  loaded_.content->catalogues[kPseudo] = stretched(loaded_.content->catalogues.at("ja"));
  languages_.emplace_back(kPseudo);
  const base::WallTime now = *base::parse_iso_time("2026-11-20T10:00");
  samples_ = app::sample_states(app::world_of(loaded_, false, true), now, app::sample_ticket(now));
  auto engine = text::Engine::open();
  if (!engine) throw std::runtime_error(engine.error().detail);
  engine_ = std::move(*engine);
  model::Panel portrait = loaded_.content->settings.panel;
  model::Panel landscape = portrait;
  std::swap(landscape.width_px, landscape.height_px);
  std::swap(landscape.width_mm, landscape.height_mm);
  model::Panel small = landscape;   // 15.6", the smallest there is: every line counts there
  small.width_mm = kSmallWideMm;
  small.height_mm = kSmallHighMm;
  for (const model::Panel& panel : {portrait, landscape, small}) panels_.push_back(std::make_shared<Panelled>(*engine_, panel));
}

void Matrix::show(const app::SampleState& sample, const std::string& lang, const model::Preferences& wishes,
                  Panelled& panelled, const std::function<void(const Shown&)>& check) {
  const model::Catalogue& texts = loaded_.content->catalogues.at(lang);
  Shown shown;
  flow::State state = sample.state;
  state.preferences = wishes;
  shown.theme = loaded_.themes.at(std::string(model::name_of(wishes.theme)));
  shown.wishes = wishes;
  shown.panel = panelled.panel;
  shown.measure = &panelled.screen.measure();
  const std::string situation = sample.name + "." + lang + "." + std::string(model::name_of(wishes.theme)) + "." +
                                std::string(model::name_of(wishes.text)) + "." + std::string(model::name_of(wishes.layout)) +
                                (panelled.panel.height_mm == kSmallHighMm                     ? " small"
                                 : panelled.panel.width_px > panelled.panel.height_px ? " landscape"
                                                                                      : " portrait");
  int screens = 1;
  for (int screen = 0; screen < screens; ++screen) {
    state.screen = screen;
    shown.view = pages::view_of(state, texts);
    shown.page = ui::lay_out(shown.view, shown.panel.width_px, shown.panel.height_px, screen, shown.panel, wishes,
                             shown.theme, *shown.measure);
    screens = shown.page.screens;
    shown.name = situation + " screen " + std::to_string(screen + 1);
    check(shown);
  }
}

void Matrix::each(const std::string& lang, const std::function<void(const Shown&)>& check) {
  model::Preferences wishes;
  wishes.lang = lang == kPseudo ? "ja" : lang;
  for (const app::SampleState& sample : samples_) {
    for (const TextSize step : {TextSize::standard, TextSize::large, TextSize::extra_large, TextSize::max}) {
      for (const Layout layout : {Layout::normal, Layout::low, Layout::mirrored}) {
        wishes.text = step;
        wishes.layout = layout;
        for (const auto& panelled : panels_) {
          const bool small = panelled->panel.height_mm == kSmallHighMm;
          for (const model::Theme theme : kThemes) {
            // There the colours are those of the large ones.
            const bool left_out = layout == Layout::low || theme != model::Theme::standard || lang == kPseudo;
            if (small && left_out) continue;
            wishes.theme = theme;
            show(sample, lang, wishes, *panelled, check);
          }
        }
      }
    }
  }
}

Shown Matrix::page(const std::string& name) {
  Shown found;
  for (const app::SampleState& sample : samples_) {
    if (sample.name == name) {
      show(sample, "ja", {}, *panels_.front(), [&](const Shown& shown) {
        if (found.name.empty()) found = shown;
      });
    }
  }
  return found;
}

}  // namespace haisai::audit

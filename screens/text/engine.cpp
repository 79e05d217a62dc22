#include "screens/text/engine.h"

#include <algorithm>

#include "screens/text/break_finder.h"
#include "screens/text/fonts.h"
#include "screens/text/line_filler.h"
#include "screens/text/markup.h"
#include "screens/text/paragraph_builder.h"
#include "screens/text/rasteriser.h"
#include "screens/text/run_shaper.h"

namespace haisai::text {

struct Engine::Impl {
  explicit Impl(std::unique_ptr<Fonts> opened) : fonts(std::move(opened)), shaper(*fonts) {}

  std::unique_ptr<Fonts> fonts;
  RunShaper shaper;
  BreakFinder breaks;
};

namespace {

void append(std::vector<char32_t>& all, const std::vector<char32_t>& more) {
  for (char32_t c : more) {
    if (std::find(all.begin(), all.end(), c) == all.end()) all.push_back(c);
  }
}

}  // namespace

Engine::Engine() = default;
Engine::~Engine() = default;

base::Result<std::unique_ptr<Engine>> Engine::open() {
  return open({"/usr/share/fonts", "/usr/local/share/fonts"});
}

base::Result<std::unique_ptr<Engine>> Engine::open(const std::vector<std::string>& font_folders) {
  auto fonts = Fonts::open(font_folders);
  if (!fonts) return fonts.error();
  std::unique_ptr<Engine> engine(new Engine);
  engine->impl_ = std::make_unique<Impl>(std::move(fonts).value());
  return engine;
}

Paragraph Engine::lay_out(std::string_view markup, const Style& style, float max_width_px,
                          std::string_view lang, Align align) {
  MarkedText text = parse_markup(markup);
  const Shaped base = impl_->shaper.shape(text.characters, lang, style.bold, style.mincho);
  std::vector<float> advance = base.advance;
  const float max_width_em = max_width_px > 0 ? max_width_px / style.em_px : 0;
  const auto ruby = measure_ruby(text, base, impl_->shaper, lang, style, max_width_em, advance);
  std::vector<Break> breaks;
  if (needs_breaks(text.characters, advance, max_width_em)) breaks = impl_->breaks.find(text, base, lang);
  const auto lines = fill_lines(text.characters, advance, breaks, max_width_em);

  Paragraph paragraph;
  paragraph.substituted = base.substituted;
  append(paragraph.missing, base.missing);
  for (const MeasuredRuby& one : ruby) append(paragraph.missing, one.ruby.missing);
  const std::uint16_t first = impl_->shaper.first_face(lang, style.bold, style.mincho);
  place_lines(
      {text, base, advance, ruby, lines, impl_->fonts->vertical_of(first), style, max_width_px, align},
      paragraph);
  paragraph.plain = std::move(text.plain);
  return paragraph;
}

GlyphBitmap Engine::rasterise(std::uint16_t face, std::uint32_t glyph, float em_px) const {
  if (face >= kFaceCount) return {};
  return text::rasterise(impl_->fonts->face(face), glyph, em_px);
}

FaceFile Engine::face_file(std::uint16_t face) const {
  return face < kFaceCount ? impl_->fonts->file_of(face) : FaceFile{};
}

void Engine::forget() {
  impl_->shaper.forget();
  impl_->fonts->let_go();
}

}  // namespace haisai::text

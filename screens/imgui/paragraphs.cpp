#include "screens/imgui/paragraphs.h"

#include <bit>
#include <functional>

#include "kiosk/base/bytes.h"
#include "screens/imgui/primitives.h"

namespace haisai::paint {
namespace {

bool same(const ui::TextStyle& a, const ui::TextStyle& b) {
  return a.em_px == b.em_px && a.bold == b.bold && a.line_height == b.line_height && a.name_shapes == b.name_shapes;
}

std::uint64_t key_of(std::string_view markup, const ui::TextStyle& style, float width, std::string_view lang) {
  std::uint64_t key = mix(std::hash<std::string_view>{}(markup), std::hash<std::string_view>{}(lang));
  key = mix(key, std::uint64_t{std::bit_cast<std::uint32_t>(style.em_px)} << 32 | std::bit_cast<std::uint32_t>(width));
  const std::uint64_t flags = (style.bold ? 1U : 0U) | (style.name_shapes ? 2U : 0U);
  return mix(key, std::uint64_t{std::bit_cast<std::uint32_t>(style.line_height)} << 32 | flags);
}

void wipe_paragraph(text::Paragraph& paragraph) {
  base::wipe(paragraph.plain);
  base::wipe(paragraph.glyphs.data(), paragraph.glyphs.size() * sizeof(text::PlacedGlyph));
  base::wipe(paragraph.missing.data(), paragraph.missing.size() * sizeof(char32_t));
}

}  // namespace

const text::Paragraph& Paragraphs::find(std::string_view markup, const ui::TextStyle& style, float max_width_px,
                                        std::string_view lang) {
  const std::uint64_t key = key_of(markup, style, max_width_px, lang);
  const auto found = entries_.find(key);
  if (found != entries_.end()) {
    const Entry& entry = found->second;
    if (entry.markup == markup && entry.lang == lang && entry.max_width_px == max_width_px && same(entry.style, style))
      return entry.paragraph;
    wipe_paragraph(found->second.paragraph);
    base::wipe(found->second.markup);
    entries_.erase(found);  // another text with the same hash
  }
  if (entries_.size() >= kMaxParagraphs) drop_all();
  // Written straight into its place: a short text that is moved leaves a copy behind.
  Entry& entry = entries_[key];
  entry.markup.assign(markup);
  entry.lang.assign(lang);
  entry.style = style;
  entry.max_width_px = max_width_px;
  // A resident's name and address keep their Japanese shapes on a page in Chinese or Korean.
  const std::string_view shapes = style.name_shapes ? "ja" : lang;
  text::Paragraph laid_out = engine_.lay_out(markup, {style.em_px, style.bold, style.line_height}, max_width_px, shapes);
  entry.paragraph = std::move(laid_out);
  base::wipe(laid_out.plain);  // NOLINT(bugprone-use-after-move): what a move of a short string leaves
  return entry.paragraph;
}

void Paragraphs::drop_all() {
  for (auto& [key, entry] : entries_) {
    wipe_paragraph(entry.paragraph);
    base::wipe(entry.markup);
  }
  entries_.clear();
}

void Paragraphs::forget() {
  drop_all();
  engine_.forget();
}

}  // namespace haisai::paint

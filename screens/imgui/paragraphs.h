// Laid-out texts by what they depend on: a page is measured and painted many times with the same words.
// UI thread only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "screens/text/engine.h"
#include "screens/ui/text_measure.h"

namespace haisai::paint {

class Paragraphs {
 public:
  static constexpr std::size_t kMaxParagraphs = 1024;

  explicit Paragraphs(text::Engine& engine) : engine_(engine) {}
  ~Paragraphs() { forget(); }
  Paragraphs(const Paragraphs&) = delete;
  Paragraphs& operator=(const Paragraphs&) = delete;

  // Left-aligned lines no wider than max_width_px (<= 0: not broken). Valid until the next call.
  const text::Paragraph& find(std::string_view markup, const ui::TextStyle& style, float max_width_px,
                              std::string_view lang);

  // Wipes and drops every text, here and in the engine (end of a visit).
  void forget();

  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string markup;
    std::string lang;
    ui::TextStyle style;
    float max_width_px = 0;
    text::Paragraph paragraph;
  };
  void drop_all();

  text::Engine& engine_;
  std::unordered_map<std::uint64_t, Entry> entries_;
};

}  // namespace haisai::paint

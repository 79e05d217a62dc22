// The layout's measure of text, over the text engine.
#pragma once

#include "screens/imgui/paragraphs.h"
#include "screens/ui/text_measure.h"

namespace haisai::paint {

class EngineMeasure : public ui::TextMeasure {
 public:
  explicit EngineMeasure(Paragraphs& paragraphs) : paragraphs_(paragraphs) {}

  ui::TextSize measure(std::string_view markup, const ui::TextStyle& style, float max_width_px,
                       std::string_view lang) const override;

 private:
  Paragraphs& paragraphs_;
};

}  // namespace haisai::paint

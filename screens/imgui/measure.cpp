#include "screens/imgui/measure.h"

namespace haisai::paint {

ui::TextSize EngineMeasure::measure(std::string_view markup, const ui::TextStyle& style, float max_width_px,
                                    std::string_view lang) const {
  const text::Paragraph& paragraph = paragraphs_.find(markup, style, max_width_px, lang);
  return {paragraph.width, paragraph.height, static_cast<int>(paragraph.lines.size())};
}

}  // namespace haisai::paint

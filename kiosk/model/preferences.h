// How this resident wants the terminal to look and read; back to the default for the next (rule S8).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace haisai::model {

enum class Theme { standard, black_on_white, white_on_black, low_glare };
enum class TextSize { standard, large, extra_large, max };
enum class Layout { normal, low, mirrored };

struct Preferences {
  std::string lang = "ja";  // BCP 47 tag with a catalogue in assets/texts
  Theme theme = Theme::standard;
  TextSize text = TextSize::large;  // rule T2
  Layout layout = Layout::normal;
  bool operator==(const Preferences&) const = default;
};

// Values as written on the command line and in the automation protocol (design §5).
std::string_view name_of(Theme theme);       // standard, black-on-white, white-on-black, low-glare
std::string_view name_of(TextSize text);     // standard, large, extra-large, max
std::string_view name_of(Layout layout);     // normal, low, mirrored
std::optional<Theme> theme_from(std::string_view name);
std::optional<TextSize> text_size_from(std::string_view name);
std::optional<Layout> layout_from(std::string_view name);

}  // namespace haisai::model

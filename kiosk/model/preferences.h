// How this resident wants the terminal to look and read; back to the default for the next (rule S8).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace haisai::model {

enum class Theme { standard, black_on_white, white_on_black, low_glare };
enum class TextSize { standard, large, extra_large, max };
enum class Layout { normal, low, mirrored };

// Steps of volume and speed (rules A3, A5); drivers/speech says what they mean.
inline constexpr int kVolumeSteps = 11;
inline constexpr int kSpeedSteps = 7;

struct Preferences {
  std::string lang = "ja";  // BCP 47 tag with a catalogue in assets/texts
  Theme theme = Theme::standard;
  TextSize text = TextSize::large;  // rule T2
  Layout layout = Layout::normal;
  bool slow = false;  // ゆっくり: two and a half times as long before the terminal asks (rules D1, D6)
  bool sound = false;       // pages are spoken; on by itself while headphones are in
  int volume = 6;           // 0 … kVolumeSteps-1
  int speed = 2;            // 0 … kSpeedSteps-1; 2: the ordinary speed
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

// A theme as loaded from assets/themes: colours by name. The shell makes screens/ui's Theme from it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace haisai::model {

// Every theme file gives all of these, and no others.
inline constexpr std::array<std::string_view, 16> kThemeColours{
    "ink",    "second_ink", "sea",      "on_sea",    "sea_shadow", "alert",      "done",        "edge",
    "ground", "paper",      "soft_sea", "soft_sand", "hairline",   "band_coral", "band_yellow", "band_teal"};

struct ThemeColours {
  std::string name;  // "standard", "black-on-white", "white-on-black", "low-glare"
  std::map<std::string, std::uint32_t, std::less<>> colours;  // 0xRRGGBBAA; all of kThemeColours
  bool plain = false;                                         // no band, no soft fills, no shadows
};

// Contrast of two opaque colours after WCAG 2.2, 1 to 21.
double contrast(std::uint32_t one, std::uint32_t other);

}  // namespace haisai::model

// Colours and measures, from assets/themes/*.toml (loaded by kiosk/content).
#pragma once

#include <cstdint>
#include <string>

namespace haisai::ui {

using Colour = std::uint32_t;  // 0xRRGGBBAA

struct Theme {
  std::string name = "standard";
  Colour ink = 0x1f1d1aff, second_ink = 0x3d3a35ff, sea = 0x08385fff, on_sea = 0xffffffff, sea_shadow = 0x052744ff;
  Colour alert = 0x850000ff, done = 0x0c472aff, edge = 0x6f8796ff, ground = 0xfbf9f4ff, paper = 0xffffffff;
  Colour soft_sea = 0xe8f1f7ff, soft_sand = 0xf3efe6ff, hairline = 0xd9d1c0ff;
  Colour band_coral = 0xe4572eff, band_yellow = 0xf2b705ff, band_teal = 0x8fd0cfff;
  Colour focus_dark = 0x000000ff, focus_light = 0xffd43dff;  // the two rings of the focus (rule K3): 14.7:1
  bool plain = false;  // high contrast: no band, no soft fills, no shadows
};

}  // namespace haisai::ui

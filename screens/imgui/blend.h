// Blending of one colour over ARGB8888 pixels, exact to the nearest of 255 steps: the same bytes everywhere.
#pragma once

#include <algorithm>
#include <cstdint>

namespace haisai::paint {

inline constexpr std::uint32_t kOpaque = 0xff000000U;

// colour over pixel with coverage 0..255; the result is opaque.
inline std::uint32_t blend(std::uint32_t pixel, std::uint32_t colour, std::uint32_t coverage) {
  const std::uint32_t rest = 255U - coverage;
  std::uint32_t red_blue = (pixel & 0xff00ffU) * rest + (colour & 0xff00ffU) * coverage + 0x800080U;
  std::uint32_t green = ((pixel >> 8) & 0xffU) * rest + ((colour >> 8) & 0xffU) * coverage + 0x80U;
  red_blue = ((red_blue + ((red_blue >> 8) & 0xff00ffU)) >> 8) & 0xff00ffU;
  green = (green + (green >> 8)) & 0xff00U;
  return kOpaque | red_blue | green;
}

// Product of two coverages, rounded.
inline std::uint32_t scale_coverage(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t product = a * b + 0x80U;
  return (product + (product >> 8)) >> 8;
}

inline void fill_span(std::uint32_t* pixels, int count, std::uint32_t colour, std::uint32_t coverage) {
  if (coverage == 255U) {
    std::fill_n(pixels, count, colour | kOpaque);
  } else if (coverage != 0U) {
    for (int i = 0; i < count; ++i) pixels[i] = blend(pixels[i], colour, coverage);
  }
}

}  // namespace haisai::paint

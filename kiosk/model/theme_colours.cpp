#include "kiosk/model/theme_colours.h"

#include <algorithm>
#include <cmath>

namespace haisai::model {
namespace {

double linear(std::uint32_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t rgba) {
  return 0.2126 * linear(rgba >> 24) + 0.7152 * linear(rgba >> 16 & 0xFF) + 0.0722 * linear(rgba >> 8 & 0xFF);
}

}  // namespace

double contrast(std::uint32_t one, std::uint32_t other) {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace haisai::model

#include "screens/imgui/fade.h"

#include <algorithm>
#include <cmath>

#include "kiosk/base/bytes.h"

namespace haisai::paint {
namespace {

constexpr double kFirstShare = 0.34;  // the touch is answered at once, and the eye sees where it leads
constexpr std::uint32_t kEveryOther = 0x00ff00ffU;

// `weight` 0 … 256 of b in a; two channels at a time.
std::uint32_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t weight) {
  const std::uint32_t keep = 256 - weight;
  const std::uint32_t low = (((a & kEveryOther) * keep + (b & kEveryOther) * weight) >> 8) & kEveryOther;
  const std::uint32_t high = (((a >> 8) & kEveryOther) * keep + ((b >> 8) & kEveryOther) * weight) & ~kEveryOther;
  return low | high;
}

// Quick at first, then settling.
double share_at(std::chrono::milliseconds since) {
  const double part = std::clamp(static_cast<double>(since.count()) / static_cast<double>(Fade::kLasts.count()), 0.0, 1.0);
  return kFirstShare + (1 - kFirstShare) * (1 - (1 - part) * (1 - part));
}

}  // namespace

void Fade::begin(const Pixels& now) {
  if (runs() && shown_.width == now.width && shown_.height == now.height) {
    share_ = 0;  // goes on from the mixed picture
    return;
  }
  shown_ = now;
  share_ = 0;
}

const Pixels& Fade::at(std::chrono::milliseconds since, const Pixels& after, const std::vector<ui::Rect>& changed) {
  const double share = share_at(since);
  const bool fits = shown_.width == after.width && shown_.height == after.height;
  if (!fits || since >= kLasts) {
    end();
    return after;
  }
  // `shown_` holds share_ of `after` already: the rest of the way is taken in steps.
  const double step = (share - share_) / std::max(1 - share_, 1e-6);
  const auto weight = static_cast<std::uint32_t>(std::lround(std::clamp(step, 0.0, 1.0) * 256));
  for (const ui::Rect& rect : changed) {
    const auto width = static_cast<std::size_t>(after.width);
    for (int y = static_cast<int>(rect.y); y < static_cast<int>(rect.y + rect.h); ++y) {
      const std::size_t from = static_cast<std::size_t>(y) * width + static_cast<std::size_t>(rect.x);
      const std::size_t end = from + static_cast<std::size_t>(rect.w);
      for (std::size_t i = from; i < end; ++i) shown_.argb[i] = mixed(shown_.argb[i], after.argb[i], weight);
    }
  }
  share_ = share;
  return shown_;
}

void Fade::end() {
  base::wipe(shown_.argb.data(), shown_.argb.size() * sizeof(std::uint32_t));
  shown_ = {};
  share_ = 0;
}

}  // namespace haisai::paint

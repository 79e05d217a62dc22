#include "screens/imgui/qr_painter.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace haisai::paint {
namespace {

constexpr int kQuiet = 4;
constexpr ImU32 kWhite = IM_COL32(255, 255, 255, 255);
constexpr ImU32 kBlack = IM_COL32(0, 0, 0, 255);

}  // namespace

int module_px(const model::QrMatrix& qr, float side_px) {
  return qr.size > 0 ? static_cast<int>(side_px) / (qr.size + 2 * kQuiet) : 0;
}

void draw_qr(ImDrawList& list, const model::QrMatrix& qr, const ui::Rect& rect) {
  const int module = module_px(qr, std::min(rect.w, rect.h));
  if (module < 1) return;
  const auto side = static_cast<float>(module * (qr.size + 2 * kQuiet));
  const float left = std::floor(rect.x + (rect.w - side) / 2), top = std::floor(rect.y + (rect.h - side) / 2);
  list.AddRectFilled({left, top}, {left + side, top + side}, kWhite);
  const auto at = [&](float from, int modules) { return from + static_cast<float>((modules + kQuiet) * module); };
  for (int y = 0; y < qr.size; ++y) {
    for (int x = 0; x < qr.size;) {
      int end = x;
      while (end < qr.size && qr.at(end, y)) ++end;  // a run of dark modules is one rectangle
      if (end > x) list.AddRectFilled({at(left, x), at(top, y)}, {at(left, end), at(top, y + 1)}, kBlack);
      x = end + 1;
    }
  }
}

}  // namespace haisai::paint

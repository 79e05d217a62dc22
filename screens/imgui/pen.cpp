#include "screens/imgui/pen.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "screens/imgui/triangulate.h"

namespace haisai::paint {
namespace {

const ImVec2* points_of(std::span<const Point> points) {
  static_assert(sizeof(Point) == sizeof(ImVec2));
  return reinterpret_cast<const ImVec2*>(points.data());
}

std::vector<Point> without_repeats(const Outline& outline) {
  const auto same = [](Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y) < 0.02F; };
  std::vector<Point> points = outline.points;
  points.erase(std::unique(points.begin(), points.end(), same), points.end());
  while (outline.closed && points.size() > 2 && same(points.front(), points.back())) points.pop_back();
  return points;
}

// More than about 20 degrees: a corner that gets a round joint.
bool turns(Point a, Point b, Point c) {
  const float ux = b.x - a.x, uy = b.y - a.y, vx = c.x - b.x, vy = c.y - b.y;
  return ux * vx + uy * vy < 0.94F * std::hypot(ux, uy) * std::hypot(vx, vy);
}

void dot(ImDrawList& list, Point at, float radius, ui::Colour colour) {
  if (radius < 1) return;  // on a line this thin it cannot be seen
  list.AddCircleFilled({at.x, at.y}, radius, packed(colour));
}

}  // namespace

std::uint32_t packed(ui::Colour colour) {
  return (colour >> 24) | ((colour >> 8) & 0xff00U) | ((colour << 8) & 0xff0000U) | (colour << 24);
}

ui::Colour blended(ui::Colour a, ui::Colour b, float share) {
  ui::Colour result = a & 0xffU;
  for (const unsigned shift : {8U, 16U, 24U}) {
    const auto from = static_cast<float>((a >> shift) & 0xffU), to = static_cast<float>((b >> shift) & 0xffU);
    result |= static_cast<ui::Colour>(std::lround(from + (to - from) * share)) << shift;
  }
  return result;
}

void fill_outline(ImDrawList& list, const Outline& outline, ui::Colour colour) {
  std::vector<Point> points = without_repeats(outline);
  if (points.size() < 3) return;
  make_clockwise(points);  // ImGui's fringe lies outside only then
  const int count = static_cast<int>(points.size());
  if (is_convex(points)) {
    list.AddConvexPolyFilled(points_of(points), count, packed(colour));
    return;
  }
  const std::vector<int> corners = triangulate(points);
  list.PrimReserve(static_cast<int>(corners.size()), static_cast<int>(corners.size()));
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  for (const int corner : corners) {
    const Point& at = points[static_cast<std::size_t>(corner)];
    list.PrimVtx({at.x, at.y}, white, packed(colour));
  }
  list.AddPolyline(points_of(points), count, packed(colour), ImDrawFlags_Closed, 1.0F);  // smooth edge
}

void stroke_outline(ImDrawList& list, const Outline& outline, ui::Colour colour, float width) {
  std::vector<Point> points = without_repeats(outline);
  if (points.size() < 2) return;
  const std::size_t n = points.size();
  const auto corner = [&](std::size_t i) { return turns(points[(i + n - 1) % n], points[i], points[(i + 1) % n]); };
  std::size_t first = 0;
  if (outline.closed) {
    while (first < n && !corner(first)) ++first;
    if (first == n) {
      list.AddPolyline(points_of(points), static_cast<int>(n), packed(colour), ImDrawFlags_Closed, width);
      return;
    }
    std::rotate(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(first), points.end());
    points.push_back(points.front());
  }
  std::size_t from = 0;
  dot(list, points.front(), width / 2, colour);
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (i + 1 < points.size() && !turns(points[i - 1], points[i], points[i + 1])) continue;
    const std::span<const Point> run(points.data() + from, i - from + 1);
    list.AddPolyline(points_of(run), static_cast<int>(run.size()), packed(colour), ImDrawFlags_None, width);
    if (i + 1 < points.size() || !outline.closed) dot(list, points[i], width / 2, colour);
    from = i;
  }
}

void fill_rounded(ImDrawList& list, const ui::Rect& rect, float radius, ui::Colour colour) {
  if ((colour & 0xffU) == 0 || rect.w <= 0 || rect.h <= 0) return;
  const float r = std::clamp(radius, 0.0F, std::min(rect.w, rect.h) / 2);
  const ImU32 ink = packed(colour);
  const float right = rect.x + rect.w, bottom = rect.y + rect.h;
  const bool whole = rect.x == std::floor(rect.x) && rect.y == std::floor(rect.y) && right == std::floor(right) &&
                     bottom == std::floor(bottom);
  if (!whole || (colour & 0xffU) != 0xffU || r < 2) {
    list.AddRectFilled({rect.x, rect.y}, {right, bottom}, ink, r);
    return;
  }
  // Four corner pieces and rectangles: the same pixels as one polygon, but nearly all of them by the fast path.
  constexpr float kQuarter = std::numbers::pi_v<float> / 2;
  const float inner = std::ceil(r);
  list.PushClipRect({rect.x, rect.y}, {right, bottom}, true);  // a fringe's last trace would lie outside
  for (const int corner : {0, 1, 2, 3}) {  // clockwise from the upper left
    const bool east = corner == 1 || corner == 2, south = corner >= 2;
    const ImVec2 centre(east ? right - r : rect.x + r, south ? bottom - r : rect.y + r);
    const ImVec2 in(east ? right - inner : rect.x + inner, south ? bottom - inner : rect.y + inner);
    const ImVec2 level(in.x, south ? bottom : rect.y), upright(east ? right : rect.x, in.y);
    const float from = kQuarter * static_cast<float>(corner + 2);
    list.PathLineTo(in);
    list.PathLineTo(east == south ? upright : level);
    list.PathArcTo(centre, r, from, from + kQuarter);
    list.PathLineTo(east == south ? level : upright);
    list.PathFillConvex(ink);
  }
  list.PopClipRect();
  if (rect.w > 2 * inner) list.AddRectFilled({rect.x + inner, rect.y}, {right - inner, bottom}, ink);
  if (rect.h > 2 * inner) list.AddRectFilled({rect.x, rect.y + inner}, {right, bottom - inner}, ink);
}

}  // namespace haisai::paint

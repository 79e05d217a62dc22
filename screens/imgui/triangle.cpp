#include "screens/imgui/triangle.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "screens/imgui/blend.h"

namespace haisai::paint {
namespace {

// An edge from its upper to its lower end: computed alike for both triangles that share it.
struct Edge {
  double x, y, slope;
  Edge(const Corner& upper, const Corner& lower)
      : x(upper.x), y(upper.y), slope(lower.y > upper.y ? (double{lower.x} - x) / (double{lower.y} - y) : 0.0) {}
  double at(double row) const { return x + slope * (row - y); }
};

// Alpha as a plane over the picture; never outside the range of the corners.
struct AlphaPlane {
  float per_x = 0, per_y = 0, origin = 0, least = 0, most = 0;
  explicit AlphaPlane(const std::array<Corner, 3>& c) {
    least = std::min({c[0].alpha, c[1].alpha, c[2].alpha});
    most = std::max({c[0].alpha, c[1].alpha, c[2].alpha});
    const double ux = double{c[1].x} - c[0].x, uy = double{c[1].y} - c[0].y, ua = double{c[1].alpha} - c[0].alpha;
    const double vx = double{c[2].x} - c[0].x, vy = double{c[2].y} - c[0].y, va = double{c[2].alpha} - c[0].alpha;
    const double area = ux * vy - uy * vx;
    if (least == most || std::abs(area) < 1e-9) {
      origin = most;
      return;
    }
    per_x = static_cast<float>((ua * vy - va * uy) / area);
    per_y = static_cast<float>((va * ux - ua * vx) / area);
    origin = static_cast<float>(c[0].alpha - (ua * vy - va * uy) / area * c[0].x - (va * ux - ua * vx) / area * c[0].y);
  }
  bool flat() const { return least == most; }
  std::uint32_t at(float x, float row) const {
    return static_cast<std::uint32_t>(std::clamp(origin + row + per_x * x, least, most) + 0.5F);
  }
};

// The first pixel whose centre is at or right of the coordinate, inside [from, to].
int first_pixel(double coordinate, int from, int to) {
  return static_cast<int>(std::ceil(std::clamp(coordinate, from + 0.0, to + 0.5) - 0.5));
}

}  // namespace

void draw_triangle(const Primitive& primitive, const PixelBox& limit, std::uint32_t* pixels, int stride) {
  std::array<Corner, 3> c = primitive.corners;
  std::sort(c.begin(), c.end(),
            [](const Corner& a, const Corner& b) { return a.y < b.y || (a.y == b.y && a.x < b.x); });
  const Edge whole(c[0], c[2]), upper(c[0], c[1]), lower(c[1], c[2]);
  const AlphaPlane alpha(c);
  PixelBox box = intersect(primitive.box, limit);
  box.y0 = first_pixel(c[0].y, box.y0, box.y1);
  box.y1 = first_pixel(c[2].y, box.y0, box.y1);
  for (int y = box.y0; y < box.y1; ++y) {
    const double centre = y + 0.5;
    double left = whole.at(centre);
    double right = centre < c[1].y ? upper.at(centre) : lower.at(centre);
    if (left > right) std::swap(left, right);
    const int x0 = first_pixel(left, box.x0, box.x1);
    const int x1 = first_pixel(right, box.x0, box.x1);
    if (x0 >= x1) continue;
    std::uint32_t* row = pixels + static_cast<std::ptrdiff_t>(y) * stride;
    if (alpha.flat()) {
      fill_span(row + x0, x1 - x0, primitive.argb, static_cast<std::uint32_t>(alpha.most));
      continue;
    }
    const float down = alpha.per_y * static_cast<float>(centre);
    for (int x = x0; x < x1; ++x) {
      row[x] = blend(row[x], primitive.argb, alpha.at(static_cast<float>(x) + 0.5F, down));
    }
  }
}

}  // namespace haisai::paint

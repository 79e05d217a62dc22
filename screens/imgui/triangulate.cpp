#include "screens/imgui/triangulate.h"

#include <algorithm>
#include <numeric>

namespace haisai::paint {
namespace {

// Twice the signed area; positive when a, b, c run clockwise on the screen.
float cross(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool inside(Point p, Point a, Point b, Point c) { return cross(a, b, p) > 0 && cross(b, c, p) > 0 && cross(c, a, p) > 0; }

}  // namespace

void make_clockwise(std::vector<Point>& points) {
  float area = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point a = points[i], b = points[(i + 1) % points.size()];
    area += a.x * b.y - b.x * a.y;
  }
  if (area < 0) std::reverse(points.begin(), points.end());
}

bool is_convex(const std::vector<Point>& points) {
  const std::size_t n = points.size();
  for (std::size_t i = 0; i < n; ++i) {
    if (cross(points[i], points[(i + 1) % n], points[(i + 2) % n]) < -0.01F) return false;
  }
  return true;
}

std::vector<int> triangulate(const std::vector<Point>& points) {
  std::vector<int> left(points.size()), corners;
  std::iota(left.begin(), left.end(), 0);
  const auto at = [&](int index) { return points[static_cast<std::size_t>(index)]; };
  std::size_t misses = 0;
  for (std::size_t i = 0; left.size() >= 3 && misses <= left.size();) {
    const std::size_t n = left.size();
    const int a = left[(i + n - 1) % n], b = left[i % n], c = left[(i + 1) % n];
    const bool ear = cross(at(a), at(b), at(c)) >= 0 && std::none_of(left.begin(), left.end(), [&](int p) {
                       return p != a && p != b && p != c && inside(at(p), at(a), at(b), at(c));
                     });
    if (!ear) {
      ++misses;
      i = (i + 1) % n;
      continue;
    }
    corners.insert(corners.end(), {a, b, c});
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(i % n));
    misses = 0;
    i = i % n == left.size() ? 0 : i % n;
  }
  return corners;
}

}  // namespace haisai::paint

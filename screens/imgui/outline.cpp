#include "screens/imgui/outline.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

#include "kiosk/base/assert.h"

namespace haisai::paint {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

class Reader {
 public:
  Reader(std::string_view path, const Placement& placement) : rest_(path), placement_(placement) {}

  std::vector<Outline> read() {
    for (char letter = 0; next_letter(letter);) command(letter);
    return std::move(outlines_);
  }

 private:
  void skip_spaces() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
  }
  bool next_letter(char& letter) {
    skip_spaces();
    if (rest_.empty()) return false;
    const bool number = (rest_.front() >= '0' && rest_.front() <= '9') || rest_.front() == '-' || rest_.front() == '.';
    if (number) {  // more points of the command before
      letter = last_;
      return true;
    }
    letter = last_ = rest_.front();
    rest_.remove_prefix(1);
    return true;
  }
  float number() {
    skip_spaces();
    float value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    HAISAI_ASSERT(error == std::errc{});
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }
  Point point() {
    const float x = number();
    return {x, number()};
  }

  void start() { outlines_.emplace_back(); }
  void add(Point point) {
    pen_ = point;
    outlines_.back().points.push_back(placement_.apply(point));
  }
  // Pieces for a curve about `length` units long: enough that none is seen as a straight line.
  int pieces(float length) const {
    return std::clamp(static_cast<int>(1.3F * std::sqrt(length * placement_.scale)) + 1, 4, 64);
  }
  static float distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

  void cubic(Point a, Point b, Point end) {
    const Point from = pen_;
    const int n = pieces(distance(from, a) + distance(a, b) + distance(b, end));
    for (int i = 1; i <= n; ++i) {
      const float t = static_cast<float>(i) / static_cast<float>(n), s = 1 - t;
      const float w0 = s * s * s, w1 = 3 * s * s * t, w2 = 3 * s * t * t, w3 = t * t * t;
      add({w0 * from.x + w1 * a.x + w2 * b.x + w3 * end.x, w0 * from.y + w1 * a.y + w2 * b.y + w3 * end.y});
    }
  }
  void quadratic(Point a, Point end) {
    const Point from = pen_;
    const auto toward = [](Point p, Point q) { return Point{p.x + (q.x - p.x) * 2 / 3, p.y + (q.y - p.y) * 2 / 3}; };
    cubic(toward(from, a), toward(end, a), end);
  }
  void arc(Point centre, float radius, float from_degrees, float to_degrees, bool with_end) {
    const float from = from_degrees * kPi / 180, span = (to_degrees - from_degrees) * kPi / 180;
    const int n = std::max(pieces(radius * std::abs(span)), static_cast<int>(std::abs(span) * 1.6F));
    for (int i = 0; i < n + (with_end ? 1 : 0); ++i) {
      const float angle = from + span * static_cast<float>(i) / static_cast<float>(n);
      add({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
  }
  void rounded(Point at, float w, float h, float r) {
    start();
    if (r <= 0) {
      for (const Point corner : {at, Point{at.x + w, at.y}, Point{at.x + w, at.y + h}, Point{at.x, at.y + h}}) add(corner);
    } else {
      arc({at.x + w - r, at.y + r}, r, -90, 0, true);
      arc({at.x + w - r, at.y + h - r}, r, 0, 90, true);
      arc({at.x + r, at.y + h - r}, r, 90, 180, true);
      arc({at.x + r, at.y + r}, r, 180, 270, true);
    }
    outlines_.back().closed = true;
  }

  void shape(char letter) {
    const Point at = point();
    const float a = number();
    if (letter == 'O') {
      start();
      arc(at, a, 0, 360, false);
      outlines_.back().closed = true;
      return;
    }
    const float b = number(), c = number();
    if (letter == 'R') return rounded(at, a, b, c);
    start();
    arc(at, a, b, c, true);
  }

  void command(char letter) {
    if (letter == 'O' || letter == 'R' || letter == 'A') return shape(letter);
    if (letter == 'M') {
      start();
      add(point());
      last_ = 'L';
      return;
    }
    HAISAI_ASSERT(!outlines_.empty());
    const Point a = letter == 'Z' ? Point{} : point();
    switch (letter) {
      case 'Z': outlines_.back().closed = true; break;
      case 'L': add(a); break;
      case 'Q': quadratic(a, point()); break;
      case 'C': {
        const Point b = point();
        cubic(a, b, point());
        break;
      }
      default: HAISAI_ASSERT(false && "unknown letter in a path");
    }
  }

  std::string_view rest_;
  const Placement& placement_;
  std::vector<Outline> outlines_;
  Point pen_;
  char last_ = 'M';
};

}  // namespace

Point Placement::apply(Point point) const {
  const float c = std::cos(turn) * scale, s = std::sin(turn) * scale;
  return {at.x + point.x * c - point.y * s, at.y + point.x * s + point.y * c};
}

std::vector<Outline> read_path(std::string_view path, const Placement& placement) {
  return Reader(path, placement).read();
}

}  // namespace haisai::paint

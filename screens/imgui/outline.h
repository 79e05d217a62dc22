// A small language for our drawings, so that an icon is a line of data. Numbers and letters by spaces:
//   M x y   start      L x y …  lines      Q cx cy x y   C ax ay bx by x y   curves      Z  close
//   O cx cy r   circle      R x y w h r   rounded rectangle      A cx cy r from to   arc, degrees clockwise
//                                                                                    from the right
#pragma once

#include <string_view>
#include <vector>

namespace haisai::paint {

struct Point {
  float x = 0, y = 0;
};

// A run of straight pieces; curves are already flattened.
struct Outline {
  std::vector<Point> points;
  bool closed = false;
};

// Where a drawing goes: scaled, turned (radians, clockwise), then moved.
struct Placement {
  float scale = 1;
  Point at;
  float turn = 0;
  Point apply(Point point) const;
};

// Outlines in px. Curves are cut finely enough for the size. A path with an unknown letter or a missing
// number is our bug and asserts.
std::vector<Outline> read_path(std::string_view path, const Placement& placement);

}  // namespace haisai::paint

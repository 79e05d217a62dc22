// Simple polygons into triangles by cutting ears; for drawings of a few dozen points.
#pragma once

#include <vector>

#include "screens/imgui/outline.h"

namespace haisai::paint {

// Turns the order of the points round unless they already run clockwise on the screen (y down).
void make_clockwise(std::vector<Point>& points);
// Of clockwise points.
bool is_convex(const std::vector<Point>& points);
// Clockwise points without crossings -> indices, three a triangle. What cannot be cut is left out.
std::vector<int> triangulate(const std::vector<Point>& points);

}  // namespace haisai::paint

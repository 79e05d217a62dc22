// What happens to a printed ticket on its way to the scanner: seeded, so that every run sees the same papers.
#pragma once

#include <random>
#include <vector>

#include "kiosk/model/bitmap.h"

namespace haisai::paper {

// Grey 0 black … 1 white, row by row.
struct Photo {
  int width = 0;
  int height = 0;
  std::vector<float> grey;
  float& at(int x, int y) { return grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]; }
  float at(int x, int y) const { return const_cast<Photo&>(*this).at(x, y); }
};

using Seeded = std::mt19937;

Photo photo_of(const model::Bitmap& bitmap);
Photo cut(const Photo& photo, int x, int y, int side);            // a square of it
Photo scaled(const Photo& photo, double factor);                  // mean of what a pixel covers
Photo tilted(const Photo& photo, double degrees);                 // seen from the side, in perspective
void blur(Photo& photo, int radius);                              // box, twice
void lose_dots(Photo& photo, int columns, Seeded& random);        // dead dots of the print head: white columns
void stain(Photo& photo, double x, double y, double radius);      // a drop of coffee
void wear(Photo& photo, float noise, Seeded& random);             // faded ink, grey paper, noise

}  // namespace haisai::paper

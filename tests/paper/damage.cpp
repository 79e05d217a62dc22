#include "damage.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace haisai::paper {
namespace {

// White outside.
float looked_up(const Photo& photo, double x, double y) {
  const int column = static_cast<int>(std::floor(x)), row = static_cast<int>(std::floor(y));
  if (column < 0 || row < 0 || column >= photo.width || row >= photo.height) return 1;
  return photo.at(column, row);
}

Photo blank(int width, int height) {
  return {width, height, std::vector<float>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 1.0F)};
}

}  // namespace

Photo photo_of(const model::Bitmap& bitmap) {
  Photo photo{bitmap.width, bitmap.height, {}};
  for (const std::uint8_t dot : bitmap.ink) photo.grey.push_back(dot != 0 ? 0.0F : 1.0F);
  return photo;
}

Photo cut(const Photo& photo, int x, int y, int side) {
  Photo out = blank(side, side);
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) out.at(column, row) = looked_up(photo, x + column, y + row);
  }
  return out;
}

Photo scaled(const Photo& photo, double factor) {
  constexpr int kSamples = 4;   // each way
  Photo out = blank(static_cast<int>(photo.width * factor), static_cast<int>(photo.height * factor));
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      float sum = 0;
      for (int i = 0; i < kSamples * kSamples; ++i) {
        sum += looked_up(photo, (x + (i % kSamples + 0.5) / kSamples) / factor, (y + (i / kSamples + 0.5) / kSamples) / factor);
      }
      out.at(x, y) = sum / (kSamples * kSamples);
    }
  }
  return out;
}

// The paper turns about its upright middle; the eye is three widths away.
Photo tilted(const Photo& photo, double degrees) {
  const double sine = std::sin(degrees * std::numbers::pi / 180), cosine = std::cos(degrees * std::numbers::pi / 180);
  const double far = 3.0 * photo.width, middle_x = photo.width / 2.0, middle_y = photo.height / 2.0;
  Photo out = blank(photo.width, photo.height);
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      const double seen_x = x - middle_x, seen_y = y - middle_y;
      const double along = seen_x * far / (far * cosine - seen_x * sine);   // on the paper
      const double depth = far + along * sine;
      out.at(x, y) = looked_up(photo, middle_x + along, middle_y + seen_y * depth / far);
    }
  }
  return out;
}

void blur(Photo& photo, int radius) {
  for (int turn = 0; turn < 4; ++turn) {
    const Photo before = photo;
    const bool across = turn % 2 == 0;
    for (int y = 0; y < photo.height; ++y) {
      for (int x = 0; x < photo.width; ++x) {
        float sum = 0;
        for (int i = -radius; i <= radius; ++i) sum += looked_up(before, x + (across ? i : 0), y + (across ? 0 : i));
        photo.at(x, y) = sum / static_cast<float>(2 * radius + 1);
      }
    }
  }
}

void lose_dots(Photo& photo, int columns, Seeded& random) {
  for (int i = 0; i < columns; ++i) {
    const int x = static_cast<int>(random() % static_cast<unsigned>(photo.width));
    for (int y = 0; y < photo.height; ++y) photo.at(x, y) = 1;
  }
}

void stain(Photo& photo, double x, double y, double radius) {
  constexpr float kCoffee = 0.25F;
  for (int row = 0; row < photo.height; ++row) {
    for (int column = 0; column < photo.width; ++column) {
      if (std::hypot(column + 0.5 - x, row + 0.5 - y) <= radius) photo.at(column, row) = std::min(photo.at(column, row), kCoffee);
    }
  }
}

void wear(Photo& photo, float noise, Seeded& random) {
  std::normal_distribution<float> grain(0, noise);
  for (float& grey : photo.grey) grey = std::clamp(0.3F + 0.55F * grey + grain(random), 0.0F, 1.0F);
}

}  // namespace haisai::paper

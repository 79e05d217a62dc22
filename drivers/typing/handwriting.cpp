#include "drivers/typing/handwriting.h"

#include <zinnia.h>

#include <algorithm>
#include <cmath>

namespace haisai::typing {
namespace {

constexpr float kSide = 1000;  // of the model's square

int on_square(float share) { return static_cast<int>(std::lround(std::clamp(share, 0.0F, 1.0F) * kSide)); }

bool sound(const model::StrokePoint& point) { return std::isfinite(point.x) && std::isfinite(point.y); }

void add_strokes(const model::Strokes& strokes, zinnia::Character& character) {
  std::size_t index = 0;
  for (const model::Stroke& stroke : strokes) {
    if (index == model::kMostStrokes) return;
    std::size_t points = 0;
    model::StrokePoint last;
    for (const model::StrokePoint& point : stroke) {
      if (!sound(point) || points == model::kMostStrokePoints) continue;
      character.add(index, on_square(point.x), on_square(point.y));
      last = point;
      ++points;
    }
    if (points == 1) character.add(index, on_square(last.x) + 1, on_square(last.y));  // a dot
    if (points > 0) ++index;
  }
}

}  // namespace

struct Handwriting::Parts {
  std::unique_ptr<zinnia::Recognizer> recognizer{zinnia::Recognizer::create()};
};

Handwriting::Handwriting() : parts_(std::make_unique<Parts>()) {}
Handwriting::~Handwriting() = default;

base::Result<std::unique_ptr<Handwriting>> Handwriting::open(const std::string& model) {
  std::unique_ptr<Handwriting> made(new Handwriting);
  const bool opened = made->parts_->recognizer != nullptr && made->parts_->recognizer->open(model.c_str());
  if (!opened) return base::Error{base::ErrorCode::typing_unavailable, "the handwriting model can't be opened"};
  return made;
}

std::vector<base::PersonalText> Handwriting::read(const model::Strokes& strokes) const {
  const std::unique_ptr<zinnia::Character> character{zinnia::Character::create()};
  character->set_width(static_cast<std::size_t>(kSide));
  character->set_height(static_cast<std::size_t>(kSide));
  add_strokes(strokes, *character);
  std::vector<base::PersonalText> found;
  if (character->strokes_size() == 0) return found;
  const std::unique_ptr<zinnia::Result> result{parts_->recognizer->classify(*character, kMostReadCharacters)};
  if (result == nullptr) return found;
  for (std::size_t i = 0; i < result->size(); ++i) found.emplace_back(std::string(result->value(i)));
  return found;
}

}  // namespace haisai::typing

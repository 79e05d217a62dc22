// Help with writing kanji: what is asked and what comes back. All of it is personal.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kiosk/base/personal.h"

namespace haisai::model {

// A name is read as 家族名・名, an address as places.
enum class KanjiFor { name, address };

inline constexpr std::size_t kMostReadingBytes = 400;      // a reading that is longer is not converted
inline constexpr std::size_t kMostKanjiCandidates = 24;    // of a part, and of the whole

// One stretch of a reading with the ways it may be written, likeliest first; the reading itself is among them.
struct KanjiPart {
  base::PersonalText reading;
  std::vector<base::PersonalText> candidates;
};

struct KanjiAnswer {
  std::vector<base::PersonalText> whole;   // the whole reading at once, likeliest first
  std::vector<KanjiPart> parts;            // in order; together they are the reading
};

// A point of a stroke in the writing square: 0..1 from its top left.
struct StrokePoint {
  float x = 0, y = 0;
  bool operator==(const StrokePoint&) const = default;
};
using Stroke = std::vector<StrokePoint>;
using Strokes = std::vector<Stroke>;

inline constexpr std::size_t kMostStrokes = 40;       // the most a kanji in use has is under 35
inline constexpr std::size_t kMostStrokePoints = 200;

// Surnames and given names the dictionary ranks low or lacks: a reading in hiragana and its ways to be written.
struct NameReading {
  std::string reading;
  std::vector<std::string> written;
};

}  // namespace haisai::model

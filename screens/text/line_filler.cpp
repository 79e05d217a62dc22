#include "screens/text/line_filler.h"

#include <array>

#include "screens/text/kinsoku.h"

namespace haisai::text {
namespace {

constexpr float kTolerance = 0.01F;  // rounding of sums of advances
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A better kind of break is taken when it leaves the line at least this full.
struct Preference {
  Break kind;
  float least_fill;
};
constexpr std::array<Preference, 7> kPreferences = {{{Break::space, 0.60F},
                                                     {Break::phrase, 0.40F},
                                                     {Break::compound, 0.33F},
                                                     {Break::compound, 0},
                                                     {Break::strict, 0},
                                                     {Break::emergency, 0},
                                                     {Break::desperate, 0}}};

struct Candidate {
  std::size_t at = kNone;
  float width = 0;  // of the line that ends there
};

class Filler {
 public:
  Filler(const std::vector<Character>& characters, const std::vector<float>& advance,
         const std::vector<Break>& breaks, float max_width)
      : characters_(characters), advance_(advance), breaks_(breaks), max_width_(max_width) {}

  FilledLine next(std::size_t begin) {
    last_.fill({});
    float width = 0;    // of everything so far
    float visible = 0;  // of everything up to the last character that is not a space
    for (std::size_t i = begin; i < characters_.size(); ++i) {
      if (characters_[i].base == U'\n') return {begin, i + 1, visible};
      if (i > begin && !breaks_.empty() && breaks_[i] != Break::never) note(i, visible);
      width += advance_[i];
      if (!is_line_end_space(characters_[i].base)) visible = width;
      if (max_width_ > 0 && visible > max_width_ + kTolerance) {
        const Candidate best = choose();
        if (best.at != kNone) return {begin, best.at, best.width};
      }
    }
    return {begin, characters_.size(), visible};
  }

 private:
  void note(std::size_t at, float width) {
    for (std::size_t kind = 0; kind <= static_cast<std::size_t>(breaks_[at]); ++kind)
      last_[kind] = {at, width};
  }

  Candidate choose() const {
    for (const Preference& preference : kPreferences) {
      const Candidate& candidate = last_[static_cast<std::size_t>(preference.kind)];
      if (candidate.at != kNone && candidate.width >= preference.least_fill * max_width_) return candidate;
    }
    return {};
  }

  const std::vector<Character>& characters_;
  const std::vector<float>& advance_;
  const std::vector<Break>& breaks_;
  float max_width_;
  std::array<Candidate, 7> last_;  // by kind: the last place at least that good
};

}  // namespace

std::vector<FilledLine> fill_lines(const std::vector<Character>& characters,
                                   const std::vector<float>& advance, const std::vector<Break>& breaks,
                                   float max_width) {
  std::vector<FilledLine> lines;
  Filler filler(characters, advance, breaks, max_width);
  for (std::size_t begin = 0; begin < characters.size(); begin = lines.back().end)
    lines.push_back(filler.next(begin));
  if (!characters.empty() && characters.back().base == U'\n') {
    lines.push_back({characters.size(), characters.size(), 0});
  }
  return lines;
}

bool needs_breaks(const std::vector<Character>& characters, const std::vector<float>& advance,
                  float max_width) {
  if (max_width <= 0) return false;
  float width = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    width = characters[i].base == U'\n' ? 0 : width + advance[i];
    if (width > max_width + kTolerance) return true;
  }
  return false;
}

}  // namespace haisai::text

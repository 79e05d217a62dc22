// People aged 67 to 81 land 3.4 mm off the middle on average (kiosk-accessibility P10). A thousand of them tap
// their way through the visit; and what the visit costs in time by a keystroke-level model.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <random>

#include "matrix.h"
#include "screens/ui/respond.h"

namespace haisai::audit {
namespace {

struct Tap {
  const char* page;
  const char* id;
};

// 住民票 with a card; digits of PIN and telephone as they come.
constexpr Tap kVisit[] = {
    {"welcome", "welcome.procedures"},       {"procedure", "procedure.juminhyo"},
    {"purpose", "purpose.card"},             {"pin", "pin.key.1"},
    {"pin", "pin.key.2"},                    {"pin", "pin.key.3"},
    {"pin", "pin.key.4"},                    {"pin", "pin.submit"},
    {"card_check", "card_check.next"},       {"question_choice", "question.choice.setai_all"},
    {"question_choice", "question.next"},    {"question_telephone", "question.key.0"},
    {"question_telephone", "question.key.9"}, {"question_telephone", "question.key.8"},
    {"question_telephone", "question.key.8"}, {"question_telephone", "question.key.6"},
    {"question_telephone", "question.key.7"}, {"question_telephone", "question.key.0"},
    {"question_telephone", "question.key.1"}, {"question_telephone", "question.key.1"},
    {"question_telephone", "question.key.1"}, {"question_telephone", "question.next"},
    {"finish", "finish.print"},
};
constexpr double kMeanOffsetMm = 3.4;
constexpr int kTappers = 1'000;
constexpr int kPatience = 5;  // misses at one button before somebody calls for help

const ui::Placed* part(const Shown& shown, const std::string& id) {
  for (const ui::Placed& placed : shown.page.placed) {
    if (placed.widget.id == id && can_press(placed)) return &placed;
  }
  return nullptr;
}

class Tapper {
 public:
  Tapper(unsigned seed, double mean_offset_mm) : random_(seed), mean_offset_mm_(mean_offset_mm) {}

  // What one touch meant for this widget does: its id, another's, or nothing.
  std::string tap(const Shown& shown, const ui::Placed& wanted) {
    // Distance from the middle is Rayleigh with this mean, in any direction.
    std::normal_distribution<double> off(0, mean_offset_mm_ / std::sqrt(3.14159265358979 / 2) * shown.panel.px_per_mm());
    const float x = wanted.hit.x + wanted.hit.w / 2 + static_cast<float>(off(random_));
    const float y = wanted.hit.y + wanted.hit.h / 2 + static_cast<float>(off(random_));
    now_ += std::chrono::seconds(2);
    const auto scale = static_cast<float>(shown.panel.px_per_mm());
    (void)responder_.touch(shown.page, {ui::TouchKind::down, x, y, now_, 0}, scale);
    const auto pressed = responder_.touch(shown.page, {ui::TouchKind::up, x, y, now_ + std::chrono::milliseconds(80), 0}, scale);
    return pressed ? pressed->id : std::string();
  }

 private:
  std::mt19937 random_;
  double mean_offset_mm_;
  ui::Responder responder_;
  base::WallTime now_ = *base::parse_iso_time("2026-11-20T10:00");
};

struct Outcome {
  int finished = 0, missed = 0, wrong = 0;
};

Outcome thousand_visits(double mean_offset_mm) {
  Matrix matrix;
  std::map<std::string, Shown> pages;
  for (const Tap& tap : kVisit) {
    if (!pages.contains(tap.page)) pages[tap.page] = matrix.page(tap.page);
    if (part(pages[tap.page], tap.id) == nullptr) ADD_FAILURE() << tap.id << " is not on the first screen of " << tap.page;
  }
  Outcome outcome;
  for (unsigned person = 0; person < kTappers && !testing::Test::HasFailure(); ++person) {
    Tapper tapper(person, mean_offset_mm);
    bool goes_on = true;
    for (const Tap& tap : kVisit) {
      const Shown& shown = pages.at(tap.page);
      std::string met;
      for (int tries = 0; met != tap.id && tries < kPatience; ++tries) {
        met = tapper.tap(shown, *part(shown, tap.id));
        outcome.missed += met.empty();
        outcome.wrong += !met.empty() && met != tap.id;
      }
      goes_on = goes_on && met == tap.id;
    }
    outcome.finished += goes_on;
  }
  std::printf("%.1f mm: %d of %d finish; %d touches met nothing, %d a neighbour\n", mean_offset_mm, outcome.finished,
              kTappers, outcome.missed, outcome.wrong);
  return outcome;
}

TEST(Tappers, AThousandOlderHandsFinishTheVisit) {
  const Outcome outcome = thousand_visits(kMeanOffsetMm);
  EXPECT_GE(outcome.finished, kTappers * 99 / 100);
  EXPECT_LE(outcome.wrong, kTappers * static_cast<int>(std::size(kVisit)) / 1'000) << "a neighbour is worse than nothing";
}

// The control: hands that shake far more do miss, and do meet neighbours.
TEST(Tappers, HandsThatLandFarOffAreNoticed) {
  const Outcome outcome = thousand_visits(6 * kMeanOffsetMm);
  EXPECT_GT(outcome.missed, 0);
  EXPECT_GT(outcome.wrong, 0);
}

// Card, Moran and Newell 1980, with the slower hand and decision of older people: a touch 1.5 s, deciding what to
// touch 2.4 s once a page, placing and taking the card 5 s each, the card's answer 1 s.
TEST(Tappers, AVisitTakesLessThanNinetySecondsByTheKeystrokeLevelModel) {
  double seconds = 5 + 5 + 1;
  std::string page;
  for (const Tap& tap : kVisit) {
    if (page != tap.page) seconds += 2.4;
    page = tap.page;
    seconds += 1.5;
  }
  seconds += 2 * (2.4 + 1.5);  // the two screens of the check page
  std::printf("%.1f s\n", seconds);
  EXPECT_LE(seconds, 90);
}

}  // namespace
}  // namespace haisai::audit

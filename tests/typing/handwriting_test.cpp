#include "drivers/typing/handwriting.h"

#include <gtest/gtest.h>

#include <limits>

namespace haisai::typing {
namespace {

using model::Stroke;
using model::Strokes;

// A stroke along corner points, with the many points a finger leaves.
Stroke along(std::initializer_list<model::StrokePoint> corners) {
  Stroke stroke;
  const model::StrokePoint* before = nullptr;
  for (const model::StrokePoint& corner : corners) {
    for (int i = 1; before != nullptr && i < 8; ++i) {
      const float share = static_cast<float>(i) / 8;
      stroke.push_back({before->x + (corner.x - before->x) * share, before->y + (corner.y - before->y) * share});
    }
    stroke.push_back(corner);
    before = &corner;
  }
  return stroke;
}

const Strokes kOne{along({{.2F, .5F}, {.8F, .48F}})};
const Strokes kSun{along({{.3F, .2F}, {.3F, .8F}}), along({{.3F, .2F}, {.7F, .2F}, {.7F, .8F}}),
                   along({{.3F, .5F}, {.7F, .5F}}), along({{.3F, .8F}, {.7F, .8F}})};
const Strokes kMouth{along({{.3F, .3F}, {.3F, .7F}}), along({{.3F, .3F}, {.7F, .3F}, {.7F, .7F}}),
                     along({{.3F, .7F}, {.7F, .7F}})};
const Strokes kMountain{along({{.5F, .15F}, {.5F, .75F}}), along({{.25F, .4F}, {.25F, .78F}, {.75F, .78F}}),
                        along({{.75F, .4F}, {.75F, .8F}})};

class HandwritingTest : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = Handwriting::open();
    ASSERT_TRUE(opened);
    hand_ = std::move(opened).value();
  }
  bool among_first(const Strokes& strokes, const std::string& character, std::size_t first = 5) {
    const auto found = hand_->read(strokes);
    for (std::size_t i = 0; i < found.size() && i < first; ++i) {
      if (found[i].reveal() == character) return true;
    }
    return false;
  }
  std::unique_ptr<Handwriting> hand_;
};

TEST_F(HandwritingTest, SimpleKanjiAreAmongTheFirstFive) {
  EXPECT_TRUE(among_first(kOne, "一"));
  EXPECT_TRUE(among_first(kSun, "日"));
  EXPECT_TRUE(among_first(kMouth, "口"));
  EXPECT_TRUE(among_first(kMountain, "山"));
}

TEST_F(HandwritingTest, AShakyHandIsStillRead) {
  Strokes shaky = kMountain;
  float sign = 1;
  for (Stroke& stroke : shaky) {
    for (model::StrokePoint& point : stroke) {
      point.x += 0.012F * sign;
      point.y -= 0.009F * sign;
      sign = -sign;
    }
  }
  EXPECT_TRUE(among_first(shaky, "山"));
}

TEST_F(HandwritingTest, AtMostTenAndNoneForNothing) {
  EXPECT_EQ(hand_->read(kSun).size(), kMostReadCharacters);
  EXPECT_TRUE(hand_->read({}).empty());
  EXPECT_TRUE(hand_->read({Stroke{}, Stroke{}}).empty());
}

TEST_F(HandwritingTest, StrangeStrokesAreTaken) {
  const float nan = std::numeric_limits<float>::quiet_NaN(), far = 1e30F;
  EXPECT_NO_FATAL_FAILURE((void)hand_->read({{{nan, nan}}, {{far, -far}, {.5F, .5F}}}));
  EXPECT_FALSE(hand_->read({{{.5F, .5F}}}).empty());  // a dot
  EXPECT_NO_FATAL_FAILURE((void)hand_->read(Strokes(200, Stroke(1000, {.5F, .5F}))));
}

TEST(HandwritingModel, AMissingModelIsAnError) {
  const auto opened = Handwriting::open("/nonexistent/model");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, base::ErrorCode::typing_unavailable);
}

}  // namespace
}  // namespace haisai::typing

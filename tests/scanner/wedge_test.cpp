#include "drivers/scanner/wedge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace haisai::scanner {
namespace {

using Kind = Stroke::Kind;

// What came out, in a notation short enough to compare: k(Tab) t(a) S(code) M.
std::string told(const std::vector<Decision>& decisions) {
  std::string words;
  for (const Decision& decision : decisions) {
    if (const auto* stroke = std::get_if<Stroke>(&decision)) {
      words += (stroke->kind == Kind::key ? "k(" : "t(") + stroke->value + ")";
    } else if (const auto* scan = std::get_if<Scan>(&decision)) {
      words += "S(" + scan->text + ")";
    } else {
      words += "M";
    }
  }
  return words;
}

class WedgeTest : public testing::Test {
 protected:
  std::string scan(const std::string& code, int gap_ms = 5) { return push(strokes_of(marks_, code), gap_ms); }
  std::string push(const std::vector<Stroke>& strokes, int gap_ms) {
    std::string words;
    for (const Stroke& stroke : strokes) {
      words += told(wedge_.take(stroke, now_));
      now_ += Milliseconds(gap_ms);
    }
    return words;
  }
  std::string rest() {
    now_ += Milliseconds(1000);
    return told(wedge_.wait(now_));
  }

  WedgeMarks marks_;
  Wedge wedge_{marks_};
  Milliseconds now_{1000};
};

TEST_F(WedgeTest, ACodeIsACodeAndNothingElse) {
  EXPECT_EQ(scan("NK1:6BF OXN*TS0BI$ZD"), "S(NK1:6BF OXN*TS0BI$ZD)");
  EXPECT_EQ(rest(), "");
  EXPECT_EQ(scan("413820756"), "S(413820756)");
  EXPECT_EQ(scan("住民票"), "") << "three characters are too few to be sure of";
  EXPECT_EQ(rest(), "t(住)t(民)t(票)k(Return)");
}

TEST_F(WedgeTest, SpacesAndKeysInACodePressNothing) {
  // A foreign code may hold anything: a scanner presses Space, Tab, Escape, arrows for it.
  std::vector<Stroke> strokes = {{Kind::key, "Space"}, {Kind::text, " "}};
  for (const char* one : {"A", "B", "C", "D"}) strokes.push_back({Kind::text, one});
  for (const char* key : {"Tab", "Escape", "F3", "Right"}) strokes.push_back({Kind::key, key});
  strokes.push_back({Kind::text, "E"});
  strokes.push_back({Kind::key, "Return"});
  EXPECT_EQ(push(strokes, 5), "S( ABCDE)");
  EXPECT_EQ(rest(), "");
}

TEST_F(WedgeTest, FingersStayFingers) {
  EXPECT_EQ(push({{Kind::text, "a"}, {Kind::text, "b"}, {Kind::key, "Return"}}, 120), "t(a)t(b)k(Return)");
  EXPECT_EQ(push({{Kind::key, "Tab"}, {Kind::key, "Return"}, {Kind::key, "F1"}}, 1), "k(Tab)k(Return)k(F1)") << "at once";
  EXPECT_EQ(push({{Kind::key, "Space"}}, 5), "");
  EXPECT_EQ(rest(), "k(Space)");
  EXPECT_EQ(push({{Kind::text, "x"}, {Kind::text, "y"}}, 20), "") << "two keys rolled over";
  EXPECT_EQ(rest(), "t(x)t(y)");
  EXPECT_EQ(push({{Kind::text, "やまだ 花子"}}, 5), "t(やまだ 花子)") << "an input method's whole word";
}

TEST_F(WedgeTest, ABurstWithoutAnEndIsNeverTyped) {
  std::vector<Stroke> strokes = strokes_of(marks_, "NK1:HALF");
  strokes.pop_back();
  EXPECT_EQ(push(strokes, 5), "");
  EXPECT_EQ(rest(), "M");
  EXPECT_EQ(scan("NK1:WHOLE"), "S(NK1:WHOLE)");
}

TEST_F(WedgeTest, LengthsAreLimited) {
  EXPECT_EQ(scan(std::string(kMostCharacters, 'A')), "S(" + std::string(kMostCharacters, 'A') + ")");
  EXPECT_EQ(scan(std::string(kMostCharacters + 1, 'A')), "M");
  EXPECT_EQ(scan(std::string(100'000, 'A')), "M");
  EXPECT_EQ(scan("NK1:AFTER"), "S(NK1:AFTER)");
}

TEST(Wedge, APrefixIsAskedForAndTakenOff) {
  const WedgeMarks marks{"~", "\t"};
  Wedge wedge(marks);
  Milliseconds now{0};
  std::string words;
  for (const Stroke& stroke : strokes_of(marks, "413820756")) words += told(wedge.take(stroke, now += Milliseconds(2)));
  for (const Stroke& stroke : strokes_of({"", "\t"}, "413820756")) words += told(wedge.take(stroke, now += Milliseconds(2)));
  EXPECT_EQ(words, "S(413820756)M");
}

bool holds_stroke(const std::vector<Decision>& decisions) {
  return std::any_of(decisions.begin(), decisions.end(), [](const Decision& one) { return std::holds_alternative<Stroke>(one); });
}

TEST(Wedge, NoBurstOfAScannerEverTypes) {
  constexpr const char* kKeys[] = {"Tab", "Space", "Escape", "Left", "F2", "Backspace"};
  std::mt19937 random(3);
  for (int turn = 0; turn < 2000; ++turn) {
    Wedge wedge{WedgeMarks()};
    Milliseconds now{0};
    bool typed = false;
    for (int i = 0, length = 8 + static_cast<int>(random() % 60); i < length; ++i) {
      const bool key = i > 0 && random() % 6 == 0;
      const std::string character(1, static_cast<char>(' ' + random() % 95));
      typed = typed || holds_stroke(wedge.take(key ? Stroke{Kind::key, kKeys[random() % 6]} : Stroke{Kind::text, character}, now));
      if (i < 4) typed = typed || holds_stroke(wedge.take({Kind::text, "0"}, now));
      now += Milliseconds(random() % 39);
    }
    typed = typed || holds_stroke(wedge.take({Kind::key, "Return"}, now));
    typed = typed || holds_stroke(wedge.wait(now + Milliseconds(500)));
    EXPECT_FALSE(typed) << "turn " << turn;
  }
}

}  // namespace
}  // namespace haisai::scanner

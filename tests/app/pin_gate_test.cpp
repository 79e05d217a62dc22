#include "kiosk/app/pin_gate.h"

#include <gtest/gtest.h>

namespace haisai::app {
namespace {

constexpr auto kPin = model::CardSecret::pin;

TEST(PinGate, HoldsFourDigitsAndNoMore) {
  PinGate gate;
  for (int digit : {1, 2, 3, 4}) gate.take(digit, kPin);
  EXPECT_EQ(gate.take(5, kPin), 4);
  EXPECT_EQ(base::as_text(gate.digits().view()), "1234");
}

TEST(PinGate, HoldsFourteenDigitsOfAFaceCodeAndNoMore) {
  PinGate gate;
  for (int i = 0; i < 20; ++i) gate.take(i % 10, model::CardSecret::face_code);
  EXPECT_EQ(base::as_text(gate.digits().view()), "01234567890123");
}

TEST(PinGate, TakesNothingButDigits) {
  PinGate gate;
  EXPECT_EQ(gate.take(-1, kPin), 0);
  EXPECT_EQ(gate.take(10, kPin), 0);
}

TEST(PinGate, EraseTakesOneBackAndClearAll) {
  PinGate gate;
  gate.take(7, kPin);
  gate.take(8, kPin);
  EXPECT_EQ(gate.erase(), 1);
  gate.clear();
  EXPECT_EQ(gate.count(), 0);
  EXPECT_EQ(gate.erase(), 0);
}

}  // namespace
}  // namespace haisai::app

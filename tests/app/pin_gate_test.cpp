#include "kiosk/app/pin_gate.h"

#include <gtest/gtest.h>

namespace haisai::app {
namespace {

TEST(PinGate, HoldsFourDigitsAndNoMore) {
  PinGate gate;
  for (int digit : {1, 2, 3, 4}) gate.take(digit);
  EXPECT_EQ(gate.take(5), 4);
  EXPECT_EQ(base::as_text(gate.digits().view()), "1234");
}

TEST(PinGate, TakesNothingButDigits) {
  PinGate gate;
  EXPECT_EQ(gate.take(-1), 0);
  EXPECT_EQ(gate.take(10), 0);
}

TEST(PinGate, EraseTakesOneBackAndClearAll) {
  PinGate gate;
  gate.take(7);
  gate.take(8);
  EXPECT_EQ(gate.erase(), 1);
  gate.clear();
  EXPECT_EQ(gate.count(), 0);
  EXPECT_EQ(gate.erase(), 0);
}

}  // namespace
}  // namespace haisai::app

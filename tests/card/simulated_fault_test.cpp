#include "drivers/card/simulated_fault.h"

#include <gtest/gtest.h>

namespace haisai::card {
namespace {

using namespace std::chrono_literals;

Faults with(const std::string& text) {
  Faults faults;
  EXPECT_TRUE(parse_fault(text, faults)) << text;
  return faults;
}

const base::Bytes kAnswer = {0x01, 0x02, 0x90, 0x00};

TEST(SimulatedFault, WhatIsNoFaultIsRefusedAndChangesNothing) {
  Faults faults;
  for (const char* bad : {"", "explode", "remove", "remove=x", "remove=-1", "remove=1:2", "delay=60001", "mute=1 ", "late=2",
                          "late=2:60001", "status=1:6F", "status=1:6F0G", "status:6F00", "dead=1", "two=", "=3"}) {
    EXPECT_FALSE(parse_fault(bad, faults)) << bad;
  }
  EXPECT_EQ(faults.remove_at, Faults::kNever);
  EXPECT_EQ(faults.late_at, Faults::kNever);
}

TEST(SimulatedFault, OneAnswerIsSpoiltAndTheOthersAreNot) {
  for (const char* name : {"status=2:6A82", "short=2", "garbage=2", "long=2", "wrong6C=2"}) {
    const Faults faults = with(name);
    EXPECT_EQ(faults.at(2), Faults::Act::answer) << name;
    EXPECT_EQ(faults.spoilt(1, kAnswer), kAnswer) << name;
    EXPECT_NE(faults.spoilt(2, kAnswer), kAnswer) << name;
    EXPECT_EQ(faults.spoilt(3, kAnswer), kAnswer) << name;
  }
  EXPECT_EQ(with("status=0:6A82").spoilt(0, kAnswer), (base::Bytes{0x6A, 0x82}));
  EXPECT_EQ(with("status=0").spoilt(0, kAnswer), (base::Bytes{0x6F, 0x00}));
  EXPECT_EQ(with("short=0").spoilt(0, kAnswer).size(), 1u);
  EXPECT_GT(with("long=0").spoilt(0, kAnswer).size(), 258u);
}

TEST(SimulatedFault, LoopsRemovalsAndSilenceLast) {
  const Faults loop = with("loop61=1");
  EXPECT_EQ(loop.spoilt(0, kAnswer), kAnswer);
  for (const int index : {1, 7}) EXPECT_EQ(loop.spoilt(index, kAnswer).at(16), 0x61);
  for (const auto& [text, act] : {std::pair{"remove=3", Faults::Act::remove}, std::pair{"mute=3", Faults::Act::mute},
                                  std::pair{"unplug=3", Faults::Act::unplug}}) {
    EXPECT_EQ(with(text).at(2), Faults::Act::answer);
    EXPECT_EQ(with(text).at(3), act);
    EXPECT_EQ(with(text).at(9), act);
  }
  EXPECT_EQ(with("swap=3").at(3), Faults::Act::swap);
  EXPECT_EQ(with("swap=3").at(4), Faults::Act::answer);
}

TEST(SimulatedFault, LatenessIsOfOneAnswerOrOfAll) {
  EXPECT_EQ(with("delay=250").wait_before(4), 250ms);
  EXPECT_EQ(with("late=4:100").wait_before(4), 100ms);
  EXPECT_EQ(with("late=4:100").wait_before(5), 0ms);
}

TEST(SimulatedFault, HelpNamesEveryFault) {
  for (const char* name : {"remove=", "mute=", "delay=", "late=", "status=", "short=", "garbage=", "long=", "loop61=",
                           "wrong6C=", "swap=", "unplug=", "dead", "two"}) {
    EXPECT_NE(kFaultHelp.find(name), std::string_view::npos) << name;
  }
}

}  // namespace
}  // namespace haisai::card

// A code can never type into the kiosk, press a key, or be more than one event.
#include "kiosk/app/scan_gate.h"

#include <gtest/gtest.h>

namespace haisai::app {
namespace {

using paint::Input;
using scanner::Milliseconds;

model::ScannerSettings keyboard() {
  model::ScannerSettings settings;
  settings.kind = model::ScannerSettings::Kind::keyboard;
  return settings;
}

Input text(const std::string& value) {
  Input input;
  input.kind = Input::Kind::text;
  input.text = value;
  return input;
}

Input key(const std::string& name, bool down = true) {
  Input input;
  input.kind = Input::Kind::key;
  input.text = name;
  input.down = down;
  return input;
}

struct Heard {
  std::vector<std::string> codes, typed, pressed;
};

void sort(const std::vector<ScanGate::Let>& through, Heard& heard) {
  for (const ScanGate::Let& one : through) {
    if (const auto* code = std::get_if<ScanGate::Code>(&one)) {
      heard.codes.push_back(*code);
    } else {
      const Input& input = std::get<Input>(one);
      (input.kind == Input::Kind::text ? heard.typed : heard.pressed).push_back(input.text);
    }
  }
}

// As a wedge sends it: key down, text, key up for each character, 2 ms apart, then Return. untold: where typing is
// not accepted, characters come as keys without a name and no text comes.
Heard burst(ScanGate& gate, const std::string& code, bool untold = false) {
  Heard heard;
  Milliseconds now{1000};
  const auto push = [&](const Input& input) { sort(gate.take(input, now), heard); };
  for (const char c : code) {
    const std::string name = c == ' ' ? "Space" : untold ? "" : std::string(1, c);
    push(key(name));
    if (!untold) push(text(std::string(1, c)));
    push(key(name, false));
    now += Milliseconds(2);
  }
  push(key("Return"));
  push(key("Return", false));
  sort(gate.wait(now + Milliseconds(1000)), heard);
  return heard;
}

TEST(ScanGate, ABurstIsOneCodeAndNothingElse) {
  ScanGate gate(keyboard());
  for (const char* code : {"NK1:6BFOXN*TS0 BI$ZDN9M%5OG", "413820756", " leading space", "0000 1234\t"}) {
    const std::string sent = std::string(code).substr(0, std::string(code).find('\t'));
    const Heard heard = burst(gate, sent);
    EXPECT_EQ(heard.codes, std::vector<std::string>{sent});
    EXPECT_TRUE(heard.typed.empty());
    for (const std::string& name : heard.pressed) EXPECT_TRUE(name != "Return" && name != "Space") << sent;
  }
}

TEST(ScanGate, WithoutAConfiguredScannerCodesAreDroppedAndStillNeverTyped) {
  ScanGate gate{model::ScannerSettings()};
  const Heard heard = burst(gate, "1234567890");
  EXPECT_TRUE(heard.codes.empty());
  EXPECT_TRUE(heard.typed.empty());
  for (const std::string& name : heard.pressed) EXPECT_NE(name, "Return");
}

TEST(ScanGate, WherePinsAreEnteredABurstPressesNothing) {
  ScanGate gate(keyboard());
  const Heard heard = burst(gate, "1234", true);
  EXPECT_TRUE(heard.codes.empty()) << "what it said was never told";
  EXPECT_TRUE(heard.typed.empty());
  EXPECT_TRUE(heard.pressed.empty());
}

TEST(ScanGate, APersonTypesAsEver) {
  ScanGate gate(keyboard());
  Heard heard;
  Milliseconds now{1000};
  for (const char* letter : {"n", "a", "h", "a", "5"}) {
    sort(gate.wait(now), heard);
    sort(gate.take(text(letter), now), heard);
    now += Milliseconds(90);
  }
  sort(gate.wait(now), heard);
  EXPECT_EQ(heard.typed, (std::vector<std::string>{"n", "a", "h", "a", "5"}));
  sort(gate.take(key("Tab"), now), heard);
  sort(gate.take(key("Return"), now + Milliseconds(200)), heard);
  EXPECT_EQ(heard.pressed, (std::vector<std::string>{"Tab", "Return"}));
  EXPECT_TRUE(heard.codes.empty());
}

TEST(ScanGate, OnlyWhatCanBeACodeOfOursGetsThrough) {
  EXPECT_TRUE(sound_scan("4138"));
  EXPECT_FALSE(sound_scan("413"));
  EXPECT_FALSE(sound_scan(std::string(601, 'A')));
  EXPECT_FALSE(sound_scan("4138\n20756"));
  EXPECT_FALSE(sound_scan("那覇市役所"));
  ScanGate gate(keyboard());
  EXPECT_TRUE(burst(gate, std::string(700, 'A')).codes.empty());
}

}  // namespace
}  // namespace haisai::app

// A card in the lab of this test program (lab.h), connected.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "lab.h"

namespace haisai::card {

inline constexpr char kSelectText[] = "00a4040c0ad3921000310001010408";

class Contract : public testing::Test {
 protected:
  void put_down(const std::string& name, const Faults& faults = {}) {
    card = make_card(name);
    ASSERT_NE(card, nullptr);
    lab->insert(card, faults);
    ASSERT_TRUE(wait_for(lab->transport(), Presence::Kind::card, std::chrono::seconds(5)));
    const auto connected = lab->transport().connect(false);
    ASSERT_TRUE(connected.has_value()) << connected.error().detail;
  }
  // Takes the card off, so that only the test looks at it.
  SimulatedCard& lifted() {
    lab->transport().power_down();
    lab->remove();
    return *card;
  }
  std::vector<std::string> trace() {
    std::vector<std::string> lines;
    for (const auto& command : lifted().trace()) lines.push_back(base::to_hex(command));
    return lines;
  }

  std::unique_ptr<Lab> lab = make_lab();
  std::shared_ptr<SimulatedCard> card;
};

}  // namespace haisai::card

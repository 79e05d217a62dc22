// A card that answers from a script, hostile or odd.
#pragma once

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

#include "drivers/card/transport.h"

namespace haisai::card {

class Script final : public Transport {
 public:
  std::deque<std::string> answers;  // hex; "" fails as a card taken away
  std::vector<std::string> sent;

  Presence presence() override { return {Presence::Kind::card, 1}; }
  int presence_fd() const override { return -1; }
  base::Result<void> connect(bool) override { return {}; }
  void power_down() override {}
  base::Result<base::Bytes> transmit(base::ByteView command) override {
    sent.push_back(base::to_hex(command));
    if (answers.empty() || answers.front().empty()) return base::Error{base::ErrorCode::card_removed, "gone"};
    const base::Bytes answer = base::from_hex(answers.front());
    if (answers.size() > 1) answers.pop_front();  // the last one is repeated for ever
    return answer;
  }
  long verifies() const {
    return std::count_if(sent.begin(), sent.end(),
                         [](const auto& s) { return s.size() > 8 && s.starts_with("0020"); });
  }
};

}  // namespace haisai::card

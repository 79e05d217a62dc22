// Speech without engines, devices or time: remembers what would be heard. For --headless and --sim.
#pragma once

#include <functional>

#include "drivers/speech/speaker.h"

namespace haisai::speech {

class SimulatedSpeaker : public Speaker {
 public:
  static constexpr std::size_t kHeardMax = 4096;  // the oldest are forgotten

  // on_headphones: told when the simulated plug goes in (true) or out.
  explicit SimulatedSpeaker(std::function<void(bool in)> on_headphones) : on_headphones_(std::move(on_headphones)) {}

  void say(std::vector<Sentence> sentences) override;
  void cut() override {}
  bool talking() const override { return false; }
  std::vector<Heard> heard() override;
  void keep_heard(bool on) override { keep_ = on; }

  void plug(bool in);

 private:
  std::function<void(bool)> on_headphones_;
  std::vector<Heard> heard_;
  bool keep_ = false;
  bool plugged_ = false;
};

}  // namespace haisai::speech

// The engines of this machine behind one voice.
#pragma once

#include "drivers/speech/engine_child.h"
#include "drivers/speech/engines.h"
#include "drivers/speech/voice.h"

namespace haisai::speech {

class SystemVoice : public Voice {
 public:
  explicit SystemVoice(EnginePaths paths = {}) : paths_(std::move(paths)) {}

  base::Result<Sound> speak(std::string_view text, const std::string& lang, int percent) override;
  void cut() override { child_.cut(); }
  std::string version(const std::string& lang) const override;

 private:
  EnginePaths paths_;
  EngineChild child_;
};

}  // namespace haisai::speech

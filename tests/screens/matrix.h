// Every page of the product in every situation: text step × theme × language × layout × orientation.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/app/loaded.h"
#include "kiosk/app/sample_states.h"
#include "screens/imgui/screen.h"
#include "shown.h"

namespace haisai::audit {

// Japanese, every word 1.6 times as long (rule L4).
inline constexpr const char* kPseudo = "pseudo";

class Matrix {
 public:
  Matrix();
  // The catalogues there are, and the pseudo-language.
  const std::vector<std::string>& languages() const { return languages_; }
  const std::vector<app::SampleState>& samples() const { return samples_; }
  // Every page of `lang` in every step, layout, orientation and theme. Themes come one after the other for the
  // same page, so that its words are measured once.
  void each(const std::string& lang, const std::function<void(const Shown&)>& check);
  // One page: large, normal, portrait, standard, ja; for controls.
  Shown page(const std::string& name);

 private:
  struct Panelled;
  void show(const app::SampleState& sample, const std::string& lang, const model::Preferences& wishes,
            Panelled& panelled, const std::function<void(const Shown&)>& check);

  app::Loaded loaded_;
  std::vector<std::string> languages_;
  std::vector<app::SampleState> samples_;
  std::shared_ptr<text::Engine> engine_;
  std::vector<std::shared_ptr<Panelled>> panels_;
};

}  // namespace haisai::audit

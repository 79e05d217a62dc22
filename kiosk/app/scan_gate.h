// Stands before the keyboard: what a scanner typed comes out as one code, what a person typed as typing (decision 0028).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "drivers/scanner/wedge.h"
#include "kiosk/model/settings.h"
#include "screens/imgui/window.h"

namespace haisai::app {

// What a scanner read, if it can be a code of ours: 4 to 600 characters of ASCII that can be seen. Anything else never
// gets further than this.
std::optional<std::string> sound_scan(const std::string& text);

scanner::WedgeMarks marks_of(const model::ScannerSettings& settings);

// UI thread.
class ScanGate {
 public:
  using Code = std::string;
  using Let = std::variant<paint::Input, Code>;   // typing, or a whole code

  // Also where no scanner is configured: one that is plugged in all the same can't type; its codes are dropped.
  explicit ScanGate(const model::ScannerSettings& settings);

  // Keys and texts in, what is certain out, in order. now: steady time.
  std::vector<Let> take(const paint::Input& input, scanner::Milliseconds now);
  std::vector<Let> wait(scanner::Milliseconds now);
  std::optional<scanner::Milliseconds> deadline() const { return wedge_.deadline(); }

 private:
  std::vector<Let> let(std::vector<scanner::Decision> decisions) const;

  scanner::Wedge wedge_;
  bool reads_;
};

}  // namespace haisai::app

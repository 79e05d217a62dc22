#include "kiosk/app/scan_gate.h"

#include <algorithm>

namespace haisai::app {
namespace {

using paint::Input;
using scanner::Stroke;

constexpr std::size_t kLeast = 4;
constexpr std::size_t kMost = 600;
// In the place of a character that nobody is told: where PINs are entered.
constexpr const char* kUntold = "\x7F";

Stroke stroke_of(const Input& input) {
  if (input.kind == Input::Kind::text) return {Stroke::Kind::text, input.text};
  if (input.text.empty()) return {Stroke::Kind::text, kUntold};
  return {Stroke::Kind::key, input.text};
}

Input input_of(const Stroke& stroke) {
  Input input;
  input.kind = stroke.kind == Stroke::Kind::key ? Input::Kind::key : Input::Kind::text;
  input.text = stroke.value;
  input.down = true;
  return input;
}

}  // namespace

std::optional<std::string> sound_scan(const std::string& text) {
  const bool visible = std::all_of(text.begin(), text.end(), [](char byte) { return byte >= 0x20 && byte < 0x7F; });
  if (!visible || text.size() < kLeast || text.size() > kMost) return std::nullopt;
  return text;
}

scanner::WedgeMarks marks_of(const model::ScannerSettings& settings) { return {settings.prefix, settings.suffix}; }

ScanGate::ScanGate(const model::ScannerSettings& settings)
    : wedge_(settings.kind == model::ScannerSettings::Kind::keyboard ? marks_of(settings) : scanner::WedgeMarks()),
      reads_(settings.kind == model::ScannerSettings::Kind::keyboard) {}

std::vector<ScanGate::Let> ScanGate::let(std::vector<scanner::Decision> decisions) const {
  std::vector<Let> out;
  for (scanner::Decision& decision : decisions) {
    const auto* stroke = std::get_if<Stroke>(&decision);
    if (stroke != nullptr && stroke->value != kUntold) out.emplace_back(input_of(*stroke));
    const auto* scan = std::get_if<scanner::Scan>(&decision);
    if (scan == nullptr || !reads_) continue;
    if (auto code = sound_scan(scan->text)) out.emplace_back(std::move(*code));
  }
  return out;
}

std::vector<ScanGate::Let> ScanGate::take(const Input& input, scanner::Milliseconds now) {
  if (input.kind == Input::Kind::key && !input.down) return let(wedge_.wait(now));
  return let(wedge_.take(stroke_of(input), now));
}

std::vector<ScanGate::Let> ScanGate::wait(scanner::Milliseconds now) { return let(wedge_.wait(now)); }

}  // namespace haisai::app

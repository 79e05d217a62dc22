#include "screens/ui/measures.h"

#include <numbers>

namespace haisai::ui {
namespace {

constexpr double kReachMm = 1100;  // highest control above the floor (rule R1)
constexpr double kLowBandMm = 300; // tallest band of controls in the low layout (rule R2)

// Height of the controls' band along the panel, from its lower edge.
double low_band_mm(const model::Panel& panel) {
  const double upright = std::cos(panel.tilt_deg * std::numbers::pi / 180);
  const double reach = (kReachMm - panel.bottom_mm) / std::max(upright, 0.1);
  return std::clamp(reach, 150.0, kLowBandMm);
}

TypeScale flat_scale(double em_mm, bool flat) {
  TypeScale type;
  if (flat && em_mm > 7 && em_mm <= 9) {
    type.greeting = 1.7;
    type.question = 1.35;
    type.card = 1.2;
    type.choice = 1.1;
    type.number = 4.6;
    type.key = 1.7;
    type.entry = 1.5;
  }
  if (em_mm <= 9) return type;
  type.greeting = 2.0;
  type.question = 1.4;
  type.card = 1.2;
  type.key = 1.7;
  type.entry = 1.5;
  type.number = em_mm > 11 ? 4.6 : 5;
  return type;
}

}  // namespace

Measures measures_of(int width_px, int height_px, const model::Panel& panel, const model::Preferences& preferences,
                     double em_mm) {
  Measures m;
  m.width = static_cast<float>(width_px);
  m.height = static_cast<float>(height_px);
  m.px_per_mm = panel.px_per_mm();
  m.em_mm = em_mm;
  m.grow = m.em_mm / kLargeEmMm;
  m.chrome = std::clamp(m.height_mm() / 360, 0.5, 1.0);
  m.landscape = m.width > m.height;
  m.flat = m.landscape && m.height_mm() < kLowPanelMm;
  m.type = flat_scale(m.em_mm, m.flat);
  m.mirrored = preferences.layout == model::Layout::mirrored;
  m.header_icons = m.width_mm() >= (m.em_mm > 9 ? 400 : 280);
  m.outer = m.px(std::clamp(m.width_mm() * 0.0456, 7.0, 13.5));
  m.side = m.px(std::clamp(m.width_mm() * 0.0676, 8.0, 20.0));
  m.band = m.px(6 * m.chrome);
  m.header_top = m.band + m.px(std::max(7.5 * m.chrome, 5.4));
  m.header_h = m.px(std::max(kTargetMm, 21.3 * m.grow * m.chrome));
  if (m.flat) m.cell_least_mm = 62;
  m.progress_gap = m.px(m.flat ? 4 : 11.6 * m.chrome);
  m.footer_h = m.px(std::max(kPrimaryHighMm, 30.4 * m.grow * m.chrome));
  m.foot = m.px(13.4 * m.chrome);
  if (preferences.layout == model::Layout::low) m.controls_top = m.height - m.px(low_band_mm(panel));
  return m;
}

}  // namespace haisai::ui

// Pages laid out by hand after the sketches: what the painter is tried with, independent of the layout.
#pragma once

#include <string>

#include "screens/ui/layout.h"

namespace haisai::paint::samples {

inline constexpr int kWide = 1080;
inline constexpr int kHigh = 1920;
inline constexpr float kPxPerMm = 3.64F;

ui::LaidOut welcome();
ui::LaidOut pin(int typed);
ui::LaidOut place_card();
ui::LaidOut picture(ui::Picture picture);
// Every icon, dark on paper and light on sea.
ui::LaidOut icons();
// A made-up symbol with the finder patterns of a QR; not readable.
model::QrMatrix qr_pattern(int version);

}  // namespace haisai::paint::samples

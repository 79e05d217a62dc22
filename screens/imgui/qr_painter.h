// QR symbols: whole pixels a module, black on white in every theme, with the quiet zone of four modules
// (ISO/IEC 18004 §6.3.8).
#pragma once

#include "kiosk/model/qr_matrix.h"
#include "screens/ui/layout.h"

struct ImDrawList;

namespace haisai::paint {

// Pixels a module gets in a square of side_px with the quiet zone inside; 0: too small to be drawn.
int module_px(const model::QrMatrix& qr, float side_px);

// Into the middle of rect; nothing when there is no symbol or no room.
void draw_qr(ImDrawList& list, const model::QrMatrix& qr, const ui::Rect& rect);

}  // namespace haisai::paint

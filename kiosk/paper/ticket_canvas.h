// A strip of paper that grows downwards while it is drawn on.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/model/bitmap.h"
#include "kiosk/model/qr_matrix.h"
#include "screens/text/engine.h"

namespace haisai::paper {

// A column of the strip, in dots.
struct Column {
  int x = 0;
  int width = 0;
};

class TicketCanvas {
 public:
  TicketCanvas(text::Engine& engine, int width, std::string lang);

  // Lays markup out centred in the column with its top at the pen; returns its height without moving the pen.
  int text(std::string_view markup, float em, bool bold, Column column);
  // What is laid out from now on is in this language.
  void speak(std::string lang) { lang_ = std::move(lang); }
  // The largest em up to `most` at which the markup stays on one line of the column.
  float fit(std::string_view markup, float most, bool bold, Column column);
  void rule(Column column, int thickness);
  void qr(const model::QrMatrix& matrix, int module);
  // Turns the rows from `top` to the pen into white on black.
  void invert_from(int top);
  void move(int dots);  // the pen, downwards
  int pen() const { return pen_; }

  model::Bitmap take();

 private:
  void reach(int height);
  void dot(int x, int y);
  void draw(const text::Paragraph& paragraph, int x, int y);

  text::Engine& engine_;
  std::string lang_;
  model::Bitmap bitmap_;
  int pen_ = 0;
};

}  // namespace haisai::paper

// A4 pages of a PDF in memory. Lengths are points (1/72 inch), y downwards from the top left.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/model/qr_matrix.h"
#include "screens/text/engine.h"

typedef struct _cairo cairo_t;
typedef struct _cairo_font_face cairo_font_face_t;
typedef struct _cairo_surface cairo_surface_t;

namespace haisai::paper {

constexpr double mm(double millimetres) { return millimetres * 72 / 25.4; }

inline constexpr double kPageWidth = mm(210);
inline constexpr double kPageHeight = mm(297);

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

// 0 … 1 each.
struct Rgb {
  double red = 0, green = 0, blue = 0;
};

class PdfCanvas {
 public:
  // title: for the file's metadata.
  PdfCanvas(text::Engine& engine, const std::string& title);
  ~PdfCanvas();
  PdfCanvas(const PdfCanvas&) = delete;
  PdfCanvas& operator=(const PdfCanvas&) = delete;

  text::Engine& engine() { return engine_; }

  // grey: 0 black … 1 white.
  void text(const text::Paragraph& paragraph, double x, double y, double grey = 0);
  // The same turned by a right angle to the right: (x, y) is where the paragraph's top left comes to stand.
  void turned_text(const text::Paragraph& paragraph, double x, double y, double grey = 0);
  // In colour, corners rounded: what a report for a meeting is drawn with.
  void text(const text::Paragraph& paragraph, double x, double y, Rgb colour);
  void fill(Box box, double radius, Rgb colour);
  void edge(Box box, double radius, double thickness, Rgb colour);
  void line(double x1, double y1, double x2, double y2, double thickness, double grey = 0);
  void frame(Box box, double thickness, double grey = 0);
  void fill(Box box, double grey);
  void disc(double x, double y, double radius);
  void tick_box(Box box, bool ticked);
  void qr(const model::QrMatrix& matrix, Box box);  // the quiet zone is outside of the box
  void next_page();

  // Ends the document. form.not_made when anything failed on the way.
  base::Result<base::Bytes> finish();

 private:
  cairo_font_face_t* font(std::uint16_t face);
  void round_path(Box box, double radius);
  void show_line(const text::Paragraph& paragraph, const text::Line& line, double x, double y);
  void show_run(const text::Paragraph& paragraph, std::size_t first, std::size_t last, std::uint32_t text_end,
                double x, double y);

  text::Engine& engine_;
  std::unique_ptr<base::Bytes> file_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cairo_ = nullptr;
  std::map<std::uint16_t, cairo_font_face_t*> fonts_;
  bool failed_ = false;
};

}  // namespace haisai::paper

#include "kiosk/paper/pdf_canvas.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <new>
#include <vector>

namespace haisai::paper {
namespace {

constexpr std::size_t kUsualFileSize = 256 * 1024;  // reserved at once, so that few copies are left behind

// Cairo's caches may keep a face longer than any document: its library lives as long as the process.
FT_Library font_library() {
  static FT_Library library = [] {
    FT_Library opened = nullptr;
    return FT_Init_FreeType(&opened) == 0 ? opened : nullptr;
  }();
  return library;
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
  auto* file = static_cast<base::Bytes*>(closure);
  try {
    file->insert(file->end(), data, data + length);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
  return CAIRO_STATUS_SUCCESS;
}

void close_face(void* face) { FT_Done_Face(static_cast<FT_Face>(face)); }

cairo_font_face_t* open_font(const text::FaceFile& file) {
  FT_Face face = nullptr;
  if (font_library() == nullptr || FT_New_Face(font_library(), file.path.c_str(), file.index, &face) != 0)
    return nullptr;
  static const cairo_user_data_key_t kFaceKey{};
  cairo_font_face_t* font =
      cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
  if (cairo_font_face_set_user_data(font, &kFaceKey, face, close_face) != CAIRO_STATUS_SUCCESS) {
    cairo_font_face_destroy(font);
    FT_Done_Face(face);
    return nullptr;
  }
  return font;
}

}  // namespace

PdfCanvas::PdfCanvas(text::Engine& engine, const std::string& title)
    : engine_(engine), file_(std::make_unique<base::Bytes>()) {
  file_->reserve(kUsualFileSize);
  surface_ = cairo_pdf_surface_create_for_stream(append, file_.get(), kPageWidth, kPageHeight);
  cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_ = cairo_create(surface_);
}

PdfCanvas::~PdfCanvas() {
  for (const auto& [id, font] : fonts_) {
    if (font != nullptr) cairo_font_face_destroy(font);
  }
  cairo_destroy(cairo_);
  cairo_surface_destroy(surface_);
}

cairo_font_face_t* PdfCanvas::font(std::uint16_t face) {
  const auto found = fonts_.find(face);
  if (found != fonts_.end()) return found->second;
  cairo_font_face_t* const opened = open_font(engine_.face_file(face));
  if (opened == nullptr) failed_ = true;
  fonts_.emplace(face, opened);
  return opened;
}

void PdfCanvas::text(const text::Paragraph& paragraph, double x, double y, double grey) {
  text(paragraph, x, y, Rgb{grey, grey, grey});
}

void PdfCanvas::text(const text::Paragraph& paragraph, double x, double y, Rgb colour) {
  cairo_set_source_rgb(cairo_, colour.red, colour.green, colour.blue);
  for (const text::Line& line : paragraph.lines) show_line(paragraph, line, x, y);
}

void PdfCanvas::turned_text(const text::Paragraph& paragraph, double x, double y, double grey) {
  constexpr double kRightAngle = 1.5707963267948966;
  cairo_save(cairo_);
  cairo_translate(cairo_, x, y);
  cairo_rotate(cairo_, kRightAngle);
  text(paragraph, 0, 0, grey);
  cairo_restore(cairo_);
}

// A run is what one face draws in one go.
void PdfCanvas::show_line(const text::Paragraph& paragraph, const text::Line& line, double x, double y) {
  const std::size_t end = line.first_glyph + line.glyph_count;
  std::uint32_t text_end = line.text_end;
  if (text_end > line.text_begin && paragraph.plain[text_end - 1] == '\n') --text_end;
  for (std::size_t first = line.first_glyph; first < end;) {
    std::size_t last = first + 1;
    while (last < end && paragraph.glyphs[last].face == paragraph.glyphs[first].face) ++last;
    show_run(paragraph, first, last, last < end ? paragraph.glyphs[last].cluster : text_end, x, y);
    first = last;
  }
}

// Glyphs with the text they stand for, cluster by cluster, so that a copy of the PDF's text is the text.
void PdfCanvas::show_run(const text::Paragraph& paragraph, std::size_t first, std::size_t last,
                         std::uint32_t text_end, double x, double y) {
  cairo_font_face_t* const face = font(paragraph.glyphs[first].face);
  if (face == nullptr) return;
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;
  for (std::size_t i = first; i < last; ++i) {
    const text::PlacedGlyph& placed = paragraph.glyphs[i];
    glyphs.push_back({placed.glyph, x + static_cast<double>(placed.x), y + static_cast<double>(placed.y)});
    const bool same_cluster = i > first && paragraph.glyphs[i - 1].cluster == placed.cluster;
    if (same_cluster) {
      ++clusters.back().num_glyphs;
      continue;
    }
    std::size_t next = i + 1;
    while (next < last && paragraph.glyphs[next].cluster == placed.cluster) ++next;
    const std::uint32_t end = next < last ? paragraph.glyphs[next].cluster : text_end;
    clusters.push_back({static_cast<int>(end - placed.cluster), 1});
  }
  const std::uint32_t begin = paragraph.glyphs[first].cluster;
  cairo_set_font_face(cairo_, face);
  cairo_set_font_size(cairo_, static_cast<double>(paragraph.glyphs[first].em_px));
  cairo_show_text_glyphs(cairo_, paragraph.plain.data() + begin, static_cast<int>(text_end - begin),
                         glyphs.data(), static_cast<int>(glyphs.size()), clusters.data(),
                         static_cast<int>(clusters.size()), cairo_text_cluster_flags_t{});
}

void PdfCanvas::line(double x1, double y1, double x2, double y2, double thickness, double grey) {
  cairo_set_source_rgb(cairo_, grey, grey, grey);
  cairo_set_line_width(cairo_, thickness);
  cairo_move_to(cairo_, x1, y1);
  cairo_line_to(cairo_, x2, y2);
  cairo_stroke(cairo_);
}

void PdfCanvas::frame(Box box, double thickness, double grey) {
  cairo_set_source_rgb(cairo_, grey, grey, grey);
  cairo_set_line_width(cairo_, thickness);
  cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
  cairo_stroke(cairo_);
}

void PdfCanvas::fill(Box box, double grey) {
  cairo_set_source_rgb(cairo_, grey, grey, grey);
  cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
  cairo_fill(cairo_);
}

void PdfCanvas::round_path(Box box, double radius) {
  constexpr double kQuarter = 1.5707963267948966;
  const double r = std::min({radius, box.width / 2, box.height / 2});
  const double corners[4][2] = {{box.x + box.width - r, box.y + r}, {box.x + box.width - r, box.y + box.height - r},
                                {box.x + r, box.y + box.height - r}, {box.x + r, box.y + r}};
  cairo_new_path(cairo_);
  for (int corner = 0; corner < 4; ++corner) {
    cairo_arc(cairo_, corners[corner][0], corners[corner][1], r, (corner - 1) * kQuarter, corner * kQuarter);
  }
  cairo_close_path(cairo_);
}

void PdfCanvas::fill(Box box, double radius, Rgb colour) {
  cairo_set_source_rgb(cairo_, colour.red, colour.green, colour.blue);
  round_path(box, radius);
  cairo_fill(cairo_);
}

void PdfCanvas::edge(Box box, double radius, double thickness, Rgb colour) {
  cairo_set_source_rgb(cairo_, colour.red, colour.green, colour.blue);
  cairo_set_line_width(cairo_, thickness);
  round_path(box, radius);
  cairo_stroke(cairo_);
}

void PdfCanvas::disc(double x, double y, double radius) {
  cairo_set_source_rgb(cairo_, 0, 0, 0);
  cairo_new_path(cairo_);
  cairo_arc(cairo_, x, y, radius, 0, 6.283185307179586);
  cairo_fill(cairo_);
}

void PdfCanvas::tick_box(Box box, bool ticked) {
  frame(box, mm(0.3));
  if (!ticked) return;
  cairo_set_line_width(cairo_, mm(0.6));
  cairo_move_to(cairo_, box.x + box.width * 0.18, box.y + box.height * 0.52);
  cairo_line_to(cairo_, box.x + box.width * 0.43, box.y + box.height * 0.80);
  cairo_line_to(cairo_, box.x + box.width * 0.95, box.y - box.height * 0.05);
  cairo_stroke(cairo_);
}

void PdfCanvas::qr(const model::QrMatrix& matrix, Box box) {
  const double module = box.width / matrix.size;
  cairo_set_source_rgb(cairo_, 0, 0, 0);
  for (int row = 0; row < matrix.size; ++row) {
    // One rectangle for each run of dark modules: no hairlines between neighbours.
    for (int begin = 0; begin < matrix.size; ++begin) {
      int end = begin;
      while (end < matrix.size && matrix.at(end, row)) ++end;
      if (end == begin) continue;
      cairo_rectangle(cairo_, box.x + begin * module, box.y + row * module, (end - begin) * module, module);
      begin = end;
    }
  }
  cairo_fill(cairo_);
}

void PdfCanvas::next_page() { cairo_show_page(cairo_); }

base::Result<base::Bytes> PdfCanvas::finish() {
  cairo_show_page(cairo_);
  cairo_surface_finish(surface_);
  const bool sound =
      cairo_status(cairo_) == CAIRO_STATUS_SUCCESS && cairo_surface_status(surface_) == CAIRO_STATUS_SUCCESS;
  if (!sound || failed_) {
    return base::Error{base::ErrorCode::form_not_made,
                       cairo_status_to_string(cairo_surface_status(surface_))};
  }
  return std::move(*file_);
}

}  // namespace haisai::paper

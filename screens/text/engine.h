// The one text engine: runs by face (chosen by the pair of character and variation selector), HarfBuzz
// shaping, ICU line breaking with kinsoku, ruby. It feeds the screen's glyph cache, the 1-bit ticket
// raster and Cairo's PDF. Not thread-safe: one engine a thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"

namespace haisai::text {

struct Style {
  float em_px = 30;          // > 0; the screen uses whole pixels
  bool bold = false;
  float line_height = 1.5F;  // × em
  bool mincho = false;       // whole names on paper: IPAmj Mincho first
  bool snap = true;          // glyph origins on whole pixels when em_px is whole; false for PDF
};

enum class Align { left, center, right };

// One glyph at its place: (x, y) is its origin on the baseline, relative to the paragraph's top left, y down.
struct PlacedGlyph {
  std::uint16_t face = 0;   // index for Engine::face_file / FreeType
  std::uint32_t glyph = 0;  // index in that face
  float x = 0;
  float y = 0;
  float em_px = 0;          // ruby is smaller than its base
  std::uint32_t cluster = 0;  // byte offset in Paragraph::plain of the text it stands for
};

struct Line {
  std::size_t first_glyph = 0;
  std::size_t glyph_count = 0;
  float x = 0;             // left edge after alignment
  float top = 0;
  float baseline = 0;
  float width = 0;
  std::uint32_t text_begin = 0;  // bytes of Paragraph::plain on this line
  std::uint32_t text_end = 0;
};

struct Paragraph {
  std::string plain;                 // what is written, without markup
  std::vector<PlacedGlyph> glyphs;
  std::vector<Line> lines;
  float width = 0;                   // of the widest line
  float height = 0;
  std::vector<char32_t> missing;     // characters no face has; drawn as 〓
  bool substituted = false;          // a variation sequence no face has was drawn as its base
};

// 8-bit coverage of a glyph at a size, rasterised without hinting. left/top: offset of the bitmap's top
// left from the origin, y down (top is usually negative).
struct GlyphBitmap {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;  // width × height
};

struct FaceFile {
  std::string path;
  int index = 0;      // face in a collection
};

class Engine {
 public:
  // Finds the fonts of the chain (imgui-japanese.md §3) in the system's font folders; faces are opened when
  // first needed. fonts.missing names the Debian package to install when BIZ UDPGothic or Noto CJK is absent.
  static base::Result<std::unique_ptr<Engine>> open();
  // font_folders: where to look instead of the system's (tests).
  static base::Result<std::unique_ptr<Engine>> open(const std::vector<std::string>& font_folders);
  ~Engine();

  // markup: {base|ruby}, '\n' for a line of its own, \ escapes. lang: BCP 47; chooses faces, shaping and
  // line breaking. max_width_px <= 0: no breaking.
  Paragraph lay_out(std::string_view markup, const Style& style, float max_width_px, std::string_view lang,
                    Align align = Align::left);

  // A fresh rasterisation; callers cache. em_px is rounded to 1/64.
  GlyphBitmap rasterise(std::uint16_t face, std::uint32_t glyph, float em_px) const;

  FaceFile face_file(std::uint16_t face) const;

  // Forgets shaped runs (end of a visit: nothing of a resident's name stays).
  void forget();

 private:
  Engine();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace haisai::text

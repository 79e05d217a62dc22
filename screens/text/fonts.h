// The opened faces of one engine: found by path, opened when first asked, mapped (never read) into memory.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "kiosk/base/result.h"
#include "screens/text/engine.h"
#include "screens/text/font_table.h"

struct FT_FaceRec_;
struct FT_LibraryRec_;
struct hb_font_t;

namespace haisai::text {

// A face's vertical design, in em. ascent is measured upwards from the baseline, descent downwards.
struct Vertical {
  float ascent = 0.88F;
  float descent = 0.12F;
};

class Fonts {
 public:
  // fonts.missing when no folder holds BIZ UDPGothic or Noto Sans CJK.
  static base::Result<std::unique_ptr<Fonts>> open(const std::vector<std::string>& folders);
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Glyph of exactly this pair (selector 0: of the plain character), 0 when the face has none.
  std::uint32_t glyph_of(std::uint16_t face, char32_t base, char32_t selector);
  Vertical vertical_of(std::uint16_t face);

  FT_FaceRec_* face(std::uint16_t face);  // null when the file is absent or broken
  hb_font_t* shaper(std::uint16_t face);  // scaled to the face's units per em; null likewise
  // Pages of the files that were looked at go back to the system; what is asked for next comes from its cache.
  void let_go();
  float units_per_em(std::uint16_t face);
  FaceFile file_of(std::uint16_t face) const;  // empty path when absent

 private:
  struct Slot {
    std::string path;
    FT_FaceRec_* face = nullptr;
    hb_font_t* shaper = nullptr;
    bool tried = false;
  };

  Fonts() = default;

  FT_LibraryRec_* library_ = nullptr;
  std::array<Slot, kFaceCount> slots_;
};

}  // namespace haisai::text

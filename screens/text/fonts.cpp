#include "screens/text/fonts.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_SYSTEM_H
#include FT_TRUETYPE_TABLES_H
#include <hb-ft.h>
#include <hb-ot.h>
#include <sys/mman.h>
#include <unistd.h>

namespace haisai::text {
namespace {

// The path of a known file in the first folder that has it, by its Debian place or by its bare name.
std::string find_file(const std::vector<std::string>& folders, std::string_view file) {
  if (file.empty()) return {};
  const std::string bare(file.substr(file.rfind('/') + 1));
  for (const std::string& folder : folders) {
    for (const std::string& path : {folder + "/" + std::string(file), folder + "/" + bare}) {
      if (access(path.c_str(), R_OK) == 0) return path;
    }
  }
  return {};
}

// Of a mapped file alone: one that was read into the heap does not begin with a page.
void advise(FT_Face face, int advice) {
  constexpr std::uintptr_t kPage = 4096;
  const FT_Stream stream = face->stream;
  const bool mapped = stream->read == nullptr && stream->base != nullptr && reinterpret_cast<std::uintptr_t>(stream->base) % kPage == 0;
  if (mapped) madvise(stream->base, stream->size, advice);
}

}  // namespace

base::Result<std::unique_ptr<Fonts>> Fonts::open(const std::vector<std::string>& folders) {
  std::unique_ptr<Fonts> fonts(new Fonts);
  for (std::uint16_t id = 0; id < kFaceCount; ++id)
    fonts->slots_[id].path = find_file(folders, known_face(id).file);
  for (Family needed : {Family::biz_udp, Family::cjk_jp}) {
    for (bool bold : {false, true}) {
      const std::uint16_t id = face_of(needed, bold);
      if (!fonts->slots_[id].path.empty()) continue;
      return base::Error{base::ErrorCode::fonts_missing, std::string(known_face(id).file) +
                                                             " not found; install the package " +
                                                             std::string(known_face(id).package)};
    }
  }
  if (FT_Init_FreeType(&fonts->library_) != 0) {
    fonts->library_ = nullptr;
    return base::Error{base::ErrorCode::fonts_missing, "FreeType does not start"};
  }
  return fonts;
}

Fonts::~Fonts() {
  for (Slot& slot : slots_) {
    if (slot.shaper != nullptr) hb_font_destroy(slot.shaper);
    if (slot.face != nullptr) FT_Done_Face(slot.face);
  }
  if (library_ != nullptr) FT_Done_FreeType(library_);
}

FT_FaceRec_* Fonts::face(std::uint16_t id) {
  Slot& slot = slots_.at(id);
  if (slot.tried) return slot.face;
  slot.tried = true;
  if (slot.path.empty()) return nullptr;
  if (FT_New_Face(library_, slot.path.c_str(), known_face(id).index, &slot.face) != 0) slot.face = nullptr;
  // Glyphs lie all over a file of 20 MB: only the pages asked for are to come into memory, not their neighbours.
  if (slot.face != nullptr) advise(slot.face, MADV_RANDOM);
  return slot.face;
}

void Fonts::let_go() {
  for (const Slot& slot : slots_) {
    if (slot.face != nullptr) advise(slot.face, MADV_DONTNEED);
  }
}

hb_font_t* Fonts::shaper(std::uint16_t id) {
  FT_FaceRec_* const opened = face(id);
  Slot& slot = slots_[id];
  if (opened == nullptr || slot.shaper != nullptr) return slot.shaper;
  // hb_ft_face_create shares FreeType's mapping of the file; the OpenType functions give unhinted advances.
  hb_face_t* const tables = hb_ft_face_create(opened, nullptr);
  slot.shaper = hb_font_create(tables);
  hb_face_destroy(tables);
  hb_ot_font_set_funcs(slot.shaper);
  return slot.shaper;
}

float Fonts::units_per_em(std::uint16_t id) {
  FT_FaceRec_* const opened = face(id);
  return opened == nullptr || opened->units_per_EM == 0 ? 1000.0F : static_cast<float>(opened->units_per_EM);
}

std::uint32_t Fonts::glyph_of(std::uint16_t id, char32_t base, char32_t selector) {
  FT_FaceRec_* const opened = face(id);
  if (opened == nullptr) return 0;
  return selector == 0 ? FT_Get_Char_Index(opened, base)
                       : FT_Face_GetCharVariantIndex(opened, base, selector);
}

Vertical Fonts::vertical_of(std::uint16_t id) {
  FT_FaceRec_* const opened = face(id);
  if (opened == nullptr) return {};
  const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(opened, FT_SFNT_OS2));
  if (os2 == nullptr || os2->sTypoAscender <= 0) return {};
  const float units = units_per_em(id);
  return {static_cast<float>(os2->sTypoAscender) / units, static_cast<float>(-os2->sTypoDescender) / units};
}

FaceFile Fonts::file_of(std::uint16_t id) const { return {slots_.at(id).path, known_face(id).index}; }

}  // namespace haisai::text

#include "screens/text/run_shaper.h"

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace haisai::text {
namespace {

constexpr char32_t kGeta = 0x3013;  // the visible mark for a character no face has

UScriptCode script_of(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &error);
  return U_SUCCESS(error) != 0 ? script : USCRIPT_COMMON;
}

bool has_own_script(char32_t c) {
  const UScriptCode script = script_of(c);
  return script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
}

// Kanji and kana are one script here: they share runs, so that kerning between them works.
UScriptCode run_script(char32_t c) {
  const UScriptCode script = script_of(c);
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ? USCRIPT_HAN : script;
}

// Accents, joiners, stray selectors: they belong to the character before them.
bool is_attached(char32_t c) {
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  const bool mark = (mask & (U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK)) != 0;
  return mark || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_ignorable(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// U+FE0E and U+FE0F ask for text or picture style, not for a name's shape.
bool asks_for_shape(char32_t selector) { return selector != 0 && selector != 0xFE0E && selector != 0xFE0F; }

// Characters whose absence can be hidden without loss.
char32_t stand_in(char32_t c) {
  if (c == U'\t' || c == 0x00A0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A)) return U' ';
  return c;
}

}  // namespace

RunShaper::RunShaper(Fonts& fonts) : fonts_(fonts) {}

RunShaper::~RunShaper() { forget(); }

void RunShaper::forget() {
  if (buffer_ != nullptr) hb_buffer_destroy(buffer_);
  buffer_ = nullptr;
  chains_.clear();
}

RunShaper::Chain& RunShaper::chain_for(std::string_view lang, bool bold, bool mincho) {
  std::string key(lang);
  key += bold ? "/bold" : "/regular";
  if (mincho) key += "/mincho";
  const auto found = chains_.find(key);
  if (found != chains_.end()) return found->second;
  return chains_.emplace(std::move(key), Chain{chain_of(lang, bold, mincho), {}}).first->second;
}

std::uint16_t RunShaper::first_face(std::string_view lang, bool bold, bool mincho) {
  for (std::uint16_t face : chain_for(lang, bold, mincho).faces) {
    if (fonts_.face(face) != nullptr) return face;
  }
  return 0;
}

RunShaper::Choice RunShaper::find(const Chain& chain, char32_t base, char32_t selector) {
  // The pair over all faces first: the same base in an earlier face would be another person's name.
  if (selector != 0) {
    for (std::uint16_t face : chain.faces) {
      if (fonts_.glyph_of(face, base, selector) != 0) return {face, base, selector};
    }
  }
  for (std::uint16_t face : chain.faces) {
    if (fonts_.glyph_of(face, base, 0) != 0) return {face, base, 0};
  }
  const char32_t other = stand_in(base);
  if (other != base) return find(chain, other, 0);
  if (base == kGeta) return {chain.faces.front(), kGeta, 0};
  return find(chain, kGeta, 0);
}

RunShaper::Choice RunShaper::choose(Chain& chain, char32_t base, char32_t selector) {
  const std::uint64_t key = static_cast<std::uint64_t>(selector) << 32 | base;
  const auto known = chain.known.find(key);
  if (known != chain.known.end()) return known->second;
  const Choice choice = find(chain, base, selector);
  chain.known.emplace(key, choice);
  return choice;
}

// A word of an alphabet, or a base with its marks, comes from one face when one has all of it. Returns
// the end of what was chosen, or `begin` when the plain way has to do.
std::size_t RunShaper::choose_word(const Chain& chain, const std::vector<Character>& characters,
                                   std::size_t begin, std::vector<Choice>& choices) {
  const UScriptCode script = script_of(characters[begin].base);
  const bool alphabet = script != USCRIPT_HAN && script != USCRIPT_HIRAGANA && script != USCRIPT_KATAKANA &&
                        has_own_script(characters[begin].base);
  std::size_t end = begin + 1;
  while (end < characters.size() &&
         (is_attached(characters[end].base) || (alphabet && script_of(characters[end].base) == script))) {
    ++end;
  }
  if (end == begin + 1 && !is_attached(characters[begin].base)) return begin;
  for (std::uint16_t face : chain.faces) {
    bool whole = true;
    for (std::size_t i = begin; i < end && whole; ++i) {
      whole = is_ignorable(characters[i].base) ||
              fonts_.glyph_of(face, characters[i].base, characters[i].selector) != 0;
    }
    if (!whole) continue;
    for (std::size_t i = begin; i < end; ++i)
      choices.push_back({face, characters[i].base, characters[i].selector});
    return end;
  }
  return begin;
}

std::vector<RunShaper::Choice> RunShaper::choose_all(Chain& chain, const std::vector<Character>& characters) {
  std::vector<Choice> choices;
  choices.reserve(characters.size());
  for (std::size_t at = 0; at < characters.size();) {
    const std::size_t end = choose_word(chain, characters, at, choices);
    if (end != at) {
      at = end;
      continue;
    }
    const Character& character = characters[at++];
    const bool hidden = is_ignorable(character.base) || character.base == U'\n';
    const std::uint16_t neighbour = choices.empty() ? chain.faces.front() : choices.back().face;
    choices.push_back(hidden ? Choice{neighbour, character.base, 0}
                             : choose(chain, character.base, character.selector));
  }
  return choices;
}

void RunShaper::shape_run(const std::vector<Choice>& choices, std::size_t begin, std::size_t end,
                          std::string_view lang, Shaped& shaped) {
  hb_font_t* const font = fonts_.shaper(choices[begin].face);
  if (font == nullptr) return;
  if (buffer_ == nullptr) buffer_ = hb_buffer_create();
  hb_buffer_clear_contents(buffer_);
  for (std::size_t i = begin; i < end; ++i) {
    hb_buffer_add(buffer_, choices[i].base, static_cast<unsigned>(i));
    if (choices[i].selector != 0) hb_buffer_add(buffer_, choices[i].selector, static_cast<unsigned>(i));
  }
  hb_buffer_set_content_type(buffer_, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_language(buffer_, hb_language_from_string(lang.data(), static_cast<int>(lang.size())));
  hb_buffer_set_direction(buffer_, HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer_);
  hb_shape(font, buffer_, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer_, &count);
  const hb_glyph_position_t* position = hb_buffer_get_glyph_positions(buffer_, nullptr);
  const float em = fonts_.units_per_em(choices[begin].face);
  for (unsigned i = 0; i < count; ++i) {
    const std::size_t character = info[i].cluster;
    const float advance = static_cast<float>(position[i].x_advance) / em;
    shaped.glyphs.push_back({choices[begin].face, info[i].codepoint, character, advance,
                             static_cast<float>(position[i].x_offset) / em,
                             static_cast<float>(position[i].y_offset) / em});
    shaped.advance[character] += advance;
    shaped.cluster_start[character] = true;
  }
}

std::size_t RunShaper::run_end(const std::vector<Choice>& choices, std::size_t begin) {
  UScriptCode script = USCRIPT_COMMON;
  std::size_t end = begin;
  for (; end < choices.size() && choices[end].face == choices[begin].face && choices[end].base != U'\n';
       ++end) {
    if (!has_own_script(choices[end].base)) continue;
    const UScriptCode next = run_script(choices[end].base);
    if (script != USCRIPT_COMMON && next != script) break;
    script = next;
  }
  return end;
}

Shaped RunShaper::shape(const std::vector<Character>& characters, std::string_view lang, bool bold,
                        bool mincho) {
  const std::vector<Choice> choices = choose_all(chain_for(lang, bold, mincho), characters);
  const std::size_t count = characters.size();
  Shaped shaped;
  shaped.advance.assign(count, 0);
  shaped.cluster_start.assign(count, false);
  for (std::size_t i = 0; i < count; ++i) {
    const Character& c = characters[i];
    if (choices[i].base == kGeta && c.base != kGeta) shaped.missing.push_back(c.base);
    if (asks_for_shape(c.selector) && choices[i].selector == 0) shaped.substituted = true;
  }
  for (std::size_t begin = 0; begin < count;) {
    const std::size_t end = run_end(choices, begin);
    if (end > begin) shape_run(choices, begin, end, lang, shaped);
    begin = end > begin ? end : begin + 1;  // a line end is a run of its own, with nothing to draw
  }
  shaped.first_glyph.assign(count + 1, shaped.glyphs.size());
  for (std::size_t i = shaped.glyphs.size(); i-- > 0;) shaped.first_glyph[shaped.glyphs[i].character] = i;
  for (std::size_t i = count; i-- > 0;) {
    if (!shaped.cluster_start[i]) shaped.first_glyph[i] = shaped.first_glyph[i + 1];
  }
  return shaped;
}

}  // namespace haisai::text

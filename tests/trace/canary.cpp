#include "canary.h"

#include <gtest/gtest.h>
#include <iconv.h>

#include <fstream>
#include <set>

#include "kiosk/base/utf8.h"

namespace haisai::trace {
namespace {

namespace fs = std::filesystem;

// Empty when the encoding does not know a character.
std::string encoded(std::string text, const char* encoding) {
  iconv_t converter = iconv_open(encoding, "UTF-8");
  std::string result(text.size() * 4, '\0');
  char* in = text.data();
  std::size_t in_left = text.size();
  char* out = result.data();
  std::size_t out_left = result.size();
  const bool good = iconv(converter, &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1);
  iconv_close(converter);
  result.resize(good ? result.size() - out_left : 0);
  return result;
}

void add_encodings(Needles& needles, const std::string& text) {
  const std::string plain = encoded(text, "UTF-8");
  for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-32LE", "SHIFT_JIS"}) {
    const std::string bytes = encoded(text, encoding);
    const bool same = bytes == plain && encoding != std::string("UTF-8");  // digits in Shift_JIS
    if (bytes.size() >= Needles::kLeastBytes && !same) needles.add(text + " in " + encoding, bytes);
  }
}

// Characters as numbers, and glyphs as each style of the engine shapes them.
void add_rows(Needles& needles, text::Engine& engine, const std::string& text) {
  const auto characters = base::decode_utf8(text);
  ASSERT_TRUE(characters);
  needles.add_row(text + " as characters", {characters->begin(), characters->end()});
  std::set<std::vector<std::uint32_t>> rows;
  for (const bool bold : {false, true}) {
    for (const bool mincho : {false, true}) {
      const text::Paragraph paragraph = engine.lay_out(text, {30, bold, 1.5F, mincho, true}, 0, "ja");
      std::vector<std::uint32_t> row;
      for (const text::PlacedGlyph& glyph : paragraph.glyphs) row.push_back(glyph.glyph);
      rows.insert(row);
    }
  }
  for (const auto& row : rows) needles.add_row(text + " as glyphs", row);
}

void add_pin(Needles& needles, const std::string& name, const std::string& pin) {
  for (const char reference : {'\x80', '\x91', '\x11'}) {
    needles.add(name + " in VERIFY", std::string{'\x00', '\x20', '\x00', reference, '\x04'} + pin);
  }
  needles.add(name + " in VERIFY", std::string{'\x20', '\x00'} + std::string(1, '\x80') + '\x04' + pin);
  needles.add(name + " in the worker's packet", "P" + pin);
}

}  // namespace

fs::path write_card(const fs::path& folder) {
  const fs::path file = folder / "card.toml";
  std::ofstream(file) << "name = \"" << kName << "\"\naddress = \"" << kAddress << "\"\nbirth_date = \"" << kBirthDate
                      << "\"\nsex = \"1\"\npin = \"" << kPin << "\"\n";
  return file;
}

Needles all_needles() {
  Needles needles;
  // Parts of the items, and beginnings of what is typed: what is cut at a space, at the end of a line or in the
  // middle of typing is still a trace.
  for (const char* word : {"雅歌鳥", "秘密之介", "麻呂左衛門", "識別町", "９丁目８７番", "ぬらりへ", "りぬらせ", "ヌラリヘ",
                           "リヌラセ", "ゆめみむ", "よけぬれ", "ユメミム", "ヨケヌレ", "昭和12年8月23日", "1937年8月23日", "昭和１２年８月２３日", "0988123", "098-812", "19370823", "1937-08-23",
                           "1937/08/23"}) {
    add_encodings(needles, word);
  }
  auto engine = text::Engine::open();
  EXPECT_TRUE(engine) << "the fonts of the text engine are missing";
  if (engine) {
    for (const char* word : {"雅歌鳥", "秘密之介", "麻呂左衛門", "識別町", "ぬらり", "りぬらせ", "ヌラリ", "ゆめみ", "よけぬれ",
                             "0988123", "098-812"}) {
      add_rows(needles, **engine, word);
    }
  }
  needles.add_row("birth date as numbers", {1937, 8, 23});
  add_pin(needles, "PIN", kPin);
  add_pin(needles, "wrong PIN", kWrongPin);
  return needles;
}

Needles pin_digits() {
  Needles needles;
  needles.add("PIN", kPin);
  needles.add("wrong PIN", kWrongPin);
  return needles;
}

}  // namespace haisai::trace

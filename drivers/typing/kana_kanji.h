// Kana to kanji with libanthy's dictionary, in this process, with nothing written anywhere: no user dictionary, no
// learning. The library keeps readings in its heap, so the kiosk runs this in a child that ends (decision 0011).
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/model/kanji.h"

namespace haisai::typing {

class KanaKanji {
 public:
  // One at a time in a process (the library has one dictionary). typing.unavailable when the dictionary can't be
  // opened. About 15 ms.
  static base::Result<std::unique_ptr<KanaKanji>> open();
  ~KanaKanji();
  KanaKanji(const KanaKanji&) = delete;
  KanaKanji& operator=(const KanaKanji&) = delete;

  // text: kana of either kind; spaces, digits and kanji in it stay where they are. `names`: put first where they fit
  // a name. At most model::kMostReadingBytes and well-formed UTF-8, else typing.unavailable. Never empty: the reading
  // itself is always offered. One thread at a time; 1-10 ms.
  base::Result<model::KanjiAnswer> convert(std::string_view text, model::KanjiFor what,
                                           const std::vector<model::NameReading>& names);

 private:
  KanaKanji() = default;
  void* context_ = nullptr;  // anthy_context_t
};

}  // namespace haisai::typing

// One character written with a finger, read with zinnia and Debian's Japanese model (LGPL-2.1+, 26 MB, mapped).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/model/kanji.h"

namespace haisai::typing {

inline constexpr const char* kHandwritingModel = "/usr/share/tegaki/models/zinnia/handwriting-ja.model";
inline constexpr std::size_t kMostReadCharacters = 10;

class Handwriting {
 public:
  // typing.unavailable when there is no such model. About 15 ms.
  static base::Result<std::unique_ptr<Handwriting>> open(const std::string& model = kHandwritingModel);
  ~Handwriting();
  Handwriting(const Handwriting&) = delete;
  Handwriting& operator=(const Handwriting&) = delete;

  // The likeliest characters first, at most kMostReadCharacters; none where nothing was written. Strokes past the
  // limits of kiosk/model/kanji.h are left out, points outside the square are moved to its edge. 1-90 ms.
  std::vector<base::PersonalText> read(const model::Strokes& strokes) const;

 private:
  Handwriting();
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace haisai::typing

// The old Windows code page 932, for tools that read nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace haisai::handoff {

struct Cp932 {
  std::string bytes;                // what does not fit stands as 〓
  std::vector<char32_t> missing;    // each once, in order: say it, nobody may lose a letter unseen
};

// A byte order mark is left out. Text that is not UTF-8 comes out empty.
Cp932 as_cp932(std::string_view utf8);

}  // namespace haisai::handoff

// A serial scanner's bytes as codes. Pure.
#pragma once

#include "drivers/scanner/wedge.h"
#include "kiosk/base/bytes.h"

namespace haisai::scanner {

// A code ends with the suffix, or with a pause where there is none. Control characters and bytes that are no UTF-8 make
// a Misread of it; a line that never ends is dropped at kMostCharacters and is one Misread.
class ScanLine {
 public:
  explicit ScanLine(WedgeMarks marks) : marks_(std::move(marks)) {}
  std::vector<Decision> take(base::ByteView bytes, Milliseconds now);
  std::vector<Decision> wait(Milliseconds now);
  std::optional<Milliseconds> deadline() const;

 private:
  Decision close();

  WedgeMarks marks_;
  std::string line_;
  bool overflown_ = false;
  Milliseconds last_{0};
};

}  // namespace haisai::scanner

// A pcsc-lite context that is always released; only for the .cpp files of the PC/SC side.
#pragma once

#include <winscard.h>

#include <string>
#include <vector>

namespace haisai::card {

class PcscContext {
 public:
  // Asks up to three times over 200 ms while the answer may be that of a daemon going down. Blocks.
  PcscContext();
  ~PcscContext() {
    if (ok()) SCardReleaseContext(context_);
  }
  PcscContext(const PcscContext&) = delete;
  PcscContext& operator=(const PcscContext&) = delete;

  bool ok() const { return code_ == SCARD_S_SUCCESS; }
  LONG code() const { return code_; }
  SCARDCONTEXT get() const { return context_; }

 private:
  SCARDCONTEXT context_ = 0;
  LONG code_ = SCARD_E_NO_SERVICE;
};

// Most readers looked at (a machine with more is misconfigured).
inline constexpr std::size_t kMaxReaders = 16;

// Names of all readers; no reader is success with an empty list.
LONG reader_names(SCARDCONTEXT context, std::vector<std::string>& names);
// States of `names`, asked as unknown.
std::vector<SCARD_READERSTATE> unaware_states(const std::vector<std::string>& names);

}  // namespace haisai::card

// Any bytes as what pcscd says about its readers (names, states, ATR): a list within bounds. The functions of
// libpcsclite are this file's, so what a broken or captured daemon says is made of the bytes.
#include <winscard.h>

#include <algorithm>
#include <cstring>

#include "drivers/card/pcsc_context.h"
#include "drivers/card/pcsc_readers.h"

namespace {
const std::uint8_t* said = nullptr;
std::size_t said_bytes = 0;
std::size_t at = 0;

std::uint8_t next_byte() { return at < said_bytes ? said[at++] : std::uint8_t{0}; }
}  // namespace

extern "C" {

LONG SCardEstablishContext(DWORD, LPCVOID, LPCVOID, LPSCARDCONTEXT context) {
  *context = 1;
  return SCARD_S_SUCCESS;
}
LONG SCardReleaseContext(SCARDCONTEXT) { return SCARD_S_SUCCESS; }
const char* pcsc_stringify_error(const LONG) { return "error of the daemon"; }

// The first call learns the size, the second gets the names: all that is left but the last 32 bytes.
LONG SCardListReaders(SCARDCONTEXT, LPCSTR, LPSTR names, LPDWORD size) {
  const std::size_t left = said_bytes - at;
  const std::size_t listed = left > 32 ? left - 32 : left;
  if (names != nullptr) {
    std::memcpy(names, said + at, std::min<std::size_t>(*size, listed));
    at += listed;
  }
  *size = static_cast<DWORD>(listed);
  return listed == 0 ? SCARD_E_NO_READERS_AVAILABLE : SCARD_S_SUCCESS;
}

LONG SCardGetStatusChange(SCARDCONTEXT, DWORD, SCARD_READERSTATE* states, DWORD count) {
  for (DWORD i = 0; i < count; ++i) {
    states[i].dwEventState = static_cast<DWORD>(next_byte() | next_byte() << 8 | next_byte() << 16);
    states[i].cbAtr = next_byte() % (MAX_ATR_SIZE + 1);
    for (DWORD b = 0; b < states[i].cbAtr; ++b) states[i].rgbAtr[b] = next_byte();
  }
  return next_byte() % 4 == 3 ? SCARD_E_UNKNOWN_READER : SCARD_S_SUCCESS;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  using namespace haisai;
  said = data;
  said_bytes = size;
  at = 0;
  const auto readers = card::list_readers();
  if (!readers) return 0;
  if (readers->size() > card::kMaxReaders) __builtin_trap();
  for (const auto& reader : *readers) {
    if (reader.name.empty() || reader.name.find('\0') != std::string::npos) __builtin_trap();
  }
  return 0;
}

}  // extern "C"

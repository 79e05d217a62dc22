#include "drivers/card/pcsc_readers.h"

#include <chrono>
#include <thread>

#include "drivers/card/pcsc_codes.h"
#include "drivers/card/pcsc_context.h"

namespace haisai::card {

// A daemon that is going down closes a new connection just as polkit's refusal does, and libpcsclite tells both
// alike: which of them it was shows when it is asked again.
PcscContext::PcscContext() {
  for (int ask = 0; ask < 3; ++ask) {
    if (ask > 0) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    code_ = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context_);
    if (code_ != SCARD_W_SECURITY_VIOLATION && code_ != SCARD_F_COMM_ERROR) return;
  }
  if (code_ == SCARD_F_COMM_ERROR) code_ = SCARD_E_NO_SERVICE;
}

LONG reader_names(SCARDCONTEXT context, std::vector<std::string>& names) {
  names.clear();
  DWORD size = 0;
  LONG code = SCardListReaders(context, nullptr, nullptr, &size);
  std::vector<char> list;
  if (code == SCARD_S_SUCCESS) {
    list.assign(size + 2, '\0');
    code = SCardListReaders(context, nullptr, list.data(), &size);
  }
  if (code == SCARD_E_NO_READERS_AVAILABLE) return SCARD_S_SUCCESS;
  if (code != SCARD_S_SUCCESS) return code;
  for (const char* name = list.data(); *name != '\0' && names.size() < kMaxReaders;
       name += names.back().size() + 1) {
    names.emplace_back(name);
  }
  return SCARD_S_SUCCESS;
}

std::vector<SCARD_READERSTATE> unaware_states(const std::vector<std::string>& names) {
  std::vector<SCARD_READERSTATE> states(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    states[i].szReader = names[i].c_str();
    states[i].dwCurrentState = SCARD_STATE_UNAWARE;
  }
  return states;
}

base::Result<std::vector<ReaderInfo>> list_readers() {
  const PcscContext context;
  if (!context.ok()) return pcsc_error(context.code());
  std::vector<std::string> names;
  // polkit has its say when the context is made: a list that breaks off is a daemon that went.
  if (reader_names(context.get(), names) != SCARD_S_SUCCESS) return pcsc_error(SCARD_E_NO_SERVICE);
  std::vector<ReaderInfo> readers;
  if (names.empty()) return readers;
  auto states = unaware_states(names);
  const LONG code = SCardGetStatusChange(context.get(), 0, states.data(), static_cast<DWORD>(states.size()));
  if (code != SCARD_S_SUCCESS && code != SCARD_E_TIMEOUT) return pcsc_error(code);
  for (const auto& state : states) {
    const auto has = [&state](DWORD bit) { return (state.dwEventState & bit) != 0; };
    readers.push_back({state.szReader, has(SCARD_STATE_PRESENT), has(SCARD_STATE_INUSE),
                       has(SCARD_STATE_EXCLUSIVE), has(SCARD_STATE_MUTE)});
  }
  return readers;
}

}  // namespace haisai::card

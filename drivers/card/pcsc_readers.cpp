#include "drivers/card/pcsc_readers.h"

#include "drivers/card/pcsc_codes.h"
#include "drivers/card/pcsc_context.h"

namespace haisai::card {

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
  if (const LONG code = reader_names(context.get(), names); code != SCARD_S_SUCCESS) return pcsc_error(code);
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

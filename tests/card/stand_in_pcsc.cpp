#include "stand_in_pcsc.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>

namespace haisai::card {

StandIn& stand_in() {
  static StandIn* const only = [] {
    auto* made = new StandIn;
    const char* wanted = std::getenv("HAISAI_STAND_IN");
    if (wanted != nullptr && std::strcmp(wanted, "refused") == 0) made->establish_code = SCARD_W_SECURITY_VIOLATION;
    return made;
  }();
  return *only;
}

void StandIn::put(const std::string& reader, bool card, bool mute) {
  const std::lock_guard lock(mutex);
  if (!readers.contains(reader)) ++readers_version;
  StandInReader& slot = readers[reader];
  if (slot.card != card) ++slot.events;
  slot.card = card;
  slot.mute = mute;
  changed.notify_all();
}

void StandIn::unplug(const std::string& reader) {
  const std::lock_guard lock(mutex);
  readers.erase(reader);
  ++readers_version;
  changed.notify_all();
}

void StandIn::with(void (*change)(StandIn&)) {
  const std::lock_guard lock(mutex);
  change(*this);
  changed.notify_all();
}

namespace {

constexpr SCARDHANDLE kHandle = 7;

DWORD state_of(StandIn& self, const char* name) {
  if (name[0] == '\\') return static_cast<DWORD>(self.readers_version) << 16;
  const auto found = self.readers.find(name);
  if (found == self.readers.end()) return SCARD_STATE_UNKNOWN;
  const DWORD lies = found->second.mute ? SCARD_STATE_PRESENT | SCARD_STATE_MUTE : SCARD_STATE_PRESENT;
  return (found->second.card ? lies : SCARD_STATE_EMPTY) | found->second.events << 16;
}

// Fills in the states; true when there is news.
bool look(StandIn& self, SCARD_READERSTATE* states, DWORD count) {
  bool news = false;
  for (DWORD i = 0; i < count; ++i) {
    const DWORD now = state_of(self, states[i].szReader);
    const bool first_plug_and_play = states[i].szReader[0] == '\\' && states[i].dwCurrentState == 0;
    const bool changed = !first_plug_and_play && now != (states[i].dwCurrentState & ~DWORD{SCARD_STATE_CHANGED});
    states[i].dwEventState = now | (changed ? SCARD_STATE_CHANGED : 0);
    news = news || changed;
  }
  return news;
}

LONG answer_to(const BYTE* command, BYTE* answer, DWORD* size) {
  const bool asks_tries = command[1] == 0x20;
  answer[0] = asks_tries ? 0x63 : 0x90;
  answer[1] = asks_tries ? 0xC3 : 0x00;
  *size = 2;
  return SCARD_S_SUCCESS;
}

}  // namespace
}  // namespace haisai::card

using haisai::card::stand_in;
using haisai::card::StandIn;

extern "C" {

const SCARD_IO_REQUEST g_rgSCardT0Pci = {SCARD_PROTOCOL_T0, sizeof(SCARD_IO_REQUEST)};
const SCARD_IO_REQUEST g_rgSCardT1Pci = {SCARD_PROTOCOL_T1, sizeof(SCARD_IO_REQUEST)};
const SCARD_IO_REQUEST g_rgSCardRawPci = {SCARD_PROTOCOL_RAW, sizeof(SCARD_IO_REQUEST)};

const char* pcsc_stringify_error(const LONG) { return "told by the stand-in"; }

LONG SCardEstablishContext(DWORD, LPCVOID, LPCVOID, LPSCARDCONTEXT context) {
  StandIn& self = stand_in();
  const std::lock_guard lock(self.mutex);
  ++self.contexts_made;
  if (self.cut_off > 0) return --self.cut_off, SCARD_W_SECURITY_VIOLATION;
  if (self.establish_code != SCARD_S_SUCCESS) return self.establish_code;
  ++self.contexts;
  *context = self.contexts_made;
  return SCARD_S_SUCCESS;
}

LONG SCardReleaseContext(SCARDCONTEXT) {
  const std::lock_guard lock(stand_in().mutex);
  --stand_in().contexts;
  return SCARD_S_SUCCESS;
}

LONG SCardCancel(SCARDCONTEXT) {
  const std::lock_guard lock(stand_in().mutex);
  stand_in().cancelled = true;
  stand_in().changed.notify_all();
  return SCARD_S_SUCCESS;
}

LONG SCardListReaders(SCARDCONTEXT, LPCSTR, LPSTR list, LPDWORD size) {
  StandIn& self = stand_in();
  const std::lock_guard lock(self.mutex);
  if (self.readers.empty()) return SCARD_E_NO_READERS_AVAILABLE;
  std::string names;
  for (const auto& [name, reader] : self.readers) names += name + '\0';
  names += '\0';
  if (list != nullptr) std::copy(names.begin(), names.end(), list);
  *size = names.size();
  return SCARD_S_SUCCESS;
}

LONG SCardGetStatusChange(SCARDCONTEXT, DWORD timeout, SCARD_READERSTATE* states, DWORD count) {
  StandIn& self = stand_in();
  std::unique_lock lock(self.mutex);
  const auto done = [&] { return self.cancelled || self.wait_code != SCARD_S_SUCCESS || haisai::card::look(self, states, count); };
  const bool woken = self.changed.wait_for(lock, std::chrono::milliseconds(timeout), done);
  if (self.cancelled) {
    self.cancelled = false;
    return SCARD_E_CANCELLED;
  }
  if (self.wait_code != SCARD_S_SUCCESS) return self.wait_code;
  return woken ? SCARD_S_SUCCESS : SCARD_E_TIMEOUT;
}

LONG SCardConnect(SCARDCONTEXT, LPCSTR name, DWORD, DWORD, LPSCARDHANDLE handle, LPDWORD protocol) {
  StandIn& self = stand_in();
  const std::lock_guard lock(self.mutex);
  self.connected.emplace_back(name);
  const auto found = self.readers.find(name);
  if (found == self.readers.end()) return SCARD_E_UNKNOWN_READER;
  if (found->second.connect_code != SCARD_S_SUCCESS) return found->second.connect_code;
  if (!found->second.card) return SCARD_E_NO_SMARTCARD;
  if (found->second.mute) return SCARD_W_UNRESPONSIVE_CARD;
  *handle = haisai::card::kHandle;
  *protocol = SCARD_PROTOCOL_T1;
  return SCARD_S_SUCCESS;
}

LONG SCardReconnect(SCARDHANDLE, DWORD, DWORD, DWORD, LPDWORD protocol) {
  *protocol = SCARD_PROTOCOL_T1;
  return SCARD_S_SUCCESS;
}

LONG SCardBeginTransaction(SCARDHANDLE) { return SCARD_S_SUCCESS; }
LONG SCardEndTransaction(SCARDHANDLE, DWORD) { return SCARD_S_SUCCESS; }

LONG SCardDisconnect(SCARDHANDLE, DWORD how) {
  const std::lock_guard lock(stand_in().mutex);
  stand_in().disconnects.push_back(how);
  return SCARD_S_SUCCESS;
}

LONG SCardTransmit(SCARDHANDLE, const SCARD_IO_REQUEST*, LPCBYTE command, DWORD, SCARD_IO_REQUEST*, LPBYTE answer,
                   LPDWORD size) {
  StandIn& self = stand_in();
  const std::lock_guard lock(self.mutex);
  if (self.transmit_code != SCARD_S_SUCCESS) return self.transmit_code;
  return haisai::card::answer_to(command, answer, size);
}

}  // extern "C"

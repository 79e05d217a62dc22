// Stands in for libpcsclite: the SCard… functions this product uses, over readers a test arranges. Linked into a
// test program it replaces the library there; built as libpcsclite.so.1 it replaces it for a whole program, with
// what the environment variable HAISAI_STAND_IN says (refused).
#pragma once

#include <winscard.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace haisai::card {

struct StandInReader {
  bool card = false;
  bool mute = false;      // the card's state, and its answer to a connect
  DWORD events = 0;       // insertions and removals
  LONG connect_code = SCARD_S_SUCCESS;
};

struct StandIn {
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::string, StandInReader> readers;
  LONG establish_code = SCARD_S_SUCCESS;
  int cut_off = 0;                       // so many next contexts end as a dying daemon ends them
  LONG wait_code = SCARD_S_SUCCESS;      // SCardGetStatusChange ends with it
  LONG transmit_code = SCARD_S_SUCCESS;
  int contexts = 0;                      // now
  int contexts_made = 0;
  std::vector<std::string> connected;    // names, in order
  std::vector<DWORD> disconnects;        // how the card was left
  int readers_version = 0;               // counts readers coming and going
  bool cancelled = false;

  // Any thread.
  void put(const std::string& reader, bool card, bool mute = false);
  void unplug(const std::string& reader);
  void with(void (*change)(StandIn&));
};

StandIn& stand_in();

}  // namespace haisai::card

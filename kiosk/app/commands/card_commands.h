// `haisai card …` and `haisai simcard` (design §4). Each returns the exit code.
#pragma once

#include <string>
#include <vector>

#include "drivers/card/simulated_fault.h"
#include "drivers/card/usb_readers.h"
#include "kiosk/app/command.h"
#include "kiosk/model/card_sight.h"

namespace haisai::app {

struct CardReadersOptions {
  std::string usb = card::kUsbFolder;
  std::string drivers = card::kDriverFolder;
};

struct CardReadOptions {
  std::string reader;
  int wait_s = 2;
};

struct CardWatchOptions {
  std::string reader;
  int for_s = 0;  // 0: until interrupted
};

struct SimcardOptions {
  std::string card;
  std::string vpcd = "localhost:35963";
  std::vector<std::string> faults;
  bool control = false;
};

int card_readers(const Globals& globals, const CardReadersOptions& options);
int card_read(const Globals& globals, const CardReadOptions& options);
int card_watch(const Globals& globals, const CardWatchOptions& options);
int simcard(const Globals& globals, const SimcardOptions& options);

// English words for a card error, for people at a shell; residents' words are in assets/texts.
std::string card_words(base::ErrorCode code, int tries_left);
// Likewise for card_not_mynumber: what lies there instead.
std::string other_card_words(model::OtherCard card);

}  // namespace haisai::app

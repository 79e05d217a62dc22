#include "kiosk/app/machine_checks.h"

#include <sys/resource.h>

#include <fstream>
#include <set>
#include <string>

#include "drivers/card/pcsc_readers.h"
#include "drivers/speech/engines.h"
#include "drivers/typing/handwriting.h"
#include "drivers/typing/kana_kanji.h"
#include "kiosk/base/utf8.h"
#include "screens/text/engine.h"

namespace haisai::app {
namespace {

using content::Fault;

// What is locked at once: a page a secret, some dozen secrets.
constexpr rlim_t kLockedMemoryLeast = 1024 * 1024;

// Where a fault is not in a file of the content, the line is 1.
Fault warning(std::string where, std::string message) { return {std::move(where), 1, std::move(message), true}; }

void check_glyphs(const content::Content& content, std::vector<Fault>& faults) {
  auto engine = text::Engine::open();
  if (!engine) {
    faults.push_back({"fonts", 1, engine.error().detail, false});
    return;
  }
  for (const auto& [tag, catalogue] : content.catalogues) {
    std::set<char32_t> missing;
    for (const auto& [key, text] : catalogue.all()) {
      const text::Paragraph paragraph = (*engine)->lay_out(text, {}, 0, tag);
      missing.insert(paragraph.missing.begin(), paragraph.missing.end());
    }
    for (char32_t character : missing) {
      faults.push_back(warning("texts/" + tag, "no font has the character '" + base::encode_utf8({&character, 1}) + "'"));
    }
  }
}

void check_reader(std::vector<Fault>& faults) {
  const auto readers = card::list_readers();
  if (!readers && readers.error().code == base::ErrorCode::card_refused) {
    faults.push_back(warning("card reader", "polkit keeps this user out: allow org.debian.pcsc-lite.access_pcsc and access_card"));
  } else if (!readers) {
    faults.push_back(warning("card reader", "the card service (pcscd) does not answer: systemctl start pcscd.socket"));
  } else if (readers->empty()) {
    faults.push_back(warning("card reader", "no card reader is plugged in"));
  }
}

void check_voice(std::vector<Fault>& faults) {
  const auto engine = speech::engine_for({}, "ja");
  if (!engine) {
    faults.push_back(warning("speech", "no engine speaks Japanese: pages are silent; run installer/run again"));
  } else if (engine->kind != speech::EngineKind::open_jtalk) {
    faults.push_back(warning("speech", "the Japanese voice is not installed: eSpeak NG speaks, less clearly"));
  }
}

// Without them residents type in kana, and the counter writes the kanji.
void check_typing(std::vector<Fault>& faults) {
  if (const auto kanji = typing::KanaKanji::open(); !kanji) {
    faults.push_back(warning("kanji dictionary", "no kanji are offered for readings: install anthy-common"));
  }
  if (const auto hand = typing::Handwriting::open(); !hand) {
    faults.push_back(warning("handwriting", "no characters are read from the finger: install tegaki-zinnia-japanese"));
  }
}

void check_memory(std::vector<Fault>& faults) {
  std::ifstream swaps("/proc/swaps");
  std::string line;
  std::getline(swaps, line);  // heading
  if (std::getline(swaps, line)) {
    faults.push_back(warning("/proc/swaps", "swap is on: what residents type could reach the disk; switch it off"));
  }
  rlimit locked{};
  if (getrlimit(RLIMIT_MEMLOCK, &locked) == 0 && locked.rlim_cur < kLockedMemoryLeast) {
    faults.push_back(warning("limits", "too little memory may be locked: set LimitMEMLOCK=64M"));
  }
}

}  // namespace

std::vector<Fault> machine_checks(const content::Content* content) {
  std::vector<Fault> faults;
  if (content != nullptr) check_glyphs(*content, faults);
  check_reader(faults);
  check_voice(faults);
  check_typing(faults);
  check_memory(faults);
  return faults;
}

}  // namespace haisai::app

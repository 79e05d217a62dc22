// A kiosk started as a resident meets it: the real program, off-screen, driven through its automation socket
// by touches. One temporary data folder each; everything is removed at the end. Where HAISAI_VPCD_PORT is set
// (tests/card/with_pcscd.sh sets it) cards are served to the real pcscd there, by `haisai simcard`; elsewhere
// the kiosk's own simulated reader takes them.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "kiosk/app/automation_client.h"

namespace haisai::journeys {

struct KioskOptions {
  std::string simulated = "card,printer";   // value of --sim; empty: none
  std::string at = "2026-11-20T10:00:00";   // a Friday, the hall is open
  std::string size = "1080x1920";
  std::vector<std::string> more;            // further arguments
  std::vector<std::pair<std::string, std::string>> environment;
  std::filesystem::path data;               // empty: a fresh folder
  std::filesystem::path assets;             // empty: the shipped ones
  std::string home = "welcome";             // page it starts on
};

class Kiosk {
 public:
  using Json = nlohmann::json;

  explicit Kiosk(KioskOptions options = {});
  ~Kiosk();

  // One request; a reply with ok=false fails the test, with the page it happened on.
  Json ask(const Json& request);
  Json ask_any(const Json& request);        // ok=false is fine
  void tap(const std::string& id);
  void tap_text(const std::string& prefix, const std::string& digits);   // "question.key." + each character
  bool has(const std::string& id);
  std::string label(const std::string& id); // of a node; empty when it is not there
  std::string page();
  void wait_page(const std::string& page, int ms = 10000);
  void wait_idle();
  void advance(double seconds);
  void insert(const std::string& card);     // name in assets/cards, or a path
  void remove_card();
  void printer(const std::string& status);

  // The way to a page, as a resident with the card 髙橋 𠮷男 (pin 1234) goes.
  void to_place_card();
  void to_pin(const std::string& card = "yoshio");
  void to_card_check(const std::string& card = "yoshio");
  void to_telephone(const std::string& card = "yoshio");
  void to_review(const std::string& card = "yoshio");
  void to_finish(const std::string& card = "yoshio");
  void to_take_card(const std::string& card = "yoshio");
  void enter_pin(const std::string& pin);

  const std::filesystem::path& data() const { return data_; }
  std::filesystem::path out() const { return data_ / "out"; }
  // Only file in out/ whose name begins so; fails the test when there is none or more.
  std::filesystem::path printed(const std::string& prefix) const;
  int printed_count(const std::string& prefix) const;
  std::string log() const;                  // what the kiosk wrote on stderr
  std::filesystem::path log_file() const { return scratch_ / "log"; }
  pid_t pid() const { return pid_; }
  static bool has_pcscd();                  // cards go through a real pcscd
  int end_by(int signal);                   // the wait status it ends with
  void quit();                              // and waits for the end; exit code must be 0

 private:
  std::filesystem::path data_;
  std::filesystem::path scratch_;
  std::unique_ptr<app::AutomationClient> client_;
  pid_t pid_ = -1;
  pid_t card_pid_ = -1;                     // of `haisai simcard`, while a card lies on the virtual reader
};

// Output and exit code of a shell command.
struct Ran {
  int code = -1;
  std::string output;
};
Ran run(const std::string& command);
std::string program();   // path of the haisai under test: this build's, or HAISAI_PROGRAM in the environment
std::string assets();

}  // namespace haisai::journeys

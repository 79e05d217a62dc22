#include "kiosk/app/secret_line.h"

#include <termios.h>

#include <cstring>

namespace haisai::app {
namespace {

// Turns the terminal's echo off while the secret is typed.
class NoEcho {
 public:
  NoEcho(int terminal, int asked_on, const char* prompt)
      : terminal_(terminal), asked_on_(asked_on), is_terminal_(tcgetattr(terminal, &before_) == 0) {
    if (!is_terminal_) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(terminal_, TCSAFLUSH, &quiet);
    say(prompt);
  }
  ~NoEcho() {
    if (!is_terminal_) return;
    tcsetattr(terminal_, TCSAFLUSH, &before_);
    say("\n");
  }
  NoEcho(const NoEcho&) = delete;
  NoEcho& operator=(const NoEcho&) = delete;

 private:
  void say(const char* words) const { (void)!write(asked_on_, words, std::strlen(words)); }

  int terminal_, asked_on_;
  termios before_{};
  bool is_terminal_;
};

}  // namespace

bool secret_line(const char* prompt, base::SecretBuffer& line, int from, int asked_on) {
  const NoEcho no_echo(from, asked_on, prompt);
  base::Byte byte = 0;
  bool fits = true;
  while (read(from, &byte, 1) == 1 && byte != '\n') {
    if (byte != '\r') fits = line.push_back(byte) && fits;
  }
  base::wipe(&byte, 1);
  return fits;
}

}  // namespace haisai::app

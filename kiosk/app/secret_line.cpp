#include "kiosk/app/secret_line.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>

namespace haisai::app {
namespace {

// Turns the terminal's echo off while the secret is typed.
class NoEcho {
 public:
  explicit NoEcho(const char* prompt) : is_terminal_(tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!is_terminal_) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    std::fprintf(stderr, "%s", prompt);
  }
  ~NoEcho() {
    if (!is_terminal_) return;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::fprintf(stderr, "\n");
  }
  NoEcho(const NoEcho&) = delete;
  NoEcho& operator=(const NoEcho&) = delete;

 private:
  termios before_{};
  bool is_terminal_;
};

}  // namespace

bool secret_line(const char* prompt, base::SecretBuffer& line) {
  const NoEcho no_echo(prompt);
  base::Byte byte = 0;
  bool fits = true;
  while (read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n') {
    if (byte != '\r') fits = line.push_back(byte) && fits;
  }
  base::wipe(&byte, 1);
  return fits;
}

}  // namespace haisai::app

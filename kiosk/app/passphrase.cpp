#include "kiosk/app/passphrase.h"

#include <fcntl.h>

#include <algorithm>
#include <cstdlib>

#include "kiosk/app/secret_line.h"
#include "kiosk/base/unique_fd.h"
#include "kiosk/reservations/private_files.h"

namespace haisai::app {
namespace {

using Secret = base::Result<base::SecretBuffer>;
constexpr std::size_t kFileMax = 1024;
constexpr const char* kTooLong = "a passphrase has at most 64 bytes";
constexpr const char* kEmpty = "the passphrase is empty";

base::Error wrong(const char* why) { return {base::ErrorCode::usage_wrong, why}; }

Secret secret_of(base::ByteView bytes) {
  while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r')) bytes = bytes.first(bytes.size() - 1);
  base::SecretBuffer secret;
  for (const base::Byte byte : bytes) {
    if (!secret.push_back(byte)) return wrong(kTooLong);
  }
  if (secret.empty()) return wrong(kEmpty);
  return secret;
}

Secret from_file(const std::string& file) {
  auto bytes = reservations::read_small_file(file, kFileMax);
  if (!bytes) return bytes.error();
  Secret secret = secret_of(*bytes);
  base::wipe(*bytes);
  return secret;
}

// Typed on the controlling terminal, without being shown.
Secret from_terminal(const char* prompt) {
  const base::UniqueFd terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC));
  if (terminal.get() < 0) return wrong("no passphrase: --passphrase-file, HAISAI_PASSPHRASE or a terminal");
  base::SecretBuffer secret;
  if (!secret_line(prompt, secret, terminal.get(), terminal.get())) return wrong(kTooLong);
  if (secret.empty()) return wrong(kEmpty);
  return secret;
}

const char* environment() { return std::getenv("HAISAI_PASSPHRASE"); }

}  // namespace

void add_passphrase(CLI::App& command, std::string& file) {
  command.add_option("--passphrase-file", file,
                     "file with the passphrase (else HAISAI_PASSPHRASE, else it is asked for on the terminal)");
}

Secret passphrase(const std::string& file) {
  if (!file.empty()) return from_file(file);
  if (const char* set = environment(); set != nullptr) return secret_of(base::as_bytes(set));
  return from_terminal("passphrase: ");
}

Secret new_passphrase(const std::string& file) {
  if (!file.empty() || environment() != nullptr) return passphrase(file);
  Secret once = from_terminal("new passphrase (8 to 64 characters): ");
  if (!once) return once;
  const Secret again = from_terminal("the same again: ");
  if (!again) return again.error();
  const base::ByteView a = once->view(), b = again->view();
  if (!std::equal(a.begin(), a.end(), b.begin(), b.end())) return wrong("the two passphrases differ");
  return once;
}

}  // namespace haisai::app

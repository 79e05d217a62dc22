#include "kiosk/store/audit_log.h"

#include <sodium.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "kiosk/base/bytes.h"
#include "kiosk/reservations/private_files.h"
#include "kiosk/store/folder_lock.h"

namespace haisai::store {
namespace {

using base::ErrorCode;
using base::Result;

constexpr std::array<std::string_view, 9> kActNames = {"usage_export", "usage_opendata", "usage_backup", "usage_report_pdf",
                                                       "timing",       "case_file",      "settings",     "unlock",
                                                       "queue_close"};
constexpr std::size_t kHashDigits = 64;

std::string sha256(std::string_view text) {
  std::array<base::Byte, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const base::Byte*>(text.data()), text.size());
  return base::to_hex(hash);
}

std::string plain(std::string_view detail) {
  std::string text;
  for (const char c : detail) {
    if (c > ' ' && c < 127) text += c;
  }
  return text.empty() ? "-" : text;
}

// The record without its hash, or nothing when the line has no room for one.
std::string_view body_of(std::string_view line) {
  return line.size() > kHashDigits + 1 ? line.substr(0, line.size() - kHashDigits - 1) : std::string_view();
}

base::Error broken(std::int64_t record) {
  return {ErrorCode::store_corrupt, "audit.log: record " + std::to_string(record) + " does not fit the chain"};
}

Result<void> write_line(const std::filesystem::path& file, const std::string& line) {
  const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fd < 0) return base::Error{ErrorCode::file_unwritable, file.string()};
  const bool written = ::write(fd, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && ::fsync(fd) == 0;
  ::close(fd);
  if (!written) return base::Error{ErrorCode::file_unwritable, file.string()};
  return {};
}

}  // namespace

std::string AuditHead::shown() const {
  return hash.substr(0, 4) + " " + hash.substr(4, 4) + " " + hash.substr(8, 4);
}

Result<AuditHead> AuditLog::verify(std::string_view expected) const {
  AuditHead head{0, std::string(kHashDigits, '0')};
  bool met = expected.empty() || expected == head.hash || expected == head.shown();
  std::ifstream file(data_ / kAuditFile, std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    const std::string_view body = body_of(line);
    const std::string sequence = std::to_string(head.records + 1) + " ";
    const std::string hash = sha256(head.hash + std::string(body));
    if (body.empty() || file.eof() || !body.starts_with(sequence) || line.substr(body.size() + 1) != hash) {
      return broken(head.records + 1);
    }
    head = {head.records + 1, hash};
    met = met || expected == head.hash || expected == head.shown();
  }
  if (!met) return base::Error{ErrorCode::store_corrupt, "audit.log: no record carries the head that was noted"};
  return head;
}

Result<AuditHead> AuditLog::append(StaffAct act, std::string_view detail, base::WallTime now) {
  if (auto made = reservations::make_private_folder(data_); !made) return made.error();
  const auto lock = FolderLock::take(data_);
  if (!lock) return lock.error();
  const auto head = verify();
  if (!head) return head;
  const std::string body = std::to_string(head->records + 1) + " " + base::iso_time(now) + " " +
                           std::string(kActNames[static_cast<std::size_t>(act)]) + " " + plain(detail);
  const std::string hash = sha256(head->hash + body);
  if (auto done = write_line(data_ / kAuditFile, body + " " + hash + "\n"); !done) return done.error();
  return AuditHead{head->records + 1, hash};
}

Result<std::string> hash_of_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return base::Error{ErrorCode::file_unreadable, file.string()};
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::array<char, 65'536> part{};
  while (in.read(part.data(), part.size()), in.gcount() > 0) {
    crypto_hash_sha256_update(&state, reinterpret_cast<const base::Byte*>(part.data()), static_cast<unsigned long long>(in.gcount()));
  }
  std::array<base::Byte, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256_final(&state, hash.data());
  return base::to_hex(hash);
}

}  // namespace haisai::store

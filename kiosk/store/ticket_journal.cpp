#include "kiosk/store/ticket_journal.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "kiosk/base/unique_fd.h"
#include "kiosk/reservations/private_files.h"
#include "kiosk/store/ticket_row.h"

namespace haisai::store {
namespace {

namespace fs = std::filesystem;
using base::Result;
using reservations::StoredTicket;

constexpr std::size_t kChecksumDigits = 16;
constexpr std::size_t kFields = 19;
constexpr int kFilesKept = 4;  // months; no time can be booked further ahead

std::string checksum(std::string_view text) {
  base::Byte hash[crypto_generichash_BYTES];
  crypto_generichash(hash, sizeof hash, base::as_bytes(text).data(), text.size(), nullptr, 0);
  return base::to_hex(base::ByteView(hash).first(kChecksumDigits / 2));
}

std::string in_ms(std::optional<base::WallTime> time) {
  return time ? std::to_string(time->time_since_epoch().count()) : "";
}

template <class Number>
bool read_number(const std::string& text, Number& number) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

bool read_time(const std::string& text, std::optional<base::WallTime>& time) {
  if (text.empty()) return true;
  std::int64_t ms = 0;
  if (!read_number(text, ms)) return false;
  time = base::WallTime{base::Milliseconds{ms}};
  return true;
}

template <class Array>
bool read_bytes(const std::string& hex, Array& to) {
  const base::Bytes bytes = base::from_hex(hex);
  if (bytes.size() != to.size()) return false;
  std::copy(bytes.begin(), bytes.end(), to.begin());
  return true;
}

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t from = 0; from <= line.size();) {
    const std::size_t tab = std::min(line.find('\t', from), line.size());
    fields.push_back(line.substr(from, tab - from));
    from = tab + 1;
  }
  return fields;
}

base::Error refused(const fs::path& file) {
  return {base::ErrorCode::file_unwritable, file.string() + ": " + std::strerror(errno)};
}

std::vector<fs::path> files_of(const fs::path& data) {
  std::vector<fs::path> all;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(data / kJournalFolder, error)) {
    if (entry.path().extension() == ".log") all.push_back(entry.path());
  }
  std::sort(all.begin(), all.end());
  return all;
}

void drop_old(const fs::path& data) {
  std::vector<fs::path> files = files_of(data);
  std::error_code ignored;
  while (static_cast<int>(files.size()) > kFilesKept) {
    fs::remove(files.front(), ignored);
    files.erase(files.begin());
  }
}

// Holds its lock until it is closed.
Result<base::UniqueFd> open_locked(const fs::path& data, const fs::path& file) {
  if (auto made = reservations::make_private_folder(file.parent_path()); !made) return made.error();
  const bool is_new = ::access(file.c_str(), F_OK) != 0;
  base::UniqueFd fd(::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (fd.get() < 0 || ::flock(fd.get(), LOCK_EX) != 0) return refused(file);
  if (is_new) {
    const base::UniqueFd folder(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) ::fsync(folder.get());
    drop_old(data);
  }
  return fd;
}

}  // namespace

std::string journal_record(const StoredTicket& ticket) {
  std::string line;
  for (const std::string& field :
       {base::to_hex(ticket.idempotency_key), ticket.office, ticket.service, ticket.prefix,
        std::to_string(ticket.number), std::to_string(ticket.branch), std::to_string(ticket.service_group),
        base::iso_date(ticket.date), std::to_string(static_cast<int>(ticket.kind)), ticket.code,
        base::to_hex(ticket.id), std::to_string(ticket.kiosk), std::to_string(ticket.ahead), in_ms(ticket.issued_at),
        in_ms(ticket.slot), std::to_string(ticket.slot_minutes), std::string(name_of(ticket.aid)), ticket.lang,
        ticket.outside}) {
    line += (line.empty() ? "" : "\t") + field;
  }
  if (line.size() > kJournalRecordBytes - kChecksumDigits - 2) return "";
  std::string record = checksum(line) + " " + line;
  record.resize(kJournalRecordBytes - 1, ' ');
  return record + "\n";
}

std::optional<StoredTicket> journalled_ticket(const std::string& record) {
  if (record.size() != kJournalRecordBytes) return std::nullopt;
  std::string line = record.substr(kChecksumDigits + 1);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\n')) line.pop_back();
  if (record.substr(0, kChecksumDigits) != checksum(line)) return std::nullopt;
  const std::vector<std::string> fields = fields_of(line);
  if (fields.size() != kFields) return std::nullopt;
  StoredTicket ticket;
  const auto date = base::parse_iso_date(fields[7]);
  const auto aid = model::ticket_aid_from(fields[16]);
  int kind = 0;
  std::optional<base::WallTime> issued;
  const bool sound = date && aid && read_bytes(fields[0], ticket.idempotency_key) && read_bytes(fields[10], ticket.id) &&
                     read_number(fields[4], ticket.number) && read_number(fields[5], ticket.branch) &&
                     read_number(fields[6], ticket.service_group) && read_number(fields[8], kind) && kind >= 0 &&
                     kind <= 2 && read_number(fields[11], ticket.kiosk) && read_number(fields[12], ticket.ahead) &&
                     read_time(fields[13], issued) && issued && read_time(fields[14], ticket.slot) &&
                     read_number(fields[15], ticket.slot_minutes);
  if (!sound) return std::nullopt;
  ticket.office = fields[1];
  ticket.service = fields[2];
  ticket.prefix = fields[3];
  ticket.date = *date;
  ticket.kind = static_cast<reservations::TicketKind>(kind);
  ticket.code = fields[9];
  ticket.issued_at = *issued;
  ticket.aid = *aid;
  ticket.lang = fields[17];
  ticket.outside = fields[18];
  return ticket;
}

Result<void> append_journal(const fs::path& data, const std::vector<StoredTicket>& tickets) {
  std::string records;
  for (const StoredTicket& ticket : tickets) records += journal_record(ticket);
  if (records.empty()) return {};
  const std::string month = base::iso_date(base::civil_time(tickets.front().issued_at).date).substr(0, 7);
  const fs::path file = data / kJournalFolder / (month + ".log");
  const auto fd = open_locked(data, file);
  if (!fd) return fd.error();
  struct stat status {};
  if (::fstat(fd->get(), &status) != 0) return refused(file);
  const auto torn = status.st_size % static_cast<off_t>(kJournalRecordBytes);
  if (torn != 0 && ::ftruncate(fd->get(), status.st_size - torn) != 0) return refused(file);
  for (std::string_view rest = records; !rest.empty();) {
    const ssize_t written = ::write(fd->get(), rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return refused(file);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fdatasync(fd->get()) != 0) return refused(file);
  return {};
}

std::vector<StoredTicket> read_journal(const fs::path& data) {
  std::vector<StoredTicket> tickets;
  for (const fs::path& file : files_of(data)) {
    std::ifstream stream(file, std::ios::binary);
    std::string record(kJournalRecordBytes, '\0');
    while (stream.read(record.data(), static_cast<std::streamsize>(record.size()))) {
      if (auto ticket = journalled_ticket(record)) tickets.push_back(std::move(*ticket));
    }
  }
  return tickets;
}

}  // namespace haisai::store

#include "kiosk/store/quarantine.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string_view>

namespace haisai::store {
namespace {

namespace fs = std::filesystem;

constexpr int kMostPerSecond = 1000;
// SQLite's file format, §1.2 and §3.
constexpr std::string_view kDatabaseMagic("SQLite format 3\0", 16);
constexpr std::string_view kJournalMagic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
constexpr const char* kSuffixes[] = {"", "-journal", "-wal", "-shm"};

std::string compact_date(base::Date date) {
  std::string text = base::iso_date(date);
  std::erase(text, '-');
  return text;
}

std::string compact_time(base::WallTime time) {
  const base::CivilTime civil = base::civil_time(time);
  char text[16];
  std::snprintf(text, sizeof text, "T%02d%02d%02d", civil.minute_of_day / 60, civil.minute_of_day % 60, civil.second);
  return compact_date(civil.date) + text;
}

void sync_folder(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

base::Error failed(const fs::path& path) {
  return {base::ErrorCode::store_unavailable, "quarantine " + path.string() + ": " + std::strerror(errno)};
}

base::Result<fs::path> new_folder(const fs::path& data, base::WallTime now) {
  const fs::path all = data / "quarantine";
  if (::mkdir(all.c_str(), 0700) != 0 && errno != EEXIST) return failed(all);
  for (int n = 1; n <= kMostPerSecond; ++n) {
    fs::path folder = all / (compact_time(now) + "-" + std::to_string(n));
    if (::mkdir(folder.c_str(), 0700) == 0) return folder;
    if (errno != EEXIST) return failed(folder);
  }
  return failed(all);
}

std::string first_bytes(const fs::path& file, std::size_t count) {
  std::string bytes(count, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(bytes.data(), static_cast<std::streamsize>(count));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

}  // namespace

base::Result<fs::path> quarantine(const fs::path& data, const std::string& name, base::WallTime now) {
  auto folder = new_folder(data, now);
  if (!folder) return folder;
  for (const char* suffix : kSuffixes) {
    const fs::path from = data / (name + suffix);
    if (::rename(from.c_str(), (*folder / (name + suffix)).c_str()) != 0 && errno != ENOENT) return failed(from);
  }
  sync_folder(*folder);
  sync_folder(folder->parent_path());
  sync_folder(data);
  return folder;
}

bool has_orphan_journal(const fs::path& data, const std::string& name) {
  std::error_code ignored;
  if (fs::exists(data / name, ignored)) return false;
  // SQLite writes the magic last: zeros in its place mean that nothing of the database was touched yet.
  const std::string head = first_bytes(data / (name + "-journal"), kJournalMagic.size());
  return head.find_first_not_of('\0') != std::string::npos;
}

bool is_rubbish(const fs::path& data, const std::string& name) {
  const std::string head = first_bytes(data / name, kDatabaseMagic.size());
  if (head.empty() || head == kDatabaseMagic) return false;
  return first_bytes(data / (name + "-journal"), kJournalMagic.size()) != kJournalMagic;
}

int quarantines_on(const fs::path& data, const std::string& name, base::Date date) {
  std::error_code error;
  const std::string day = compact_date(date);
  const fs::directory_iterator all(data / "quarantine", error);
  if (error) return 0;
  return static_cast<int>(std::count_if(begin(all), end(all), [&](const fs::directory_entry& entry) {
    std::error_code ignored;
    return entry.path().filename().string().starts_with(day) && fs::exists(entry.path() / name, ignored);
  }));
}

}  // namespace haisai::store

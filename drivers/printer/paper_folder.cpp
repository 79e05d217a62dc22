#include "drivers/printer/paper_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "kiosk/base/random.h"

namespace haisai::printer {
namespace {

constexpr int kMostCopies = 10000;  // of one name

base::Error failure(const char* act) {
  return {base::ErrorCode::printer_failed, std::string(act) + ": " + std::strerror(errno)};
}

base::Result<void> make_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(std::filesystem::path(folder).parent_path(), error);
  if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return failure("folder for paper");
  return {};
}

bool write_all(int file, base::ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

base::Result<void> write_new(const std::string& path, base::ByteView bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return failure("sheet of paper");
  const bool whole = write_all(file, bytes) && fsync(file) == 0;
  const int reason = errno;
  close(file);
  if (whole) return {};
  unlink(path.c_str());
  errno = reason;
  return failure("sheet of paper");
}

// Gives the finished file its name without ever replacing one.
base::Result<void> publish(const std::string& part, const std::string& stem, const std::string& extension) {
  for (int copy = 1; copy <= kMostCopies; ++copy) {
    const std::string path = stem + (copy == 1 ? "" : "-" + std::to_string(copy)) + extension;
    if (link(part.c_str(), path.c_str()) == 0) return {};
    if (errno != EEXIST) return failure("sheet of paper");
  }
  return base::Error{base::ErrorCode::printer_failed, "too many sheets of one name"};
}

}  // namespace

base::Result<void> put_sheet(const std::string& folder, const std::string& name, const std::string& extension,
                             base::ByteView bytes) {
  if (auto made = make_folder(folder); !made) return made;
  const std::string part = folder + "/.part-" + base::to_hex(base::random_id());
  if (auto written = write_new(part, bytes); !written) return written;
  auto published = publish(part, folder + "/" + name, extension);
  unlink(part.c_str());
  return published;
}

}  // namespace haisai::printer

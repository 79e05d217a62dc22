#include "kiosk/reservations/private_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "kiosk/base/random.h"

namespace haisai::reservations {
namespace {

namespace fs = std::filesystem;

base::Error unwritable(const fs::path& file) {
  const base::ErrorCode code = errno == ENOSPC || errno == EDQUOT ? base::ErrorCode::store_no_space
                                                                   : base::ErrorCode::file_unwritable;
  return {code, file.string() + ": " + std::strerror(errno)};
}

bool write_all(int fd, base::ByteView content) {
  while (!content.empty()) {
    const ssize_t written = ::write(fd, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content = content.subspan(static_cast<std::size_t>(written));
  }
  return ::fsync(fd) == 0;
}

// A file with a random name beside the one meant, written and synced.
base::Result<fs::path> write_beside(const fs::path& file, base::ByteView content, unsigned mode) {
  const fs::path beside =
      file.parent_path() / ("." + file.filename().string() + "." + base::to_hex(base::random_id()));
  const int fd = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
  if (fd < 0) return unwritable(beside);
  const bool done = write_all(fd, content);
  const base::Error error = unwritable(beside);
  ::close(fd);
  if (done) return beside;
  ::unlink(beside.c_str());
  return error;
}

// Makes a new name in the folder survive a power cut.
void sync_folder(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

base::Result<void> make_private_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return {};
  const fs::path above = fs::absolute(folder, error).parent_path();
  if (above != folder && !fs::exists(above, error)) {
    if (const auto made = make_private_folder(above); !made) return made;
  }
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return unwritable(folder);
  if (!fs::is_directory(folder, error)) {
    return base::Error{base::ErrorCode::file_unwritable, folder.string() + ": not a folder"};
  }
  return {};
}

base::Result<base::Bytes> read_small_file(const fs::path& file, std::size_t limit) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return base::Error{base::ErrorCode::file_unreadable, file.string() + ": " + std::strerror(errno)};
  base::Bytes bytes(limit + 1);
  std::size_t size = 0;
  ssize_t got = 0;
  while (size < bytes.size() && (got = ::read(fd, bytes.data() + size, bytes.size() - size)) > 0) {
    size += static_cast<std::size_t>(got);
  }
  ::close(fd);
  if (got < 0 || size > limit) return base::Error{base::ErrorCode::file_unreadable, file.string() + ": unreadable"};
  bytes.resize(size);
  return bytes;
}

base::Result<bool> create_file_once(const fs::path& file, base::ByteView content) {
  const auto beside = write_beside(file, content, 0600);
  if (!beside) return beside.error();
  const bool made = ::link(beside->c_str(), file.c_str()) == 0;  // fails when the name is taken: no overwriting
  const bool taken = errno == EEXIST;
  const base::Error error = unwritable(file);
  ::unlink(beside->c_str());
  if (!made && !taken) return error;
  sync_folder(file.parent_path());
  return made;
}

base::Result<void> replace_file(const fs::path& file, base::ByteView content, unsigned mode) {
  const auto beside = write_beside(file, content, mode);
  if (!beside) return beside.error();
  if (::rename(beside->c_str(), file.c_str()) != 0) {
    const base::Error error = unwritable(file);
    ::unlink(beside->c_str());
    return error;
  }
  sync_folder(file.parent_path());
  return {};
}

}  // namespace haisai::reservations

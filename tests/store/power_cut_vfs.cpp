#include "power_cut_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <new>
#include <utility>

namespace haisai::test {
namespace {

using Kind = PowerCutDisk::Operation::Kind;

PowerCutDisk* disk = nullptr;  // the one that lives
sqlite3_vfs* real_vfs = nullptr;

// Lies in memory SQLite gives; the real file follows it.
struct CutFile {
  sqlite3_file base;
  std::string* name;        // empty: a file of another folder, passed through
  bool names_to_sync;       // its first sync makes the folder's names safe too (SQLite's unix files do so for journals)
};

CutFile& cut(sqlite3_file* file) { return *reinterpret_cast<CutFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(&cut(file) + 1); }
const sqlite3_io_methods& methods(sqlite3_file* file) { return *real(file)->pMethods; }

void note(sqlite3_file* file, Kind kind, std::int64_t at = 0, std::string bytes = {}) {
  if (!cut(file).name->empty()) disk->note({kind, *cut(file).name, at, std::move(bytes)});
}

int close_file(sqlite3_file* file) {
  delete cut(file).name;
  return methods(file).xClose(real(file));
}
int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 at) { return methods(file).xRead(real(file), to, size, at); }
int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  note(file, Kind::write, at, std::string(static_cast<const char*>(from), static_cast<std::size_t>(size)));
  return methods(file).xWrite(real(file), from, size, at);
}
int resize_file(sqlite3_file* file, sqlite3_int64 size) {
  note(file, Kind::resize, size);
  return methods(file).xTruncate(real(file), size);
}
// Noted alone: the real disk is not what is tried here, and a real sync would cost most of the time.
int sync_file(sqlite3_file* file, int) {
  note(file, Kind::sync);
  if (std::exchange(cut(file).names_to_sync, false)) note(file, Kind::sync_folder);
  return SQLITE_OK;
}
int size_of_file(sqlite3_file* file, sqlite3_int64* size) { return methods(file).xFileSize(real(file), size); }
int lock_file(sqlite3_file* file, int level) { return methods(file).xLock(real(file), level); }
int unlock_file(sqlite3_file* file, int level) { return methods(file).xUnlock(real(file), level); }
int look_for_lock(sqlite3_file* file, int* held) { return methods(file).xCheckReservedLock(real(file), held); }
int control_file(sqlite3_file* file, int what, void* argument) {
  if (what == SQLITE_FCNTL_PRAGMA && disk->swallows_synchronous()) {
    const char* pragma = static_cast<char**>(argument)[1];
    if (sqlite3_stricmp(pragma, "synchronous") == 0) return SQLITE_OK;
  }
  return methods(file).xFileControl(real(file), what, argument);
}
int sector_size(sqlite3_file* file) { return methods(file).xSectorSize(real(file)); }
int traits_of_file(sqlite3_file* file) { return methods(file).xDeviceCharacteristics(real(file)); }

constexpr sqlite3_io_methods kMethods = {
    1,         close_file,  read_file,     write_file,   resize_file, sync_file,      size_of_file, lock_file, unlock_file,
    look_for_lock, control_file, sector_size, traits_of_file, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* out_flags) {
  auto* made = new (file) CutFile{};
  real(file)->pMethods = nullptr;
  const int opened = real_vfs->xOpen(real_vfs, path, real(file), flags, out_flags);
  if (opened != SQLITE_OK) return opened;
  made->base.pMethods = &kMethods;
  made->name = new std::string(disk->name_of(path));
  made->names_to_sync = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
  note(file, Kind::create);
  return SQLITE_OK;
}

int remove_file(sqlite3_vfs*, const char* path, int sync_folder) {
  const std::string name = disk->name_of(path);
  if (!name.empty()) {
    disk->note({Kind::remove, name, 0, {}});
    if (sync_folder != 0) disk->note({Kind::sync_folder, name, 0, {}});
  }
  return real_vfs->xDelete(real_vfs, path, 0);
}

int switch_syncs_off(sqlite3* connection, const char**, const struct sqlite3_api_routines*) {
  disk->set_off(true);
  const int done = sqlite3_exec(connection, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
  disk->set_off(false);
  return done;
}

sqlite3_vfs cutting_vfs() {
  sqlite3_vfs vfs = *real_vfs;  // what is not replaced passes through; its functions take the real one's files alone
  vfs.szOsFile = static_cast<int>(sizeof(CutFile)) + real_vfs->szOsFile;
  vfs.pNext = nullptr;
  vfs.zName = "power-cut";
  vfs.xOpen = open_file;
  vfs.xDelete = remove_file;
  return vfs;
}
sqlite3_vfs the_vfs;

// A file as the disk has it, and what is on its way there.
struct OnDisk {
  std::string safe;
  bool name_safe = false;
  bool removed = false;
  std::vector<const PowerCutDisk::Operation*> pending;
};

class Fate {
 public:
  explicit Fate(std::mt19937& random) : random_(random), kept_of_8_(pick()), noise_(random() % 2 == 0) {}
  bool kept() { return random_() % 8 < kept_of_8_; }
  char filler() { return noise_ ? static_cast<char>(random_()) : '\0'; }

 private:
  // Often all or nothing, else a mixture.
  std::uint_fast32_t pick() { return random_() % 4 == 0 ? 0 : random_() % 3 == 0 ? 8 : 1 + random_() % 7; }
  std::mt19937& random_;
  std::uint_fast32_t kept_of_8_;
  bool noise_;
};

constexpr std::size_t kSector = 512;

void put(std::string& content, std::size_t at, std::string_view bytes, Fate* fate) {
  while (content.size() < at) content += fate == nullptr ? '\0' : fate->filler();
  if (content.size() < at + bytes.size()) content.resize(at + bytes.size());
  content.replace(at, bytes.size(), bytes);
}

// fate: nothing when all of it is there.
void apply(std::string& content, const PowerCutDisk::Operation& operation, Fate* fate) {
  const auto at = static_cast<std::size_t>(operation.at);
  if (operation.kind == Kind::resize) {
    if (fate == nullptr || fate->kept()) content.resize(at);
    return;
  }
  for (std::size_t from = 0; from < operation.bytes.size();) {
    const std::size_t size = std::min(kSector - (at + from) % kSector, operation.bytes.size() - from);
    if (fate == nullptr || fate->kept()) put(content, at + from, std::string_view(operation.bytes).substr(from, size), fate);
    from += size;
  }
}

void settle(OnDisk& file) {
  for (const auto* operation : file.pending) apply(file.safe, *operation, nullptr);
  file.pending.clear();
}

void take(std::map<std::string, OnDisk>& files, const PowerCutDisk::Operation& operation) {
  OnDisk& file = files[operation.file];
  switch (operation.kind) {
    case Kind::create:
      if (file.removed) file = OnDisk{};
      break;
    case Kind::write:
    case Kind::resize:
      file.pending.push_back(&operation);
      break;
    case Kind::sync:
      settle(file);
      break;
    case Kind::sync_folder:
      for (auto& [name, other] : files) other.name_safe = true;
      break;
    case Kind::remove:
      file.removed = true;
      file.name_safe = false;
      break;
  }
}

}  // namespace

PowerCutDisk::PowerCutDisk(std::filesystem::path folder, Syncs syncs) : folder_(std::move(folder)), syncs_(syncs) {
  disk = this;
  real_vfs = sqlite3_vfs_find(nullptr);
  the_vfs = cutting_vfs();
  sqlite3_vfs_register(&the_vfs, 1);
  if (syncs == Syncs::off) sqlite3_auto_extension(reinterpret_cast<void (*)()>(switch_syncs_off));
}

PowerCutDisk::~PowerCutDisk() {
  if (syncs_ == Syncs::off) sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(switch_syncs_off));
  sqlite3_vfs_unregister(&the_vfs);
  sqlite3_vfs_register(real_vfs, 1);
  disk = nullptr;
}

void PowerCutDisk::note(Operation operation) {
  if (operation.kind == Operation::Kind::create && !known_.insert(operation.file).second) return;
  if (operation.kind == Operation::Kind::remove) known_.erase(operation.file);
  operations_.push_back(std::move(operation));
}

std::size_t PowerCutDisk::count(Kind kind) const {
  const auto is_kind = [kind](const Operation& each) { return each.kind == kind; };
  return static_cast<std::size_t>(std::count_if(operations_.begin(), operations_.end(), is_kind));
}

std::string PowerCutDisk::name_of(const char* path) const {
  if (path == nullptr) return {};
  const std::filesystem::path file(path);
  return file.parent_path() == folder_ ? file.filename().string() : std::string();
}

void PowerCutDisk::leave(std::size_t done, std::mt19937& random, const std::filesystem::path& to) const {
  std::map<std::string, OnDisk> files;
  for (std::size_t i = 0; i < done; ++i) take(files, operations_[i]);
  Fate fate(random);
  std::filesystem::remove_all(to);
  std::filesystem::create_directories(to);
  for (auto& [name, file] : files) {
    const bool there = file.removed ? !file.name_safe && !fate.kept() : file.name_safe || fate.kept();
    if (!there) continue;
    for (const auto* operation : file.pending) apply(file.safe, *operation, &fate);
    std::ofstream(to / name, std::ios::binary) << file.safe;
  }
}

}  // namespace haisai::test

// A disk whose power can be cut: while one lives, SQLite's files in one folder are written through it and every
// operation is kept, so that the folder can be laid out again as it might be found after a cut at any moment.
//
// What was synced is there. Of the rest each piece of 512 bytes, each change of size and each new name in the folder may
// or may not have reached the disk, in any order; bytes a file grew by without being written are noise or nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace haisai::test {

class PowerCutDisk {
 public:
  // off: the control. Connections run with PRAGMA synchronous=OFF whatever the product asks for.
  enum class Syncs { kept, off };

  // Becomes SQLite's default VFS until it is destroyed; one at a time, used by one thread. No connection may be open.
  explicit PowerCutDisk(std::filesystem::path folder, Syncs syncs = Syncs::kept);
  ~PowerCutDisk();
  PowerCutDisk(const PowerCutDisk&) = delete;

  // Done so far: the power can go before number 0 up to after the last.
  std::size_t operations() const { return operations_.size(); }

  // Lays `to` (emptied first) out as the folder is found when the power goes after `done` operations. Nothing in it is
  // synced for real: it is only read by this test.
  void leave(std::size_t done, std::mt19937& random, const std::filesystem::path& to) const;

  // Of the VFS, by the file's name in the folder.
  struct Operation {
    enum class Kind { create, write, resize, sync, sync_folder, remove };
    Kind kind{};
    std::string file;
    std::int64_t at = 0;  // write: first byte; resize: the new size
    std::string bytes;
  };
  // How many of a kind were done so far.
  std::size_t count(Operation::Kind kind) const;
  void note(Operation operation);
  // The name when the path is one of the folder's, else empty.
  std::string name_of(const char* path) const;
  bool swallows_synchronous() const { return syncs_ == Syncs::off && !setting_off_; }
  void set_off(bool setting) { setting_off_ = setting; }

 private:
  std::filesystem::path folder_;
  Syncs syncs_;
  bool setting_off_ = false;
  std::set<std::string> known_;
  std::vector<Operation> operations_;
};

}  // namespace haisai::test

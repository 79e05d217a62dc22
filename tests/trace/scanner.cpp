#include "scanner.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

namespace haisai::trace {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::size_t kPieceBytes = std::size_t{4} << 20U;
constexpr std::ptrdiff_t kMostHits = 16;  // of one needle: a leak can lie in a thousand places, the first tell enough

struct Mapping {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::string name;
};

std::vector<Mapping> writable_mappings(pid_t pid) {
  std::ifstream maps("/proc/" + std::to_string(pid) + "/maps");
  std::vector<Mapping> found;
  for (std::string line; std::getline(maps, line);) {
    Mapping mapping;
    char rights[5] = {};
    int name_at = 0;
    if (std::sscanf(line.c_str(), "%lx-%lx %4s %*s %*s %*s %n", &mapping.begin, &mapping.end, rights, &name_at) < 3) continue;
    mapping.name = static_cast<std::size_t>(name_at) < line.size() ? line.substr(static_cast<std::size_t>(name_at)) : "anonymous";
    // Pages of devices are not the process's memory.
    if (std::strncmp(rights, "rw", 2) == 0 && mapping.name.rfind("/dev/", 0) != 0) found.push_back(mapping);
  }
  return found;
}

std::string printable(const std::uint8_t* memory, std::size_t size, std::size_t at) {
  constexpr std::size_t kBefore = 32;
  constexpr std::size_t kAfter = 64;
  std::string text;
  for (std::size_t i = at > kBefore ? at - kBefore : 0; i < std::min(size, at + kAfter); ++i) {
    char hex[4];
    std::snprintf(hex, sizeof hex, "\\%02x", memory[i]);
    text += memory[i] >= 0x20 && memory[i] < 0x7F ? std::string(1, static_cast<char>(memory[i])) : hex;
  }
  return text;
}

double seconds_since(steady_clock::time_point began) {
  return std::chrono::duration<double>(steady_clock::now() - began).count();
}

// Reads [begin, end) of a descriptor in pieces that overlap by a needle's reach; false when a byte can't be read.
bool scan_range(int fd, const Mapping& range, const std::string& what, const Needles& needles, Scan& scan) {
  std::vector<std::uint8_t> piece(kPieceBytes + Needles::kReachBytes);
  bool whole = true;
  for (std::uint64_t at = range.begin; at < range.end;) {
    const std::size_t wanted = std::min<std::uint64_t>(piece.size(), range.end - at);
    const ssize_t got = pread(fd, piece.data(), wanted, static_cast<off_t>(at));
    if (got <= 0) {
      whole = false;
      break;
    }
    const auto size = static_cast<std::size_t>(got);
    const bool last = at + size >= range.end;
    const std::size_t starts = last || size <= Needles::kReachBytes ? size : size - Needles::kReachBytes;
    for (const Needles::Found& found : needles.find(piece.data(), size, starts)) {
      const auto same = [&](const Hit& hit) { return hit.needle == *found.name; };
      if (std::count_if(scan.hits.begin(), scan.hits.end(), same) >= kMostHits) continue;
      char address[32];
      std::snprintf(address, sizeof address, " 0x%lx", at + found.offset);
      scan.hits.push_back({*found.name, what + address, at + found.offset, printable(piece.data(), size, found.offset)});
    }
    at += starts;
    scan.bytes += starts;
  }
  ++scan.maps;
  return whole;
}

}  // namespace

Scan& Scan::operator+=(const Scan& more) {
  hits.insert(hits.end(), more.hits.begin(), more.hits.end());
  bytes += more.bytes;
  seconds += more.seconds;
  maps += more.maps;
  if (failure.empty()) failure = more.failure;
  return *this;
}

std::string Scan::summary() const {
  std::ostringstream text;
  for (const Hit& hit : hits) text << hit.needle << " in " << hit.where << ": " << hit.around << "\n";
  if (!failure.empty()) text << failure << "\n";
  const double mib = static_cast<double>(bytes) / (1U << 20U);
  text << hits.size() << " hits, " << mib << " MiB of " << maps << " mappings or files in " << seconds << " s";
  return text.str();
}

Scan scan_process(pid_t pid, const Needles& needles) {
  Scan scan;
  const auto began = steady_clock::now();
  const std::string process = "pid " + std::to_string(pid);
  const int memory = open(("/proc/" + std::to_string(pid) + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
  if (memory < 0) {
    scan.failure = process + ": its memory can't be opened (not root?): " + std::strerror(errno);
    return scan;
  }
  for (const Mapping& mapping : writable_mappings(pid)) {
    const bool whole = scan_range(memory, mapping, process + " " + mapping.name, needles, scan);
    if (!whole && scan.failure.empty()) scan.failure = process + ": can't read all of " + mapping.name;
  }
  close(memory);
  if (scan.maps == 0 && scan.failure.empty()) scan.failure = process + ": has no memory";
  scan.seconds = seconds_since(began);
  return scan;
}

Scan scan_files(const fs::path& path, const Needles& needles, const fs::path& except) {
  Scan scan;
  const auto began = steady_clock::now();
  std::vector<fs::path> files;
  std::error_code ignored;
  if (fs::is_regular_file(path, ignored)) files.push_back(path);
  for (auto at = fs::recursive_directory_iterator(path, ignored); at != fs::recursive_directory_iterator(); ++at) {
    if (!except.empty() && at->path() == except) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file(ignored)) {
      files.push_back(at->path());
    }
  }
  for (const fs::path& file : files) {
    const int fd = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const std::uint64_t size = fs::file_size(file, ignored);
    if (fd >= 0 && size > 0) (void)scan_range(fd, {0, size, {}}, file.string(), needles, scan);
    if (fd >= 0) close(fd);
  }
  scan.seconds = seconds_since(began);
  return scan;
}

std::vector<pid_t> descendants(pid_t pid) {
  std::vector<pid_t> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
    const pid_t child = std::atoi(entry.path().filename().c_str());
    if (child <= 0 || status_of(child, "PPid") != std::to_string(pid)) continue;
    if (status_of(child, "State").rfind('Z', 0) == 0) continue;
    found.push_back(child);
    const auto theirs = descendants(child);
    found.insert(found.end(), theirs.begin(), theirs.end());
  }
  return found;
}

std::string status_of(pid_t pid, const std::string& name) {
  std::ifstream status("/proc/" + std::to_string(pid) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind(name + ":", 0) != 0) continue;
    const std::size_t at = line.find_first_not_of(" \t", name.size() + 1);
    return at == std::string::npos ? "" : line.substr(at);
  }
  return "";
}

}  // namespace haisai::trace

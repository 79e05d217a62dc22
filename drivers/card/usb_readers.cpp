#include "drivers/card/usb_readers.h"

#include <algorithm>
#include <fstream>

namespace haisai::card {
namespace {

// The words for a situation; empty where nobody wrote any.
std::string words_of(const ReaderFacts& facts, const char* situation) {
  const auto found = facts.advice.find(situation);
  return found == facts.advice.end() ? std::string() : found->second;
}

constexpr char kSmartCardClass[] = "0b";

// The first line of a file of /sys; empty when it is not there.
std::string line_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  return line;
}

// What the interfaces of `device` (folders like "1-2:1.0" beside "1-2") say.
void look_at_interfaces(const std::filesystem::path& device, UsbReader& reader) {
  std::error_code failed;
  const std::string begin = device.filename().string() + ":";
  for (const auto& entry : std::filesystem::directory_iterator(device.parent_path(), failed)) {
    if (!entry.path().filename().string().starts_with(begin)) continue;
    if (line_of(entry.path() / "bInterfaceClass") == kSmartCardClass) reader.ccid = true;
    std::error_code none;
    const auto driver = std::filesystem::read_symlink(entry.path() / "driver", none).filename().string();
    if (!driver.empty() && driver != "usbfs") reader.kernel_driver = driver;  // usbfs: a program such as pcscd
  }
}

std::string filled(std::string words, const std::string& driver) {
  constexpr std::string_view kPlace = "{driver}";
  for (std::size_t at = words.find(kPlace); at != std::string::npos; at = words.find(kPlace, at + driver.size())) {
    words.replace(at, kPlace.size(), driver);
  }
  return words;
}

// The situation's words, for a reader that no card can be read with now.
std::string what_to_do(const UsbReader& reader, const ReaderFact* fact, const ReaderFacts& facts) {
  if (fact != nullptr && fact->works == "no") return words_of(facts, "unsuitable");
  if (!reader.kernel_driver.empty()) return filled(words_of(facts, "kernel"), reader.kernel_driver);
  if (!reader.drivers.empty()) return words_of(facts, "restart");
  if (fact == nullptr || fact->driver == "unknown" || fact->driver == "none") return words_of(facts, "unknown");
  return filled(words_of(facts, "install"), fact->driver == "either" ? "libccid" : fact->driver);
}

bool has_both_families(const std::vector<std::string>& drivers) {
  const auto has = [&drivers](const char* name) {
    return std::find(drivers.begin(), drivers.end(), name) != drivers.end();
  };
  return has("libccid") && has("libacsccid1");
}

void judge(UsbReader& reader, const DriverClaims& claims, const ReaderFacts& facts,
           const std::vector<std::string>& pcsc_names) {
  if (const auto found = claims.find(reader.id); found != claims.end()) {
    for (const DriverClaim& claim : found->second) {
      reader.drivers.push_back(claim.driver);
      reader.served = reader.served || std::any_of(pcsc_names.begin(), pcsc_names.end(), [&](const auto& name) {
                        return name.starts_with(claim.reader_name);
                      });
    }
  }
  const ReaderFact* fact = facts.of_usb(reader.id);
  std::vector<std::string> words;
  if (fact != nullptr) {
    reader.name = fact->name;
    reader.should_be = fact->driver;
    words.push_back(fact->advice);
  }
  if (!reader.served) words.push_back(what_to_do(reader, fact, facts));
  if (has_both_families(reader.drivers)) words.push_back(words_of(facts, "two_families"));
  for (const std::string& sentence : words) reader.advice += sentence;
}

}  // namespace

std::vector<UsbReader> usb_readers(const std::filesystem::path& usb, const DriverClaims& claims,
                                   const ReaderFacts& facts, const std::vector<std::string>& pcsc_names) {
  std::vector<UsbReader> readers;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(usb, failed)) {
    const std::string vendor = line_of(entry.path() / "idVendor");
    if (vendor.empty()) continue;  // an interface, or no device at all
    UsbReader reader;
    reader.id = vendor + ":" + line_of(entry.path() / "idProduct");
    reader.name = line_of(entry.path() / "product");
    look_at_interfaces(entry.path(), reader);
    if (!reader.ccid && facts.of_usb(reader.id) == nullptr && !claims.contains(reader.id)) continue;
    judge(reader, claims, facts, pcsc_names);
    readers.push_back(std::move(reader));
  }
  std::sort(readers.begin(), readers.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return readers;
}

}  // namespace haisai::card

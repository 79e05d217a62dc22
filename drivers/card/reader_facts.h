// What is known of card readers on the market (assets/readers.toml): which driver serves them, whether a My
// Number card can be read, and what staff should do, in their words.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kiosk/base/result.h"

namespace haisai::card {

struct ReaderFact {
  std::string name;
  std::vector<std::string> usb;  // ids, "054c:0dc8"; may be empty for a device whose id is not confirmed
  std::string slot;              // contactless, contact, dual
  std::string driver;            // libccid, libacsccid1, either, none, unknown
  std::string works;             // yes, no, unknown
  std::string advice;            // Japanese, for staff
};

struct ReaderFacts {
  std::vector<ReaderFact> readers;
  std::map<std::string, std::string> advice;  // words for situations: the keys of kAdviceKeys

  const ReaderFact* of_usb(const std::string& id) const;  // null: nothing is known
};

// {driver} in the words stands for a package's or module's name.
inline constexpr const char* kAdviceKeys[] = {"install", "restart", "kernel", "unsuitable", "unknown", "two_families"};

// file_unreadable; content_invalid with "FILE:LINE: what is wrong".
base::Result<ReaderFacts> load_reader_facts(const std::filesystem::path& file);

}  // namespace haisai::card

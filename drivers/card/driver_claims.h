// Which USB readers the drivers installed for pcscd say they serve: the id lists of their Info.plist files.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace haisai::card {

struct DriverClaim {
  std::string driver;       // Debian's package for the known ones: libccid, libacsccid1; else the bundle's name
  std::string reader_name;  // how pcscd's name of such a reader begins
};

// By USB id, "054c:0dc8" in small letters.
using DriverClaims = std::map<std::string, std::vector<DriverClaim>>;

inline constexpr char kDriverFolder[] = "/usr/lib/pcsc/drivers";

// folder: of *.bundle/Contents/Info.plist. Bundles that cannot be read claim nothing.
DriverClaims driver_claims(const std::filesystem::path& folder);

}  // namespace haisai::card

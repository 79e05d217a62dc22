#include "drivers/card/driver_claims.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace haisai::card {
namespace {

constexpr std::string_view kOpen = "<string>";
constexpr std::string_view kClose = "</string>";

std::string package_of(const std::string& bundle) {
  if (bundle == "ifd-ccid.bundle") return "libccid";
  if (bundle == "ifd-acsccid.bundle") return "libacsccid1";
  return bundle;
}

// The strings of the array behind <key>name</key>.
std::vector<std::string> strings_of(const std::string& plist, const std::string& name) {
  std::vector<std::string> strings;
  std::size_t at = plist.find("<key>" + name + "</key>");
  if (at == std::string::npos) return strings;
  const std::size_t end = std::min(plist.find("</array>", at), plist.size());
  while ((at = plist.find(kOpen, at)) < end) {
    at += kOpen.size();
    const std::size_t close = plist.find(kClose, at);
    if (close >= end) break;
    strings.push_back(plist.substr(at, close - at));
  }
  return strings;
}

// "0x054C" → "054c".
std::string hex_digits(std::string text) {
  if (text.starts_with("0x") || text.starts_with("0X")) text.erase(0, 2);
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
  return text;
}

void add_claims(const std::filesystem::path& bundle, DriverClaims& claims) {
  std::ifstream file(bundle / "Contents" / "Info.plist");
  std::ostringstream text;
  text << file.rdbuf();
  const std::string plist = text.str();
  const auto vendors = strings_of(plist, "ifdVendorID");
  const auto products = strings_of(plist, "ifdProductID");
  const auto names = strings_of(plist, "ifdFriendlyName");
  const std::string driver = package_of(bundle.filename().string());
  for (std::size_t i = 0; i < std::min({vendors.size(), products.size(), names.size()}); ++i) {
    claims[hex_digits(vendors[i]) + ":" + hex_digits(products[i])].push_back({driver, names[i]});
  }
}

}  // namespace

DriverClaims driver_claims(const std::filesystem::path& folder) {
  DriverClaims claims;
  std::error_code failed;
  for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    if (at->path().extension() == ".bundle") add_claims(at->path(), claims);
  }
  return claims;
}

}  // namespace haisai::card

// The card readers on the machine's USB, whether or not pcscd serves them, with what is known of each.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "drivers/card/driver_claims.h"
#include "drivers/card/reader_facts.h"

namespace haisai::card {

struct UsbReader {
  std::string id;             // "054c:0dc8"
  std::string name;           // from the facts, else what the device calls itself
  bool ccid = false;          // it says itself that it is a smart card reader (class 0B)
  std::string kernel_driver;  // the kernel module that holds it; empty when none, or pcscd does
  std::vector<std::string> drivers;  // installed packages that claim it
  bool served = false;        // pcscd names a reader like it
  std::string should_be;      // the driver it needs, as ReaderFact::driver; empty: not known
  std::string advice;         // for staff; empty when nothing is to be done
};

inline constexpr char kUsbFolder[] = "/sys/bus/usb/devices";

// usb: like kUsbFolder. pcsc_names: the readers pcscd serves now. A device counts as a card reader when it says
// so itself, a driver claims it, or the facts know it.
std::vector<UsbReader> usb_readers(const std::filesystem::path& usb, const DriverClaims& claims,
                                   const ReaderFacts& facts, const std::vector<std::string>& pcsc_names);

}  // namespace haisai::card

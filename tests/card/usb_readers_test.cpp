// What staff are told about the readers plugged in.
#include "drivers/card/usb_readers.h"

#include <gtest/gtest.h>

#include <fstream>

#include "drivers/card/pcsc_slots.h"
#include "haisai_places.h"

namespace haisai::card {
namespace {

namespace fs = std::filesystem;

constexpr char kPlist[] = R"(<dict><key>ifdFriendlyName</key><array><string>ACS ACR1252 Dual Reader</string>
<string>SONY FeliCa RC-S300/S</string></array>
<key>ifdProductID</key><array><string>0x223B</string><string>0x0DC8</string></array>
<key>ifdVendorID</key><array><string>0x072F</string><string>0x054C</string></array></dict>)";

// A machine in a temporary folder.
class UsbReaders : public testing::Test {
 protected:
  UsbReaders() {
    std::string pattern = (fs::temp_directory_path() / "haisai-usb-XXXXXX").string();
    root_ = mkdtemp(pattern.data());
    fs::create_directories(root_ / "usb");
    auto loaded = load_reader_facts(HAISAI_SOURCE_DIR "/assets/readers.toml");
    EXPECT_TRUE(loaded.has_value()) << loaded.error().detail;
    facts_ = std::move(*loaded);
  }
  ~UsbReaders() override { fs::remove_all(root_); }

  void write(const fs::path& file, const std::string& text) {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file) << text << "\n";
  }
  // kernel_driver: the module bound to the device's only interface.
  void plug(const std::string& place, const std::string& vendor, const std::string& product,
            const std::string& interface_class, const std::string& kernel_driver = {}) {
    const fs::path device = fs::path("usb") / place;
    write(device / "idVendor", vendor);
    write(device / "idProduct", product);
    write(device / "product", "Some Device");
    const fs::path interface = fs::path("usb") / (place + ":1.0");
    write(interface / "bInterfaceClass", interface_class);
    if (!kernel_driver.empty()) fs::create_directory_symlink("/drivers/" + kernel_driver, root_ / interface / "driver");
  }
  void install(const std::string& bundle) { write(fs::path("drivers") / bundle / "Contents" / "Info.plist", kPlist); }
  std::vector<UsbReader> look(const std::vector<std::string>& served = {}) {
    return usb_readers(root_ / "usb", driver_claims(root_ / "drivers"), facts_, served);
  }

  fs::path root_;
  ReaderFacts facts_;
};

TEST_F(UsbReaders, MiceAndHubsAreNoReaders) {
  plug("1-1", "046d", "c077", "03");
  EXPECT_TRUE(look().empty());
  EXPECT_TRUE(usb_readers("/nowhere", {}, facts_, {}).empty());
}

// `card readers` far from the assets: what is plugged in is told all the same.
TEST_F(UsbReaders, AreToldWithoutAnyFacts) {
  plug("1-1", "054c", "0dc8", "0b");
  plug("1-2", "054c", "06c1", "ff", "port100");
  facts_ = {};
  EXPECT_EQ(look().size(), 1U);
}

TEST_F(UsbReaders, AReaderPcscdServesNeedsNothing) {
  install("ifd-ccid.bundle");
  plug("1-1", "054c", "0dc8", "0b", "usbfs");
  const auto readers = look({"SONY FeliCa RC-S300/S (1234567) 00 00"});
  ASSERT_EQ(readers.size(), 1u);
  EXPECT_TRUE(readers[0].served);
  EXPECT_EQ(readers[0].drivers, std::vector<std::string>{"libccid"});
  EXPECT_EQ(readers[0].kernel_driver, "");
  EXPECT_EQ(readers[0].advice, facts_.of_usb("054c:0dc8")->advice);
}

TEST_F(UsbReaders, AnRcS380IsNamedAndItsReasonTold) {
  install("ifd-ccid.bundle");
  plug("1-1", "054c", "06c1", "ff", "port100");
  const auto readers = look();
  ASSERT_EQ(readers.size(), 1u);
  EXPECT_EQ(readers[0].name, "Sony RC-S380");
  EXPECT_EQ(readers[0].should_be, "none");
  EXPECT_FALSE(readers[0].served);
  EXPECT_NE(readers[0].advice.find("CCID"), std::string::npos);
  EXPECT_NE(readers[0].advice.find("RC-S300"), std::string::npos);
}

TEST_F(UsbReaders, AReaderOfTheOtherDriverFamilyTellsWhatToInstall) {
  install("ifd-ccid.bundle");
  plug("1-1", "072f", "221b", "0b");
  const auto readers = look();
  ASSERT_EQ(readers.size(), 1u);
  EXPECT_TRUE(readers[0].drivers.empty());
  EXPECT_NE(readers[0].advice.find("apt install libacsccid1"), std::string::npos);
}

TEST_F(UsbReaders, BothDriverFamiliesForOneReaderAreWarnedOf) {
  install("ifd-ccid.bundle");
  install("ifd-acsccid.bundle");
  plug("1-1", "072f", "223b", "0b", "usbfs");
  const auto readers = look({"ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00"});
  ASSERT_EQ(readers.size(), 1u);
  EXPECT_EQ(readers[0].drivers.size(), 2u);
  EXPECT_NE(readers[0].advice.find(facts_.advice.at("two_families")), std::string::npos);
}

TEST_F(UsbReaders, AReaderTheKernelHoldsTellsTheModule) {
  install("ifd-ccid.bundle");
  plug("1-1", "072f", "2200", "0b", "pn533_usb");
  const auto readers = look();
  ASSERT_EQ(readers.size(), 1u);
  EXPECT_NE(readers[0].advice.find("blacklist pn533_usb"), std::string::npos);
}

TEST_F(UsbReaders, AnUnheardOfReaderIsShownAsUnknown) {
  plug("1-1", "1234", "5678", "0b");
  const auto readers = look();
  ASSERT_EQ(readers.size(), 1u);
  EXPECT_EQ(readers[0].name, "Some Device");
  EXPECT_EQ(readers[0].advice, facts_.advice.at("unknown"));
}

TEST_F(UsbReaders, AFaultInTheDataIsTold) {
  std::ifstream file(HAISAI_SOURCE_DIR "/assets/readers.toml");
  const std::string good((std::istreambuf_iterator<char>(file)), {});
  const auto said = [&](const std::string& more) {
    write("bad.toml", good + more);
    const auto loaded = load_reader_facts(root_ / "bad.toml");
    return loaded ? std::string() : loaded.error().detail;
  };
  const std::string reader = "\n[[reader]]\nname = \"X\"\nslot = \"contact\"\ndriver = \"none\"\nworks = \"yes\"\nadvice = \"a\"\n";
  EXPECT_EQ(said(reader + "usb = [\"1234:5678\"]\n"), "");
  EXPECT_NE(said(reader + "usb = [\"054C:0dc8\"]\n").find("is not like"), std::string::npos);
  EXPECT_NE(said(reader + "usb = [\"054c:0dc8\"]\n").find("told twice"), std::string::npos);
  EXPECT_NE(said("\n[[reader]]\nname = \"X\"\n").find("X: advice is missing"), std::string::npos);
  EXPECT_NE(said("\n[[reader\n").find("bad.toml:"), std::string::npos);
  EXPECT_EQ(load_reader_facts("/nowhere.toml").error().code, base::ErrorCode::file_unreadable);
}

TEST(Slots, TheNameTellsTheKind) {
  const std::pair<const char*, SlotKind> cases[] = {
      {"ACS ACR1251 Dual Reader [ACR1251 Dual Reader PICC] 00 00", SlotKind::contactless},
      {"ACS ACR1251 Dual Reader [ACR1251 Dual Reader SAM] 01 00", SlotKind::sam},
      {"ACS ACR1252 Dual Reader [ACR1252 Dual Reader SAM] (AB12) 01 00", SlotKind::sam},
      {"Some Reader SAM 2 00 03", SlotKind::sam},
      {"Identiv Identiv uTrust 4711 F CL + SAM Reader (5372) 00 00", SlotKind::contactless},
      {"ACS ACR39U-SAM ICC Reader 00 00", SlotKind::contact},
      {"Samsung Reader 00 00", SlotKind::other},
      {"SCR3310-NTTCom USB SmartCard Reader (51611) 00 00", SlotKind::other},
      {"", SlotKind::other}};
  for (const auto& [name, kind] : cases) EXPECT_EQ(slot_kind(name), kind) << name;
}

}  // namespace
}  // namespace haisai::card

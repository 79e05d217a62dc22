// The virtual card as clients see it that know nothing of this program: OpenSC's tools and OpenSSL.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>

#include "drivers/card/pcsc_readers.h"
#include "pcscd_lab.h"

namespace haisai::card {
namespace {

// What a command line prints, errors too.
std::string said(const std::string& command) {
  std::string out;
  FILE* pipe = popen(("( " + command + " ) 2>&1").c_str(), "r");
  std::array<char, 512> part{};
  while (pipe != nullptr && fgets(part.data(), static_cast<int>(part.size()), pipe) != nullptr) out += part.data();
  if (pipe != nullptr) pclose(pipe);
  return out;
}

// A card in the first slot that pcscd has seen.
class Strangers : public testing::Test {
 protected:
  void put_down(const std::string& name) {
    card_ = std::make_unique<VirtualCard>(make_card(name), Faults{}, 0);
    for (int i = 0; i < 100; ++i) {
      const auto readers = list_readers();
      if (readers && !readers->empty() && readers->front().card_present) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    FAIL() << "pcscd sees no card";
  }

 private:
  std::unique_ptr<VirtualCard> card_;
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_F(Strangers, KnowTheCardWhenTheySeeIt) {
  put_down("yoshio");
  const std::string name = said("timeout 20 opensc-tool --reader 0 --name");
  EXPECT_TRUE(has(name, "jpki")) << name;
}

TEST_F(Strangers, ListItsCertificatesAndPins) {
  put_down("yoshio");
  const std::string list = said("timeout 20 pkcs15-tool --reader 0 --list-certificates --list-pins");
  for (const char* part : {"X.509 Certificate [User Authentication Certificate]",
                           "X.509 Certificate [Digital Signature Certificate CA]", "PIN [User Authentication PIN]",
                           "Tries left     : 3", "PIN [Digital Signature PIN]", "Tries left     : 5"}) {
    EXPECT_TRUE(has(list, part)) << part << "\n" << list;
  }
}

TEST_F(Strangers, ReadItsAuthenticationCertificate) {
  put_down("yoshio");
  const std::string end = said(
      "timeout 20 pkcs15-tool --reader 0 --read-certificate 1 | openssl x509 -noout -enddate -subject -purpose");
  EXPECT_TRUE(has(end, "notAfter=Nov  3 14:59:59 2031 GMT")) << end;
  EXPECT_TRUE(has(end, "MADEUP")) << end;
  EXPECT_TRUE(has(end, "SSL client : Yes\n")) << end;
  const std::string authority =
      said("timeout 20 pkcs15-tool --reader 0 --read-certificate 3 | openssl x509 -noout -purpose");
  EXPECT_TRUE(has(authority, "SSL client CA : Yes")) << authority;
}

TEST_F(Strangers, GetNoSigningCertificateWithoutItsPin) {
  put_down("yoshio");
  const std::string refused = said("timeout 20 pkcs15-tool --reader 0 --read-certificate 2");
  EXPECT_FALSE(has(refused, "BEGIN CERTIFICATE")) << refused;
}

TEST_F(Strangers, DoNotTakeALicenceForOne) {
  put_down("licence");
  const std::string name = said("timeout 20 opensc-tool --reader 0 --name");
  EXPECT_FALSE(has(name, "jpki")) << name;
}

}  // namespace
}  // namespace haisai::card

#include "drivers/card/simulated_certificate.h"

#include <gtest/gtest.h>

#include "drivers/card/tlv.h"

namespace haisai::card {
namespace {

using Use = SimulatedCertificate::Use;

TEST(SimulatedCertificateTest, IsOneObjectOfTheSizeOfARealOne) {
  for (const Use use : {Use::signing, Use::authentication, Use::authority}) {
    const base::Bytes certificate = encode_certificate({.use = use, .last_day = "2029-06-23"});
    const auto header = read_tlv_header(certificate);
    ASSERT_TRUE(header.has_value());
    EXPECT_EQ(header->tag, 0x30u);
    EXPECT_EQ(header->header_bytes + header->value_bytes, certificate.size());
    EXPECT_GT(certificate.size(), 1000u);
    EXPECT_LT(certificate.size(), 2000u);
    EXPECT_EQ(encode_certificate({.use = use, .last_day = "2029-06-23"}), certificate);
  }
}

TEST(SimulatedCertificateTest, ALeapDayHasNoBirthdayFiveYearsBefore) {
  const base::Bytes certificate = encode_certificate({.use = Use::authentication, .last_day = "2032-02-29"});
  const std::string_view text = base::as_text(certificate);
  EXPECT_NE(text.find("270228010000Z"), std::string_view::npos);
  EXPECT_NE(text.find("320229145959Z"), std::string_view::npos);
}

}  // namespace
}  // namespace haisai::card

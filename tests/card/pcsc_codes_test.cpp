#include "drivers/card/pcsc_codes.h"

#include <gtest/gtest.h>

namespace haisai::card {
namespace {

using base::ErrorCode;

TEST(PcscCodes, EachKnownCodeHasItsMeaning) {
  EXPECT_EQ(meaning_of(0x8010001D).code, ErrorCode::card_service_down);  // NO_SERVICE
  EXPECT_EQ(meaning_of(0x8010001D).act, PcscAct::rebuild);
  EXPECT_EQ(meaning_of(0x8010002E).act, PcscAct::wait_reader);         // NO_READERS_AVAILABLE
  EXPECT_EQ(meaning_of(0x80100016).code, ErrorCode::card_removed);     // NOT_TRANSACTED
  EXPECT_EQ(meaning_of(0x80100069).code, ErrorCode::card_removed);     // REMOVED_CARD
  EXPECT_EQ(meaning_of(0x80100068).act, PcscAct::end_visit);           // RESET_CARD
  EXPECT_EQ(meaning_of(0x8010000B).code, ErrorCode::card_busy);        // SHARING_VIOLATION
  EXPECT_EQ(meaning_of(0x80100066).code, ErrorCode::card_unreadable);  // UNRESPONSIVE_CARD
  EXPECT_EQ(meaning_of(0x8010006A).act, PcscAct::tell_staff);          // SECURITY_VIOLATION
}

TEST(PcscCodes, ASignedLongMeansTheSame) {
  EXPECT_EQ(meaning_of(static_cast<std::int32_t>(0x8010001D)).code, ErrorCode::card_service_down);
}

TEST(PcscCodes, AnUnknownCodeEndsTheVisit) {
  EXPECT_EQ(meaning_of(0x80109999).act, PcscAct::end_visit);
  EXPECT_EQ(meaning_of(0x80109999).code, ErrorCode::card_unreadable);
}

}  // namespace
}  // namespace haisai::card

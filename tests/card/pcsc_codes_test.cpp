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
  EXPECT_EQ(meaning_of(0x80100066).code, ErrorCode::card_mute);      // UNRESPONSIVE_CARD
  EXPECT_EQ(meaning_of(0x8010006A).act, PcscAct::tell_staff);          // SECURITY_VIOLATION
  EXPECT_EQ(meaning_of(0x8010006A).code, ErrorCode::card_refused);
  EXPECT_EQ(meaning_of(0x80100067).code, ErrorCode::card_mute);        // UNPOWERED_CARD
  EXPECT_EQ(meaning_of(0x80100017).act, PcscAct::wait_reader);         // READER_UNAVAILABLE
  EXPECT_EQ(meaning_of(0x80100009).act, PcscAct::wait_reader);         // UNKNOWN_READER
  EXPECT_EQ(meaning_of(0x80100003).act, PcscAct::rebuild);             // INVALID_HANDLE
  EXPECT_EQ(meaning_of(0x8010001E).act, PcscAct::rebuild);             // SERVICE_STOPPED
  EXPECT_EQ(meaning_of(0x8010000C).code, ErrorCode::card_no_card);     // NO_SMARTCARD
}

TEST(PcscCodes, ASignedLongMeansTheSame) {
  EXPECT_EQ(meaning_of(static_cast<std::int32_t>(0x8010001D)).code, ErrorCode::card_service_down);
}

TEST(PcscCodes, AnUnknownCodeEndsTheVisitAndItsContext) {
  EXPECT_EQ(meaning_of(0x80109999).act, PcscAct::rebuild);
  EXPECT_EQ(meaning_of(0x80109999).code, ErrorCode::card_unreadable);
}

}  // namespace
}  // namespace haisai::card

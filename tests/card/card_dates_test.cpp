// The last days of card and certificate, from bytes that may be anything.
#include "drivers/card/card_dates.h"

#include <gtest/gtest.h>

#include "drivers/card/simulated_certificate.h"
#include "script.h"

namespace haisai::card {
namespace {

using std::chrono::year_month_day;
using namespace std::chrono_literals;

base::Bytes bytes(std::string_view text) { return {text.begin(), text.end()}; }

// A record of 共通カードAP with this last day.
base::Bytes record(const std::string& day) { return bytes("\x01\x1c" "40000000472010" "0" "47201" + day); }

base::Bytes certificate(const std::string& last_day) {
  return encode_certificate({.use = SimulatedCertificate::Use::authentication, .last_day = last_day});
}

// The front of a certificate whose notAfter is this object (hex).
base::Bytes with_end(const std::string& not_after) {
  return base::from_hex("3082010030820100 A003020102 020101 3000 3000 301E 170D3236303130313030303030305A" + not_after);
}

std::string utc(const std::string& text) { return "170D" + base::to_hex(base::as_bytes(text)); }
std::string general(const std::string& text) { return "180F" + base::to_hex(base::as_bytes(text)); }

TEST(CardDates, TheRecordTellsTheLastDay) {
  EXPECT_EQ(last_day_of_card(record("20350217")), year_month_day(2035y / 2 / 17));
  base::Bytes filled = record("20350217");
  filled.resize(60, 0xFF);
  EXPECT_EQ(last_day_of_card(filled), year_month_day(2035y / 2 / 17));
}

TEST(CardDates, ARecordThatIsAnythingElseTellsNothing) {
  for (const char* day : {"20350230", "2035021x", "00000000", "20351301"}) {
    EXPECT_FALSE(last_day_of_card(record(day))) << day;
  }
  const base::Bytes good = record("20350217");
  for (std::size_t size = 0; size < good.size(); ++size) {
    EXPECT_FALSE(last_day_of_card(base::ByteView(good).first(size))) << size;
  }
  for (std::size_t at = 0; at < 22; ++at) {  // tag, length, serial number, municipality
    base::Bytes changed = good;
    changed[at] = 'A';
    EXPECT_FALSE(last_day_of_card(changed)) << at;
  }
}

TEST(CardDates, TheCertificateTellsItsLastDayInJapan) {
  EXPECT_EQ(look_for_end(certificate("2029-06-23")).last_day, year_month_day(2029y / 6 / 23));
  EXPECT_EQ(look_for_end(certificate("2051-01-31")).last_day, year_month_day(2051y / 1 / 31));  // the long form
  const std::pair<std::string, year_month_day> ends[] = {{utc("290623145959Z"), 2029y / 6 / 23},
                                                         {utc("290623150000Z"), 2029y / 6 / 23},
                                                         {utc("290623150001Z"), 2029y / 6 / 24},
                                                         {utc("291231235959Z"), 2030y / 1 / 1},
                                                         {utc("491231000000Z"), 2049y / 12 / 31},
                                                         {utc("991231000000Z"), 1999y / 12 / 31},
                                                         {general("20291231000000Z"), 2029y / 12 / 31}};
  for (const auto& [text, day] : ends) EXPECT_EQ(look_for_end(with_end(text)).last_day, day) << text;
}

TEST(CardDates, ATimeThatIsNoneTellsNothing) {
  for (const std::string& text :
       {utc("290631145959Z"), utc("2906231459599"), utc("290623245959Z"), utc("290623146059Z"), utc("29062314595 Z"),
        general("2029123100000Z0"), std::string("170B") + base::to_hex(base::as_bytes("2906231459Z")) + "0000",
        std::string("0C0D") + base::to_hex(base::as_bytes("290623145959Z"))}) {
    const CertificateEnd end = look_for_end(with_end(text));
    EXPECT_FALSE(end.last_day) << text;
    EXPECT_FALSE(end.wants_more) << text;
  }
}

TEST(CardDates, AFrontThatEndsEarlyAsksForMoreAndAnOddOneDoesNot) {
  const base::Bytes whole = certificate("2029-06-23");
  std::size_t needed = 0;
  while (!look_for_end(base::ByteView(whole).first(needed)).last_day) {
    EXPECT_TRUE(look_for_end(base::ByteView(whole).first(needed)).wants_more) << needed;
    ++needed;
  }
  EXPECT_LT(needed, 256u) << "one READ BINARY is enough";
  for (const char* odd : {"FF200101", "3082010031820100", "30820100308201000401", "0000000000000000",
                          "308201003082010002018102018430843084", "308201003082010002FFFFFF"}) {
    const CertificateEnd end = look_for_end(base::from_hex(std::string(odd) + "000000000000"));
    EXPECT_FALSE(end.last_day) << odd;
    EXPECT_FALSE(end.wants_more) << odd;
  }
}

TEST(CardDates, EveryChangedByteOfACertificateIsSurvived) {
  const base::Bytes whole = certificate("2029-06-23");
  for (std::size_t at = 0; at < 256; ++at) {
    for (const int value : {whole[at] + 1, whole[at] - 1, 0x00, 0x7F, 0x80, 0x81, 0x82, 0xFF}) {
      base::Bytes changed(whole.begin(), whole.begin() + 256);
      changed[at] = static_cast<base::Byte>(value);
      (void)look_for_end(changed);  // sanitizers watch
      changed.resize(at + 1);
      (void)look_for_end(changed);
    }
  }
}

model::CardDates converse(Script& script) {
  CardChannel channel(script);
  return read_card_dates(channel);
}

const std::string kRecord = base::to_hex(record("20350217")) + "9000";
const std::string kFront = base::to_hex(base::ByteView(certificate("2029-06-23")).first(256)) + "9000";

TEST(CardDates, TwoSelectionsAndTwoReadsTellBoth) {
  Script script;
  script.answers = {"9000", kRecord, "9000", kFront};
  const model::CardDates dates = converse(script);
  EXPECT_EQ(dates.card, year_month_day(2035y / 2 / 17));
  EXPECT_EQ(dates.certificate, year_month_day(2029y / 6 / 23));
  EXPECT_EQ(script.sent, (std::vector<std::string>{"00a4040c0ad3921000310001010100", "00b2010c00",
                                                   "00a4040c0ad392f000260100000001", "00b08a0000"}));
}

TEST(CardDates, WithoutShortIdsTheFilesAreSelected) {
  Script script;
  script.answers = {"9000", "6a82", "9000", kRecord, "9000", "6a82", "9000", kFront};
  const model::CardDates dates = converse(script);
  EXPECT_TRUE(dates.card && dates.certificate);
  EXPECT_EQ(script.sent[2], "00a4020c020001");
  EXPECT_EQ(script.sent[3], "00b2010400");
  EXPECT_EQ(script.sent[6], "00a4020c02000a");
  EXPECT_EQ(script.sent[7], "00b0000000");
}

TEST(CardDates, ACertificateInDropsIsReadOnAndEnds) {
  Script script;
  script.answers = {"6a82", "9000"};
  const std::string front = kFront.substr(0, 512);
  for (std::size_t at = 0; at < 400; at += 100) script.answers.push_back(front.substr(at, 100) + "9000");
  script.answers.push_back("6b00");
  EXPECT_EQ(converse(script).certificate, year_month_day(2029y / 6 / 23));
  Script endless;
  endless.answers = {"6a82", "9000", "30823fff30823fff" "0282" "03d0" "009000"};
  EXPECT_FALSE(converse(endless).certificate);
  EXPECT_LT(endless.sent.size(), 130u);
}

TEST(CardDates, WhateverGoesWrongLeavesADateUnknown) {
  for (const char* answer : {"", "00", "6a82", "6982", "6f00", "6d00", "9000", "6282", "ffff9000", "6c00", "6110"}) {
    Script script;
    script.answers = {answer};
    EXPECT_EQ(converse(script), model::CardDates{}) << answer;
    EXPECT_LT(script.sent.size(), 90u) << answer;
  }
  Script only_card;
  only_card.answers = {"9000", kRecord, ""};
  EXPECT_TRUE(converse(only_card).card);
  Script only_certificate;
  only_certificate.answers = {"6a82", "9000", kFront};
  EXPECT_TRUE(converse(only_certificate).certificate);
}

TEST(CardDates, OfACardLiftedInBetweenNothingMoreIsAsked) {
  Script script;
  script.answers = {""};
  EXPECT_EQ(converse(script), model::CardDates{});
  EXPECT_EQ(script.sent.size(), 1u);
}

}  // namespace
}  // namespace haisai::card

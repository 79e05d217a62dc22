#include "drivers/card/worker_protocol.h"

#include <gtest/gtest.h>

#include <random>

#include "drivers/card/attribute_record.h"

namespace haisai::card {
namespace {

using Kind = Message::Kind;

Message read_message() {
  Message message{.kind = Kind::read, .apdus = 5, .bytes = 560, .ms = 3};
  message.four.name = base::PersonalText("髙橋　𠮷男");
  message.four.address = base::PersonalText(std::string(kMaxAddressBytes, 'x'));
  message.four.birth_date = base::PersonalText("1931-00-00");
  message.four.sex = base::PersonalText("");
  return message;
}

TEST(WorkerProtocol, EveryKindArrivesAsItWasSent) {
  for (const Kind kind :
       {Kind::no_reader, Kind::service_down, Kind::waiting, Kind::checking, Kind::removed}) {
    EXPECT_EQ(decode_message(encode_message({.kind = kind}))->kind, kind);
  }
  EXPECT_EQ(decode_message(encode_message({.kind = Kind::ready, .tries_left = 2}))->tries_left, 2);
  const auto failed = decode_message(
      encode_message({.kind = Kind::failed, .tries_left = -1, .code = base::ErrorCode::card_not_mynumber}));
  ASSERT_TRUE(failed.has_value());
  EXPECT_EQ(failed->tries_left, -1);
  EXPECT_EQ(failed->code, base::ErrorCode::card_not_mynumber);
  const auto read = decode_message(encode_message(read_message()));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->four.name.reveal(), "髙橋　𠮷男");
  EXPECT_EQ(read->four.birth_date.reveal(), "1931-00-00");
  EXPECT_EQ(read->bytes, 560);
}

TEST(WorkerProtocol, CutAndLengthenedPacketsAreRefused) {
  for (const Message& message :
       {Message{.kind = Kind::waiting}, Message{.kind = Kind::ready, .tries_left = 3},
        Message{.kind = Kind::failed, .code = base::ErrorCode::card_busy}, read_message()}) {
    base::Bytes packet = encode_message(message);
    for (std::size_t size = 0; size < packet.size(); ++size) {
      EXPECT_FALSE(decode_message(base::ByteView(packet).first(size)).has_value()) << size;
    }
    packet.push_back(0);
    EXPECT_FALSE(decode_message(packet).has_value());
  }
}

TEST(WorkerProtocol, ValuesOutOfRangeAreRefused) {
  EXPECT_FALSE(decode_message(base::Bytes{static_cast<base::Byte>(Message::Kind::ended)}).has_value());  // never said
  EXPECT_FALSE(decode_message(base::from_hex("FF")).has_value());
  EXPECT_FALSE(decode_message(base::from_hex("0400")).has_value());  // ready without a try
  EXPECT_FALSE(decode_message(base::from_hex("0410")).has_value());
  const auto printer = static_cast<base::Byte>(base::ErrorCode::printer_mute);
  EXPECT_FALSE(decode_message(base::Bytes{6, 0, printer, 0}).has_value());
  EXPECT_FALSE(decode_message(base::from_hex("06FFFF00")).has_value());
  for (const char* birth : {"1931-13-00", "19310101", "<b>"}) {
    Message message = read_message();
    message.four.birth_date = base::PersonalText(birth);
    EXPECT_FALSE(decode_message(encode_message(message)).has_value()) << birth;
  }
  Message message = read_message();
  message.four.name = base::PersonalText("a\u202Eb");
  EXPECT_FALSE(decode_message(encode_message(message)).has_value());
  message = read_message();
  message.ms = 2'000'000;
  EXPECT_FALSE(decode_message(encode_message(message)).has_value());
}

TEST(WorkerProtocol, EachFieldOfAPacketIsHeldToItsRange) {
  const base::Bytes ready = encode_message({.kind = Kind::ready, .tries_left = 3});
  const base::Bytes failed = encode_message({.kind = Kind::failed, .tries_left = 2, .code = base::ErrorCode::card_busy});
  Message dates{.kind = Kind::dated};
  dates.dates.certificate = std::chrono::year(2031) / 4 / 1;
  const base::Bytes dated = encode_message(dates);
  ASSERT_EQ(decode_message(dated)->dates, dates.dates);
  const auto changed = [](base::Bytes packet, std::size_t at, int value) {
    packet.at(at) = static_cast<base::Byte>(value);
    return decode_message(packet).has_value();
  };
  EXPECT_TRUE(changed(ready, 1, 15));
  EXPECT_FALSE(changed(ready, 1, 16));   // tries
  EXPECT_FALSE(changed(ready, 2, 0xFF));  // whose tries
  EXPECT_FALSE(changed(failed, 3, 17));   // tries and one
  EXPECT_FALSE(changed(failed, 4, 0xFF));  // which other card
  EXPECT_FALSE(changed(failed, 5, 0xFF));  // whose tries
  EXPECT_FALSE(changed(dated, 5, 0xFF));   // a year beyond 9999
  EXPECT_FALSE(changed(dated, 8, 99));     // 2031-04-99
  Message odd = read_message();
  odd.four.sex = base::PersonalText("12");
  EXPECT_FALSE(decode_message(encode_message(odd)).has_value());
  EXPECT_FALSE(decode_message(base::Bytes(kMaxPacketBytes + 1)).has_value());
}

TEST(WorkerProtocol, RandomPacketsAreSurvived) {
  std::mt19937 random(7);
  const base::Bytes good = encode_message(read_message());
  for (int round = 0; round < 20000; ++round) {
    base::Bytes packet = good;
    packet.resize(random() % (good.size() + 8));
    for (int i = 0; i < 3 && !packet.empty(); ++i)
      packet[random() % packet.size()] = static_cast<base::Byte>(random());
    (void)decode_message(packet);  // sanitizers watch
  }
}

}  // namespace
}  // namespace haisai::card

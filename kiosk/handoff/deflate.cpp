#include "kiosk/handoff/deflate.h"

#include <zlib.h>

#include "kiosk/base/assert.h"

namespace haisai::handoff {
namespace {

// Both ends have it, so it never travels. It may not change while kSchema stays: what was sealed must open. What comes
// often stands last, as zlib asks for.
constexpr std::string_view kDictionary =
    "\"delegation\":null,\"papersTold\":[],\"feeTold\":{\"yen\":300,\"checkedOn\":null},\"ticketNumber\":\"A-001\"}"
    "\"typed\",\"visit\",\"delegation.d.\"content.s.\"content.h.\"content.m.\"content.k.\"content.j.\"content.v."
    "\"person.fullName\":\"card\",\"person.fullNameKana\":\"typed\",\"person.sex\":\"card\",\"person.dateOfBirth\":\"card\","
    "\"person.address\":\"card\",\"person.contactPointInformation\":\"typed\",\"rule\",\"provenance\":{"
    "\"contactPreference\":null,\"role\":null},\"delegation\":null,\"content\":{"
    "\"contactPointInformation\":{\"contactPointPhoneNumber\":[\"098-\"]}}"
    "\"address\":{\"localGovernmentCode\":\"472018\",\"fullAddress\":\"dateOfBirthJa\":\"dateOfBirth\":\"19\"sex\":{"
    "\"cardCode\":\"familyNameKana\":\"givenNameKana\":\"familyName\":\"givenName\":\"fullNameKana\":\"fullNameRaw\":\""
    "\"applicant\":{\"person\":{\"fullName\":\"\"formVersion\":1,\"counter\":\"\"procedure\":{\"id\":\"juminhyo\",\"title\":\""
    "\"site\":\"naha\",\"office\":\"honcho\",\"device\":\"K01\",\"contentVersion\":\"T00:00+09:00\",\"expiresAt\":\"2026-"
    "\"check\":\"issuedAt\":\"{\"schema\":\"kiosk-application/1\",\"receipt\":{\"id\":\"HON-K01-2026"
    "\":true,\"\":false,\"\":{\"code\":\"\",\"value\":\"\"},\"";

const Bytef* bytes_of(std::string_view text) { return reinterpret_cast<const Bytef*>(text.data()); }

}  // namespace

base::Bytes deflated(std::string_view text) {
  z_stream stream{};
  int state = deflateInit(&stream, Z_BEST_COMPRESSION);
  HAISAI_ASSERT(state == Z_OK);
  deflateSetDictionary(&stream, bytes_of(kDictionary), static_cast<uInt>(kDictionary.size()));
  base::Bytes out(deflateBound(&stream, static_cast<uLong>(text.size())) + 16);
  stream.next_in = const_cast<Bytef*>(bytes_of(text));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = out.data();
  stream.avail_out = static_cast<uInt>(out.size());
  state = deflate(&stream, Z_FINISH);
  HAISAI_ASSERT(state == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::optional<std::string> inflated(base::ByteView bytes, std::size_t most) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return std::nullopt;
  stream.next_in = const_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string text(most, '\0');
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  int state = inflate(&stream, Z_FINISH);
  if (state == Z_NEED_DICT &&
      inflateSetDictionary(&stream, bytes_of(kDictionary), static_cast<uInt>(kDictionary.size())) == Z_OK) {
    state = inflate(&stream, Z_FINISH);
  }
  const bool whole = state == Z_STREAM_END && stream.avail_in == 0;
  const std::size_t size = stream.total_out;
  inflateEnd(&stream);
  std::optional<std::string> result;
  if (whole) result.emplace(text, 0, size);
  base::wipe(text);
  return result;
}

}  // namespace haisai::handoff

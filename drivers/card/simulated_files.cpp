#include "drivers/card/simulated_files.h"

#include <algorithm>
#include <string_view>

namespace haisai::card {
namespace {

constexpr base::Byte kFiller = 0xFF;
constexpr std::size_t kAttributeFileBytes = 512;  // smaller records are followed by filler

void add(base::Bytes& bytes, base::ByteView more) { bytes.insert(bytes.end(), more.begin(), more.end()); }

base::Bytes tlv(std::uint16_t tag, base::ByteView value) {
  base::Bytes bytes;
  bytes.reserve(value.size() + 5);
  bytes.push_back(static_cast<base::Byte>(tag >> 8));
  bytes.push_back(static_cast<base::Byte>(tag & 0xFF));
  const std::size_t size = value.size();
  if (size >= 0x80) add(bytes, base::Bytes{0x82, static_cast<base::Byte>(size >> 8)});
  bytes.push_back(static_cast<base::Byte>(size & 0xFF));
  add(bytes, value);
  return bytes;
}

std::string without_hyphens(std::string date) {
  date.erase(std::remove(date.begin(), date.end(), '-'), date.end());
  return date;
}

// Bytes that look like a certificate and compress as badly, the same every time.
base::Bytes certificate_body(std::size_t size) {
  base::Bytes body(size);
  std::uint32_t state = 47201;
  for (auto& byte : body) {
    state = state * 1664525 + 1013904223;
    byte = static_cast<base::Byte>(state >> 24);
  }
  return body;
}

}  // namespace

base::Bytes encode_attributes(const CardPerson& person) {
  const std::string birth = without_hyphens(person.birth_date);
  const std::string_view values[] = {person.name, person.address, birth, person.sex};
  base::Bytes objects;
  std::size_t starts[4] = {};
  for (std::size_t i = 0; i < 4; ++i) {
    starts[i] = objects.size();
    add(objects, tlv(static_cast<std::uint16_t>(0xDF22 + i), base::as_bytes(values[i])));
  }
  constexpr std::size_t kOffsets = 11;  // DF21 08 and four 16-bit offsets
  const std::size_t header = objects.size() + kOffsets >= 0x80 ? 5 : 3;
  base::Bytes offsets;
  for (const std::size_t start : starts) {
    const std::size_t at = header + kOffsets + start;
    add(offsets, base::Bytes{static_cast<base::Byte>(at >> 8), static_cast<base::Byte>(at & 0xFF)});
  }
  base::Bytes inner = tlv(0xDF21, offsets);
  add(inner, objects);
  base::Bytes file = tlv(0xFF20, inner);
  file.resize(std::max(kAttributeFileBytes, file.size() + 2), kFiller);
  return file;
}

std::map<std::uint16_t, SimulatedFile> files_of(const CardPerson& person) {
  using Opening = SimulatedFile::Opening;
  if (person.kind == CardPerson::Kind::other) return {};
  std::map<std::uint16_t, SimulatedFile> files;
  base::Bytes number = tlv(0xFF10, base::as_bytes("000000000000"));
  number.resize(17, kFiller);
  files[0x0001] = {std::move(number), Opening::pin};
  files[0x0002] = {encode_attributes(person), Opening::pin};
  files[0x0004] = {tlv(0x7F21, certificate_body(0x233)), Opening::free};
  base::Bytes information = tlv(0xDF41, base::Bytes{0x01, 0x03, 0x0E, 0x01});
  add(information, tlv(0xDF42, certificate_body(16)));
  add(information, tlv(0xDF43, certificate_body(128)));
  files[0x0005] = {tlv(0xFF40, information), Opening::free};
  if (person.kind == CardPerson::Kind::mynumber) files[0x0011] = {{}, Opening::never};
  return files;
}

}  // namespace haisai::card

#include "drivers/card/simulated_files.h"

#include <algorithm>
#include <string_view>

#include "drivers/card/apdu.h"
#include "drivers/card/simulated_certificate.h"

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

base::Bytes identifier(Application application) {
  const base::ByteView name = identifier_of(application);
  return {name.begin(), name.end()};
}

SimulatedApplication text_application(const CardPerson& person) {
  SimulatedApplication application{identifier(Application::text)};
  auto& files = application.files;
  base::Bytes number = tlv(0xFF10, base::as_bytes("000000000000"));
  number.resize(17, kFiller);
  files[0x0001] = SimulatedFile::data(std::move(number), {kFilePin});
  files[kFileAttributes] = SimulatedFile::data(encode_attributes(person), {kFilePin, kFileFaceCode});
  files[kFileCardCertificate] = SimulatedFile::data(tlv(0x7F21, made_up_bytes(0x233)));
  base::Bytes information = tlv(0xDF41, base::Bytes{0x01, 0x03, 0x0E, 0x01});
  add(information, tlv(0xDF42, made_up_bytes(16)));
  add(information, tlv(0xDF43, made_up_bytes(128)));
  files[0x0005] = SimulatedFile::data(tlv(0xFF40, information));
  if (person.kind != CardPerson::Kind::pinless) {
    files[kFilePin] = SimulatedFile::secret(person.pin, person.tries, 3);
  }
  if (!person.face_code.empty()) {
    files[kFileFaceCode] = SimulatedFile::secret(person.face_code, person.face_code_tries, 10);
  }
  return application;
}

// CK_TOKEN_INFO of PKCS#11: label 32, manufacturer 32, model 16, serial number 16, numbers 64.
base::Bytes token_info(std::string_view label) {
  std::string text(label);
  text.resize(kTokenLabelBytes, ' ');
  text.resize(32 + 32 + 16 + 16, ' ');
  base::Bytes info(text.begin(), text.end());
  info.resize(160, 0x00);
  return info;
}

constexpr std::uint16_t kAuthenticationPin = 0x0018;
constexpr std::uint16_t kSigningPin = 0x001B;

SimulatedApplication jpki_application(const CardPerson& person, std::string_view label, bool on_phone) {
  using Use = SimulatedCertificate::Use;
  SimulatedApplication application{identifier(Application::jpki)};
  auto& files = application.files;
  const auto certificate = [&person](Use use) {
    return encode_certificate({.use = use, .last_day = use == Use::authority ? person.valid_until : person.certificate_until});
  };
  const std::vector<std::uint16_t> needs = on_phone ? std::vector{kAuthenticationPin} : std::vector<std::uint16_t>{};
  files[0x0001] = SimulatedFile::data(certificate(Use::signing), {kSigningPin});
  files[0x0002] = SimulatedFile::data(certificate(Use::authority));
  files[kFileTokenInfo] = SimulatedFile::data(token_info(label));
  files[0x0008] = SimulatedFile::data({0x8F, 0x8F, 0x00});  // both certificates are there
  files[kFileUserCertificate] = SimulatedFile::data(certificate(Use::authentication), needs);
  files[0x000B] = SimulatedFile::data(certificate(Use::authority));
  files[0x0017] = SimulatedFile::key();
  files[kAuthenticationPin] = SimulatedFile::secret(person.pin, 3, 3);
  files[0x001A] = SimulatedFile::key();
  files[kSigningPin] = SimulatedFile::secret("HAISAI" + person.pin, 5, 5);
  return application;
}

SimulatedApplication common_application(const CardPerson& person) {
  SimulatedApplication application{identifier(Application::common)};
  // 15 digits serial number, 5 digits municipality (Naha), the last day.
  const std::string digits = "400000000472010" "47201" + without_hyphens(person.valid_until);
  base::Bytes record = {0x01, static_cast<base::Byte>(digits.size())};
  add(record, base::as_bytes(digits));
  application.files[kFileCardRecord] = SimulatedFile::record(std::move(record));
  application.files[0x001C] = SimulatedFile::secret(person.pin, 3, 3);
  return application;
}

// 住基AP.
SimulatedApplication register_application(const CardPerson& person) {
  SimulatedApplication application{base::from_hex("D3921000310001010401")};
  application.files[0x0002] = SimulatedFile::data(made_up_bytes(16));
  application.files[0x001C] = SimulatedFile::secret(person.pin, 3, 3);
  return application;
}

void add_my_number(std::vector<SimulatedApplication>& card, const CardPerson& person) {
  card.push_back(text_application(person));
  card.push_back(jpki_application(person, "JPKIAPICCTOKEN2", false));
  card.push_back(common_application(person));
  card.push_back(register_application(person));
}

// Their files need keys made of what is printed on the card: nothing in them answers here.
void add_residence(std::vector<SimulatedApplication>& card) {
  for (const char* name : {"D392F0004F0200000000000000000000", "D392F0004F0300000000000000000000",
                           "D392F0004F0400000000000000000000"}) {
    card.push_back({base::from_hex(name)});
  }
}

void add_licence(std::vector<SimulatedApplication>& card) {
  for (const char* name : {"A0000002310100000000000000000000", "A0000002310200000000000000000000",
                           "A0000002480300000000000000000000"}) {
    card.push_back({base::from_hex(name)});
  }
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

SimulatedFile SimulatedFile::data(base::Bytes content, std::vector<std::uint16_t> opened_by) {
  return {.kind = Kind::data, .content = std::move(content), .opened_by = std::move(opened_by)};
}
SimulatedFile SimulatedFile::record(base::Bytes content) {
  return {.kind = Kind::record, .content = std::move(content)};
}
SimulatedFile SimulatedFile::secret(std::string digits, int tries, int most_tries) {
  return {.kind = Kind::secret, .digits = std::move(digits), .tries = tries, .most_tries = most_tries};
}
SimulatedFile SimulatedFile::key() { return {.kind = Kind::key}; }

std::vector<SimulatedApplication> applications_of(const CardPerson& person) {
  using Kind = CardPerson::Kind;
  std::vector<SimulatedApplication> card;
  switch (person.kind) {
    case Kind::mynumber:
    case Kind::pinless:
      add_my_number(card, person);
      break;
    case Kind::specified_residence:
      add_my_number(card, person);
      add_residence(card);
      break;
    case Kind::licence:
      add_licence(card);
      break;
    case Kind::residence:
      add_residence(card);
      break;
    case Kind::juki:
      card = {jpki_application(person, "JPKIAPICCTOKEN", false), register_application(person)};
      break;
    case Kind::android:
      card = {jpki_application(person, "JPKIAPGPSETOKEN", true)};
      break;
    case Kind::iphone:
      card = {jpki_application(person, "JPKIAPIOSTOKEN", true)};
      break;
    case Kind::other:
      break;
  }
  return card;
}

}  // namespace haisai::card

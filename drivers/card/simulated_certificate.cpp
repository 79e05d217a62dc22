#include "drivers/card/simulated_certificate.h"

#include <initializer_list>
#include <string_view>

namespace haisai::card {
namespace {

constexpr base::Byte kBoolean = 0x01;
constexpr base::Byte kInteger = 0x02;
constexpr base::Byte kBitString = 0x03;
constexpr base::Byte kOctetString = 0x04;
constexpr base::Byte kNull = 0x05;
constexpr base::Byte kOid = 0x06;
constexpr base::Byte kUtf8 = 0x0C;
constexpr base::Byte kPrintable = 0x13;
constexpr base::Byte kUtcTime = 0x17;
constexpr base::Byte kGeneralizedTime = 0x18;
constexpr base::Byte kSequence = 0x30;
constexpr base::Byte kSet = 0x31;
constexpr base::Byte kUri = 0x86;        // [6] of GeneralName
constexpr base::Byte kVersion = 0xA0;    // [0]
constexpr base::Byte kExtensions = 0xA3; // [3]
constexpr std::size_t kKeyBytes = 256;   // RSA 2048

base::Bytes der(base::Byte tag, base::ByteView content) {
  const std::size_t size = content.size();
  base::Bytes bytes = {tag};
  if (size >= 0x100) {
    bytes.insert(bytes.end(), {0x82, static_cast<base::Byte>(size >> 8)});
  } else if (size >= 0x80) {
    bytes.push_back(0x81);
  }
  bytes.push_back(static_cast<base::Byte>(size & 0xFF));
  bytes.insert(bytes.end(), content.begin(), content.end());
  return bytes;
}

base::Bytes der(base::Byte tag, std::initializer_list<base::Bytes> parts) {
  base::Bytes content;
  for (const auto& part : parts) content.insert(content.end(), part.begin(), part.end());
  return der(tag, content);
}

base::Bytes text(base::Byte tag, std::string_view content) { return der(tag, base::as_bytes(content)); }
base::Bytes oid(std::string_view hex) { return der(kOid, base::from_hex(hex)); }

// A bit string whose length is whole bytes.
base::Bytes bits(base::Bytes content) {
  content.insert(content.begin(), 0x00);
  return der(kBitString, content);
}

base::Bytes attribute(std::string_view type, base::Byte tag, std::string_view value) {
  return der(kSet, {der(kSequence, {oid(type), text(tag, value)})});
}

base::Bytes name(std::string_view unit, std::string_view last_type, std::string_view last) {
  return der(kSequence, {attribute("550406", kPrintable, "JP"), attribute("55040A", kUtf8, "JPKI"),
                         attribute("55040B", kUtf8, unit), attribute(last_type, kUtf8, last)});
}

// "YYYY-MM-DD" and "hhmmss" in UTC; years from 2050 on need the long form (RFC 5280 4.1.2.5).
base::Bytes time(const std::string& day, std::string_view clock) {
  std::string digits = day.substr(0, 4) + day.substr(5, 2) + day.substr(8, 2) + std::string(clock) + "Z";
  if (digits >= "2050") return text(kGeneralizedTime, digits);
  return text(kUtcTime, std::string_view(digits).substr(2));
}

base::Bytes validity(const std::string& last_day) {
  std::string first_day = last_day;  // five years earlier; no 29 February there
  first_day.replace(0, 4, std::to_string(std::stoi(last_day.substr(0, 4)) - 5));
  if (first_day.substr(5) == "02-29") first_day.replace(8, 2, "28");
  return der(kSequence, {time(first_day, "010000"), time(last_day, "145959")});
}

base::Bytes public_key() {
  base::Bytes modulus = made_up_bytes(kKeyBytes);
  modulus.front() |= 0x80;
  modulus.back() |= 0x01;
  modulus.insert(modulus.begin(), 0x00);
  const base::Bytes key = der(kSequence, {der(kInteger, modulus), der(kInteger, base::Bytes{0x01, 0x00, 0x01})});
  return der(kSequence, {der(kSequence, {oid("2A864886F70D010101"), der(kNull, base::Bytes{})}), bits(key)});
}

base::Bytes extension(std::string_view type, bool critical, const base::Bytes& value) {
  const base::Bytes mark = critical ? der(kBoolean, base::Bytes{0xFF}) : base::Bytes{};
  return der(kSequence, {oid(type), mark, der(kOctetString, value)});
}

base::Bytes extensions(SimulatedCertificate::Use use) {
  using Use = SimulatedCertificate::Use;
  // Bits of KeyUsage: digitalSignature; also nonRepudiation; keyCertSign and cRLSign.
  const base::Bytes usage = use == Use::authentication ? base::Bytes{0x07, 0x80}
                            : use == Use::signing      ? base::Bytes{0x06, 0xC0}
                                                       : base::Bytes{0x01, 0x06};
  const base::Bytes rights = use == Use::authority ? der(kBoolean, base::Bytes{0xFF}) : base::Bytes{};
  const base::Bytes key_id = made_up_bytes(20);
  const base::Bytes policy = der(kSequence, {oid("2B0601050507 0201"), text(0x16, "http://www.example.invalid/jpki/policy.html")});
  const base::Bytes list = text(kUri, "http://crl.example.invalid/jpki/made-up-for-practice/47201.crl");
  const base::Bytes status = text(kUri, "http://ocsp.example.invalid/jpki");
  return der(kSequence,
             {extension("551D13", true, der(kSequence, rights)), extension("551D0F", true, der(kBitString, usage)),
              extension("551D25", false, der(kSequence, {oid("2B06010505070302")})),
              extension("551D20", false,
                        der(kSequence, {der(kSequence, {oid("2A83088C9B550805010303"), der(kSequence, policy)})})),
              extension("551D1F", false, der(kSequence, {der(kSequence, {der(0xA0, {der(0xA0, list)})})})),
              extension("2B06010505070101", false,
                        der(kSequence, {der(kSequence, {oid("2B06010505073001"), status})})),
              extension("551D23", false, der(kSequence, {der(0x80, key_id)})),
              extension("551D0E", false, der(kOctetString, key_id))});
}

}  // namespace

base::Bytes made_up_bytes(std::size_t size) {
  base::Bytes body(size);
  std::uint32_t state = 47201;
  for (auto& byte : body) {
    state = state * 1664525 + 1013904223;
    byte = static_cast<base::Byte>(state >> 24);
  }
  return body;
}

base::Bytes encode_certificate(const SimulatedCertificate& certificate) {
  using Use = SimulatedCertificate::Use;
  const char* unit = certificate.use == Use::signing ? "JPKI for digital signature" : "JPKI for user authentication";
  const base::Bytes issuer = name(unit, "55040B", "Made up for practice");
  const base::Bytes subject =
      certificate.use == Use::authority ? issuer : name("Practice card", "550403", "0000000000MADEUP4720100000");
  const base::Bytes algorithm = der(kSequence, {oid("2A864886F70D01010B"), der(kNull, base::Bytes{})});
  const base::Bytes body =
      der(kSequence, {der(kVersion, {der(kInteger, base::Bytes{0x02})}), der(kInteger, base::Bytes{0x04, 0x72, 0x01}),
                      algorithm, issuer, validity(certificate.last_day), subject, public_key(),
                      der(kExtensions, {extensions(certificate.use)})});
  return der(kSequence, {body, algorithm, bits(made_up_bytes(kKeyBytes))});
}

}  // namespace haisai::card

// Writes the seeds of every fuzz target below a folder, made from the files of assets: make_seeds ASSETS FOLDER.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "drivers/card/attribute_record.h"
#include "drivers/card/card_person.h"
#include "drivers/card/simulated_files.h"
#include "drivers/card/tlv.h"
#include "drivers/card/worker_protocol.h"
#include "kiosk/handoff/deflate.h"
#include "kiosk/handoff/pre_entry.h"
#include "kiosk/handoff/symbols.h"
#include "kiosk/reservations/base45.h"
#include "kiosk/reservations/ticket_qr.h"

namespace {

using namespace haisai;
namespace fs = std::filesystem;

fs::path top;

void write(const std::string& target, base::ByteView bytes) {
  static std::map<std::string, int> written;
  const fs::path folder = top / target;
  fs::create_directories(folder);
  std::ofstream file(folder / std::to_string(written[target]++), std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

// Where the length octets of the record and of the objects in it are.
std::set<std::size_t> length_octets(base::ByteView record) {
  std::set<std::size_t> found;
  std::size_t at = 0;
  while (at < record.size()) {
    const auto header = card::read_tlv_header(record.subspan(at));
    if (!header) break;
    const std::size_t tag = header->tag > 0xFF ? 2 : 1;
    for (std::size_t i = at + tag; i < at + header->header_bytes; ++i) found.insert(i);
    at += header->header_bytes + (at == 0 ? 0 : header->value_bytes);  // into the record, over its objects
  }
  return found;
}

// The record whole, cut at every byte, and with each length octet changed.
std::vector<base::Bytes> variants(const card::CardPerson& person) {
  base::Bytes record = card::encode_attributes(person);
  if (const auto size = card::record_bytes(record)) record.resize(*size);  // without the filler
  std::vector<base::Bytes> all = {record};
  for (std::size_t size = 0; size < record.size(); ++size) {
    all.emplace_back(record.begin(), record.begin() + static_cast<std::ptrdiff_t>(size));
  }
  for (const std::size_t at : length_octets(record)) {
    for (const int value : {record[at] + 1, record[at] - 1, 0x7F, 0x80, 0xFF}) {
      all.push_back(record);
      all.back()[at] = static_cast<base::Byte>(value);
    }
  }
  return all;
}

// Replies of scripted_card.cpp: kinds 0 = 9000, 1..4 = 63C3..63C0; more in front, then the record in blocks.
base::Bytes conversation(std::initializer_list<base::Byte> kinds, base::ByteView record) {
  base::Bytes script = {0x02};
  for (const base::Byte kind : kinds) script.insert(script.end(), {kind, 0});
  for (std::size_t at = 0; at < record.size(); at += 256) {
    const base::ByteView block = record.subspan(at, std::min<std::size_t>(256, record.size() - at));
    script.insert(script.end(), {0x80, static_cast<base::Byte>(block.size() - 1)});
    script.insert(script.end(), block.begin(), block.end());
  }
  script.insert(script.end(), {0, 0});
  return script;
}

void from_person(const card::CardPerson& person) {
  for (const base::Bytes& record : variants(person)) {
    write("tlv", record);
    write("attribute_record", record);
    write("conversation", conversation({0, 1, 0}, record));
  }
  const base::Bytes whole = variants(person).front();
  write("conversation", conversation({0, 1, 2, 0}, whole));         // wrong, then right
  write("conversation", conversation({9, 0, 7, 0, 1, 0}, whole));   // a first fault, no short ids
  write("conversation", conversation({0, 1, 2, 3, 8}, whole));      // wrong until locked
  write("conversation", conversation({0, 13}, whole));              // torn away
  card::Message read{.kind = card::Message::Kind::read, .apdus = 5, .bytes = 500, .ms = 90};
  if (auto four = card::parse_record(whole)) read.four = std::move(*four);
  write("worker_packet", card::encode_message(read));
}

void packets() {
  using Kind = card::Message::Kind;
  for (int kind = 0; kind < static_cast<int>(Kind::ended); ++kind) {
    card::Message message;
    message.kind = static_cast<Kind>(kind);
    message.tries_left = 3;
    message.code = base::ErrorCode::card_pin_wrong;
    message.dates.card = std::chrono::year(2031) / 4 / 1;
    if (message.kind != Kind::read) write("worker_packet", card::encode_message(message));
  }
}

void tickets() {
  reservations::Claim claim;
  claim.key_id = reservations::key_id_of(reservations::PublicKey{});
  claim.branch = claim.service_group = claim.kiosk = claim.number = 1;
  claim.date = std::chrono::year(2026) / 11 / 22;
  const auto said = reservations::encode_claim(claim);
  base::Bytes bytes(said.begin(), said.end());
  write("ticket_qr", bytes);
  write("ticket_qr", base::as_bytes(reservations::base45_encode(bytes)));
  bytes.resize(reservations::kClaimBytes + reservations::kSignatureBytes);
  const std::string text = std::string(reservations::kQrPrefix) + reservations::base45_encode(bytes);
  for (std::size_t size = 0; size <= text.size(); ++size) write("ticket_qr", base::as_bytes(text.substr(0, size)));
}

// One door a seed (first byte): the symbols of a form, its JSON, the same deflated.
void sealed_forms() {
  const std::string json =
      R"({"schema":"kiosk-application/1","receipt":{"id":"HON-K01-20261120-483920174","check":"0","issuedAt":"2026-11-20T10:00:00+09:00",)"
      R"("expiresAt":"2026-11-21T10:00:00+09:00","site":"naha","office":"honcho","device":"K01","contentVersion":"1"},)"
      R"("procedure":{"id":"juminhyo","title":"","formVersion":1},"applicant":{"person":{"fullNameRaw":"A","dateOfBirth":"1957-04-01"},)"
      R"("contactPreference":null,"role":null},"delegation":null,"content":{"j.kind":{"code":"x","value":"y"},"j.copies":1,"j.check":true,)"
      R"("j.multi":[{"code":"x","value":"y"}],"h.rows":[{"v.name":"B"}]},"provenance":{"person.fullName":"card",)"
      R"("person.dateOfBirth":"card","content.j.kind":"typed","content.j.copies":"rule","content.j.check":"rule",)"
      R"("content.j.multi":"typed","content.h.rows":"typed"},"papersTold":[],"feeTold":null,"ticketNumber":null})";
  const auto door = [](char which, std::string_view text) { write("sealed_form", base::as_bytes(which + std::string(text))); };
  for (char check = '0'; check <= '9'; ++check) {
    std::string checked = json;
    checked.replace(checked.find(R"("check":"0")"), 11, std::string(R"("check":")") + check + '"');
    door('\1', checked);
    const base::Bytes packed = handoff::deflated(checked);
    door('\2', base::as_text(packed));
  }
  for (const std::size_t size : {40U, 1500U}) {
    std::string lines;
    const auto symbols = handoff::symbols_of(base::Bytes(size, 7));
    for (const std::string& text : symbols.value()) lines += text + "\n";
    door('\0', lines);
  }
}

// Either door (first byte): the scanned text, and the JSON in it.
void pre_entries() {
  const std::string json =
      R"({"schema":"haisai-pre-entry/1","procedure":"juminhyo","answers":{"name":"A","kana":"ア","date":"1957-04-01","address":"B",)"
      R"("telephone":"0988670111","choice":"self","multi":["self","some"],"count":2,"check":true,"digits":"01",)"
      R"("rows":[{"name":"C","date":"2019-05-01","choice":"some"}],"account":{"bank":"D"}}})";
  write("pre_entry", base::as_bytes("\1" + json));
  const std::string text = std::string(handoff::kPreEntryPrefix) + reservations::base45_encode(base::as_bytes(json));
  for (std::size_t size = 0; size <= text.size(); size += 7) write("pre_entry", base::as_bytes("\2" + text.substr(0, size)));
}

void readers() {
  using std::string_view_literals::operator""sv;
  const std::string names("SONY FeliCa RC-S300/S (1234567) 00 00\0ACS ACR1251 PICC 00 00\0ACS SAM\0"sv);
  for (const char state : {'\x02', '\x10', '\x22', '\xFF'}) {
    write("reader_list", base::as_bytes(names + '\0' + std::string(32, state)));
    write("reader_list", base::as_bytes(names.substr(0, 40) + std::string(32, state)));
  }
}

base::Bytes bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return {text.begin(), text.end()};
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const fs::path assets = arguments[1];
  top = arguments[2];
  fs::remove_all(top);
  int people = 0;
  for (const auto& entry : fs::directory_iterator(assets / "cards")) {
    write("card_person", bytes_of(entry.path()));
    const auto person = card::load_card_person(entry.path());
    if (!person) continue;
    ++people;
    from_person(*person);
  }
  write("settings", bytes_of(assets / "settings.toml"));
  packets();
  tickets();
  sealed_forms();
  pre_entries();
  readers();
  std::printf("seeds of %d made-up cards\n", people);
  return people > 0 ? 0 : 1;
}

#include "drivers/card/simulated_card.h"

#include <algorithm>

namespace haisai::card {
namespace {

constexpr base::Byte kShortIdBits = 0x1F;

Response status(std::uint16_t word) { return {{}, {word}}; }

// Lc and data of a case-3 command; false when the lengths disagree.
bool data_of(base::ByteView command, base::ByteView& data) {
  if (command.size() < 6 || command.size() < std::size_t{5} + command[4]) return false;
  data = command.subspan(5, command[4]);
  const std::size_t rest = command.size() - 5 - command[4];
  return !data.empty() && rest <= 1;  // one Le byte may follow
}

// As a contactless reader presents it (PC/SC part 3). A licence looks like a My Number card: nobody may
// tell cards by it (§2.1).
const char* atr_of(CardPerson::Kind kind) {
  using Kind = CardPerson::Kind;
  switch (kind) {
    case Kind::mynumber:
    case Kind::pinless:
    case Kind::specified_residence:
      return "3B888001000005E0B381A1007F";
    case Kind::licence:
    case Kind::residence:
      return "3B888001000000009181C100D8";
    case Kind::juki:
      return "3B888001000014E0B38191005E";
    case Kind::android:
    case Kind::iphone:
      return "3B80800101";  // type A, no historical bytes
    case Kind::other:
      break;
  }
  return "3B8F8001804F0CA000000306 11003B0000000042";  // FeliCa
}

Response part_of(const base::Bytes& content, std::size_t offset, base::Byte le) {
  const std::size_t wanted = le == 0 ? 256 : le;
  const base::ByteView rest = base::ByteView(content).subspan(offset);
  const base::ByteView sent = rest.first(std::min(wanted, rest.size()));
  return {{sent.begin(), sent.end()}, {0x9000}};
}

}  // namespace

SimulatedCard::SimulatedCard(CardPerson person)
    : person_(std::move(person)), applications_(applications_of(person_)), atr_(base::from_hex(atr_of(person_.kind))) {}

void SimulatedCard::put_away() {
  power_off();
  for (std::string* text : {&person_.name, &person_.address, &person_.birth_date, &person_.sex, &person_.pin, &person_.face_code}) {
    base::wipe(*text);
  }
  for (auto& application : applications_) {
    application.name.clear();  // found by no SELECT
    for (auto& [id, file] : application.files) {
      base::wipe(file.content);
      base::wipe(file.digits);
    }
  }
}

void SimulatedCard::take_out(const CardPerson& person) {
  person_ = person;
  std::vector<SimulatedApplication> fresh = applications_of(person_);
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    for (auto& [id, file] : fresh[i].files) file.tries = applications_[i].files[id].tries;
  }
  applications_ = std::move(fresh);
}

void SimulatedCard::power_off() {
  reset();
  for (auto& application : applications_) {
    for (auto& [id, file] : application.files) file.proved = false;
  }
}

void SimulatedCard::reset() {
  application_ = nullptr;
  file_ = nullptr;
}

const SimulatedFile* SimulatedCard::text_file(std::uint16_t file) const {
  const base::ByteView name = identifier_of(Application::text);
  for (const auto& application : applications_) {
    if (!std::equal(name.begin(), name.end(), application.name.begin(), application.name.end())) continue;
    const auto found = application.files.find(file);
    if (found != application.files.end()) return &found->second;
  }
  return nullptr;
}

int SimulatedCard::tries_left(model::CardSecret secret) const {
  const SimulatedFile* file = text_file(secret == model::CardSecret::pin ? kFilePin : kFileFaceCode);
  return file == nullptr ? 0 : file->tries;
}

bool SimulatedCard::is_verified() const {
  const SimulatedFile* pin = text_file(kFilePin);
  const SimulatedFile* face_code = text_file(kFileFaceCode);
  return (pin != nullptr && pin->proved) || (face_code != nullptr && face_code->proved);
}

void SimulatedCard::record(base::ByteView command) {
  const bool is_verify = command.size() > 1 && command[1] == kVerify;
  const std::size_t shown = is_verify ? std::min<std::size_t>(command.size(), 5) : command.size();
  trace_.emplace_back(command.begin(), command.begin() + static_cast<std::ptrdiff_t>(shown));
}

base::Bytes SimulatedCard::transmit(base::ByteView command) {
  record(command);
  Response answer = status(0x6D00);
  if (command.size() < 4) {
    answer = status(0x6700);
  } else if (command[0] != 0x00) {
    answer = status(command[0] <= 0x03 ? 0x6881 : 0x6E00);
  } else if (command[1] == kSelect) {
    answer = select(command);
  } else if (command[1] == kVerify) {
    answer = verify(command);
  } else if (command[1] == kReadBinary) {
    answer = read_binary(command);
  } else if (command[1] == kReadRecord) {
    answer = read_record(command);
  }
  base::Bytes raw;
  raw.reserve(answer.data.size() + 2);
  raw.assign(answer.data.begin(), answer.data.end());
  raw.push_back(answer.status.sw1());
  raw.push_back(answer.status.sw2());
  base::wipe(answer.data);
  return raw;
}

Response SimulatedCard::select_by_name(base::ByteView command) {
  base::ByteView name;
  if (!data_of(command, name)) return status(0x6700);
  for (auto& application : applications_) {  // the front of a name is enough (§1)
    const base::Bytes& whole = application.name;
    if (name.size() > whole.size() || !std::equal(name.begin(), name.end(), whole.begin())) continue;
    application_ = &application;
    file_ = nullptr;
    return status(0x9000);
  }
  return status(0x6A82);
}

Response SimulatedCard::select(base::ByteView command) {
  if (command[2] == 0x04) return select_by_name(command);
  base::ByteView data;
  if (command[2] == 0x00 && application_ != nullptr) {  // without effect (§1)
    return status(data_of(command, data) ? 0x6A82 : 0x9000);
  }
  if (command[2] != 0x02) return status(0x6A86);
  if (!data_of(command, data) || data.size() != 2) return status(0x6700);
  if (application_ == nullptr) return status(0x6986);
  const auto found = application_->files.find(static_cast<std::uint16_t>(data[0] << 8 | data[1]));
  if (found == application_->files.end()) return status(0x6A82);
  file_ = &found->second;
  return status(0x9000);
}

// Selects the file with this short identifier.
bool SimulatedCard::find_short_id(base::Byte short_id) {
  const auto found = application_->files.find(short_id);
  if (!person_.short_ids || found == application_->files.end()) return false;
  file_ = &found->second;
  return true;
}

bool SimulatedCard::is_open(const SimulatedFile& file) const {
  const auto& files = application_->files;
  return file.opened_by.empty() || std::any_of(file.opened_by.begin(), file.opened_by.end(), [&](std::uint16_t id) {
           const auto secret = files.find(id);
           return secret != files.end() && secret->second.proved;
         });
}

Response SimulatedCard::verify(base::ByteView command) {
  if (command[2] != 0x00) return status(0x6A86);
  if (application_ == nullptr) return status(0x6986);
  const base::Byte reference = command[3];
  if ((reference & 0x80) == 0 || (reference & 0x60) != 0) return status(0x6A82);
  if (reference != 0x80 && !find_short_id(reference & kShortIdBits)) return status(0x6A82);
  if (file_ == nullptr || file_->kind != SimulatedFile::Kind::secret) return status(0x6A82);
  const auto tries_word = [this] { return static_cast<std::uint16_t>(0x63C0 | file_->tries); };
  if (command.size() == 4) return status(tries_word());
  base::ByteView digits;
  if (!data_of(command, digits) || digits.size() > 16) return status(0x6700);
  ++pins_received_;
  if (file_->tries == 0) return status(0x6984);
  const base::ByteView right = base::as_bytes(file_->digits);
  file_->proved = std::equal(digits.begin(), digits.end(), right.begin(), right.end());
  file_->tries = file_->proved ? file_->most_tries : file_->tries - 1;
  return status(file_->proved ? 0x9000 : tries_word());
}

Response SimulatedCard::read_binary(base::ByteView command) {
  if (command.size() != 5) return status(0x6700);
  if (application_ == nullptr) return status(0x6986);
  std::size_t offset = static_cast<std::size_t>(command[2]) << 8 | command[3];
  if ((command[2] & 0x80) != 0) {
    if (!find_short_id(command[2] & kShortIdBits)) return status(0x6A82);
    offset = command[3];
  }
  if (file_ == nullptr) return status(0x6986);
  if (file_->kind != SimulatedFile::Kind::data) return status(0x6981);
  if (!is_open(*file_)) return status(0x6982);
  if (offset >= file_->content.size()) return status(0x6B00);
  return part_of(file_->content, offset, command[4]);
}

Response SimulatedCard::read_record(base::ByteView command) {
  constexpr base::Byte kByNumber = 0x04;  // the low three bits of P2
  if (command.size() != 5) return status(0x6700);
  if (application_ == nullptr) return status(0x6986);
  if ((command[3] & 0x07) != kByNumber) return status(0x6A86);
  const auto short_id = static_cast<base::Byte>(command[3] >> 3);
  if (short_id != 0 && !find_short_id(short_id)) return status(0x6A82);
  if (file_ == nullptr) return status(0x6986);
  if (file_->kind != SimulatedFile::Kind::record) return status(0x6981);
  if (command[2] != 0x01) return status(0x6A83);  // no such record
  return part_of(file_->content, 0, command[4]);
}

}  // namespace haisai::card

#include "drivers/card/pcsc_slots.h"

#include <algorithm>
#include <array>
#include <vector>

namespace haisai::card {
namespace {

constexpr std::string_view kDigits = "0123456789";

// The part that names the slot: what is in brackets, else all before serial number and numbers at the end.
std::string_view slot_part(std::string_view reader) {
  const std::size_t open = reader.rfind('[');
  const std::size_t close = reader.find(']', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos) {
    return reader.substr(open + 1, close - open - 1);
  }
  return reader.substr(0, reader.find('('));
}

std::vector<std::string_view> words_of(std::string_view part) {
  std::vector<std::string_view> words;
  while (!part.empty()) {
    const std::size_t end = std::min(part.find_first_of(" -_"), part.size());
    if (end > 0) words.push_back(part.substr(0, end));
    part.remove_prefix(std::min(end + 1, part.size()));
  }
  // Reader and slot number, and the number of several SAMs.
  while (!words.empty() && words.back().find_first_not_of(kDigits) == std::string_view::npos) words.pop_back();
  return words;
}

bool has_any(const std::vector<std::string_view>& words, std::initializer_list<std::string_view> wanted) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
  });
}

bool is_sam_word(std::string_view word) {
  return word.substr(0, 3) == "SAM" && word.find_first_not_of(kDigits, 3) == std::string_view::npos;
}

}  // namespace

SlotKind slot_kind(std::string_view reader) {
  const std::vector<std::string_view> words = words_of(slot_part(reader));
  if (!words.empty() && is_sam_word(words.back())) return SlotKind::sam;
  if (has_any(words, {"PICC", "CL", "Contactless", "NFC", "FeliCa"})) return SlotKind::contactless;
  if (has_any(words, {"ICC", "Contact"})) return SlotKind::contact;
  return SlotKind::other;
}

std::string_view name_of(SlotKind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"contactless", "contact", "sam", "other"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace haisai::card

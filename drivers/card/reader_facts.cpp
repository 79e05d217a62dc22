#include "drivers/card/reader_facts.h"

#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>

namespace haisai::card {
namespace {

bool one_of(const std::string& value, std::initializer_list<std::string_view> allowed) {
  return std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

// "054c:0dc8": small letters, as /sys writes them.
bool is_usb_id(const std::string& id) {
  if (id.size() != 9 || id[4] != ':') return false;
  return id.find_first_not_of("0123456789abcdef:") == std::string::npos && std::count(id.begin(), id.end(), ':') == 1;
}

// The first rule a reader breaks; empty when none.
std::string fault_of(const ReaderFact& fact, const ReaderFacts& before) {
  if (fact.name.empty()) return "name is missing";
  if (fact.advice.empty()) return fact.name + ": advice is missing";
  if (!one_of(fact.slot, {"contactless", "contact", "dual"})) return fact.name + ": slot: contactless, contact or dual";
  if (!one_of(fact.driver, {"libccid", "libacsccid1", "either", "none", "unknown"})) {
    return fact.name + ": driver: libccid, libacsccid1, either, none or unknown";
  }
  if (!one_of(fact.works, {"yes", "no", "unknown"})) return fact.name + ": works: yes, no or unknown";
  for (const std::string& id : fact.usb) {
    if (!is_usb_id(id)) return fact.name + ": usb: '" + id + "' is not like 054c:0dc8";
    if (before.of_usb(id) != nullptr) return fact.name + ": usb: " + id + " is told twice";
  }
  return {};
}

ReaderFact fact_of(const toml::table& table) {
  const auto text = [&table](const char* key) { return table[key].value_or(std::string()); };
  ReaderFact fact{text("name"), {}, text("slot"), text("driver"), text("works"), text("advice")};
  if (const toml::array* ids = table["usb"].as_array()) {
    for (const auto& id : *ids) fact.usb.push_back(id.value_or(std::string()));
  }
  return fact;
}

base::Result<ReaderFacts> facts_of(const toml::table& table, const std::string& file) {
  const auto invalid = [&file](const toml::node& node, const std::string& why) {
    return base::Error{base::ErrorCode::content_invalid,
                       file + ":" + std::to_string(node.source().begin.line) + ": " + why};
  };
  ReaderFacts facts;
  for (const char* key : kAdviceKeys) {
    facts.advice[key] = table["advice"][key].value_or(std::string());
    if (facts.advice[key].empty()) return invalid(table, std::string("advice.") + key + " is missing");
  }
  const toml::array* readers = table["reader"].as_array();
  if (readers == nullptr) return invalid(table, "no [[reader]]");
  for (const auto& node : *readers) {
    if (!node.is_table()) return invalid(node, "reader: not a table");
    ReaderFact fact = fact_of(*node.as_table());
    if (const std::string fault = fault_of(fact, facts); !fault.empty()) return invalid(node, fault);
    facts.readers.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace

const ReaderFact* ReaderFacts::of_usb(const std::string& id) const {
  for (const ReaderFact& fact : readers) {
    if (std::find(fact.usb.begin(), fact.usb.end(), id) != fact.usb.end()) return &fact;
  }
  return nullptr;
}

base::Result<ReaderFacts> load_reader_facts(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) {
    return base::Error{base::ErrorCode::file_unreadable, file.string() + ": no such file"};
  }
  try {
    return facts_of(toml::parse_file(file.string()), file.string());
  } catch (const toml::parse_error& error) {
    return base::Error{base::ErrorCode::content_invalid, file.string() + ":" +
                                                             std::to_string(error.source().begin.line) + ": " +
                                                             std::string(error.description())};
  }
}

}  // namespace haisai::card

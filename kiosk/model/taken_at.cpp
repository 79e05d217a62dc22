#include "kiosk/model/taken_at.h"

#include <algorithm>

#include "kiosk/model/flat_text.h"

namespace haisai::model {
namespace {

bool holds(const std::vector<std::string>& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

}  // namespace

std::vector<std::string> offices_of(const Site& site, const std::string& service, const std::vector<std::string>& taken_at) {
  std::vector<std::string> offices;
  for (const Office& office : site.offices) {
    if (holds(office.services, service) && (taken_at.empty() || holds(taken_at, office.id))) offices.push_back(office.id);
  }
  return offices;
}

std::vector<std::string> in_all(const std::vector<std::vector<std::string>>& lists) {
  std::vector<std::string> all;
  bool any = true;
  for (const std::vector<std::string>& list : lists) {
    if (list.empty()) continue;
    if (any) all = list;
    any = false;
    std::erase_if(all, [&](const std::string& office) { return !holds(list, office); });
  }
  return all;
}

std::string names_of(const Catalogue& texts, const std::vector<std::string>& offices) {
  std::string names;
  for (const std::string& office : offices) {
    if (!names.empty()) names += flat_text(texts, texts.get("office.between"));
    names += flat_text(texts, texts.get("site." + office + ".name"));
  }
  return names;
}

std::string only_at(const Catalogue& texts, const Site& site, const std::vector<std::string>& offices) {
  if (offices.empty() || offices.size() == site.offices.size()) return "";
  return texts.format("office.only", {{"offices", names_of(texts, offices)}});
}

}  // namespace haisai::model

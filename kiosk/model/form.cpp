#include "kiosk/model/form.h"

namespace haisai::model {

std::string_view name_of(Source source) {
  switch (source) {
    case Source::card:
      return "card";
    case Source::visit:
      return "visit";
    case Source::rule:
      return "rule";
    case Source::typed:
      return "typed";
  }
  return "";
}

const Answer* FormDraft::find(const std::string& key) const {
  const auto found = answers.find(key);
  return found == answers.end() ? nullptr : &found->second;
}

}  // namespace haisai::model

// Every text that procedures, the site and errors need is there in ja, and texts of these kinds are needed.
#include <algorithm>
#include <set>

#include "kiosk/base/error.h"
#include "kiosk/content/work.h"
#include "kiosk/japanese/era.h"

namespace haisai::content {
namespace {

using Keys = std::set<std::string, std::less<>>;

// Keys that must be there, and keys that may be.
struct Wanted {
  Work& work;
  const model::Catalogue& ja;
  Keys known;

  void must(const std::string& key, const Place& place) {
    if (known.insert(key).second && !ja.has(key)) work.fault(place, "no text '" + key + "' in ja");
  }
  void may(const std::string& key) { known.insert(key); }
};

void want_choices(Wanted& wanted, const model::Field& field, const std::string& prefix, const Place& place) {
  for (const model::Choice& choice : field.choices) {
    wanted.must(prefix + "choice." + choice.code, place);
    wanted.may(prefix + "choice_helper." + choice.code);
  }
  if (field.type != model::FieldType::check) return;
  for (const char* code : {"yes", "no"}) {
    wanted.may(prefix + "choice." + code);
    wanted.may(prefix + "choice_helper." + code);
  }
}

void want_field(Wanted& wanted, const model::Field& field, const std::string& prefix, const Place& place) {
  wanted.must(prefix + "label", place);
  if (field.ask || field.on_review) {
    wanted.must(prefix + "question", place);
  } else {
    wanted.may(prefix + "question");
  }
  wanted.may(prefix + "helper");
  wanted.may(prefix + "value");
  want_choices(wanted, field, prefix, place);
  for (const model::Field& column : field.columns) {
    const std::string column_prefix = prefix + "column." + column.key + ".";
    wanted.must(column_prefix + "label", place);
    want_choices(wanted, column, column_prefix, place);
  }
}

void want_procedures(Wanted& wanted) {
  for (const model::Procedure& procedure : wanted.work.content.procedures) {
    const std::string prefix = "procedure." + procedure.id + ".";
    const Place place = wanted.work.place_of("procedure/" + procedure.id);
    for (const char* part : {"title", "description", "paper.title"}) wanted.must(prefix + part, place);
    for (const model::Field& field : procedure.fields) {
      want_field(wanted, field, prefix + field.key + ".",
                 wanted.work.place_of("field/" + procedure.id + "/" + field.key));
    }
  }
}

void want_site(Wanted& wanted) {
  const model::Site& site = wanted.work.content.site;
  if (!site.id.empty()) wanted.must("site." + site.id + ".name", wanted.work.place_of("site"));
  wanted.may("site." + site.id + ".phone");  // on the ticket, where there is one
  for (const model::Office& office : site.offices)
    wanted.must("site." + office.id + ".name", wanted.work.place_of("office/" + office.id));
  for (const model::Service& service : site.services) {
    const Place place = wanted.work.place_of("service/" + service.id);
    wanted.must("service." + service.id + ".name", place);
    wanted.must("counter." + service.counter, place);
    wanted.may("service." + service.id + ".bring");  // on the ticket: what to bring
  }
}

void want_errors(Wanted& wanted) {
  const Place place{(wanted.work.assets / "texts" / "ja.errors.toml").string(), 1};
  for (const base::ErrorCode code : base::kErrorCodes) {
    const std::string prefix = "error." + std::string(base::name_of(code)) + ".";
    for (const char* part : {"resident", "staff", "log"}) wanted.must(prefix + part, place);
    if (!wanted.ja.has(prefix + "log")) continue;
    const std::string level = wanted.ja.get(prefix + "log");
    if (level == "info" || level == "warning" || level == "error") continue;
    wanted.work.fault(wanted.work.place_of("text/ja/" + prefix + "log"),
                      "'" + level + "' is no log level: info, warning or error");
  }
  for (const char* rule : {"required", "kana", "date", "future", "telephone", "range", "choice", "too_long",
                           "postcode", "text", "staff"}) {
    wanted.must(std::string("reject.") + rule, place);
  }
}

void want_dates(Wanted& wanted) {
  const Place place{(wanted.work.assets / "texts" / "ja.procedures.toml").string(), 1};
  for (const japanese::Era& era : japanese::eras()) wanted.must("era." + std::string(era.id), place);
  wanted.must("era." + std::string(japanese::kWestern), place);
  wanted.must("era.first_year", place);
  for (const char* part : {"year", "month_day", "unknown_month", "unknown_day", "both"})
    wanted.must(std::string("date.") + part, place);
  wanted.must("fee.unconfirmed", place);
}

// Texts nothing asks for: most likely a key mistyped. Only where every key is known here.
bool is_checked(std::string_view key, const Work& work) {
  for (const std::string_view group :
       {"error.", "reject.", "era.", "date.", "service.", "counter.", "site."}) {
    if (key.starts_with(group)) return true;
  }
  return std::any_of(work.content.procedures.begin(), work.content.procedures.end(),
                     [&](const model::Procedure& procedure) {
                       const std::string prefix = "procedure." + procedure.id + ".";
                       return key.starts_with(prefix) && !key.starts_with(prefix + "paper.");
                     });
}

void warn_of_orphans(Wanted& wanted) {
  for (const auto& [key, text] : wanted.ja.all()) {
    if (!is_checked(key, wanted.work) || wanted.known.contains(key)) continue;
    const auto place = wanted.work.places.find("text/ja/" + key);
    // Spread from a block: a choice that this procedure leaves out, say. Blocks are looked at below.
    if (place == wanted.work.places.end()) continue;
    const std::vector<std::string> known(wanted.known.begin(), wanted.known.end());
    wanted.work.warn(place->second, "nothing uses the text '" + key + "'" + suggestion(key, known));
  }
  for (const auto& [what, place] : wanted.work.places) {
    const std::string_view prefix = "text/ja/block.";
    if (!what.starts_with(prefix)) continue;
    const std::string_view rest = std::string_view(what).substr(prefix.size());
    const bool used =
        std::any_of(wanted.work.places.begin(), wanted.work.places.end(), [&](const auto& other) {
          return other.first.starts_with("block/") && rest.starts_with(other.first.substr(6) + ".");
        });
    if (!used) wanted.work.warn(place, "no block has the field of 'block." + std::string(rest) + "'");
  }
}

}  // namespace

void check_texts(Work& work) {
  Wanted wanted{work, work.content.catalogues["ja"], {}};
  want_procedures(wanted);
  want_site(wanted);
  want_errors(wanted);
  want_dates(wanted);
  warn_of_orphans(wanted);
}

}  // namespace haisai::content

// Every text that procedures, the site and errors need is there in ja, and texts of these kinds are needed.
#include <algorithm>
#include <set>

#include "kiosk/base/error.h"
#include "kiosk/content/work.h"
#include "kiosk/japanese/era.h"
#include "kiosk/model/card_sight.h"

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
    wanted.may(column_prefix + "question");
    want_choices(wanted, column, column_prefix, place);
  }
}

// How to do it there, where that is not plain.
void want_way(Wanted& wanted, const model::Way& way, const std::string& key, const Place& place) {
  if (way.possible == model::Possible::partly) wanted.must(key, place);
}

void want_head(Wanted& wanted, const model::Procedure& procedure, const std::string& prefix, const Place& place) {
  const bool form = procedure.kind == model::ProcedureKind::form;
  for (const char* part : {"title", "description"}) wanted.must(prefix + part, place);
  wanted.must(prefix + (form ? "paper.title" : "next"), place);
  if (form) wanted.must(prefix + "purpose", place);
  for (const char* part : {"next", "hours", "fee"}) wanted.may(prefix + part);
  if (procedure.deadline) wanted.must(prefix + "deadline", place);
  want_way(wanted, procedure.online, prefix + "online", place);
  want_way(wanted, procedure.store, prefix + "store", place);
  want_way(wanted, procedure.post, prefix + "post", place);
  if (!procedure.owner.empty()) wanted.must("owner." + procedure.owner, place);
  for (const model::Paper& paper : procedure.papers.needed) {
    wanted.must("bring." + paper.id + ".name", wanted.work.place_of("paper/" + paper.id));
    wanted.may("bring." + paper.id + ".helper");
  }
  for (const std::string& paper : procedure.prints) wanted.must("take_home." + paper, wanted.work.place_of("prints/" + procedure.id));
}

void want_procedures(Wanted& wanted) {
  for (const model::Procedure& procedure : wanted.work.content.procedures) {
    const std::string prefix = "procedure." + procedure.id + ".";
    const Place place = wanted.work.place_of("procedure/" + procedure.id);
    want_head(wanted, procedure, prefix, place);
    for (const model::Field& field : procedure.fields) {
      want_field(wanted, field, prefix + field.key + ".",
                 wanted.work.place_of("field/" + procedure.id + "/" + field.key));
    }
  }
}

void want_lessons(Wanted& wanted) {
  for (const model::Lesson& lesson : wanted.work.content.lessons) {
    const std::string prefix = "lesson." + lesson.id + ".";
    wanted.must(prefix + "title", wanted.work.place_of("lesson/" + lesson.id));
    for (const model::LessonStep& step : lesson.steps) {
      const Place place = wanted.work.place_of("lesson/" + lesson.id + "/" + step.id);
      for (const char* part : {".heading", ".words"}) wanted.must(prefix + step.id + part, place);
      if (step.exercise == model::Exercise::kana) continue;  // keys say themselves
      for (const std::string& code : step.choices) {
        if (!model::is_gesture(step.exercise)) wanted.must(prefix + step.id + ".choice." + code, place);
        wanted.must(prefix + step.id + ".after." + code, place);
      }
    }
  }
}

void want_ways_in(Wanted& wanted) {
  const model::WaysIn& ways = wanted.work.content.ways;
  wanted.must("take_home.checklist", wanted.work.place_of("themes"));
  for (const std::string& theme : ways.themes) wanted.must("theme." + theme, wanted.work.place_of("themes"));
  for (const model::Matter& matter : ways.matters) {
    const Place place = wanted.work.place_of("matter/" + matter.id);
    wanted.must("matter." + matter.id + ".title", place);
    wanted.may("matter." + matter.id + ".about");
    for (const std::string& paper : matter.papers) wanted.must("take." + paper, place);
  }
  for (const model::Situation& situation : ways.situations) {
    const Place place = wanted.work.place_of("situation/" + situation.id);
    const std::string prefix = "situation." + situation.id + ".";
    wanted.must(prefix + "title", place);
    for (const model::SituationQuestion& question : situation.questions) wanted.must(prefix + "ask." + question.id, place);
  }
  for (const model::Notice& notice : ways.notices) {
    wanted.must("tell." + notice.id, wanted.work.place_of("notice/" + notice.id));
  }
}

void want_site(Wanted& wanted) {
  const model::Site& site = wanted.work.content.site;
  if (!site.id.empty()) wanted.must("site." + site.id + ".name", wanted.work.place_of("site"));
  wanted.may("site." + site.id + ".phone");  // on the ticket, where there is one
  for (const model::Town& town : site.towns) {
    if (!town.group.empty())
      wanted.must("place.group." + town.group, wanted.work.place_of("town_group/" + town.group));
  }
  for (const model::Prefecture& prefecture : site.prefectures)
    wanted.must("place.region." + std::to_string(prefecture.region), wanted.work.place_of("prefectures"));
  for (const model::Office& office : site.offices)
    wanted.must("site." + office.id + ".name", wanted.work.place_of("office/" + office.id));
  for (const model::Service& service : site.services) {
    const Place place = wanted.work.place_of("service/" + service.id);
    wanted.must("service." + service.id + ".name", place);
    wanted.must("counter." + service.counter, place);
    wanted.may("service." + service.id + ".bring");  // on the ticket: what to bring
  }
  for (const model::Link& link : site.links) {
    wanted.must("link." + link.id + ".name", wanted.work.place_of("link/" + link.id));
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
  for (const model::OtherCard card : model::kOtherCards) {
    wanted.must("error.card.not_mynumber." + std::string(model::name_of(card)), place);
  }
  for (const char* rule : {"required", "kana", "date", "date_year", "date_month", "date_day", "future", "far",
                           "telephone", "digits", "range", "choice", "too_long",
                           "postcode", "postcode_unknown", "text", "staff"}) {
    wanted.must(std::string("reject.") + rule, place);
  }
}

void want_dates(Wanted& wanted) {
  const Place place{(wanted.work.assets / "texts" / "ja.procedures.toml").string(), 1};
  for (const japanese::Era& era : japanese::eras()) wanted.must("era." + std::string(era.id), place);
  wanted.must("era." + std::string(japanese::kWestern), place);
  wanted.must("era.first_year", place);
  for (const char* part : {"year", "era_year", "month_day", "unknown_month", "unknown_day", "both"})
    wanted.must(std::string("date.") + part, place);
  for (const char* key : {"fee.unconfirmed", "fact.unconfirmed", "fact.mark", "fact.page", "fact.ask_staff", "cannot_sign.written_for",
                          "cannot_sign.staff"})
    wanted.must(key, place);
}

// Texts nothing asks for: most likely a key mistyped. Only where every key is known here.
bool is_checked(std::string_view key, const Work& work) {
  for (const std::string_view group :
       {"error.", "reject.", "era.", "date.", "service.", "counter.", "site.", "lesson.", "matter.", "take.", "take_home.", "tell.", "bring.", "owner."}) {
    if (key.starts_with(group)) return true;
  }
  return std::any_of(work.content.procedures.begin(), work.content.procedures.end(),
                     [&](const model::Procedure& procedure) {
                       const std::string prefix = "procedure." + procedure.id + ".";
                       return key.starts_with(prefix) && !key.starts_with(prefix + "paper.");
                     });
}

// Whether some procedure has this word of a block's field: "j.copies.question".
bool asked_by_a_procedure(const Keys& known, std::string_view rest) {
  const std::string end = "." + std::string(rest);
  return std::any_of(known.begin(), known.end(),
                     [&](const std::string& key) { return key.starts_with("procedure.") && key.ends_with(end); });
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
    if (used && !asked_by_a_procedure(wanted.known, rest))
      wanted.work.warn(place, "nothing uses the text 'block." + std::string(rest) + "'");
  }
}

}  // namespace

void check_texts(Work& work) {
  Wanted wanted{work, work.content.catalogues["ja"], {}};
  want_procedures(wanted);
  want_lessons(wanted);
  want_ways_in(wanted);
  want_site(wanted);
  want_errors(wanted);
  want_dates(wanted);
  if (work.checking) warn_of_orphans(wanted);
}

}  // namespace haisai::content

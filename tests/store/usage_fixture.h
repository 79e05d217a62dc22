// Content ids as a small content would give them, for tests of the usage log.
#pragma once

#include "kiosk/store/sqlite_usage.h"
#include "kiosk/usage/content_ids.h"
#include "tickets_fixture.h"

namespace haisai::store {

class UsageFixture : public ::testing::Test {
 protected:
  UsageFixture() : ids_(make_ids()) {}

  static model::ContentIds make_ids() {
    model::Site site;
    site.id = "naha";
    site.offices = {{"honcho", 1, {"jumin"}}};
    site.services = {{"jumin", "A", 1, "c1", ""}};
    model::Procedure juminhyo;
    juminhyo.id = "juminhyo";
    const std::vector<std::string> languages = {"ja"};
    const std::vector<std::string_view> pages = {"welcome", "pin", "review"};
    auto ids = model::ContentIds::make({model::Settings{}, site, {juminhyo}, languages, pages, "0.1.0", "1a2b3c4d"});
    return std::move(*ids);
  }
  model::ContentId id(const char* text) const { return *ids_.find(text); }

  model::UsageSession session(model::Outcome outcome, int duration_s) const {
    model::UsageSession session;
    session.began = at("2026-11-20T10:20");
    session.site = id("honcho");
    session.device = id("K01");
    session.lang = id("ja");
    session.aids = model::kAidLarge | model::kAidAudio;
    session.outcome = outcome;
    session.duration = base::Milliseconds{duration_s * 1'000};
    session.events = {{model::UsageKind::pick, id("juminhyo"), model::UsageCode::menu, 1, base::Milliseconds{900}},
                      {model::UsageKind::step, id("pin"), model::UsageCode::enter, 0, base::Milliseconds{2'000}},
                      {model::UsageKind::fault, {}, model::UsageCode::none, 0, base::Milliseconds{3'000}}};
    return session;
  }

  // The rows of an answer, values with a space after each.
  std::string ask(SqliteUsage& log, const std::string& sql, const usage::Scope& scope = {}) const {
    const auto table = log.query(sql, scope, now_);
    if (!table) return table.error().detail;
    std::string text;
    for (const auto& row : table->rows) {
      for (const auto& value : row) text += usage::text_of(value) + " ";
    }
    return text;
  }

  test::TempFolder temp_;
  std::filesystem::path data_ = temp_.path() / "data";
  std::filesystem::path file_ = data_ / "usage.db";
  model::ContentIds ids_;
  base::WallTime now_ = at("2026-11-20T10:25");
};

}  // namespace haisai::store

// usage_bench ASSETS [YEARS [TERMINALS [FOLDER]]]: a log as big as the city's will be (ten years, thirty terminals unless told
// otherwise, made up; kept in FOLDER if one is named, and used again when it is there already), then every question of
// ASSETS/reports over all of it, and one visit written. One JSON object a line; ends 1 when a report or a write is too slow.
#include <stdlib.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "kiosk/base/clock.h"
#include "kiosk/store/sqlite_usage.h"
#include "kiosk/usage/made_up.h"
#include "kiosk/usage/open_data.h"

namespace {

using namespace haisai;
using Clock = std::chrono::steady_clock;

constexpr double kFirstChartMs = 1'000, kReportMs = 5'000, kWriteMs = 5;
constexpr const char* kFirstChart = "today";   // what the review opens with

double ms_since(Clock::time_point began) { return std::chrono::duration<double, std::milli>(Clock::now() - began).count(); }

model::ContentIds ids_of(const usage::MadeUpPlan& plan) {
  model::Site site;
  site.id = "naha";
  for (const std::string& office : plan.sites) site.offices.push_back({office, 1, {}});
  for (const std::string& service : plan.services) site.services.push_back({service, "A", 1, "c1", ""});
  std::vector<std::string> others = plan.languages;
  others.insert(others.end(), plan.procedures.begin(), plan.procedures.end());
  const std::vector<std::string_view> pages = {"procedure", "purpose", "place_card", "pin", "card_check", "question", "review",
                                               "finish", "sat", "reason_nocard"};
  return *model::ContentIds::make({model::Settings{}, site, {}, others, pages, "0.1.0", "1a2b3c4d"});
}

usage::MadeUpPlan plan_of(int years, int terminals, base::Date today) {
  usage::MadeUpPlan plan;
  plan.days = years * 365 + years / 4;
  plan.first = base::Date(std::chrono::sys_days(today) - std::chrono::days(plan.days));
  plan.terminals = terminals;
  plan.sites = {"honcho", "mawashi", "shuri", "oroku"};
  for (int i = 0; i < 30; ++i) plan.procedures.push_back("procedure" + std::to_string(i));
  plan.services = {"jumin", "zei", "kokuho", "fukushi"};
  plan.languages = {"ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "ne", "vi"};
  return plan;
}

bool make(store::SqliteUsage& log, const model::ContentIds& ids, const usage::MadeUpPlan& plan, base::WallTime now) {
  usage::MadeUpYear year(ids, plan);
  std::int64_t visits = 0, events = 0;
  const auto next = [&](model::UsageSession& session) {
    if (!year.next(session)) return false;
    ++visits;
    events += static_cast<std::int64_t>(session.events.size());
    return true;
  };
  const auto began = Clock::now();
  const base::Date raw_from(std::chrono::sys_days(base::civil_time(now).date) - std::chrono::days(model::Retention{}.raw_days));
  if (const auto filled = log.fill_made_up(next, {year.tickets(), {}}, raw_from, now); !filled) {
    std::fprintf(stderr, "%s\n", filled.error().detail.c_str());
    return false;
  }
  std::printf("{\"visits\":%lld,\"events\":%lld,\"made_in_s\":%.0f}\n", static_cast<long long>(visits), static_cast<long long>(events),
              ms_since(began) / 1'000);
  return true;
}

// Every question once, each over a log that was opened anew: nothing is left over from the one before but the file cache.
bool ask_all(const std::filesystem::path& data, const std::filesystem::path& reports, base::WallTime now) {
  double worst = 0, first_chart = 0;
  std::string slowest;
  for (const auto& entry : std::filesystem::directory_iterator(reports)) {
    if (entry.path().extension() != ".sql") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    const usage::ReportFile file = usage::read_report(entry.path().stem().string(), text.str());
    const auto began = Clock::now();
    store::SqliteUsage log(data);
    const auto table = log.query(file.sql, {}, now);
    const double ms = ms_since(began);
    if (!table) return false;
    std::printf("{\"question\":\"%s\",\"rows\":%zu,\"ms\":%.0f}\n", file.name.c_str(), table->rows.size(), ms);
    if (file.name == kFirstChart) first_chart = ms;
    if (ms > worst) worst = ms, slowest = file.name;
  }
  std::printf("{\"first_chart_ms\":%.0f,\"slowest\":\"%s\",\"slowest_ms\":%.0f}\n", first_chart, slowest.c_str(), worst);
  return first_chart <= kFirstChartMs && worst <= kReportMs;
}

// A visit of forty events into a log of its own (a made-up one takes none) on the same disk.
bool write_visits(const std::filesystem::path& data, const model::ContentIds& ids, base::WallTime now) {
  model::UsageSession visit;
  visit.began = now;
  visit.site = *ids.find("honcho");
  for (int i = 0; i < 40; ++i) visit.events.push_back({model::UsageKind::step, *ids.find("pin"), model::UsageCode::enter, 0, base::Milliseconds(i)});
  store::SqliteUsage log(data);
  std::vector<double> times;
  for (int i = 0; i < 200; ++i) {
    const auto began = Clock::now();
    if (!log.append(visit, now)) return false;
    times.push_back(ms_since(began));
  }
  std::sort(times.begin(), times.end());
  std::printf("{\"write_visit_p50_ms\":%.2f,\"write_visit_p95_ms\":%.2f}\n", times[100], times[190]);
  return times[100] <= kWriteMs;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return std::fprintf(stderr, "usage_bench ASSETS [YEARS [TERMINALS [FOLDER]]]\n"), 2;
  const int years = count > 2 ? std::atoi(arguments[2]) : 10;
  const int terminals = count > 3 ? std::atoi(arguments[3]) : 30;
  const base::WallTime now = *base::parse_iso_time("2026-11-20T10:00");
  std::string own = (std::filesystem::temp_directory_path() / "haisai-usage-XXXXXX").string();
  const bool keep = count > 4;
  if (!keep && mkdtemp(own.data()) == nullptr) return 1;
  const std::filesystem::path folder = keep ? arguments[4] : own;
  const usage::MadeUpPlan plan = plan_of(years, terminals, base::civil_time(now).date);
  const model::ContentIds ids = ids_of(plan);
  bool good = true;
  if (!std::filesystem::exists(folder / "data" / store::kUsageFile)) {
    store::SqliteUsage log(folder / "data", {*ids.find("0.1.0"), *ids.find("1a2b3c4d")});
    good = make(log, ids, plan, now);
  }
  std::printf("{\"file_mb\":%.1f}\n", static_cast<double>(std::filesystem::file_size(folder / "data" / store::kUsageFile)) / 1e6);
  good = good && ask_all(folder / "data", std::filesystem::path(arguments[1]) / "reports", now);
  good = write_visits(folder / "write", ids, now) && good;
  std::filesystem::remove_all(keep ? folder / "write" : folder);
  return good ? 0 : 1;
}

// queue_bench ASSETS [DAYS [FOLDER]]: the queue as residents and staff meet it. A ticket from touch to durable and handed to
// the printer; durable tickets a second of eight processes beside what the disk of FOLDER can do; and what residents are
// told of their wait, over DAYS simulated days (tickets-queue-printing §1.7; in memory, where there is /dev/shm). One JSON
// object a line; ends 1 when a limit of the issue is not kept.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <random>

#include "kiosk/app/desk_work.h"
#include "kiosk/app/store_ledger.h"
#include "kiosk/base/random.h"
#include "kiosk/base/unique_fd.h"
#include "kiosk/reservations/calling.h"
#include "kiosk/reservations/ticket_desk.h"

namespace {

using namespace haisai;
using Clock = std::chrono::steady_clock;

constexpr double kTouchToPrinterMs = 50, kTicketsPerSecond = 500, kErrorMinutes = 6.0, kHeldLeast = 0.80, kHeldMost = 0.90;
constexpr int kWidthMinutes = 12;

double ms_since(Clock::time_point began) { return std::chrono::duration<double, std::milli>(Clock::now() - began).count(); }

template <class T>
T at_share(std::vector<T> values, double share) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

// --- from touch to printer

class FixedClock final : public base::Clock {
 public:
  base::WallTime now() const override { return *base::parse_iso_time("2026-11-20T10:00"); }
};

// Notes when the first byte could leave.
class PrinterStand final : public printer::TicketPrinter {
 public:
  base::Result<void> print(const model::Bitmap&, const std::string&) override {
    handed = Clock::now();
    return {};
  }
  printer::Status status() override { return printer::Status::ok; }
  Clock::time_point handed{};
};

bool bench_touch(const std::string& assets, const std::filesystem::path& data) {
  const auto content = content::load(assets, assets + "/settings.toml");
  if (!content) return std::fprintf(stderr, "%s\n", content.error().detail.c_str()), false;
  FixedClock clock;
  PrinterStand printer;
  app::StoreLedger ledger(*content, data);
  base::Mailbox<flow::Event> events(64);
  app::DeskTools tools;
  tools.content = &*content;
  tools.clock = &clock;
  tools.data = data;
  tools.ticket_printer = &printer;
  tools.print_ledger = &ledger;
  tools.events = &events;
  app::DeskWork desk(tools);
  std::vector<double> durable, handed;
  for (int i = 0; i < 120; ++i) {
    const auto touched = Clock::now();
    desk.carry_out(flow::IssueTicket{{}, {"jumin", content->settings.office, base::random_id(), {}}});
    durable.push_back(ms_since(touched));
    model::Ticket ticket;
    while (auto event = events.take()) {
      if (auto* issued = std::get_if<flow::TicketIssued>(&*event)) ticket = std::move(issued->ticket);
    }
    if (ticket.code.empty()) return std::fprintf(stderr, "no ticket\n"), false;
    desk.carry_out(flow::PrintTicket{{}, ticket, false, "en"});
    handed.push_back(std::chrono::duration<double, std::milli>(printer.handed - touched).count());
    while (events.take()) {}
  }
  handed.erase(handed.begin());   // the first opens fonts, key and database
  std::printf("{\"touch_to_durable_ms_p50\":%.1f,\"touch_to_printer_ms_p50\":%.1f,\"touch_to_printer_ms_p95\":%.1f,\"touch_to_printer_ms_max\":%.1f}\n",
              at_share(durable, 0.5), at_share(handed, 0.5), at_share(handed, 0.95), at_share(handed, 1.0));
  return at_share(handed, 0.95) <= kTouchToPrinterMs;
}

// --- tickets a second

model::Site hall_of(int counters) {
  model::Site site;
  site.services = {{"jumin", "A", 1, "c1", ""}};
  model::Office office{"honcho", 1, {"jumin"}};
  office.closed_on_weekends = false;
  site.offices = {office};
  for (int i = 1; i <= counters; ++i) site.counters.push_back({"h" + std::to_string(i), i, "honcho", {"jumin"}});
  if (counters > 1) {
    site.counters[0].lunch_from = 12 * 60;
    site.counters[0].lunch_to = 13 * 60;
  }
  return site;
}

reservations::Hall hall_on(const model::Site& site, const std::filesystem::path& folder, reservations::QueueStore& store) {
  return {site, "honcho", 1, nullptr, *reservations::TicketKey::load_or_make(folder / "keys"), store, true};
}

constexpr std::chrono::seconds kRush{3};

// What one write that must be on the disk costs here.
double syncs_per_second(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const int fd = ::open((folder / "probe").c_str(), O_RDWR | O_CREAT, 0600);
  char page[4096] = {};
  int count = 0;
  const auto began = Clock::now();
  for (; Clock::now() - began < kRush / 3; ++count) {
    page[0] = static_cast<char>(count);
    if (::pwrite(fd, page, sizeof page, 0) != sizeof page || ::fdatasync(fd) != 0) return 0;
  }
  ::close(fd);
  return count / (ms_since(began) / 1'000);
}

// The writes and syncs of one ticket, bare: SQLite's journal, its header, the database, the cut journal, and the ticket
// journal. The limit of the disk for whoever issues one after the other.
double bare_tickets_per_second(const std::filesystem::path& folder) {
  constexpr int kPages = 12;
  static char page[4096];
  const auto at = [&](const char* name, int flags) { return base::UniqueFd(::open((folder / name).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | flags, 0600)); };
  const base::UniqueFd database = at("bare", 0), tickets = at("bare-tickets", O_APPEND);
  for (int i = 0; i < kPages; ++i) (void)!::pwrite(database.get(), page, sizeof page, i * 4096);
  ::fsync(database.get());
  int count = 0;
  const auto began = Clock::now();
  for (; Clock::now() - began < kRush / 3; ++count) {
    page[0] = static_cast<char>(count);
    const base::UniqueFd journal = at("bare-journal", 0);
    for (int i = 0; i < kPages; ++i) (void)!::pwrite(journal.get(), page, sizeof page, 512 + i * 4104);
    ::fdatasync(journal.get());
    (void)!::pwrite(journal.get(), page, 12, 0);
    ::fdatasync(journal.get());
    for (int i = 0; i < kPages; ++i) (void)!::pwrite(database.get(), page, sizeof page, i * 4096);
    ::fdatasync(database.get());
    (void)!::ftruncate(journal.get(), 0);
    ::fdatasync(journal.get());
    (void)!::write(tickets.get(), page, 384);
    ::fdatasync(tickets.get());
  }
  return count / (ms_since(began) / 1'000);
}

int issue_for_a_while(const model::Site& site, const std::filesystem::path& folder) {
  store::SqliteTickets tickets(folder / "data");
  reservations::Hall hall = hall_on(site, folder, tickets);
  const base::WallTime now = *base::parse_iso_time("2026-11-20T10:00");
  int count = 0;
  for (const auto began = Clock::now(); Clock::now() - began < kRush;) {
    if (!reservations::TicketDesk(hall).issue({"jumin", "honcho", base::random_id(), {}}, now)) return -1;
    ++count;
  }
  return count;
}

bool bench_rush(const std::filesystem::path& folder) {
  constexpr int kProcesses = 8;
  const double syncs = syncs_per_second(folder), bare = bare_tickets_per_second(folder);
  const model::Site site = hall_of(3);
  {
    store::SqliteTickets first(folder / "data");   // so that nobody waits for the schema
    reservations::Hall hall = hall_on(site, folder, first);
    (void)reservations::TicketDesk(hall).waiting(*base::parse_iso_time("2026-11-20T10:00"));
  }
  int ends[2];
  if (::pipe(ends) != 0) return false;
  const auto began = Clock::now();
  for (int i = 0; i < kProcesses; ++i) {
    if (::fork() != 0) continue;
    const int count = issue_for_a_while(site, folder);
    ::_exit(::write(ends[1], &count, sizeof count) == sizeof count ? 0 : 1);
  }
  int all = 0, lost = 0;
  for (int i = 0; i < kProcesses; ++i) {
    int count = -1;
    if (::read(ends[0], &count, sizeof count) != sizeof count || count < 0) ++lost;
    else all += count;
    ::wait(nullptr);
  }
  const double rate = all / (ms_since(began) / 1'000);
  std::printf("{\"processes\":%d,\"tickets_per_second\":%.0f,\"bare_tickets_of_the_disk_per_second\":%.0f,\"share_of_the_bare\":%.2f,\"disk_syncs_per_second\":%.0f,\"processes_that_failed\":%d}\n",
              kProcesses, rate, bare, rate / bare, syncs, lost);
  // A ticket cannot cost less than a handful of syncs: where the disk gives fewer, its limit is what there is.
  return lost == 0 && (rate >= kTicketsPerSecond || syncs / rate < 12);
}

// --- the wait that is told

struct Told {
  double truth = 0;
  int low = 0, high = 0;
};

// Two peaks, before noon and in the afternoon; services of 6.5 minutes in the mean that vary by 0.8 of it.
struct Day {
  std::vector<double> arrivals;   // minutes since 8:30
  static double crowd(double minute) {
    const auto peak = [minute](double at, double wide) { return std::exp(-(minute - at) * (minute - at) / (2 * wide * wide)); };
    return 0.5 + peak(105, 50) + 0.9 * peak(310, 60);
  }
  Day(double visitors, std::mt19937_64& random) {
    constexpr int kMinutes = 510;
    double all = 0;
    for (int minute = 0; minute < kMinutes; ++minute) all += crowd(minute + 0.5);
    for (int minute = 0; minute < kMinutes; ++minute) {
      std::poisson_distribution<int> come(visitors * crowd(minute + 0.5) / all);
      for (int left = come(random); left > 0; --left) arrivals.push_back(minute + std::uniform_real_distribution<double>(0, 1)(random));
    }
    std::sort(arrivals.begin(), arrivals.end());
  }
};

// A day through the product: numbers at the desk, counters that call whoever is next.
class HallDay {
 public:
  HallDay(reservations::Hall& hall, base::Date date, int counters, std::mt19937_64& random)
      : desk_(hall), calling_(hall), date_(date), counters_(static_cast<std::size_t>(counters)), random_(random) {}

  void run(double visitors, std::vector<Told>& told, std::vector<double>& waits) {
    const Day day(visitors, random_);
    for (const double minute : day.arrivals) {
      serve_until(minute);
      const auto ticket = desk_.issue({"jumin", "honcho", base::random_id(), {}}, at(minute));
      if (!ticket) continue;   // too late today
      Waiting waiting{minute, {}};
      if (ticket->wait && ticket->wait->range) waiting.range = ticket->wait->range;
      waiting_[ticket->number] = waiting;
      call_idle(minute);
    }
    serve_until(24 * 60);
    for (const auto& [number, person] : waiting_) {
      if (person.called < 0) continue;
      waits.push_back(person.called - person.came);
      if (person.range) told.push_back({person.called - person.came, person.range->low_minutes, person.range->high_minutes});
    }
  }

 private:
  struct Waiting {
    double came = 0;
    std::optional<model::WaitRange> range;
    double called = -1;
  };

  base::WallTime at(double minute) const {
    return base::wall_time(date_, 8 * 60 + 30) + base::Milliseconds(static_cast<std::int64_t>(minute * 60'000));
  }
  struct Counter {
    double until = 0;       // busy, or at lunch
    bool has_person = false;
    bool idle = true;       // would call whoever comes
  };

  static bool at_lunch(std::size_t counter, double minute) { return counter == 0 && minute >= 210 && minute < 270; }

  // Who finishes up to then calls whoever is next, or waits for somebody to come.
  void serve_until(double minute) {
    while (true) {
      std::size_t next = counters_.size();
      for (std::size_t i = 0; i < counters_.size(); ++i) {
        if (!counters_[i].idle && (next == counters_.size() || counters_[i].until < counters_[next].until)) next = i;
      }
      if (next == counters_.size() || counters_[next].until > minute) return;
      Counter& counter = counters_[next];
      if (counter.has_person) (void)calling_.done(id(next), at(counter.until));
      counter.has_person = false;
      call_or_rest(next, counter.until);
    }
  }

  // Somebody has come.
  void call_idle(double minute) {
    for (std::size_t i = 0; i < counters_.size(); ++i) {
      if (counters_[i].idle) call_or_rest(i, minute);
    }
  }

  void call_or_rest(std::size_t index, double minute) {
    Counter& counter = counters_[index];
    if (at_lunch(index, minute)) {
      counter = {270, false, false};
      return;
    }
    const auto called = calling_.call_next(id(index), at(minute));
    counter.idle = !called;
    if (!called) return;
    waiting_[called->number].called = minute;
    counter = {minute + std::max(0.3, service_(random_)), true, false};
  }

  static std::string id(std::size_t counter) { return "h" + std::to_string(counter + 1); }

  reservations::TicketDesk desk_;
  reservations::Calling calling_;
  base::Date date_;
  std::vector<Counter> counters_;
  std::map<std::string, Waiting> waiting_;
  std::mt19937_64& random_;
  std::gamma_distribution<double> service_{1 / 0.64, 6.5 * 0.64};
};

bool report(const std::string& name, const std::vector<Told>& told, const std::vector<double>& waits, bool is_gate) {
  double error = 0, mean = 0;
  int held = 0, narrow = 0, narrow_held = 0;
  std::vector<int> widths;
  for (const Told& each : told) {
    const bool in = each.truth >= each.low && each.truth <= each.high;
    error += std::abs((each.low + each.high) / 2.0 - each.truth);
    held += in ? 1 : 0;
    const int width = each.high - each.low;
    widths.push_back(width);
    narrow += width <= 10 ? 1 : 0;
    narrow_held += in && width <= 10 ? 1 : 0;
  }
  for (const double wait : waits) mean += wait;
  const auto count = static_cast<double>(told.size());
  const double share = held / count;
  const int width = at_share(widths, 0.5);
  std::printf("{\"staff\":\"%s\",\"told\":%zu,\"mean_wait_min\":%.1f,\"mean_abs_error_min\":%.2f,\"held\":%.3f,\"median_width_min\":%d,\"held_by_10_min\":%.3f,\"share_of_10_min\":%.3f}\n",
              name.c_str(), told.size(), mean / static_cast<double>(waits.size()), error / count, share, width,
              narrow_held / std::max(1.0, static_cast<double>(narrow)), narrow / count);
  return !is_gate || (error / count <= kErrorMinutes && share >= kHeldLeast && share <= kHeldMost && width <= kWidthMinutes);
}

// staff: counters of one day after the other; visitors are as many as they can serve.
bool bench_waits(const std::string& name, const std::vector<int>& staff, int days, const std::filesystem::path& folder) {
  const std::map<int, double> visitors{{2, 134}, {3, 207}, {4, 283}};
  std::mt19937_64 random(20'261'129);
  store::SqliteTickets tickets(folder / "data");
  std::map<int, std::vector<Told>> told;
  std::map<int, std::vector<double>> waits;
  std::vector<Told> all;
  std::vector<double> all_waits;
  const std::chrono::sys_days first{std::chrono::year{2026} / 4 / 1};
  for (int day = 0; day < days; ++day) {
    const int counters = staff[static_cast<std::size_t>(day) % staff.size()];
    const model::Site site = hall_of(counters);
    reservations::Hall hall = hall_on(site, folder, tickets);
    HallDay(hall, base::Date{first + std::chrono::days{day}}, counters, random).run(visitors.at(counters), told[counters], waits[counters]);
  }
  for (const auto& [counters, some] : told) {
    all.insert(all.end(), some.begin(), some.end());
    all_waits.insert(all_waits.end(), waits[counters].begin(), waits[counters].end());
    if (told.size() > 1) (void)report(name + ", of it with " + std::to_string(counters) + " counters", some, waits[counters], false);
  }
  return report(name, all, all_waits, true);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return std::fprintf(stderr, "queue_bench ASSETS [DAYS [FOLDER]]\n"), 2;
  const int days = count > 2 ? std::atoi(arguments[2]) : 60;
  const std::filesystem::path base = count > 3 ? std::filesystem::path(arguments[3]) : std::filesystem::temp_directory_path();
  const std::filesystem::path memory = std::filesystem::exists("/dev/shm") ? "/dev/shm" : base;
  std::string disk = (base / "haisai-queue-XXXXXX").string(), quick = (memory / "haisai-queue-XXXXXX").string();
  if (mkdtemp(disk.data()) == nullptr || mkdtemp(quick.data()) == nullptr) return 1;
  bool good = bench_touch(arguments[1], std::filesystem::path(disk) / "touch");
  good = bench_rush(std::filesystem::path(disk) / "rush") && good;
  good = bench_waits("3 counters", {3}, days, std::filesystem::path(quick) / "planned") && good;
  good = bench_waits("3 counters and 30 % less or more", {2, 3, 4}, days, std::filesystem::path(quick) / "mixed") && good;
  std::filesystem::remove_all(disk);
  std::filesystem::remove_all(quick);
  return good ? 0 : 1;
}

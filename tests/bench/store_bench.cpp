// A durable number: one IMMEDIATE transaction with synchronous=EXTRA on the disk of the temporary folder.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "kiosk/base/random.h"
#include "kiosk/reservations/ticket_desk.h"
#include "kiosk/store/sqlite_tickets.h"

namespace {

using namespace haisai;

void issue_a_number(benchmark::State& state) {
  std::string folder = (std::filesystem::temp_directory_path() / "haisai-bench-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return state.SkipWithError("no temporary folder");
  {
    store::SqliteTickets tickets(folder + "/data");
    model::Site site;
    site.services = {{"jumin", "A", 1, "c1", ""}};
    site.offices = {{"honcho", 1, {"jumin"}}};
    auto key = reservations::TicketKey::load_or_make(folder + "/keys");
    if (!key) return state.SkipWithError("no key");
    reservations::Hall hall{site, "honcho", 1, nullptr, std::move(*key), tickets, true};
    reservations::TicketDesk desk(hall);
    const auto now = *base::parse_iso_time("2026-11-20T10:00");
    for (auto _ : state) {
      const model::TicketRequest request{"jumin", "honcho", base::random_id(), {}};
      auto ticket = desk.issue(request, now);
      if (!ticket) return state.SkipWithError(ticket.error().detail.c_str());
    }
  }
  std::filesystem::remove_all(folder);
}
BENCHMARK(issue_a_number)->Iterations(300)->Unit(benchmark::kMillisecond);

}  // namespace

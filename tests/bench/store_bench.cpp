// A durable number: one IMMEDIATE transaction with synchronous=EXTRA on the disk of the temporary folder.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "kiosk/store/sqlite_tickets.h"

namespace {

using namespace haisai;

void issue_a_number(benchmark::State& state) {
  std::string folder = (std::filesystem::temp_directory_path() / "haisai-bench-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return state.SkipWithError("no temporary folder");
  {
    store::SqliteTickets tickets(folder);
    model::Service service;
    service.id = "jumin";
    service.prefix = "A";
    service.group = 1;
    model::Office office;
    office.id = "honcho";
    office.branch = 1;
    const auto now = *base::parse_iso_time("2026-11-20T10:00");
    for (auto _ : state) {
      const model::TicketRequest request{"jumin", "honcho", base::random_id(), {}};
      auto ticket = tickets.issue(request, service, office, 1, now);
      if (!ticket) return state.SkipWithError(ticket.error().detail.c_str());
    }
  }
  std::filesystem::remove_all(folder);
}
BENCHMARK(issue_a_number)->Iterations(300)->Unit(benchmark::kMillisecond);

}  // namespace

// haisai queue status | call | recall | serve | hold | back | absent | done | transfer | errands | open | shut | book | slots |
// move | check-in | close | reopen | backup (design §4); import stands in queue_import.cpp.
#include "kiosk/app/commands/queue_commands.h"

#include "kiosk/app/commands/queue_import.h"
#include "kiosk/app/commands/queue_words.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/calling.h"
#include "kiosk/reservations/private_files.h"
#include "kiosk/reservations/queue_reader.h"

namespace haisai::app {
namespace {

using base::Result;
using reservations::Calling;
using reservations::Hall;

struct QueueOptions {
  std::string file;      // status --public, backup
  std::string counter;   // --desk
  std::string code;
  std::string service;
  std::string start;
  std::string from;
  int days = 7;
  std::string reason;
  std::vector<std::string> services;
};

// What a command does in the hall: its answer as JSON and as a line.
struct Said {
  nlohmann::json json;
  std::string text;
};
using Act = std::function<Result<Said>(Hall&, store::SqliteTickets&, const QueueOptions&, base::WallTime)>;

base::WallTime time_given(const std::string& option, const std::string& text) {
  const auto time = base::parse_iso_time(text);
  if (!time) throw CLI::ValidationError(option, "'" + text + "' is not a time like 2026-11-20T10:00");
  return *time;
}

int run(const Globals& globals, const QueueOptions& options, const Act& act) {
  const base::WallTime now = command_time(globals);
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return fail(globals, content.error());
  store::SqliteTickets tickets(globals.data_folder());
  auto hall = issuing_hall(*content, keys_folder(globals), tickets);
  if (!hall) return fail(globals, hall.error());
  const auto said = act(*hall, tickets, options, now);
  tell_quarantined(tickets.take_quarantined());
  if (!said) return fail(globals, said.error());
  return answer(globals, said->json, said->text);
}

Result<Said> status(Hall& hall, store::SqliteTickets&, const QueueOptions& options, base::WallTime now) {
  const auto view = reservations::QueueReader(hall).view(now);
  if (!view) return view.error();
  if (!options.file.empty()) {
    constexpr unsigned kForEverybody = 0644;
    const std::string text = public_json_of(*view).dump(2) + "\n";
    if (auto written = reservations::replace_file(options.file, base::as_bytes(text), kForEverybody); !written) {
      return written.error();
    }
  }
  return Said{json_of(*view), text_of(*view)};
}

Result<Said> ticket_said(const Result<model::QueueTicket>& ticket) {
  if (!ticket) return ticket.error();
  return Said{json_of(*ticket), text_of(*ticket)};
}

Result<Said> nothing_said(const Result<void>& done) {
  if (!done) return done.error();
  return Said{{{"done", true}}, "done"};
}

Result<Said> booked_said(const Result<model::Ticket>& ticket) {
  if (!ticket) return ticket.error();
  nlohmann::json json = json_of(*ticket);
  return Said{json, ticket->number + "  " + ticket->service + "  " + json.value("slot", "") + "  code " + ticket->code};
}

Result<Said> call(Hall& hall, store::SqliteTickets&, const QueueOptions& options, base::WallTime now) {
  Calling calling(hall);
  return ticket_said(options.code.empty() ? calling.call_next(options.counter, now)
                                          : calling.call(options.counter, options.code, now));
}

Result<Said> slots(Hall& hall, store::SqliteTickets&, const QueueOptions& options, base::WallTime now) {
  reservations::SlotQuestion question;
  question.office = hall.office;
  question.service = options.service;
  question.days = options.days;
  question.from = base::civil_time(options.from.empty() ? now : time_given("--from", options.from + "T00:00")).date;
  const auto days = reservations::Booking(hall).slots(question, now);
  if (!days) return days.error();
  return Said{json_of(*days), text_of(*days)};
}

Result<Said> book(Hall& hall, store::SqliteTickets&, const QueueOptions& options, base::WallTime now) {
  const base::WallTime start = time_given("--slot", options.start);
  const model::TicketRequest request{options.service, hall.office, base::random_id(), start};
  const model::HoldRequest place{hall.office, options.service, start, base::random_id(), "", true};
  return booked_said(reservations::Booking(hall).book(request, place, now));
}

Result<Said> move(Hall& hall, store::SqliteTickets&, const QueueOptions& options, base::WallTime now) {
  reservations::Booking booking(hall);
  const auto ticket = reservations::TicketDesk(hall).find(options.code, now);
  if (!ticket) return ticket.error();
  const base::WallTime start = time_given("--slot", options.start);
  const auto hold =
      booking.hold({ticket->ticket.office, ticket->ticket.service, start, base::random_id(), "", true}, now);
  if (!hold) return hold.error();
  const auto moved = booking.move(ticket->ticket.code, hold->id, now);
  if (!moved) static_cast<void>(booking.release(hold->id, now).has_value());  // the first error is the one to tell
  return booked_said(moved);
}

Result<Said> check_in(Hall& hall, store::SqliteTickets&, const QueueOptions& options, base::WallTime now) {
  const auto in = reservations::Booking(hall).check_in(options.code, now);
  if (!in) return in.error();
  nlohmann::json json = json_of(in->status);
  json["late"] = in->late;
  json["again"] = in->again;
  return Said{json, in->status.ticket.number + (in->again ? "  was here already" : in->late ? "  late" : "  here")};
}

Result<Said> cancel(Hall& hall, store::SqliteTickets&, const QueueOptions& options, base::WallTime now) {
  const auto over = reservations::TicketDesk(hall).cancel(options.code, now);
  if (!over) return over.error();
  return Said{json_of(*over), over->ticket.number + "  cancelled"};
}

Result<Said> backup(Hall&, store::SqliteTickets& tickets, const QueueOptions& options, base::WallTime now) {
  if (auto done = tickets.backup(options.file, now); !done) return done.error();
  return Said{{{"file", options.file}}, options.file};
}

using AtCounter = Result<model::QueueTicket> (Calling::*)(const std::string&, base::WallTime);

Act at_counter(AtCounter does) {
  return [does](Hall& hall, store::SqliteTickets&, const QueueOptions& options, base::WallTime now) {
    Calling calling(hall);
    return ticket_said((calling.*does)(options.counter, now));
  };
}

// The commands of the group, each with its own options.
class Group {
 public:
  Group(CLI::App& queue, Globals& globals) : queue_(queue), globals_(globals) {}

  CLI::App* add(const char* name, const char* about, Act act) {
    CLI::App* command = queue_.add_subcommand(name, about);
    add_globals(*command, globals_);
    add_json(*command, globals_);
    add_at(*command, globals_);
    command->callback([this_options = options_, &globals = globals_, act = std::move(act)] {
      globals.exit_code = run(globals, *this_options, act);
    });
    return command;
  }
  CLI::App* at_desk(const char* name, const char* about, Act act) {
    CLI::App* command = add(name, about, std::move(act));
    command->add_option("--desk", options_->counter, "id of the counter (see the site file)")->required();
    return command;
  }
  CLI::App* with_code(CLI::App* command) {
    command->add_option("CODE", options_->code, "nine digits, a number of today (A-041) or what was scanned")->required();
    return command;
  }
  CLI::App* with_slot(CLI::App* command) {
    command->add_option("--slot", options_->start, "the time (ISO 8601)")->required();
    return command;
  }
  CLI::App* with_service(CLI::App* command, bool required = true) {
    command->add_option("--service", options_->service, "id of the service")->required(required);
    return command;
  }
  QueueOptions& options() { return *options_; }

 private:
  CLI::App& queue_;
  Globals& globals_;
  std::shared_ptr<QueueOptions> options_ = std::make_shared<QueueOptions>();
};

void add_counter_commands(Group& group) {
  group.at_desk("call", "call who is next, or --code out of turn", call)
      ->add_option("--code", group.options().code, "nine digits or a number of today");
  group.at_desk("recall", "call again", at_counter(&Calling::recall));
  group.at_desk("serve", "the person is here", at_counter(&Calling::serve));
  group.at_desk("hold", "did not come, or must fetch something: waits aside", at_counter(&Calling::hold));
  group.at_desk("absent", "did not come at all", at_counter(&Calling::absent));
  group.at_desk("done", "finished; goes on to the next errand if there is one", at_counter(&Calling::done));
  group.with_service(group.at_desk(
      "transfer", "send on to another service", [](Hall& hall, auto&, const QueueOptions& options, base::WallTime now) {
        return ticket_said(Calling(hall).transfer(options.counter, options.service, now));
      }));
  group.at_desk("open", "open a counter", [](Hall& hall, auto&, const QueueOptions& options, base::WallTime now) {
    return nothing_said(Calling(hall).open(options.counter, now));
  });
  group.at_desk("shut", "close a counter", [](Hall& hall, auto&, const QueueOptions& options, base::WallTime now) {
    return nothing_said(Calling(hall).close(options.counter, now));
  });
  group.with_code(group.add("back", "somebody on hold is back",
                            [](Hall& hall, auto&, const QueueOptions& options, base::WallTime now) {
                              return ticket_said(Calling(hall).back(options.code, now));
                            }));
  group.with_code(group.add("errands", "what follows, in order",
                            [](Hall& hall, auto&, const QueueOptions& options, base::WallTime now) {
                              return ticket_said(Calling(hall).set_errands(options.code, options.services, now));
                            }))
      ->add_option("--then", group.options().services, "ids of services");
}

void add_booking_commands(Group& group) {
  CLI::App* times = group.with_service(group.add("slots", "times that can be booked", slots));
  times->add_option("--from", group.options().from, "first day, 2026-11-20 (default: today)");
  times->add_option("--days", group.options().days, "how many days (1-62)");
  group.with_slot(group.with_service(group.add("book", "book a time for somebody", book)));
  group.with_slot(group.with_code(group.add("move", "move a booking to another time", move)));
  group.with_code(group.add("check-in", "somebody with a booking is here", check_in));
  group.with_code(group.add("cancel", "give a number or booking back", cancel));
}

void add_hall_commands(Group& group) {
  CLI::App* close = group.with_service(
      group.add("close", "closed for today, with a reason",
                [](Hall& hall, auto&, const QueueOptions& options, base::WallTime now) {
                  return nothing_said(Calling(hall).close_today(options.service, options.reason, now));
                }),
      false);
  close->add_option("--reason", group.options().reason, "id of the reason: typhoon, system, crowded")->required();
  group.with_service(group.add("reopen", "open again today",
                               [](Hall& hall, auto&, const QueueOptions& options, base::WallTime now) {
                                 return nothing_said(Calling(hall).reopen_today(options.service, now));
                               }),
                     false);
  group.add("backup", "a checked copy of the reservations", backup)
      ->add_option("FILE", group.options().file, "the copy")
      ->required();
}

}  // namespace

void add_queue_commands(CLI::App& app, Globals& globals) {
  CLI::App* queue = app.add_subcommand("queue", "who waits, calling them, and booked times");
  queue->require_subcommand(1);
  Group group(*queue, globals);
  group.add("status", "people waiting today, by service", status)
      ->add_option("--public", group.options().file, "also write the counts for the city's site into this file (JSON)");
  add_counter_commands(group);
  add_booking_commands(group);
  add_hall_commands(group);
  add_queue_import(*queue, globals);
}

}  // namespace haisai::app

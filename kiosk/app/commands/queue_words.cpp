#include "kiosk/app/commands/queue_words.h"

#include "kiosk/base/error.h"

namespace haisai::app {
namespace {

using nlohmann::json;

json lines_of(const std::vector<model::QueueTicket>& tickets) {
  json all = json::array();
  for (const model::QueueTicket& each : tickets) all.push_back(json_of(each));
  return all;
}

json line_of(const model::ServiceLine& service) {
  json line = {{"id", service.service},   {"waiting", service.waiting},           {"booked", service.booked},
               {"serving", service.serving}, {"counters_open", service.counters_open}};
  if (service.range) line["minutes"] = {service.range->low_minutes, service.range->high_minutes};
  if (service.why_closed) line["closed"] = base::name_of(*service.why_closed);
  return line;
}

json services_of(const model::QueueView& view) {
  json services = json::array();
  for (const model::ServiceLine& each : view.services) services.push_back(line_of(each));
  return services;
}

json calls_of(const model::QueueView& view) {
  json calls = json::array();
  for (const model::CalledNumber& each : view.calls) {
    calls.push_back({{"number", each.number}, {"counter", each.counter_number}, {"at", base::iso_time(each.called_at)}});
  }
  return calls;
}

}  // namespace

json json_of(const model::QueueTicket& ticket) {
  json made = {{"number", ticket.number},   {"code", ticket.code},
               {"service", ticket.service}, {"errands", ticket.errands},
               {"state", name_of(ticket.state)}, {"aid", name_of(ticket.aid)},
               {"lang", ticket.lang},       {"queued_at", base::iso_time(ticket.queued_at)},
               {"counter", ticket.counter}, {"calls", ticket.calls},
               {"position", ticket.position}};
  if (ticket.slot) made["slot"] = base::iso_time(*ticket.slot);
  if (ticket.called_at) made["called_at"] = base::iso_time(*ticket.called_at);
  return made;
}

json json_of(const model::QueueView& view) {
  json counters = json::array();
  for (const model::CounterLine& each : view.counters) {
    json line = {{"id", each.counter}, {"number", each.number}, {"open", each.open}, {"services", each.services}};
    if (each.ticket) line["ticket"] = json_of(*each.ticket);
    counters.push_back(std::move(line));
  }
  json closures = json::array();
  for (const model::Closure& each : view.closures) {
    closures.push_back({{"service", each.service}, {"reason", each.reason}, {"from", base::iso_time(each.from)}});
  }
  return {{"office", view.office},   {"at", base::iso_time(view.at)},     {"services", services_of(view)},
          {"counters", counters},    {"calls", calls_of(view)},           {"waiting", lines_of(view.waiting)},
          {"on_hold", lines_of(view.on_hold)}, {"booked", lines_of(view.booked)},
          {"stranded", lines_of(view.stranded)}, {"paperless", view.paperless}, {"closures", closures}, {"change", view.change}};
}

json public_json_of(const model::QueueView& view) {
  return {{"office", view.office}, {"made_at", base::iso_time(view.at)}, {"services", services_of(view)},
          {"calls", calls_of(view)}};
}

json json_of(const std::vector<model::SlotDay>& days) {
  json all = json::array();
  for (const model::SlotDay& day : days) {
    json slots = json::array();
    for (const model::Slot& slot : day.slots) {
      slots.push_back({{"start", base::iso_time(slot.start)}, {"minutes", slot.minutes}, {"capacity", slot.capacity},
                       {"free", slot.free}, {"bookable", slot.bookable}});
    }
    json line = {{"date", base::iso_date(day.date)}, {"slots", std::move(slots)}};
    if (day.why_none) line["closed"] = base::name_of(*day.why_none);
    all.push_back(std::move(line));
  }
  return {{"days", std::move(all)}};
}

std::string text_of(const model::QueueTicket& ticket) {
  return ticket.number + "  " + ticket.service + "  " + std::string(name_of(ticket.state)) +
         (ticket.counter.empty() ? "" : "  at " + ticket.counter);
}

std::string text_of(const model::QueueView& view) {
  std::string text;
  for (const model::ServiceLine& each : view.services) {
    text += (text.empty() ? "" : "\n") + each.service + "  " + std::to_string(each.waiting);
    if (each.range) {
      text += "  " + std::to_string(each.range->low_minutes) + "-" + std::to_string(each.range->high_minutes) + " min";
    }
    if (each.why_closed) text += "  " + std::string(base::name_of(*each.why_closed));
  }
  return text;
}

std::string text_of(const std::vector<model::SlotDay>& days) {
  std::string text;
  for (const model::SlotDay& day : days) {
    text += (text.empty() ? "" : "\n") + base::iso_date(day.date);
    if (day.why_none) text += "  " + std::string(base::name_of(*day.why_none));
    for (const model::Slot& slot : day.slots) {
      if (slot.bookable) text += "  " + base::iso_time(slot.start).substr(11, 5) + "(" + std::to_string(slot.free) + ")";
    }
  }
  return text;
}

}  // namespace haisai::app

#include "kiosk/app/automation.h"

#include <cmath>

#include "drivers/png/png.h"
#include "kiosk/app/process_guard.h"
#include "kiosk/app/tree_json.h"
#include "kiosk/app/whole_file.h"

namespace haisai::app {
namespace {

using std::chrono::steady_clock;

constexpr int kPaintPatienceMs = 5000;
constexpr std::size_t kRequestsMax = 16;
// A test's finger is faster than any person's; between two taps on one target the application's clock moves
// on by more than the repeat guard (rule P8), as it would for a person.
constexpr base::Milliseconds kBetweenTaps{510};

void ok(AutomationRequest& request, nlohmann::json more = nlohmann::json::object()) {
  more["ok"] = true;
  request.answer(more.dump());
}

void refuse(AutomationRequest& request, const std::string& why) {
  request.answer(nlohmann::json{{"ok", false}, {"error", why}}.dump());
}

// {"name":"late","n":2,"value":500} as `haisai simcard --fault` has it: "late=2:500".
std::string fault_text(const nlohmann::json& json) {
  std::string text = json.at("name").get<std::string>();
  if (json.contains("n")) text += "=" + std::to_string(json["n"].get<int>());
  if (!json.contains("value")) return text;
  return text + ":" + (json["value"].is_string() ? json["value"].get<std::string>() : json["value"].dump());
}

}  // namespace

AutomationPort::AutomationPort(std::function<void()> wake) : requests_(kRequestsMax, std::move(wake)) {}

base::Result<std::unique_ptr<AutomationPort>> AutomationPort::open(const std::string& path, std::function<void()> wake) {
  std::unique_ptr<AutomationPort> port(new AutomationPort(std::move(wake)));
  auto server = AutomationServer::open(path, [&to = port->requests_](std::shared_ptr<AutomationRequest> request) { to.post(std::move(request)); });
  if (!server) return server.error();
  port->server_ = std::move(server).value();
  return port;
}

Automation::Automation(Stage& stage, AutomationPort& port, SimulatedDevices devices, speech::Speaker* speaker)
    : stage_(stage), port_(port), devices_(std::move(devices)), speaker_(speaker) {
  if (speaker_ != nullptr) speaker_->keep_heard(true);
}

void Automation::between() {
  while (auto request = port_.take()) handle(std::move(*request));
  const auto now = steady_clock::now();
  for (std::size_t i = 0; i < pending_.size();) {
    Pending& pending = pending_[i];
    if (pending.ready()) {
      ok(*pending.request);
    } else if (now >= pending.deadline) {
      refuse(*pending.request, pending.late);
    } else {
      ++i;
      continue;
    }
    pending_.erase(pending_.begin() + static_cast<std::ptrdiff_t>(i));
  }
  if (!pending_.empty()) stage_.wake_within(base::Milliseconds(5));
}

void Automation::handle(std::shared_ptr<AutomationRequest> request) {
  const Json json = Json::parse(request->line(), nullptr, false);
  if (!json.is_object() || !json.contains("do") || !json["do"].is_string()) {
    refuse(*request, R"(a request is one JSON object with "do")");
    return;
  }
  const std::string what = json["do"];
  try {
    act(request, what, json);
  } catch (const Json::exception& error) {
    refuse(*request, what + ": " + error.what());
  }
}

void Automation::act(const std::shared_ptr<AutomationRequest>& request, const std::string& what, const Json& json) {
  if (what == "tree") {
    ok(*request, tree_json(stage_));
  } else if (what == "tap") {
    tap(request, json);
  } else if (what == "press" || what == "move" || what == "release") {
    part_of_gesture(request, what, json);
  } else if (what == "type" || what == "key") {
    paint::Input input;
    input.kind = what == "type" ? paint::Input::Kind::text : paint::Input::Kind::key;
    input.text = json.at(what == "type" ? "text" : "key").get<std::string>();
    input.down = true;
    stage_.window().push(input);
    ++inputs_pushed_;
    reply_after_inputs(request);
  } else if (what == "wait") {
    wait(request, json);
  } else if (what == "shot") {
    shot(request, json);
  } else if (what == "clock") {
    stage_.advance(base::Milliseconds(static_cast<std::int64_t>(json.at("advance_s").get<double>() * 1000)));
    when(request, [this] { return stage_.idle(); }, kPaintPatienceMs, "still busy after the clock moved");
  } else if (what == "heard") {
    ok(*request, {{"heard", heard()}});
  } else if (what == "stats") {
    ok(*request, stats());
  } else if (what == "sim") {
    sim(request, json);
  } else if (what == "quit") {
    ok(*request);
    stage_.quit();
  } else {
    refuse(*request, "unknown request '" + what + "'");
  }
}

void Automation::when(std::shared_ptr<AutomationRequest> request, std::function<bool()> ready, int patience_ms,
                      std::string late) {
  pending_.push_back({std::move(request), std::move(ready),
                      steady_clock::now() + std::chrono::milliseconds(patience_ms), std::move(late)});
}

void Automation::reply_after_inputs(std::shared_ptr<AutomationRequest> request) {
  const long target = inputs_pushed_;
  when(std::move(request), [this, target] { return stage_.counts().inputs >= target; }, kPaintPatienceMs,
       "the event was not handled in time");
}

void Automation::push_touch(ui::TouchKind kind, float x, float y) {
  paint::Input input;
  input.kind = kind == ui::TouchKind::down   ? paint::Input::Kind::touch_down
               : kind == ui::TouchKind::move ? paint::Input::Kind::touch_move
                                             : paint::Input::Kind::touch_up;
  input.x = x;
  input.y = y;
  stage_.window().push(input);
  ++inputs_pushed_;
}

void Automation::tap(std::shared_ptr<AutomationRequest> request, const Json& json) {
  std::string target;
  float x = 0;
  float y = 0;
  if (json.contains("id")) {
    target = json["id"].get<std::string>();
    const ui::Placed* found = nullptr;
    for (const ui::Placed& placed : stage_.page().placed) {
      if (placed.widget.id == target) found = &placed;
    }
    if (found == nullptr) return refuse(*request, "no node '" + target + "' on page " + stage_.view().page);
    const ui::Rect& rect = found->hit.w > 0 ? found->hit : found->rect;
    x = rect.x + rect.w / 2;
    y = rect.y + rect.h / 2;
  } else {
    x = json.at("at").at(0).get<float>();
    y = json.at("at").at(1).get<float>();
    target = "at";
  }
  // Near the last one, on whatever page: the guard knows places, not only names.
  const float near_px = 15 * static_cast<float>(stage_.px_per_mm());
  if (std::hypot(x - last_tap_x_, y - last_tap_y_) < near_px || target == last_tapped_) {
    stage_.clock().advance(kBetweenTaps);
  }
  last_tapped_ = target;
  last_tap_x_ = x;
  last_tap_y_ = y;
  push_touch(ui::TouchKind::down, x, y);
  push_touch(ui::TouchKind::up, x, y);
  reply_after_inputs(std::move(request));
}

void Automation::part_of_gesture(std::shared_ptr<AutomationRequest> request, const std::string& what,
                                 const Json& json) {
  const auto kind = what == "press" ? ui::TouchKind::down : what == "move" ? ui::TouchKind::move : ui::TouchKind::up;
  push_touch(kind, json.at("at").at(0).get<float>(), json.at("at").at(1).get<float>());
  reply_after_inputs(std::move(request));
}

bool Automation::has_node(const std::string& id) const {
  for (const ui::Placed& placed : stage_.page().placed) {
    if (placed.widget.id == id) return true;
  }
  return false;
}

void Automation::wait(std::shared_ptr<AutomationRequest> request, const Json& json) {
  const int patience_ms = json.value("ms", kPaintPatienceMs);
  if (json.contains("page")) {
    const std::string page = json["page"];
    when(std::move(request), [this, page] { return stage_.view().page == page; }, patience_ms,
         "page '" + page + "' did not come up");
  } else if (json.contains("node")) {
    const std::string node = json["node"];
    when(std::move(request), [this, node] { return has_node(node); }, patience_ms,
         "node '" + node + "' did not come up");
  } else if (json.value("idle", false)) {
    when(std::move(request), [this] { return stage_.idle() && stage_.counts().inputs >= inputs_pushed_; },
         patience_ms, "still busy");
  } else {
    refuse(*request, R"(wait needs "page", "node" or "idle":true)");
  }
}

void Automation::shot(const std::shared_ptr<AutomationRequest>& request, const Json& json) {
  const std::string file = json.at("file");
  const paint::Pixels& pixels = stage_.pixels();
  const auto png = png::encode_png_rgb(pixels.width, pixels.height, pixels.argb.data(), static_cast<std::size_t>(pixels.width));
  if (!png) return refuse(*request, png.error().detail);
  const auto written = write_whole_file(file, base::as_text(*png));
  if (!written) return refuse(*request, written.error().detail);
  ok(*request);
}

void Automation::sim(const std::shared_ptr<AutomationRequest>& request, const Json& json) {
  if (!devices_.any) return refuse(*request, "only with --sim");
  std::string wrong;
  if (json.contains("card")) {
    const std::string act = json["card"];
    if (act != "insert" && act != "remove" && act != "fault") {
      return refuse(*request, "card is 'insert', 'remove' or 'fault'");
    }
    if (!devices_.insert_card) return refuse(*request, "the card reader is not simulated");
    wrong = act == "insert"   ? devices_.insert_card(json.at("file").get<std::string>())
            : act == "remove" ? devices_.remove_card()
                              : devices_.set_card_fault(fault_text(json));
  } else if (json.contains("printer")) {
    if (!devices_.set_printer) return refuse(*request, "the printer is not simulated");
    wrong = devices_.set_printer(json["printer"].get<std::string>());
  } else if (json.contains("audio")) {
    if (!devices_.set_audio) return refuse(*request, "the audio is not simulated");
    wrong = devices_.set_audio(json["audio"].get<std::string>());
  } else if (json.contains("scan")) {
    stage_.scanned(json["scan"].get<std::string>());
    return when(request, [this] { return stage_.idle(); }, kPaintPatienceMs, "still busy after the scan");
  } else {
    wrong = R"(sim needs "card", "printer", "audio" or "scan")";
  }
  if (wrong.empty()) {
    ok(*request);
  } else {
    refuse(*request, wrong);
  }
}

nlohmann::json Automation::heard() {
  Json sentences = Json::array();
  if (speaker_ == nullptr) return sentences;
  for (const speech::Heard& heard : speaker_->heard()) {
    sentences.push_back({{"text", heard.text.reveal()}, {"lang", heard.lang}, {"route", speech::name_of(heard.route)}});
  }
  return sentences;
}

nlohmann::json Automation::stats() const {
  const LoopCounts& counts = stage_.counts();
  const std::chrono::duration<double, std::milli> since_first_frame = steady_clock::now() - counts.first_frame_at;
  return {{"frames", counts.frames},
          {"wakeups", counts.wakeups},
          {"first_frame_ms", counts.first_frame_ms},
          {"since_first_frame_ms", since_first_frame.count()},
          {"last_input_to_paint_ms", counts.last_input_to_paint_ms},
          {"card_read_ms", counts.card_read_ms},
          {"card_apdus", counts.card_apdus},
          {"rss_kb", rss_kib()},
          {"pss_kb", pss_kib()},
          {"cpu_ms", cpu_us() / 1000},
          {"cpu_us", cpu_us()}};
}

}  // namespace haisai::app

// What the requests of the automation socket mean (design §5).
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "kiosk/app/automation_server.h"
#include "drivers/speech/speaker.h"
#include "kiosk/app/stage.h"
#include "kiosk/base/mailbox.h"

namespace haisai::app {

// Simulated devices as the protocol reaches them; each returns what is wrong, or nothing.
struct SimulatedDevices {
  std::function<std::string(const std::string& card_file)> insert_card;
  std::function<std::string()> remove_card;
  std::function<std::string(const std::string& fault)> set_card_fault;  // "none": no faults any more
  std::function<std::string(const std::string& status)> set_printer;
  std::function<std::string(const std::string& event)> set_audio;
  bool any = false;
};

// Where requests wait for the loop. It outlives the Automation that answers them, so that a client stays connected while
// content is read anew.
class AutomationPort {
 public:
  // wake: for the loop, called on the server's thread. The errors of AutomationServer::open.
  static base::Result<std::unique_ptr<AutomationPort>> open(const std::string& path, std::function<void()> wake);

  std::optional<std::shared_ptr<AutomationRequest>> take() { return requests_.take(); }   // UI thread

 private:
  explicit AutomationPort(std::function<void()> wake);

  base::Mailbox<std::shared_ptr<AutomationRequest>> requests_;
  std::unique_ptr<AutomationServer> server_;   // ends before what it posts to
};

class Automation {
 public:
  // speaker: whose sentences `heard` answers with; null: nobody speaks. All outlive it.
  Automation(Stage& stage, AutomationPort& port, SimulatedDevices devices, speech::Speaker* speaker = nullptr);

  // UI thread, once a turn of the loop, after painting: answers what can be answered.
  void between();
  // Somebody still waits for an answer.
  bool busy() const { return !pending_.empty(); }

 private:
  using Json = nlohmann::json;
  struct Pending {
    std::shared_ptr<AutomationRequest> request;
    std::function<bool()> ready;
    std::chrono::steady_clock::time_point deadline;
    std::string late;  // the error when the deadline passes
  };

  void handle(std::shared_ptr<AutomationRequest> request);
  void act(const std::shared_ptr<AutomationRequest>& request, const std::string& what, const Json& json);
  void when(std::shared_ptr<AutomationRequest> request, std::function<bool()> ready, int patience_ms, std::string late);
  void reply_after_inputs(std::shared_ptr<AutomationRequest> request);
  void tap(std::shared_ptr<AutomationRequest> request, const Json& json);
  void part_of_gesture(std::shared_ptr<AutomationRequest> request, const std::string& what, const Json& json);
  void wait(std::shared_ptr<AutomationRequest> request, const Json& json);
  void shot(const std::shared_ptr<AutomationRequest>& request, const Json& json);
  void sim(const std::shared_ptr<AutomationRequest>& request, const Json& json);
  void push_touch(ui::TouchKind kind, float x, float y);
  bool has_node(const std::string& id) const;
  Json stats() const;
  Json heard();

  Stage& stage_;
  AutomationPort& port_;
  SimulatedDevices devices_;
  speech::Speaker* speaker_;
  std::vector<Pending> pending_;
  long inputs_pushed_ = 0;
  std::string last_tapped_;
  float last_tap_x_ = 0, last_tap_y_ = 0;
};

}  // namespace haisai::app

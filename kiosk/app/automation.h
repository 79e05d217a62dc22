// What the requests of the automation socket mean (design §5).
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
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

class Automation {
 public:
  // speaker: whose sentences `heard` answers with; null: nobody speaks.
  Automation(Stage& stage, SimulatedDevices devices, speech::Speaker* speaker = nullptr);

  // Any thread.
  void take(std::shared_ptr<AutomationRequest> request);
  // UI thread, once a turn of the loop, after painting: answers what can be answered.
  void between();

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
  SimulatedDevices devices_;
  speech::Speaker* speaker_;
  base::Mailbox<std::shared_ptr<AutomationRequest>> requests_;
  std::vector<Pending> pending_;
  long inputs_pushed_ = 0;
  std::string last_tapped_;
  float last_tap_x_ = 0, last_tap_y_ = 0;
};

}  // namespace haisai::app

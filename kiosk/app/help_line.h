// 職員をよぶ, on its way from a visit to the bell that desk and board hear, and the answer back.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/flow/effect.h"
#include "kiosk/flow/state.h"
#include "kiosk/model/help_call.h"

namespace haisai::app {

struct AskHelp { model::HelpRequest request; };
struct AnswerCall { base::RandomId id{}; std::string counter; };   // at a desk; counter: who goes
struct EndHelp { base::RandomId id{}; };
using HelpJob = std::variant<AskHelp, AnswerCall, EndHelp>;

// What staff are told of a visit that calls: where, on which page, in which language, with which aids; nothing of whom.
model::HelpRequest help_request(const flow::State& state, const flow::CallStaff& call, const base::RandomId& id);

// Thread-safe: visits call on the UI thread, answers are seen on the watch's.
class HelpLine {
 public:
  // send: takes a job to the thread that keeps the bell; returns at once.
  explicit HelpLine(std::function<void(HelpJob)> send) : send_(std::move(send)) {}

  // Calling again in the same visit is the same call.
  void ask(const flow::State& state, const flow::CallStaff& call);
  // The resident took it back. A call that a visit leaves open stays: somebody may still wait there.
  void end(flow::SessionId session);

  // The present call, when somebody has said いま行きます to it since this was last asked.
  std::optional<flow::SessionId> answered(const std::vector<model::HelpCall>& open);

 private:
  struct Call {
    flow::SessionId session{};
    base::RandomId id{};
    bool answered = false;
  };

  std::function<void(HelpJob)> send_;
  std::mutex mutex_;
  std::optional<Call> call_;   // of the last visit that called
};

}  // namespace haisai::app

#include "kiosk/app/typing_child.h"

#include <chrono>

#include <nlohmann/json.hpp>

#include "kiosk/app/child_process.h"

namespace haisai::app {
namespace {

using Json = nlohmann::json;
using base::PersonalText;

constexpr ChildLimits kLimits{.patience = std::chrono::seconds(5), .bytes_max = 256 * 1024,
                              .failure = base::ErrorCode::typing_unavailable};

base::Error malformed() { return {base::ErrorCode::typing_unavailable, "malformed between kiosk and typing-worker"}; }

Json texts_json(const std::vector<PersonalText>& texts) {
  Json json = Json::array();
  for (const PersonalText& text : texts) json.push_back(text.reveal());
  return json;
}

std::vector<PersonalText> texts_from(const Json& json) {
  std::vector<PersonalText> texts;
  for (const Json& text : json) texts.emplace_back(text.get<std::string>());
  return texts;
}

}  // namespace

std::string job_wire(const TypingJob& job) {
  Json strokes = Json::array();
  for (const model::Stroke& stroke : job.strokes) {
    Json points = Json::array();
    for (const model::StrokePoint& point : stroke) points.push_back({point.x, point.y});
    strokes.push_back(std::move(points));
  }
  const Json wire = {{"writing", job.writing},
                     {"reading", job.reading.reveal()},
                     {"name", job.what == model::KanjiFor::name},
                     {"strokes", std::move(strokes)}};
  return wire.dump(-1, ' ', false, Json::error_handler_t::replace);
}

base::Result<TypingJob> job_from(std::string_view wire) {
  try {
    const Json json = Json::parse(wire);
    TypingJob job;
    job.writing = json.at("writing").get<bool>();
    job.reading = PersonalText(json.at("reading").get<std::string>());
    job.what = json.at("name").get<bool>() ? model::KanjiFor::name : model::KanjiFor::address;
    for (const Json& points : json.at("strokes")) {
      model::Stroke& stroke = job.strokes.emplace_back();
      for (const Json& point : points) stroke.push_back({point.at(0).get<float>(), point.at(1).get<float>()});
    }
    return job;
  } catch (const Json::exception&) {
    return malformed();
  }
}

std::string answer_wire(const TypingAnswer& answer) {
  Json parts = Json::array();
  for (const model::KanjiPart& part : answer.kanji.parts) {
    parts.push_back({{"reading", part.reading.reveal()}, {"candidates", texts_json(part.candidates)}});
  }
  const Json wire = {{"whole", texts_json(answer.kanji.whole)},
                     {"parts", std::move(parts)},
                     {"characters", texts_json(answer.characters)}};
  return wire.dump(-1, ' ', false, Json::error_handler_t::replace);
}

base::Result<TypingAnswer> answer_from(std::string_view wire) {
  try {
    const Json json = Json::parse(wire);
    TypingAnswer answer;
    answer.kanji.whole = texts_from(json.at("whole"));
    for (const Json& part : json.at("parts")) {
      answer.kanji.parts.push_back(
          {PersonalText(part.at("reading").get<std::string>()), texts_from(part.at("candidates"))});
    }
    answer.characters = texts_from(json.at("characters"));
    return answer;
  } catch (const Json::exception&) {
    return malformed();
  }
}

base::Result<TypingAnswer> ask_typing(const TypingProgram& program, const TypingJob& job) {
  std::string question = job_wire(job);
  auto bytes = ask_child({program.program, "typing-worker", "--assets", program.assets, "--config", program.config},
                         question, kLimits);
  base::wipe(question);
  if (!bytes) return bytes.error();
  auto answer = answer_from({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
  base::wipe(*bytes);
  return answer;
}

}  // namespace haisai::app

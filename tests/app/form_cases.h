// Answers to a form in its shortest, longest and worst way, made from what the form asks.
#pragma once

#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "kiosk/model/form.h"

namespace haisai::test {

enum class Way {
  shortest,  // only what must be answered, in one character where that will do
  longest,   // everything that can be answered, by an agent where the form knows one
  worst,     // as longest, with names of 60 letters, addresses of 100 characters, 8 people, rare characters, quotes
};

// As `form fill --answers` takes it; every answer applies.
nlohmann::json answers_of(const model::Procedure& procedure, Way way, const std::string& today);

}  // namespace haisai::test

// How long the usage log keeps what (assets/settings.toml [usage]); the city's rules on keeping records decide.
#pragma once

namespace haisai::model {

struct Retention {
  int raw_days = 90;   // visits and numbers one by one
  int years = 10;      // daily counts and faults
};

}  // namespace haisai::model

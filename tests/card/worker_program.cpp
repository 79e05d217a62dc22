// `haisai card-worker` without the rest of haisai.
#include <cstring>

#include "drivers/card/worker.h"

int main(int argc, char** argv) {
  haisai::card::WorkerOptions options;
  for (int i = 2; i < argc; ++i) {
    if (std::strcmp(argv[i], "--simulated") == 0) options.simulated = true;
    if (std::strcmp(argv[i], "--allow-last-try") == 0) options.allow_last_try = true;
    if (std::strcmp(argv[i], "--allow-face-code") == 0) options.allow_face_code = true;
    if (std::strcmp(argv[i], "--tell-dates") == 0) options.tell_dates = true;
    if (std::strcmp(argv[i], "--reader") == 0 && i + 1 < argc) options.reader = argv[i + 1];
  }
  return haisai::card::run_card_worker(options);
}

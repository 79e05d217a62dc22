// Says sentences with a voice on an output. One thread makes sounds, another plays them: while a sentence is heard the
// next ones are being made. Both sleep while there is nothing to say.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "drivers/speech/audio_out.h"
#include "drivers/speech/prompt_cache.h"
#include "drivers/speech/speaker.h"
#include "drivers/speech/voice.h"

namespace haisai::speech {

struct TalkerParts {
  Voice* voice = nullptr;         // all three outlive the talker; voice and cache belong to the thread that makes,
  AudioOut* out = nullptr;        // the output to the one that plays
  PromptCache* cache = nullptr;   // may be null
  std::function<void()> on_spoken;                 // after every sentence that was heard to its end
  std::function<void(bool in)> on_headphones;      // when they were plugged in or out
  std::function<void(const base::Error&)> on_error;  // once per kind of error; the kiosk goes on in silence
};

class Talker : public Speaker {
 public:
  static constexpr std::size_t kWaitingMax = 256;  // sentences of one page; more are not said
  static constexpr std::size_t kHeardMax = 4096;
  static constexpr std::size_t kReadyMax = 2;      // sounds made ahead: a few seconds each, 100 KiB a second

  explicit Talker(TalkerParts parts);
  ~Talker() override;

  void say(std::vector<Sentence> sentences) override;
  void cut() override;
  bool talking() const override;
  std::vector<Heard> heard() override;
  void keep_heard(bool on) override;

  // Looks for headphones and tells on_headphones when that changed. Any thread.
  void look_for_headphones();

 private:
  // A sentence whose sound is made, or could not be.
  struct Ready {
    Sentence sentence;
    unsigned turn = 0;
    base::Result<Sound> sound;
  };

  void make();
  void play();
  void say_one(Ready ready);
  base::Result<Sound> sound_of(const Sentence& sentence);
  void complain(const base::Error& error);
  bool current(unsigned turn) const { return turn_.load() == turn; }

  TalkerParts parts_;
  mutable std::mutex mutex_;
  std::condition_variable came_;   // something for one of the threads to do
  std::deque<Sentence> waiting_;
  std::deque<Ready> ready_;
  std::vector<Heard> heard_;
  std::atomic<unsigned> turn_{0};  // grows with every cut
  bool keep_ = false;
  bool making_ = false;
  bool playing_ = false;
  bool look_ = false;
  bool stopping_ = false;
  bool headphones_ = false;        // the playing thread's, as is complained_
  base::ErrorCode complained_ = base::ErrorCode::not_yet;
  std::thread maker_;
  std::thread player_;
};

}  // namespace haisai::speech

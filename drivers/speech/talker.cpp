#include "drivers/speech/talker.h"

#include <iterator>
#include <utility>

#include "drivers/speech/gain.h"

namespace haisai::speech {
namespace {

constexpr int kOrdinaryPercent = 100;  // prompts are kept at this speed alone

}  // namespace

Talker::Talker(TalkerParts parts) : parts_(std::move(parts)), maker_([this] { make(); }), player_([this] { play(); }) {}

Talker::~Talker() {
  cut();
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  came_.notify_all();
  // A sentence begun between cut() and here ends by itself, within the engine's patience; cut again to be quick.
  cut();
  maker_.join();
  player_.join();
}

void Talker::say(std::vector<Sentence> sentences) {
  cut();
  {
    const std::lock_guard lock(mutex_);
    if (sentences.size() > kWaitingMax) sentences.resize(kWaitingMax);
    std::move(sentences.begin(), sentences.end(), std::back_inserter(waiting_));
  }
  came_.notify_all();
}

void Talker::cut() {
  {
    const std::lock_guard lock(mutex_);
    ++turn_;
    waiting_.clear();
    ready_.clear();
  }
  came_.notify_all();
  parts_.voice->cut();
  parts_.out->stop();
}

bool Talker::talking() const {
  const std::lock_guard lock(mutex_);
  return making_ || playing_ || !waiting_.empty() || !ready_.empty();
}

std::vector<Heard> Talker::heard() {
  const std::lock_guard lock(mutex_);
  return std::exchange(heard_, {});
}

void Talker::keep_heard(bool on) {
  const std::lock_guard lock(mutex_);
  keep_ = on;
}

void Talker::look_for_headphones() {
  {
    const std::lock_guard lock(mutex_);
    look_ = true;
  }
  came_.notify_all();
}

void Talker::make() {
  std::unique_lock lock(mutex_);
  for (;;) {
    came_.wait(lock, [this] { return stopping_ || (!waiting_.empty() && ready_.size() < kReadyMax); });
    if (stopping_) return;
    Sentence sentence = std::move(waiting_.front());
    waiting_.pop_front();
    making_ = true;
    const unsigned turn = turn_;
    lock.unlock();
    auto sound = sound_of(sentence);
    lock.lock();
    making_ = false;
    if (current(turn)) ready_.push_back({std::move(sentence), turn, std::move(sound)});
    came_.notify_all();
  }
}

void Talker::play() {
  std::unique_lock lock(mutex_);
  bool rests = false;
  const auto quiet = [this] { return ready_.empty() && waiting_.empty() && !making_; };
  for (;;) {
    came_.wait(lock, [&] { return stopping_ || look_ || !ready_.empty() || (!rests && quiet()); });
    if (stopping_) return;
    if (std::exchange(look_, false)) {
      lock.unlock();
      const bool in = parts_.out->headphones_in();
      if (std::exchange(headphones_, in) != in && parts_.on_headphones) parts_.on_headphones(in);
      lock.lock();
      rests = false;  // looking opened the device list: it is let go again once all is quiet
      continue;
    }
    rests = ready_.empty();
    if (rests) {
      lock.unlock();
      parts_.out->rest();
      lock.lock();
      continue;
    }
    Ready ready = std::move(ready_.front());
    ready_.pop_front();
    playing_ = true;
    lock.unlock();
    came_.notify_all();  // there is room for one more
    say_one(std::move(ready));
    lock.lock();
    playing_ = false;
  }
}

void Talker::say_one(Ready ready) {
  const unsigned turn = ready.turn;
  if (!current(turn)) return;
  if (!ready.sound) return complain(ready.sound.error());
  const Sentence& sentence = ready.sentence;
  amplify(*ready.sound, gain_of(sentence.route, sentence.volume));
  {
    const std::lock_guard lock(mutex_);
    if (keep_ && heard_.size() < kHeardMax) heard_.push_back({sentence.text, sentence.lang, sentence.route});
  }
  const auto played = parts_.out->play(*ready.sound, sentence.route, [&] { return current(turn); });
  if (!played) return complain(played.error());
  if (current(turn) && parts_.on_spoken) parts_.on_spoken();
}

base::Result<Sound> Talker::sound_of(const Sentence& sentence) {
  const int percent = speed_percent_of(sentence.speed);
  const bool keeps = sentence.fixed && parts_.cache != nullptr && percent == kOrdinaryPercent;
  const std::string version = keeps ? parts_.voice->version(sentence.lang) : std::string();
  if (keeps) {
    if (auto kept = parts_.cache->find(sentence.text.reveal(), sentence.lang, version)) return std::move(*kept);
  }
  auto sound = parts_.voice->speak(sentence.text.reveal(), sentence.lang, percent);
  if (keeps && sound && !sound->samples.empty()) parts_.cache->keep(*sound, sentence.text.reveal(), sentence.lang, version);
  return sound;
}

void Talker::complain(const base::Error& error) {
  if (error.code == complained_ || !parts_.on_error) return;
  complained_ = error.code;
  parts_.on_error(error);
}

}  // namespace haisai::speech

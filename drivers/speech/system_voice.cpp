#include "drivers/speech/system_voice.h"

#include <cctype>

#include "drivers/speech/wav.h"

namespace haisai::speech {
namespace {

constexpr char kWideSpace[] = "\xe3\x80\x80";

bool is_code(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// Open JTalk reads one line and makes a pause of every space. Our Japanese has spaces between words, for the eye; those
// between the digits of a number are for the ear: without them 2 1 5 would be two hundred and fifteen.
std::string one_line(std::string_view text, EngineKind kind) {
  std::string line;
  line.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool wide = text.substr(at, 3) == kWideSpace;
    const bool space = wide || text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r';
    if (wide) at += 2;
    const bool between_digits = !line.empty() && is_code(line.back()) && at + 1 < text.size() && is_code(text[at + 1]);
    if (!space) {
      line += text[at];
    } else if (kind != EngineKind::open_jtalk || between_digits) {
      line += ' ';
    }
  }
  line += '\n';
  return line;
}

}  // namespace

base::Result<Sound> SystemVoice::speak(std::string_view text, const std::string& lang, int percent) {
  const auto engine = engine_for(paths_, lang);
  if (!engine) return base::Error{base::ErrorCode::speech_no_voice, "no speech engine for " + lang + " is installed"};
  std::string line = one_line(text, engine->kind);
  if (engine->kind == EngineKind::espeak_kana) {
    auto kana = child_.run(kana_call_of(paths_), line);
    base::wipe(line);
    if (!kana) return kana.error();
    line.assign(kana->begin(), kana->end());
    base::wipe(*kana);
  }
  auto wav = child_.run(call_of(paths_, engine->kind, lang, percent), line);
  base::wipe(line);
  if (!wav) return wav.error();
  auto sound = sound_from_wav(*wav);
  base::wipe(*wav);
  return sound;
}

std::string SystemVoice::version(const std::string& lang) const {
  const auto engine = engine_for(paths_, lang);
  return engine ? engine->version : std::string();
}

}  // namespace haisai::speech

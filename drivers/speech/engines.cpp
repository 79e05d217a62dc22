#include "drivers/speech/engines.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace haisai::speech {
namespace {

// The voice at its own rate says about 390 morae a minute, eSpeak 175 words; residents start slower (rule A5: about
// 300 morae, 120 to 140 words).
constexpr double kOpenJTalkRate = 0.8;
constexpr int kEspeakWords = 140;

constexpr std::array<std::pair<const char*, const char*>, 6> kEspeakVoices{{
    {"en", "en-us"}, {"zh-Hans", "cmn"}, {"zh-Hant", "cmn"}, {"ko", "ko"}, {"ne", "ne"}, {"vi", "vi"}}};

bool is_japanese(const std::string& lang) { return lang == "ja" || lang == "ja-easy"; }

const char* espeak_voice(const std::string& lang) {
  if (is_japanese(lang)) return "ja";
  const auto found = std::find_if(kEspeakVoices.begin(), kEspeakVoices.end(),
                                  [&](const auto& voice) { return lang == voice.first; });
  return found != kEspeakVoices.end() ? found->second : nullptr;
}

bool runs(const std::string& program) { return access(program.c_str(), X_OK) == 0; }
bool reads(const std::string& file) { return access(file.c_str(), R_OK) == 0; }

// Size and time of a file: another one after every update of its package.
std::string stamp(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) return "-";
  return std::to_string(info.st_size) + "." + std::to_string(info.st_mtim.tv_sec);
}

}  // namespace

std::optional<Engine> engine_for(const EnginePaths& paths, const std::string& lang) {
  if (is_japanese(lang)) {
    if (runs(paths.open_jtalk) && reads(paths.dictionary + "/sys.dic") && reads(paths.voice)) {
      return Engine{EngineKind::open_jtalk,
                    "open_jtalk " + stamp(paths.open_jtalk) + " " + stamp(paths.voice) + " " + stamp(paths.dictionary + "/sys.dic")};
    }
    if (runs(paths.espeak) && runs(paths.kakasi)) {
      return Engine{EngineKind::espeak_kana, "espeak-ng+kakasi " + stamp(paths.espeak) + " " + stamp(paths.kakasi)};
    }
    return std::nullopt;
  }
  if (espeak_voice(lang) == nullptr || !runs(paths.espeak)) return std::nullopt;
  return Engine{EngineKind::espeak, "espeak-ng " + stamp(paths.espeak)};
}

std::vector<std::string> call_of(const EnginePaths& paths, EngineKind kind, const std::string& lang, int percent) {
  if (kind == EngineKind::open_jtalk) {
    std::array<char, 16> rate{};
    std::snprintf(rate.data(), rate.size(), "%.2f", kOpenJTalkRate * percent / 100);
    return {paths.open_jtalk, "-x", paths.dictionary, "-m", paths.voice, "-r", rate.data(), "-ow", "/dev/stdout"};
  }
  const char* voice = espeak_voice(lang);
  return {paths.espeak, "-v", voice != nullptr ? voice : "en-us", "-s", std::to_string(kEspeakWords * percent / 100),
          "--stdin", "--stdout"};
}

std::vector<std::string> kana_call_of(const EnginePaths& paths) {
  return {paths.kakasi, "-iutf8", "-outf8", "-JH", "-KH"};
}

}  // namespace haisai::speech

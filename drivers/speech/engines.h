// Which speech engines this machine has, and how each is called.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace haisai::speech {

// Paths as Debian 12 installs them.
struct EnginePaths {
  std::string open_jtalk = "/usr/bin/open_jtalk";
  std::string dictionary = "/var/lib/mecab/dic/open-jtalk/naist-jdic";
  std::string voice = "/usr/share/hts-voice/nitech-jp-atr503-m001/nitech_jp_atr503_m001.htsvoice";
  std::string espeak = "/usr/bin/espeak-ng";
  std::string kakasi = "/usr/bin/kakasi";  // kanji to kana for espeak, which reads kana alone
};

enum class EngineKind { open_jtalk, espeak, espeak_kana };

struct Engine {
  EngineKind kind = EngineKind::espeak;
  std::string version;   // changes when the program or its voice does
};

// The engine for a language tag (ja and ja-easy: Open JTalk, else eSpeak NG with kakasi; the others: eSpeak NG), or
// none when it is not installed. Looks at a few files; takes microseconds.
std::optional<Engine> engine_for(const EnginePaths& paths, const std::string& lang);

// The command line of an engine; the text goes to its standard input, a WAVE comes out. percent: of the ordinary speed.
std::vector<std::string> call_of(const EnginePaths& paths, EngineKind kind, const std::string& lang, int percent);
// The command line that turns kanji into kana, UTF-8 in and out.
std::vector<std::string> kana_call_of(const EnginePaths& paths);

}  // namespace haisai::speech

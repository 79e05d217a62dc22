// haisai speech prepare: the fixed prompts are spoken into the cache once, by the installer or at the first start, so that
// the first resident who listens need not wait for a voice.
#include "drivers/speech/prompt_cache.h"
#include "drivers/speech/system_voice.h"
#include "kiosk/app/command.h"
#include "kiosk/app/prompt_list.h"

namespace haisai::app {
namespace {

constexpr int kOrdinaryPercent = 100;  // the speed prompts are kept at

struct SpeechOptions {
  std::vector<std::string> langs{"ja"};
  int most = 2000;
};

struct Prepared {
  int prompts = 0, made = 0, failed = 0;
};

void prepare_language(const std::vector<std::string>& prompts, const std::string& lang, int most, speech::Voice& voice,
                      speech::PromptCache& cache, Prepared& done) {
  const std::string version = voice.version(lang);
  for (const std::string& prompt : prompts) {
    if (done.made + done.failed >= most) return;
    ++done.prompts;
    if (cache.find(prompt, lang, version)) continue;
    const auto sound = voice.speak(prompt, lang, kOrdinaryPercent);
    if (!sound || sound->samples.empty()) {
      ++done.failed;
      continue;
    }
    cache.keep(*sound, prompt, lang, version);
    ++done.made;
  }
}

int prepare(const Globals& globals, const SpeechOptions& options) {
  const auto loaded = load_all(globals);
  if (!loaded) return fail(globals, loaded.error());
  auto engine = text::Engine::open();
  if (!engine) return fail(globals, engine.error());
  speech::SystemVoice voice;
  speech::PromptCache cache(globals.data_folder() / "speech-cache");
  Prepared done;
  for (const std::string& lang : options.langs) {
    if (!loaded->content->catalogues.contains(lang)) {
      return fail(globals, {base::ErrorCode::content_missing, "no texts for language " + lang});
    }
    if (voice.version(lang).empty()) {
      return fail(globals, {base::ErrorCode::speech_no_voice, "no speech engine for " + lang + " is installed"});
    }
    const base::WallTime noon = open_time(*loaded->content, command_time(globals));
    prepare_language(prompts_of(*loaded, **engine, lang, noon), lang, options.most, voice, cache, done);
  }
  return answer(globals, {{"prompts", done.prompts}, {"made", done.made}, {"failed", done.failed}},
                std::to_string(done.prompts) + " prompts, " + std::to_string(done.made) + " newly spoken, " +
                    std::to_string(done.failed) + " could not be");
}

}  // namespace

void add_speech_commands(CLI::App& app, Globals& globals) {
  CLI::App* speech = app.add_subcommand("speech", "what the terminal says");
  speech->require_subcommand(1);
  CLI::App* command = speech->add_subcommand("prepare", "speak the fixed prompts into DATA/speech-cache, once");
  auto options = std::make_shared<SpeechOptions>();
  add_globals(*command, globals);
  add_json(*command, globals);
  command->add_option("--lang", options->langs, "language tags (default ja)");
  command->add_option("--most", options->most, "at most so many new ones")->check(CLI::Range(1, 10000));
  command->callback([&globals, options] { globals.exit_code = prepare(globals, *options); });
}

}  // namespace haisai::app

#include "drivers/typing/kana_kanji.h"

#include <anthy/anthy.h>

#include <algorithm>
#include <array>
#include <string>

#include "drivers/typing/kana_runs.h"

namespace haisai::typing {
namespace {

using base::PersonalText;
using model::KanjiAnswer;
using model::KanjiFor;
using model::KanjiPart;

constexpr std::size_t kMostCandidateBytes = 512;
constexpr std::size_t kMostParts = 16;

base::Error unavailable(const char* why) { return {base::ErrorCode::typing_unavailable, why}; }

// A part while it is put together.
struct Part {
  std::string reading;
  std::vector<std::string> written;

  void add(const std::string& text) {
    if (text.empty() || written.size() >= model::kMostKanjiCandidates) return;
    if (std::find(written.begin(), written.end(), text) == written.end()) written.push_back(text);
  }
};

// What a name is not written with: an ending in kana after kanji (日が, ハナ子 stay out).
bool suits(const std::string& written, KanjiFor what) {
  return what != KanjiFor::name || is_one_kana(written) || !has_kana(written);
}

std::string segment_text(anthy_context_t context, int segment, int nth) {
  std::array<char, kMostCandidateBytes> text{};
  const int size = anthy_get_segment(context, segment, nth, text.data(), static_cast<int>(text.size()));
  return size > 0 ? std::string(text.data()) : std::string();
}

const model::NameReading* name_read(const std::vector<model::NameReading>& names, const std::string& reading) {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const model::NameReading& n) { return n.reading == reading; });
  return found == names.end() ? nullptr : &*found;
}

// The longest listed name a reading begins with, shorter than the reading; null: none.
const model::NameReading* name_before(const std::vector<model::NameReading>& names, const std::string& reading) {
  const model::NameReading* best = nullptr;
  for (const model::NameReading& name : names) {
    const bool fits = reading.size() > name.reading.size() && reading.starts_with(name.reading);
    if (fits && (best == nullptr || name.reading.size() > best->reading.size())) best = &name;
  }
  return best;
}

Part kept_as_it_is(const std::string& text) { return {text, {text}}; }

Part named(const model::NameReading& name) {
  Part part{name.reading, {}};
  for (const std::string& written : name.written) part.add(written);
  return part;
}

// The dictionary's parts of a stretch of hiragana.
std::vector<Part> looked_up(anthy_context_t context, const std::string& reading, KanjiFor what) {
  anthy_conv_stat whole{};
  if (anthy_set_string(context, reading.c_str()) != 0 || anthy_get_stat(context, &whole) != 0) {
    return {kept_as_it_is(reading)};
  }
  std::vector<Part> parts;
  for (int segment = 0; segment < whole.nr_segment; ++segment) {
    anthy_segment_stat stat{};
    if (anthy_get_segment_stat(context, segment, &stat) != 0) continue;
    Part part{segment_text(context, segment, NTH_UNCONVERTED_CANDIDATE), {}};
    for (int nth = 0; nth < stat.nr_candidate; ++nth) {
      const std::string written = segment_text(context, segment, nth);
      if (written != part.reading && suits(written, what)) part.add(written);
    }
    part.add(part.reading);
    parts.push_back(std::move(part));
  }
  anthy_reset_context(context);
  return parts;
}

// Listed ways first, then what the dictionary knows of the same stretch.
Part named_and_looked_up(anthy_context_t context, const model::NameReading& name, KanjiFor what) {
  Part part = named(name);
  const std::vector<Part> found = looked_up(context, name.reading, what);
  if (found.size() == 1) {
    for (const std::string& written : found.front().written) part.add(written);
  }
  part.add(name.reading);
  return part;
}

void add_kana(anthy_context_t context, std::string reading, KanjiFor what,
              const std::vector<model::NameReading>& names, std::vector<Part>& parts) {
  if (what == KanjiFor::name) {
    const model::NameReading* name = name_read(names, reading);
    if (name == nullptr) name = name_before(names, reading);
    if (name != nullptr) {
      parts.push_back(named_and_looked_up(context, *name, what));
      reading.erase(0, name->reading.size());
    }
  }
  if (reading.empty()) return;
  for (Part& part : looked_up(context, reading, what)) parts.push_back(std::move(part));
}

// The ways of all parts together, those with the likeliest parts first.
void add_joined(const std::vector<Part>& parts, std::size_t at, std::size_t budget, const std::string& so_far,
                Part& whole) {
  if (at == parts.size()) {
    if (budget == 0) whole.add(so_far);
    return;
  }
  for (std::size_t nth = 0; nth < parts[at].written.size() && nth <= budget; ++nth) {
    if (whole.written.size() >= model::kMostKanjiCandidates) return;
    add_joined(parts, at + 1, budget - nth, so_far + parts[at].written[nth], whole);
  }
}

Part joined(const std::vector<Part>& parts) {
  constexpr std::size_t kFurthest = 6;  // how far down the lists of the parts the whole reaches
  Part whole;
  for (std::size_t budget = 0; budget <= kFurthest; ++budget) add_joined(parts, 0, budget, "", whole);
  return whole;
}

std::vector<PersonalText> personal(std::vector<std::string> texts) {
  std::vector<PersonalText> all;
  for (std::string& text : texts) all.emplace_back(std::move(text));
  return all;
}

}  // namespace

base::Result<std::unique_ptr<KanaKanji>> KanaKanji::open() {
  // No home: the library would put a lock and learned names there. The empty personality after anthy_init (before it
  // the library crashes) keeps it from learning at all.
  anthy_set_logger([](int, const char*) {}, 0);  // it would name what it could not open on standard error
  anthy_conf_override("HOME", "/nonexistent");
  if (anthy_init() != 0) return unavailable("the kanji dictionary can't be opened");
  anthy_set_personality("");
  std::unique_ptr<KanaKanji> made(new KanaKanji);
  const anthy_context_t context = anthy_create_context();
  if (context == nullptr) return unavailable("no kanji context");
  anthy_context_set_encoding(context, ANTHY_UTF8_ENCODING);
  anthy_set_reconversion_mode(context, ANTHY_RECONVERT_DISABLE);
  made->context_ = context;
  return made;
}

KanaKanji::~KanaKanji() {
  if (context_ != nullptr) anthy_release_context(static_cast<anthy_context_t>(context_));
  anthy_quit();
}

base::Result<KanjiAnswer> KanaKanji::convert(std::string_view text, KanjiFor what,
                                             const std::vector<model::NameReading>& names) {
  const std::vector<Run> runs = text.size() <= model::kMostReadingBytes ? runs_of(text) : std::vector<Run>();
  if (runs.empty()) return unavailable("a reading that can't be converted");
  const auto context = static_cast<anthy_context_t>(context_);
  std::vector<Part> parts;
  for (const Run& run : runs) {
    if (!run.kana || parts.size() >= kMostParts) {
      parts.push_back(kept_as_it_is(run.text));
    } else {
      add_kana(context, run.text, what, names, parts);
    }
  }
  KanjiAnswer answer;
  answer.whole = personal(joined(parts).written);
  for (Part& part : parts) {
    answer.parts.push_back({PersonalText(std::move(part.reading)), personal(std::move(part.written))});
  }
  return answer;
}

}  // namespace haisai::typing

#include "kiosk/app/page_speaker.h"

namespace haisai::app {
namespace {

// Tells pages apart; a question is a page, and so is each screen of one.
std::string name_of(const flow::State& state, const ui::LaidOut& page) {
  std::string name(flow::name_of(state.page));
  name += '/' + std::to_string(page.screen) + '/' + state.preferences.lang;
  if (state.page == flow::PageId::question && state.visit) name += '/' + state.visit->question + '/' + std::to_string(state.visit->row_at.row) + '/' + state.visit->row_at.column;
  if (state.page == flow::PageId::lesson && state.lesson) name += '/' + std::to_string(state.lesson->step);
  name += state.headphones ? "/headphones" : "/speaker";
  return name;
}

}  // namespace

PageSpeaker::Words& PageSpeaker::words_of(const std::string& lang) {
  Words& words = words_[lang];
  if (words.spoken == nullptr) {
    const auto found = catalogues_.find(lang);
    words.texts = found != catalogues_.end() ? &found->second : &catalogues_.at("ja");
    words.spoken = std::make_unique<SpokenWords>(*words.texts);
  }
  return words;
}

Listener PageSpeaker::listener(const flow::State& state) {
  return {state.headphones, words_of(state.preferences.lang).texts};
}

void PageSpeaker::painted(const flow::State& state, const ui::LaidOut& page, const std::string& focused_id) {
  if (!state.preferences.sound) {
    if (!page_.empty()) forget();
    return;
  }
  const std::string name = name_of(state, page);
  std::vector<Line> lines;
  if (name != page_) {
    lines = page_script(page, listener(state));
  } else if (focused_id != focused_ && !focused_id.empty()) {
    for (const ui::Placed& placed : page.placed) {
      if (placed.widget.id == focused_id) lines = focus_script(placed, listener(state));
    }
  } else if (state.page != flow::PageId::idle) {  // its seconds run by themselves and would be said again and again
    lines = change_script(page, told_, listener(state));
  }
  page_ = name;
  focused_ = focused_id;
  told_ = told_of(page);
  if (!lines.empty()) say(state, lines);
}

void PageSpeaker::say_again(const flow::State& state, const ui::LaidOut& page) {
  if (state.preferences.sound) say(state, page_script(page, listener(state)));
}

void PageSpeaker::say_where(const flow::State& state, const ui::LaidOut& page, const std::string& focused_id) {
  if (state.preferences.sound) say(state, where_script(page, focused_id, listener(state)));
}

void PageSpeaker::forget() {
  speaker_.cut();
  page_.clear();
  focused_.clear();
  told_.clear();
}

void PageSpeaker::say(const flow::State& state, const std::vector<Line>& lines) {
  const std::string& lang = state.preferences.lang;
  const SpokenWords& words = *words_of(lang).spoken;
  const speech::Route route = state.headphones ? speech::Route::headphones : speech::Route::speaker;
  std::vector<speech::Sentence> sentences;
  for (const Line& line : lines) {
    std::string text = line.japanese ? readable_name(line.text.reveal()) : line.text.reveal();
    for (std::string& part : words.sentences_of(text)) {
      const bool fixed = !line.personal && words.is_fixed(part);
      sentences.push_back({base::PersonalText(std::move(part)), line.japanese ? "ja" : lang, route, fixed,
                           state.preferences.volume, state.preferences.speed});
    }
    base::wipe(text);
  }
  speaker_.say(std::move(sentences));
}

}  // namespace haisai::app

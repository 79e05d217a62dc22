#include "kiosk/app/speech_script.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

#include "screens/ui/tree.h"

namespace haisai::app {
namespace {

using ui::Look;
using ui::Placed;
using ui::Region;
using ui::Role;

// Order of the parts of a page when it is read out.
enum class Turn { alert, heading, content, forward, footer, progress, header, never };
constexpr std::array<Turn, 7> kTurns{Turn::alert,  Turn::heading,  Turn::content, Turn::forward,
                                     Turn::footer, Turn::progress, Turn::header};

bool speaks(const Placed& placed) { return !placed.widget.id.empty() && !ui::spoken_of(placed.widget).empty(); }

bool is_pin(const ui::Widget& widget) { return widget.look == Look::pin_box; }
// A resident's value, or what they are typing.
bool is_private(const ui::Widget& widget) {
  return widget.personal || widget.role == Role::field || widget.role == Role::key || is_pin(widget);
}

Turn turn_of(const Placed& placed) {
  const ui::Widget& widget = placed.widget;
  if (!speaks(placed) || widget.role == Role::key) return Turn::never;
  if (widget.look == Look::alert) return Turn::alert;
  if (widget.role == Role::heading || widget.role == Role::dialog) return Turn::heading;
  switch (placed.region) {
    case Region::content: return Turn::content;
    case Region::footer: return widget.primary ? Turn::forward : Turn::footer;
    case Region::progress: return Turn::progress;
    case Region::header: return Turn::header;
    case Region::band: return widget.role == Role::image ? Turn::never : Turn::header;
  }
  return Turn::content;
}

Line line_of(const ui::Widget& widget, std::string words) {
  return {widget.id, base::PersonalText(std::move(words)), is_private(widget), widget.name_shapes};
}

std::string text_of(const Listener& listener, const char* key) { return model::reading_of(listener.texts->get(key)); }

// With the comma the voices make a short pause of.
std::string joined(const std::string& first, const std::string& second) {
  return second.empty() ? first : first + "\xe3\x80\x81" + second;
}

// Everything a widget has to say, a field's content too.
std::string words_of(const ui::Widget& widget) {
  std::string words = ui::spoken_of(widget);
  if (widget.role == Role::field && !widget.spoken.empty() && !is_pin(widget)) words = joined(words, widget.value);
  return words;
}

// For the hall: a field says its name; what is in it, or any other value, is on the page.
std::string neutral_words(const ui::Widget& widget, const Listener& listener) {
  const std::string hidden = text_of(listener, "speech.value_hidden");
  if (widget.role != Role::field) return hidden;
  const std::string name = model::reading_of(widget.text);
  if (name.empty() || widget.value.empty()) return name.empty() ? hidden : name;
  return joined(name, hidden);
}

// What a widget says to this listener; false: nothing.
bool add_line(const ui::Widget& widget, std::string words, const Listener& listener, std::vector<Line>& lines) {
  if (listener.headphones || !is_private(widget)) {
    lines.push_back(line_of(widget, std::move(words)));
    return true;
  }
  base::wipe(words);
  if (widget.role == Role::key || is_pin(widget)) return false;
  lines.push_back({widget.id, base::PersonalText(neutral_words(widget, listener)), false, false});
  return true;
}

bool says_choice(const ui::Widget& widget, const Listener& listener) {
  return widget.role == Role::choice && widget.selected && listener.headphones;
}

std::size_t digest(const ui::Widget& widget) {
  std::string words = ui::spoken_of(widget);
  words += '\0';
  words += widget.value;
  const std::size_t value = std::hash<std::string>{}(words);
  base::wipe(words);
  return value;
}

const ui::Widget* first_with(const ui::LaidOut& page, Turn turn) {
  for (const Placed& placed : page.placed) {
    if (turn_of(placed) == turn) return &placed.widget;
  }
  return nullptr;
}

// Text changes that nobody caused and that come by themselves are left to the page: only these are said.
bool tells_changes(const ui::Widget& widget) {
  return widget.role == Role::heading || widget.role == Role::status || widget.role == Role::field || widget.look == Look::alert || is_pin(widget);
}

}  // namespace

std::vector<Line> page_script(const ui::LaidOut& page, const Listener& listener) {
  std::vector<Line> lines;
  bool hidden = false;
  for (const Turn turn : kTurns) {
    for (const Placed& placed : page.placed) {
      if (turn_of(placed) != turn) continue;
      const ui::Widget& widget = placed.widget;
      std::string words = words_of(widget);
      if (says_choice(widget, listener)) words = joined(words, text_of(listener, "speech.chosen"));
      hidden = hidden || (widget.personal && !listener.headphones);
      add_line(widget, std::move(words), listener, lines);
    }
    if (turn == Turn::content && hidden) {
      lines.push_back({"", base::PersonalText(text_of(listener, "speech.value_how")), false, false});
    }
  }
  return lines;
}

std::vector<Line> focus_script(const Placed& placed, const Listener& listener) {
  std::vector<Line> lines;
  const ui::Widget& widget = placed.widget;
  std::string words = words_of(widget);
  if (words.empty()) return lines;
  if (widget.role == Role::button) words = joined(words, text_of(listener, "speech.button"));
  if (says_choice(widget, listener)) words = joined(words, text_of(listener, "speech.chosen"));
  add_line(widget, std::move(words), listener, lines);
  return lines;
}

std::vector<Line> where_script(const ui::LaidOut& page, const std::string& focused_id, const Listener& listener) {
  std::vector<Line> lines;
  lines.push_back({"", base::PersonalText(text_of(listener, "speech.where")), false, false});
  for (const Turn turn : {Turn::heading, Turn::progress}) {
    if (const ui::Widget* widget = first_with(page, turn)) add_line(*widget, ui::spoken_of(*widget), listener, lines);
  }
  for (const Placed& placed : page.placed) {
    if (focused_id.empty() || placed.widget.id != focused_id) continue;
    for (Line& line : focus_script(placed, listener)) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Told> told_of(const ui::LaidOut& page) {
  std::vector<Told> told;
  for (const Placed& placed : page.placed) {
    if (speaks(placed)) told.push_back({placed.widget.id, digest(placed.widget), placed.widget.selected});
  }
  return told;
}

std::vector<Line> change_script(const ui::LaidOut& page, const std::vector<Told>& before, const Listener& listener) {
  std::vector<Line> alerts, changes;
  for (const Placed& placed : page.placed) {
    const ui::Widget& widget = placed.widget;
    if (!speaks(placed)) continue;
    const auto was = std::find_if(before.begin(), before.end(), [&](const Told& told) { return told.id == widget.id; });
    const bool is_new = was == before.end();
    if (tells_changes(widget) && (is_new || was->words != digest(widget))) {
      if (is_private(widget) && !listener.headphones) continue;
      const bool typed = widget.role == Role::field && !widget.value.empty() && !is_pin(widget);
      add_line(widget, typed ? widget.value : ui::spoken_of(widget), listener,
               widget.look == Look::alert ? alerts : changes);
    } else if (widget.role == Role::choice && !is_new && widget.selected && !was->selected) {
      // What was chosen is the resident's answer: the hall hears only that it was taken.
      const std::string done = text_of(listener, "speech.now_chosen");
      changes.push_back(line_of(widget, listener.headphones ? joined(ui::spoken_of(widget), done) : done));
    }
  }
  std::move(changes.begin(), changes.end(), std::back_inserter(alerts));
  return alerts;
}

}  // namespace haisai::app

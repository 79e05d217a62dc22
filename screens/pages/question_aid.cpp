// Kanji to choose from and the square to write in.
#include <algorithm>
#include <string>

#include "screens/pages/keyboards.h"
#include "screens/pages/question_parts.h"
#include "screens/pages/values.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::AidFace;
using flow::IntentKind;
using model::FieldType;
using ui::Look;

constexpr int kOnOneScreen = 6;

bool covered(const Context& context) { return context.state.veiled; }

// What stands in the field, with what is chosen so far.
std::string text_so_far(const Context& context) {
  const flow::Visit& visit = *context.visit();
  if (visit.aid.face != AidFace::kanji || visit.aid.part < 0) return visit.entry.text.reveal();
  std::string text;
  for (const auto& part : visit.aid.chosen) text += part.reveal();
  return text;
}

ui::Widget so_far(const Context& context, const model::Field& field) {
  ui::Widget box = entry_field(context, "question.field", context.text(context.field_key(field.key, "label")),
                               text_so_far(context), is_personal(field));
  box.selected = context.visit()->aid.face == AidFace::write;
  return box;
}

ui::Widget candidate(const Context& context, int number, const std::string& plain) {
  ui::Widget widget = text_widget("question.pick." + std::to_string(number), Look::key,
                                  covered(context) ? context.text("veil.cover") : model::escape_markup(plain));
  widget.role = ui::Role::button;
  widget.personal = !covered(context);
  widget.name_shapes = true;
  widget.intent = to(IntentKind::pick, "", number);
  return widget;
}

// The candidate the next six begin with; after the last the first come again.
int next_first(const Context& context, const std::vector<base::PersonalText>& all) {
  const int next = context.visit()->aid.first + kOnOneScreen;
  return next < static_cast<int>(all.size()) ? next : 0;
}

void add_six(const Context& context, const std::vector<base::PersonalText>& all, ui::Block& block) {
  const int count = static_cast<int>(all.size());
  const int first = std::clamp(context.visit()->aid.first, 0, std::max(count - 1, 0));
  for (int i = first; i < std::min(first + kOnOneScreen, count); ++i) {
    block.widgets.push_back(candidate(context, i, all[static_cast<std::size_t>(i)].reveal()));
  }
}

void add_kanji_candidates(const Context& context, const std::vector<base::PersonalText>& all, ui::View& view) {
  ui::Block block = grid(2, {});
  block.side = true;
  add_six(context, all, block);
  if (!block.widgets.empty()) view.content.push_back(std::move(block));
  if (all.size() <= kOnOneScreen) return;
  ui::Block more = stack({button(context, "question.more", Look::secondary, "aid.more",
                                 to(IntentKind::more, "", next_first(context, all)))});
  more.side = true;
  view.content.push_back(std::move(more));
}

ui::Widget aid_heading(const Context& context, const char* key) {
  return heading_of(context, context.text(std::string("aid.") + key));
}

void add_kanji(const Context& context, const model::Field& field, ui::View& view) {
  const flow::Aid& aid = context.visit()->aid;
  const bool by_parts = aid.part >= 0;
  const auto& parts = aid.kanji.parts;
  const base::PersonalText* part = by_parts ? &parts[static_cast<std::size_t>(aid.part)].reading : nullptr;
  const bool named = part != nullptr && !covered(context);
  ui::Widget head = named ? heading_of(context, context.text("aid.kanji_part", {{"reading", part->reveal()}}))
                          : aid_heading(context, "kanji");
  head.personal = named;
  view.content.push_back(stack({std::move(head)}));
  view.content.push_back(stack({so_far(context, field)}));
  if (aid.working) {
    view.content.push_back(stack({status("question.working", Look::notice, context.text("aid.working"))}));
    return;
  }
  add_kanji_candidates(context, by_parts ? parts[static_cast<std::size_t>(aid.part)].candidates : aid.kanji.whole, view);
  const auto choices = std::count_if(parts.begin(), parts.end(),
                                     [](const model::KanjiPart& each) { return each.candidates.size() > 1; });
  if (by_parts || choices < 2) return;
  ui::Block block =
      stack({button(context, "question.by_parts", Look::secondary, "aid.by_parts", to(IntentKind::by_parts))});
  block.side = true;
  view.content.push_back(std::move(block));
}

ui::Widget square(const Context& context) {
  ui::Widget widget = text_widget("question.square", Look::writing, context.text("aid.square"));
  widget.role = ui::Role::image;
  widget.spoken = context.text("aid.square_spoken");
  if (covered(context)) return widget;
  widget.strokes = context.visit()->aid.strokes;
  widget.personal = !widget.strokes.empty();
  return widget;
}

ui::Widget square_key(const Context& context, const std::string& name, flow::Intent intent) {
  ui::Widget key = button(context, "question." + name, Look::key, "aid." + name, std::move(intent));
  key.role = ui::Role::key;
  key.spoken = context.text("aid." + name + "_spoken");
  return key;
}

ui::Block square_keys(const Context& context) {
  ui::Block keys;
  keys.flow = ui::Flow::keys;
  keys.columns = 4;
  keys.side = true;
  keys.widgets = {
      square_key(context, "undo_stroke", to(IntentKind::undo_stroke)),
      square_key(context, "clear_strokes", to(IntentKind::clear_strokes)),
      square_key(context, "erase", to(IntentKind::erase)),
      square_key(context, "others", to(IntentKind::more, "", next_first(context, context.visit()->aid.characters)))};
  return keys;
}

// Always room for six, so that the square does not move under a writing finger.
ui::Block characters(const Context& context) {
  ui::Block block;
  block.flow = ui::Flow::keys;
  block.columns = 3;
  add_six(context, context.visit()->aid.characters, block);
  while (block.widgets.size() < kOnOneScreen) block.widgets.push_back(free_cell());
  return block;
}

void add_writing(const Context& context, const model::Field& field, ui::View& view) {
  view.content.push_back(stack({aid_heading(context, "write")}));
  view.content.push_back(stack({so_far(context, field)}));
  ui::Block board = stack({square(context)});
  board.side = true;
  view.content.push_back(std::move(board));
  view.content.push_back(square_keys(context));
  view.content.push_back(characters(context));
}

ui::Widget open_button(const Context& context, const std::string& face) {
  ui::Widget widget =
      button(context, "question.aid." + face, Look::key, "aid.open_" + face, to(IntentKind::open_aid, face));
  widget.spoken = context.text("aid.open_" + face + "_spoken");
  return widget;
}

}  // namespace

ui::Block aid_buttons(const Context& context, const model::Field& field) {
  ui::Block block;
  block.flow = ui::Flow::keys;
  block.side = true;
  if (field.type == FieldType::address && !context.state.world->site.towns.empty()) {
    block.widgets.push_back(open_button(context, "place"));
  }
  if (field.type == FieldType::name || field.type == FieldType::address) {
    block.widgets.push_back(open_button(context, "kanji"));
    block.widgets.push_back(open_button(context, "write"));
  }
  block.columns = std::max<int>(1, static_cast<int>(block.widgets.size()));
  return block;
}

bool add_aid(const Context& context, const model::Field& field, ui::View& view) {
  const flow::Aid& aid = context.visit()->aid;
  if (aid.face == AidFace::none) return false;
  if (aid.face == AidFace::kanji) {
    add_kanji(context, field, view);
  } else if (aid.face == AidFace::write) {
    add_writing(context, field, view);
  } else if (aid.face == AidFace::days) {
    add_days_face(context, field, view);
  } else {
    add_place_face(context, view);
  }
  if (aid.failed) {
    view.content.insert(view.content.begin() + 1,
                        stack({status("question.no_kanji", Look::alert,
                                      context.text("error.typing.unavailable.resident"), ui::Icon::alert)}));
  }
  return true;
}

}  // namespace haisai::pages

#include "screens/pages/problem_card.h"

#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using base::ErrorCode;
using model::OtherCard;
using ui::Look;
using ui::Picture;

bool is_about_face_code(const Context& context) {
  return context.visit() != nullptr && context.visit()->secret == model::CardSecret::face_code;
}

bool is_about_secret(ErrorCode code) {
  return code == ErrorCode::card_pin_format || code == ErrorCode::card_pin_wrong ||
         code == ErrorCode::card_pin_last_try || code == ErrorCode::card_pin_locked ||
         code == ErrorCode::card_pin_unset;
}

OtherCard other_card(const Context& context) {
  return context.visit() != nullptr ? context.visit()->other_card : OtherCard::unknown;
}

ProblemPicture picture_of(OtherCard card) {
  switch (card) {
    case OtherCard::licence:
      return {Picture::other_licence, "problem.picture.licence"};
    case OtherCard::residence:
      return {Picture::other_residence, "problem.picture.residence"};
    case OtherCard::juki:
      return {Picture::other_juki, "problem.picture.juki"};
    case OtherCard::phone_android:
      return {Picture::other_android, "problem.picture.phone"};
    case OtherCard::phone_iphone:
      return {Picture::other_iphone, "problem.picture.phone"};
    case OtherCard::unknown:
      break;
  }
  return {Picture::other_card, "problem.picture.other"};
}

}  // namespace

ProblemPicture problem_picture(const Context& context, ErrorCode code) {
  switch (code) {
    case ErrorCode::card_not_mynumber:
      return picture_of(other_card(context));
    case ErrorCode::card_mute:
      return {Picture::card_mute, "problem.picture.mute"};
    case ErrorCode::card_two:
      return {Picture::card_two, "problem.picture.two"};
    case ErrorCode::card_unreadable:
    case ErrorCode::card_removed:
    case ErrorCode::card_no_card:
      return {Picture::card_unread, "problem.picture.unread"};
    default:
      return {};
  }
}

std::string problem_words(const Context& context, ErrorCode code) {
  const std::string name(base::name_of(code));
  if (code == ErrorCode::card_not_mynumber) {
    return "error." + name + "." + std::string(model::name_of(other_card(context)));
  }
  const bool last_try_allowed = context.state.world->settings.allow_last_try;
  if (code == ErrorCode::card_pin_last_try && last_try_allowed) return "problem.last_try_left";
  if (is_about_secret(code) && is_about_face_code(context)) {
    return "face_code.trouble." + name.substr(name.find('.') + 1);
  }
  // Those texts say that the number is there; here it is not taken yet.
  if (name.starts_with("printer.")) return "problem.no_paper";
  return "error." + name + ".resident";
}

std::string_view card_title(const Context& context, ErrorCode code) {
  if (code == ErrorCode::card_removed) return "problem.title.removed";
  if (code == ErrorCode::card_not_mynumber) return "problem.title.other_card";
  if (code == ErrorCode::card_two) return "problem.title.two";
  if (code == ErrorCode::card_unknown_outcome) return "problem.title.unknown";
  if (code == ErrorCode::card_pin_last_try) return "problem.title.last_try";
  if (!is_about_secret(code)) return "";
  return is_about_face_code(context) ? "problem.title.face_code" : "problem.title.pin";
}

void add_counter(const Context& context, ErrorCode code, ui::View& view) {
  if (!is_about_secret(code) || is_about_face_code(context)) return;
  ui::Block block = rows({});
  for (const char* name : {"where", "bring"}) {
    const std::string key = std::string("problem.counter.") + name;
    block.widgets.push_back(text_widget(key + ".label", Look::label, context.text(key + "_label")));
    ui::Widget value = text_widget(key, Look::value, context.text(key));
    value.helper = context.text(key + "_helper");
    block.widgets.push_back(std::move(value));
  }
  view.content.push_back(std::move(block));
}

}  // namespace haisai::pages

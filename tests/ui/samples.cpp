#include "samples.h"

namespace haisai::ui::samples {
namespace {

using flow::IntentKind;

Widget card(const std::string& id, const std::string& words, const std::string& helper, Icon icon) {
  Widget w = button(id, Look::card, words, IntentKind::open_procedures);
  w.helper = helper;
  w.icon = icon;
  return w;
}

Widget tool(const std::string& id, const std::string& words, Icon icon) {
  Widget w = button(id, Look::tool, words, IntentKind::open_settings);
  w.icon = icon;
  return w;
}

Block stack(std::vector<Widget> widgets) {
  Block block;
  block.widgets = std::move(widgets);
  return block;
}

Widget digit(const std::string& label) {
  Widget w = button("pin.key." + label, Look::key, label, IntentKind::pin_digit);
  w.role = Role::key;
  w.intent->number = std::stoi(label);
  return w;
}

Block keypad() {
  Block block;
  block.flow = Flow::keys;
  block.columns = 3;
  block.side = true;
  for (int n = 1; n <= 9; ++n) block.widgets.push_back(digit(std::to_string(n)));
  block.widgets.push_back(button("pin.erase", Look::key, "1つ消す", IntentKind::pin_erase));
  block.widgets.push_back(digit("0"));
  block.widgets.push_back(button("pin.order", Look::key, "ならびかえ", IntentKind::keyboard));
  return block;
}

void add_row(Block& block, const std::string& id, const std::string& label, const std::string& value,
             const std::string& from) {
  block.widgets.push_back(text(id + ".label", Look::label, label));
  Widget shown = text(id + ".value", Look::value, value, from);
  shown.personal = true;
  block.widgets.push_back(shown);
  Widget fix = button(id + ".fix", Look::fix, "なおす", IntentKind::edit);
  fix.intent->arg = id;
  block.widgets.push_back(fix);
}

std::string code_point(char32_t c) {
  std::string s;
  s += static_cast<char>(0xE0U | (c >> 12U));
  s += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
  s += static_cast<char>(0x80U | (c & 0x3FU));
  return s;
}

}  // namespace

Widget text(const std::string& id, Look look, const std::string& words, const std::string& helper) {
  Widget w;
  w.id = id;
  w.role = look == Look::question || look == Look::greeting ? Role::heading : Role::text;
  w.look = look;
  w.text = words;
  w.helper = helper;
  return w;
}

Widget button(const std::string& id, Look look, const std::string& words, IntentKind kind) {
  Widget w;
  w.id = id;
  w.role = look == Look::key ? Role::key : Role::button;
  w.look = look;
  w.text = words;
  w.intent = flow::Intent{kind, "", 0};
  w.primary = look == Look::primary;
  return w;
}

Widget option(const std::string& id, const std::string& words, const std::string& helper, bool selected) {
  Widget w = button(id, Look::option, words, IntentKind::choose);
  w.role = Role::choice;
  w.helper = helper;
  w.selected = selected;
  return w;
}

View frame(const std::string& page) {
  View view;
  view.page = page;
  view.title = page;
  view.header.push_back(text("place", Look::label, "那覇市役所"));
  view.header.push_back(tool("tool.sound", "音声", Icon::sound));
  view.header.push_back(tool("tool.letters", "文字", Icon::letters));
  view.header.push_back(tool("tool.lang", "ことば", Icon::globe));
  Widget staff = button("staff", Look::staff, "職員をよぶ", IntentKind::call_staff);
  staff.icon = Icon::person;
  view.header.push_back(staff);
  Widget progress = text("progress", Look::body, "", "住民票の写し");
  progress.role = Role::progress;
  progress.value = "4/6";
  view.progress_bar = progress;
  view.back = button("back", Look::secondary, "もどる", IntentKind::back);
  view.back->icon = Icon::arrow_left;
  view.forward = button("forward", Look::primary, "つぎへ", IntentKind::next);
  view.forward->icon = Icon::arrow_right;
  view.turn_next = button("x", Look::primary, "つづきを見る", IntentKind::none);
  view.turn_next->icon = Icon::arrow_right;
  view.turn_back = button("x", Look::secondary, "まえの画面", IntentKind::none);
  view.turn_back->icon = Icon::arrow_left;
  view.page_count = text("x", Look::helper, "%1／%2ページ");
  return view;
}

View welcome() {
  View view = frame("welcome");
  view.progress_bar.reset();
  view.back.reset();
  view.forward.reset();
  view.content.push_back(stack({text("greeting", Look::greeting, "はいさい・はいたい"),
                                text("question", Look::question, "きょうは どうされましたか"),
                                text("hint", Look::body, "画面の四角を、指で一回さわってください。\nまちがえても、こわれません。")}));
  Block cards;
  cards.flow = Flow::grid;
  cards.columns = 2;
  cards.widgets = {card("welcome.procedures", "手続きをする", "申請書を書かずにつくります", Icon::form),
                   card("welcome.services", "番号札・予約", "順番をとる、別の日にする", Icon::ticket),
                   card("welcome.staff", "職員と話す", "はじめから人と話せます", Icon::talk),
                   card("welcome.learn", "使い方を学ぶ", "スマホやカードの れんしゅう", Icon::learn)};
  view.content.push_back(cards);
  view.content.push_back(stack({text("waiting", Look::notice, "いま 待っている人　住民票・戸籍 6人")}));
  view.footer = {text("clock", Look::helper, "11月20日(金)午前9時32分"), text("where", Look::helper, "本庁舎 1階 入口")};
  return view;
}

View place_card() {
  View view = frame("place_card");
  view.forward.reset();
  view.content.push_back(stack({text("question", Look::question, "マイナンバーカードを\n白いわくに 置いてください"),
                                text("hint", Look::body, "終わるまで、そのまま動かさないでください。")}));
  Widget picture = text("picture", Look::picture, "カードを白いわくに置く絵");
  picture.role = Role::image;
  picture.picture = Picture::place_card;
  Block shown = stack({picture});
  shown.side = true;
  view.content.push_back(shown);
  Block facts;
  facts.flow = Flow::grid;
  facts.columns = 2;
  facts.widgets = {text("fact.read", Look::panel, "読みとるのは 4つだけ", "名前・住所\n生まれた日・性別"),
                   text("fact.erase", Look::panel, "終わったら 消します", "12けたの番号は\n読みません")};
  view.content.push_back(facts);
  view.content.push_back(
      stack({button("no_card", Look::secondary, "カードがない・暗証番号がわからない", IntentKind::by_hand)}));
  return view;
}

View pin() {
  View view = frame("pin");
  view.content.push_back(stack({text("question", Look::question, "4けたの {暗証番号|あんしょうばんごう}を\nおしてください"),
                                text("hint", Look::body, "市役所でカードを受けとったときに決めた、数字4つです。")}));
  Block boxes;
  boxes.flow = Flow::inline_row;
  for (int i = 0; i < 4; ++i) {
    Widget box = text("pin.box." + std::to_string(i), Look::pin_box, i < 2 ? "●" : "");
    box.role = Role::status;
    box.spoken = "1つ目";
    box.selected = i == 2;
    boxes.widgets.push_back(box);
  }
  view.content.push_back(boxes);
  Widget tries = text("pin.tries", Look::notice, "まちがえられるのは あと2回。そのあとは カードが止まらないよう、ここで終わりにします。");
  tries.icon = Icon::clock;
  view.content.push_back(stack({tries}));
  view.content.push_back(keypad());
  view.forward->enabled = false;
  return view;
}

View question(int choices) {
  View view = frame("question");
  view.content.push_back(stack({text("question", Look::question, "だれの {住民票|じゅうみんひょう}が\nいりますか"),
                                text("hint", Look::body, "わからないときは「家族みんな」をえらぶと\nまちがいがありません。")}));
  const char* words[] = {"家族みんな", "わたしだけ", "家族の中から えらぶ", "この中にない・わからない"};
  const char* helpers[] = {"同じ住所で登録している人、全員がのります", "那覇 花子さん だけがのります",
                           "つぎの画面で名前をえらびます", "職員がいっしょに考えます"};
  std::vector<Widget> options;
  for (int i = 0; i < choices; ++i) {
    options.push_back(option("choice." + std::to_string(i), words[i % 4], helpers[i % 4], i == 0));
  }
  view.content.push_back(stack(options));
  Widget now = text("now", Look::notice, "いま していること", "住民票の申請書を つくっています。あと2つ ききます。");
  now.role = Role::status;
  view.content.push_back(stack({now}));
  return view;
}

View review(int rows) {
  View view = frame("review");
  view.forward->text = "印刷して番号をとる";
  view.forward->icon = Icon::none;
  view.content.push_back(stack({text("question", Look::question, "これで よろしいですか")}));
  Block block;
  block.flow = Flow::row;
  block.columns = 3;
  block.framed = true;
  const char* labels[] = {"名前", "住所", "生まれた日", "ほしいもの", "昼の電話"};
  const char* values[] = {"那覇 花子", "沖縄県那覇市\n泉崎一丁目1番1号\nなは荘 203", "昭和25年6月23日\n(1950年)",
                          "住民票の写し\n家族みんな 1通", "098-000-0000"};
  for (int i = 0; i + 1 < rows; ++i) {
    add_row(block, "answer." + std::to_string(i), labels[i % 5], values[i % 5], "カードから");
  }
  block.widgets.push_back(text("fee.label", Look::label, "手数料"));
  block.widgets.push_back(text("fee.value", Look::value, "300円", "窓口で はらいます"));
  view.content.push_back(block);
  view.content.push_back(stack({text("note", Look::notice, "カードの字と ちがうときは、職員に 言ってください。")}));
  return view;
}

View ticket() {
  View view = frame("ticket");
  view.progress_bar.reset();
  view.back->text = "もう一枚 印刷";
  view.back->icon = Icon::none;
  view.forward->text = "おわる";
  view.forward->icon = Icon::none;
  view.content.push_back(stack({text("question", Look::question, "番号札を とってください")}));
  Widget qr = text("ticket.qr", Look::qr, "番号札のQR");
  qr.role = Role::qr;
  qr.qr.size = 45;
  for (int i = 0; i < 45 * 45; ++i) qr.qr.dark.push_back((i * 7 + i / 45) % 3 == 0);
  Block sheet = stack({text("ticket.service", Look::body, "住民票・戸籍"), text("ticket.number", Look::number, "A-041"),
                       text("ticket.counter", Look::value, "1階 3番窓口"),
                       text("ticket.wait", Look::value, "9:50〜10:00ごろ", "よばれるのは"), qr,
                       text("ticket.code", Look::value, "413-820-756"),
                       text("ticket.paper", Look::helper, "紙だけで だいじょうぶです。スマホは いりません。")});
  sheet.framed = true;
  sheet.side = true;
  view.content.push_back(sheet);
  view.content.push_back(stack({text("erased", Look::done, "画面と機械の中の情報は 消しました")}));
  return view;
}

View kana_entry() {
  View view = frame("question");
  view.content.push_back(stack({text("question", Look::question, "お名前の ふりがなを 入れてください")}));
  Widget field = text("entry", Look::entry_box, "");
  field.role = Role::field;
  field.value = "ナハ ハナコ";
  field.spoken = "ふりがな";
  field.selected = true;
  field.personal = true;
  view.content.push_back(stack({field}));
  Block keys;
  keys.flow = Flow::keys;
  keys.columns = 11;
  keys.side = true;
  for (char32_t i = 0; i < 55; ++i) {
    if (i % 11 == 7 && i > 11) {
      keys.widgets.push_back(Widget{});
      continue;
    }
    keys.widgets.push_back(button("key." + std::to_string(static_cast<int>(i)), Look::key, code_point(0x30A2 + i), IntentKind::put));
  }
  for (const char* words : {"゛", "゜", "小"}) {
    keys.widgets.push_back(button(std::string("key.") + words, Look::key, words, IntentKind::dakuten));
    keys.widgets.back().span = 2;
  }
  keys.widgets.push_back(button("key.space", Look::key, "空白", IntentKind::put));
  keys.widgets.back().span = 2;
  keys.widgets.push_back(button("key.erase", Look::key, "1字けす", IntentKind::erase));
  keys.widgets.back().span = 3;
  view.content.push_back(keys);
  return view;
}

View writing(int candidates) {
  View view = frame("question");
  view.content.push_back(stack({text("question", Look::question, "{指|ゆび}で 1字 書いてください")}));
  Widget field = text("entry", Look::entry_box, "名前");
  field.role = Role::field;
  field.value = "比嘉";
  view.content.push_back(stack({field}));
  Widget square = text("square", Look::writing, "ここに 書く");
  square.role = Role::image;
  Block board = stack({square});
  board.side = true;
  view.content.push_back(board);
  Block keys;
  keys.flow = Flow::keys;
  keys.columns = 4;
  keys.side = true;
  for (const char* words : {"1画 消す", "書きなおす", "1字 消す", "ほかの字"}) {
    keys.widgets.push_back(button(std::string("key.") + words, Look::key, words, IntentKind::undo_stroke));
  }
  view.content.push_back(keys);
  Block found;
  found.flow = Flow::keys;
  found.columns = 3;
  for (int i = 0; i < 6; ++i) {
    if (i < candidates) {
      found.widgets.push_back(button("pick." + std::to_string(i), Look::key, "峪", IntentKind::pick));
      found.widgets.back().name_shapes = true;
    } else {
      found.widgets.push_back(Widget{});
      found.widgets.back().look = Look::key;
    }
  }
  view.content.push_back(found);
  return view;
}

View date_entry() {
  View view = frame("question");
  view.content.push_back(stack({text("question", Look::question, "生まれた日は いつですか")}));
  Block eras;
  eras.flow = Flow::grid;
  eras.columns = 3;
  for (const char* era : {"明治", "大正", "昭和", "平成", "令和", "西暦"}) {
    eras.widgets.push_back(option(std::string("era.") + era, era, "", std::string(era) == "昭和"));
  }
  view.content.push_back(eras);
  Block parts;
  parts.flow = Flow::inline_row;
  for (const char* part : {"年", "月", "日"}) {
    Widget box = button(std::string("part.") + part, Look::entry_box, part, IntentKind::part);
    box.role = Role::field;
    box.value = std::string(part) == "年" ? "25" : "";
    box.selected = std::string(part) == "月";
    parts.widgets.push_back(box);
  }
  view.content.push_back(parts);
  view.content.push_back(keypad());
  return view;
}

View idle_dialog() {
  View view = frame("idle");
  view.progress_bar.reset();
  view.back.reset();
  view.forward->text = "つづける";
  view.forward->icon = Icon::none;
  view.dialog = true;
  view.content.push_back(stack({text("question", Look::question, "つづけますか"),
                                text("hint", Look::body, "あと 45秒で、はじめの画面に もどります。")}));
  return view;
}

View notice_page() {
  View view = frame("problem");
  Widget alert = text("problem.what", Look::alert, "カードを読めませんでした", "もう一度、白いわくに 置いてください。");
  alert.role = Role::status;
  view.content.push_back(stack({text("question", Look::question, "もう一度 お願いします"), alert}));
  Block panel = stack({text("panel", Look::panel, "ほかの ほうほう"), text("panel.a", Look::body, "職員が てつだいます。"),
                       button("by_hand", Look::secondary, "手で 入れる", IntentKind::by_hand)});
  view.content.push_back(panel);
  view.practice = true;
  view.practice_words = text("x", Look::helper, "れんしゅう");
  return view;
}

View yes_no() {
  View view = frame("question");
  view.content.push_back(stack({text("question", Look::question, "同じ世帯の方ですか")}));
  Block block;
  block.flow = Flow::grid;
  block.columns = 2;
  block.widgets = {option("yes", "はい", "", false), option("no", "いいえ", "", false)};
  view.content.push_back(block);
  return view;
}

std::vector<View> all() {
  return {welcome(), place_card(), pin(), question(), question(6), review(), review(12), ticket(),
          kana_entry(), date_entry(), writing(), writing(0), idle_dialog(), notice_page(), yes_no()};
}

}  // namespace haisai::ui::samples

// A made-up 住民票 application for the form tests.
#pragma once

#include "kiosk/paper/form_layout.h"
#include "paper_fixture.h"

namespace haisai::paper {

inline FormRow row(std::string label, std::string value, bool prefilled = false) {
  FormRow made;
  made.label = std::move(label);
  made.value = base::PersonalText(std::move(value));
  made.prefilled = prefilled;
  return made;
}

inline FormRow name_row(std::string label, std::string value, bool prefilled, bool large) {
  FormRow made = row(std::move(label), std::move(value), prefilled);
  made.name_shapes = true;
  made.large = large;
  return made;
}

inline FormRow half(FormRow made) {
  made.half = true;
  return made;
}

inline FormRow choice_row(std::string label, std::vector<FormChoice> choices) {
  FormRow made = row(std::move(label), "");
  made.choices = std::move(choices);
  return made;
}

inline FormSection visitor(const std::string& name, const std::string& address) {
  return {"窓口に来た人",
          {row("フリガナ", "タカハシ ヨシオ"), name_row("氏名", name, true, true),
           name_row("住所", address, true, false), half(row("生年月日", "昭和32年4月1日（1957年）", true)),
           half(row("連絡先", "098-000-0000")),
           choice_row("手続きする人",
                      {{"本人", true}, {"同じ世帯の人", false}, {"代理人", false}, {"その他", false}})}};
}

inline FormPaper made_up_form(const std::string& name = "髙橋 𠮷男",
                              const std::string& address = "沖縄県那覇市泉崎一丁目1番1号") {
  FormPaper paper;
  paper.title = "{住民票|じゅうみんひょう}の写し等交付請求書";
  paper.addressee = "（宛先）那覇市長";
  paper.date = "令和8年11月24日";
  paper.receipt_label = "受付番号";
  paper.receipt = "A-041";
  paper.legend = "マイナンバーカードから読み取った項目です。ちがうところは、線で消して書きなおしてください。";
  paper.check_mark = "字の確認";
  paper.sections.push_back(visitor(name, address));
  paper.sections.push_back(
      {"必要な証明",
       {choice_row("証明の種類", {{"世帯全員の写し", true},
                                  {"世帯の一部の写し", false},
                                  {"住民票記載事項証明書", false},
                                  {"除票の写し", false},
                                  {"改製原住民票", false}}),
        half(row("通数", "1通")), half(row("だれの", "本人")), name_row("世帯主の氏名", "", false, false),
        choice_row("記載するもの", {{"世帯主の氏名・続柄", false},
                                    {"本籍・筆頭者", false},
                                    {"マイナンバー", false},
                                    {"住民票コード", false},
                                    {"これまでの住所などの履歴", false}}),
        row("使いみち・提出先", "年金の手続き")}});
  paper.fee = "手数料 1通 300円 × 1通 ＝ 300円";
  paper.signature_label = "署名（自署）";
  paper.signature_note = "窓口で、本人確認書類を見せてから、ご自分で書いてください。";
  paper.staff_label = "職員記入欄";
  paper.staff_boxes = {"本人確認", "受付", "作成", "審査", "交付"};
  paper.footer = "この用紙は、番号札と一緒に窓口へお出しください。画面と機械の中の情報は消えています。";
  paper.qr = std::move(qr::encode(kTicketText)).value();
  return paper;
}

}  // namespace haisai::paper

#include <algorithm>

#include "drivers/png/png.h"
#include "paper_fixture.h"

namespace haisai::paper {
namespace {

// Rows [first, last] that hold ink, as bands without gaps.
struct Band {
  int top = 0;
  int height = 0;
};

std::vector<Band> bands_of(const model::Bitmap& bitmap) {
  std::vector<Band> bands;
  bool inside = false;
  for (int y = 0; y < bitmap.height; ++y) {
    const auto row = bitmap.ink.begin() + static_cast<std::ptrdiff_t>(y) * bitmap.width;
    const bool ink = std::any_of(row, row + bitmap.width, [](std::uint8_t dot) { return dot != 0; });
    if (ink && !inside) bands.push_back({y, 0});
    if (ink) ++bands.back().height;
    inside = ink;
  }
  return bands;
}

bool has_ink_in_columns(const model::Bitmap& bitmap, int from, int to) {
  for (int y = 0; y < bitmap.height; ++y) {
    for (int x = from; x < to; ++x) {
      if (bitmap.ink[static_cast<std::size_t>(y * bitmap.width + x)] != 0) return true;
    }
  }
  return false;
}

std::string read_qr(const model::Bitmap& bitmap, const std::string& name) {
  const ScratchFile file(name, *png::encode_png(bitmap));
  std::string text = output_of("zbarimg --quiet --raw " + file.quoted());
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

TEST(Ticket, FitsThePaperAndKeepsItsMargins) {
  const model::Bitmap bitmap = draw_ticket(test_engine(), made_up_ticket());
  EXPECT_EQ(bitmap.width, 576);
  EXPECT_EQ(bitmap.ink.size(),
            static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height));
  EXPECT_FALSE(has_ink_in_columns(bitmap, 0, 16));
  EXPECT_FALSE(has_ink_in_columns(bitmap, 560, 576));
  EXPECT_LT(bitmap.height, 1600);  // 20 cm of paper
}

TEST(Ticket, TheNumberIsAtLeast12MillimetresHigh) {
  for (const char* number : {"A-041", "A-1", "AB-1041"}) {
    TicketPaper paper = made_up_ticket();
    paper.number = number;
    paper.qr = {};
    int tallest = 0;
    for (const Band& band : bands_of(draw_ticket(test_engine(), paper)))
      tallest = std::max(tallest, band.height);
    EXPECT_GE(tallest, 12 * 203 / 25.4F) << number;
  }
}

TEST(Ticket, NarrowPaperKeepsNumberAndCodeWhole) {
  const model::Bitmap narrow = draw_ticket(test_engine(), made_up_ticket(), {384, 203});
  int tall = 0;
  for (const Band& band : bands_of(narrow)) tall += band.height >= 88 && band.height < 200 ? 1 : 0;
  EXPECT_EQ(tall, 1)
      << "11 mm are 88 dots";  // one band as high as the number: it did not break into two lines
}

TEST(Ticket, TheResidentsLanguageStandsBesideTheJapaneseAndTheSymbolStaysTheSame) {
  const TicketPaper japanese = made_up_ticket();
  TicketPaper both = japanese;
  both.other = {"ne", "बसोबास प्रमाणपत्र", "यो नम्बरले बोलाउँछौँ", "नागरिक काउन्टर", "अगाडि 6 जना", "जाँच नम्बर", "यो कागज भए पुग्छ।"};
  const model::Bitmap one = draw_ticket(test_engine(), japanese);
  const model::Bitmap two = draw_ticket(test_engine(), both);
  EXPECT_GT(bands_of(two).size(), bands_of(one).size());
  EXPECT_LT(two.height, one.height + 450) << "six small lines, 5.6 cm at most";
  EXPECT_FALSE(has_ink_in_columns(two, 0, 16));
  EXPECT_FALSE(has_ink_in_columns(two, 560, 576));
  EXPECT_EQ(read_qr(two, "ticket-ne.png"), kTicketText);
}

TEST(Ticket, AReaderReadsTheSymbol) {
  EXPECT_EQ(read_qr(draw_ticket(test_engine(), made_up_ticket()), "ticket.png"), kTicketText);
  EXPECT_EQ(read_qr(draw_ticket(test_engine(), made_up_ticket(), {384, 203}), "ticket-58mm.png"),
            kTicketText);
}

TEST(Ticket, ModulesAreWholeDots) {
  const TicketPaper paper = made_up_ticket();
  EXPECT_EQ(qr_module_dots(paper.qr, {576, 203}), 8);
  EXPECT_EQ(qr_module_dots(paper.qr, {384, 203}), 7);
}

TEST(Ticket, LongWordsWrapInsteadOfLeavingThePaper) {
  TicketPaper paper = made_up_ticket();
  paper.service = "国民健康保険・後期高齢者医療・国民年金・児童手当・こども医療費助成";
  paper.place = "ハイサイ市民課 2階 中央エスカレーター横 12番窓口";
  const model::Bitmap bitmap = draw_ticket(test_engine(), paper);
  EXPECT_FALSE(has_ink_in_columns(bitmap, 0, 16));
  EXPECT_FALSE(has_ink_in_columns(bitmap, 560, 576));
  EXPECT_GT(bitmap.height, draw_ticket(test_engine(), made_up_ticket()).height);
}

TEST(Ticket, WhatIsEmptyTakesNoRoom) {
  TicketPaper paper;
  paper.number = "A-041";
  EXPECT_LT(draw_ticket(test_engine(), paper).height,
            draw_ticket(test_engine(), made_up_ticket()).height / 2);
}

TEST(Ticket, AMarkIsWhiteOnBlackAtTheTop) {
  TicketPaper paper = made_up_ticket();
  paper.mark = "れんしゅう";
  const model::Bitmap bitmap = draw_ticket(test_engine(), paper);
  EXPECT_EQ(bitmap.ink[0], 1);
  EXPECT_EQ(read_qr(bitmap, "ticket-practice.png"), kTicketText);
}

TEST(Ticket, TheSameTicketIsTheSameDots) {
  EXPECT_EQ(draw_ticket(test_engine(), made_up_ticket()).ink,
            draw_ticket(test_engine(), made_up_ticket()).ink);
}

}  // namespace
}  // namespace haisai::paper

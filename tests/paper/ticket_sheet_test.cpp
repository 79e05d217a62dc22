// The ticket on an A6 sheet, looked at by other programs.
#include "kiosk/paper/ticket_sheet.h"

#include "paper_fixture.h"

namespace haisai::paper {
namespace {

TEST(TicketSheet, IsOneA6PageWhoseSymbolCanBeRead) {
  const model::Bitmap drawn = draw_ticket(test_engine(), made_up_ticket(), kSheetProfile);
  const auto sheet = ticket_sheet(drawn);
  ASSERT_TRUE(sheet);
  const ScratchFile file("sheet.pdf", *sheet);
  const std::string info = output_of("pdfinfo " + file.quoted());
  EXPECT_NE(info.find("297.638 x 419.528 pts"), std::string::npos) << info;
  EXPECT_NE(info.find("Pages:           1"), std::string::npos) << info;
  const std::string picture = (std::filesystem::temp_directory_path() / ("haisai-sheet-" + std::to_string(getpid()))).string();
  (void)output_of("pdftoppm -r 300 -png -singlefile " + file.quoted() + " " + picture);
  EXPECT_EQ(output_of("zbarimg --quiet --raw " + picture + ".png"), kTicketText + "\n");
  EXPECT_NE(output_of("ZXingReader -format QRCode -1 " + picture + ".png").find(kTicketText), std::string::npos);
  std::filesystem::remove(picture + ".png");
}

TEST(TicketSheet, ALongTicketIsMadeSmallerAndNothingIsNotDrawn) {
  TicketPaper paper = made_up_ticket();
  for (int i = 0; i < 12; ++i) paper.note += "紙だけで だいじょうぶです。スマホは いりません。";
  const model::Bitmap drawn = draw_ticket(test_engine(), paper, kSheetProfile);
  ASSERT_GT(drawn.height / 300.0 * 25.4, 140) << "longer than the sheet";
  const auto sheet = ticket_sheet(drawn);
  ASSERT_TRUE(sheet);
  const ScratchFile file("long.pdf", *sheet);
  const std::string picture = (std::filesystem::temp_directory_path() / ("haisai-long-" + std::to_string(getpid()))).string();
  (void)output_of("pdftoppm -r 300 -png -singlefile " + file.quoted() + " " + picture);
  EXPECT_EQ(output_of("zbarimg --quiet --raw " + picture + ".png"), kTicketText + "\n");
  std::filesystem::remove(picture + ".png");
  EXPECT_FALSE(ticket_sheet({}));
}

}  // namespace
}  // namespace haisai::paper

#include "form_fixture.h"
#include "kiosk/paper/fitted_text.h"
#include "kiosk/paper/form_pdf.h"

namespace haisai::paper {
namespace {

class Form : public testing::Test {
 protected:
  const ScratchFile& pdf(const FormPaper& paper, const std::string& name = "form.pdf") {
    auto made = form_pdf(test_engine(), paper);
    EXPECT_TRUE(made);
    file_.reset();  // its path may be the same
    file_ = std::make_unique<ScratchFile>(name, *made);
    return *file_;
  }
  std::string text_of(const FormPaper& paper, const std::string& name = "form.pdf") {
    return output_of("pdftotext -enc UTF-8 " + pdf(paper, name).quoted() + " -");
  }
  std::unique_ptr<ScratchFile> file_;
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string without_white_space(const std::string& text) {
  std::string kept;
  for (char c : text) {
    if (c != ' ' && c != '\n' && c != '\f') kept.push_back(c);
  }
  return kept;
}

TEST_F(Form, NamesComeBackUnchanged) {
  EXPECT_TRUE(holds(text_of(made_up_form()), "髙橋 𠮷男"));
  for (const char* name :
       {"辻\U000E0100葛\U000E0101", "辻\U000E0102 邉\U000E010F子", "﨑山 栁", "神\uFA19田"}) {
    EXPECT_TRUE(holds(text_of(made_up_form(name)), name)) << name;
  }
}

TEST_F(Form, EveryLabelIsRealTextWithoutMarkup) {
  const std::string text = text_of(made_up_form());
  for (const char* label : {"住民票の写し等交付請求書", "（宛先）那覇市長", "令和8年11月24日", "A-041",
                            "窓口に来た人", "署名（自署）", "職員", "世帯全員の写し", "300円"}) {
    EXPECT_TRUE(holds(text, label)) << label;
  }
  EXPECT_FALSE(holds(text, "じゅうみんひょう"));
  EXPECT_FALSE(holds(text, "{"));
}

TEST_F(Form, OneA4PageWithEmbeddedSubsets) {
  const ScratchFile& file = pdf(made_up_form());
  const std::string info = output_of("pdfinfo " + file.quoted());
  EXPECT_TRUE(holds(info, "Pages:           1")) << info;
  EXPECT_TRUE(holds(info, "A4")) << info;
  const std::string fonts = output_of("pdffonts " + file.quoted());
  EXPECT_TRUE(holds(fonts, "IPAmjMincho")) << fonts;
  EXPECT_TRUE(holds(fonts, "BIZUDPGothic")) << fonts;
  EXPECT_FALSE(holds(fonts, " no  yes")) << "a font is not embedded:\n" << fonts;
}

TEST_F(Form, MetadataHoldNothingOfTheResident) {
  const ScratchFile& file = pdf(made_up_form("CANARYNAME 太郎", "CANARYTOWN 1-1"));
  const std::string info =
      output_of("pdfinfo -meta " + file.quoted()) + output_of("pdfinfo " + file.quoted());
  EXPECT_TRUE(holds(info, "住民票の写し等交付請求書")) << info;
  EXPECT_FALSE(holds(info, "CANARY"));
  EXPECT_FALSE(holds(info, "Author"));
}

TEST_F(Form, LongNamesAndAddressesAreNeverClipped) {
  const std::string name = "MARIA CLARA ANASTASIA DELA CRUZ-SANTOS VILLANUEVA RODRIGUEZ II";
  std::string address;
  for (int i = 0; i < 10; ++i) address += "沖縄県那覇市泉崎一丁";
  const std::string text = without_white_space(text_of(made_up_form(name, address), "form-long.pdf"));
  EXPECT_TRUE(holds(text, without_white_space(name)));
  std::size_t towns = 0;
  for (std::size_t at = text.find("泉崎一丁"); at != std::string::npos; at = text.find("泉崎一丁", at + 1))
    ++towns;
  EXPECT_EQ(towns, 10U);
}

TEST_F(Form, AnUnknownShapeIsMarkedForStaff) {
  EXPECT_TRUE(holds(text_of(made_up_form("山\U000E01EF田"), "form-check.pdf"), "字の確認"));
  EXPECT_FALSE(holds(text_of(made_up_form()), "字の確認"));
}

TEST_F(Form, ManyRowsGoToFurtherPages) {
  FormPaper paper = made_up_form();
  for (int i = 0; i < 40; ++i)
    paper.sections[0].rows.push_back(row("世帯員" + std::to_string(i), "那覇 太郎"));
  const ScratchFile& file = pdf(paper, "form-pages.pdf");
  EXPECT_FALSE(holds(output_of("pdfinfo " + file.quoted()), "Pages:           1"));
  const std::string text = output_of("pdftotext -enc UTF-8 " + file.quoted() + " -");
  for (int i = 0; i < 40; ++i) EXPECT_TRUE(holds(text, "世帯員" + std::to_string(i)));
}

TEST_F(Form, TheSymbolOnThePageIsReadable) {
  const ScratchFile& file = pdf(made_up_form());
  const std::string picture = file.quoted() + ".scan";
  output_of("pdftoppm -r 200 -png -singlefile " + file.quoted() + " " + picture);
  EXPECT_EQ(output_of("zbarimg --quiet --raw " + picture + ".png"), kTicketText + "\n");
  output_of("rm -f " + picture + ".png");
}

TEST_F(Form, APracticeFormSaysSo) {
  FormPaper paper = made_up_form();
  paper.mark = "れんしゅう";
  EXPECT_TRUE(holds(text_of(paper, "form-practice.pdf"), "れんしゅう"));
}

TEST(FittedText, ShrinksThenWrapsAndNeverOverflows) {
  const TextLook look{12};
  for (int length : {1, 10, 20, 30, 60, 200}) {
    std::string text;
    for (int i = 0; i < length; ++i) text += "国";
    const text::Paragraph fitted = fit_text(test_engine(), text, look, 240, "ja");
    EXPECT_LE(fitted.width, 240.5F) << length;
    EXPECT_EQ(fitted.glyphs.size(), static_cast<std::size_t>(length));
    for (const text::PlacedGlyph& glyph : fitted.glyphs) EXPECT_GE(glyph.em_px, 12 * 0.6F - 0.01F);
    EXPECT_EQ(fitted.lines.size() == 1, length <= 30) << length;
  }
}

}  // namespace
}  // namespace haisai::paper

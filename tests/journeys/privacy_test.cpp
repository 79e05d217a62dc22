// After a visit no file may hold what was read or typed, in any of the encodings it could have passed through.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

namespace fs = std::filesystem;

constexpr const char* kName = "雅歌鳥　秘密之介";
constexpr const char* kAddress = "沖縄県那覇市識別町９丁目８７番６号";
constexpr const char* kBirthDate = "19370823";
constexpr const char* kPin = "7391";

std::string encoded(const std::string& text, const std::string& encoding) {
  return run("printf %s '" + text + "' | iconv -f UTF-8 -t " + encoding).output;
}

std::vector<std::string> canaries() {
  std::vector<std::string> found;
  for (const std::string text : {"雅歌鳥", "秘密之介", "識別町", "0988123457"}) {
    for (const char* encoding : {"UTF-8", "UTF-16LE", "SHIFT_JIS"}) found.push_back(encoded(text, encoding));
  }
  found.insert(found.end(), {kBirthDate, "1937-08-23", "00200091043733"});
  return found;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

fs::path write_card(const fs::path& folder) {
  const fs::path file = folder / "card.toml";
  std::ofstream(file) << "name = \"" << kName << "\"\naddress = \"" << kAddress
                      << "\"\nbirth_date = \"1937-08-23\"\nsex = \"1\"\npin = \"" << kPin << "\"\n";
  return file;
}

// Every file under `folder` but the simulated paper, and the card file itself.
void expect_clean(const fs::path& folder, const fs::path& but) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().string().rfind(but.string(), 0) == 0) continue;
    const std::string content = read(entry.path());
    for (const std::string& canary : canaries()) {
      EXPECT_EQ(content.find(canary), std::string::npos) << entry.path() << " holds a resident's data";
    }
  }
}

TEST(Privacy, NothingOfTheResidentIsLeftInAnyFileAfterTheVisit) {
  const fs::path folder = fs::temp_directory_path() / ("haisai-privacy-" + std::to_string(getpid()));
  const fs::path temp = folder / "tmp";
  fs::create_directories(temp);
  const fs::path cards = fs::temp_directory_path() / ("haisai-privacy-card-" + std::to_string(getpid()));
  fs::create_directories(cards);
  KioskOptions options;
  options.data = folder / "data";
  options.environment = {{"TMPDIR", temp.string()}};
  {
    Kiosk kiosk(options);
    kiosk.to_place_card();
    kiosk.insert(write_card(cards).string());
    kiosk.wait_page("pin");
    kiosk.enter_pin(kPin);
    kiosk.wait_page("card_check");
    kiosk.tap("card_check.next");
    kiosk.tap("question.choice.setai_all");
    kiosk.tap("question.next");
    kiosk.tap_text("question.key.", "0988123457");
    kiosk.tap("question.next");
    kiosk.wait_page("review");
    while (kiosk.has("page.next")) kiosk.tap("page.next");
    kiosk.tap("review.next");
    kiosk.tap("finish.print");
    kiosk.wait_page("take_card");
    kiosk.remove_card();
    kiosk.wait_page("ticket");
    kiosk.wait_idle();
    kiosk.tap("ticket.end");
    kiosk.tap("survey.5");
    kiosk.tap("survey.end");
    kiosk.tap("erased.end");
    kiosk.wait_page("welcome");
    kiosk.wait_idle();
    expect_clean(folder, options.data / "out");
    for (const std::string& canary : canaries()) EXPECT_EQ(kiosk.log().find(canary), std::string::npos);
    // The control: the simulated paper does hold the name, so the search can find it.
    const Ran form = run("pdftotext " + kiosk.printed("form-").string() + " -");
    EXPECT_NE(form.output.find("雅歌鳥"), std::string::npos);
  }
  expect_clean(folder, options.data / "out");
  fs::remove_all(folder);
  fs::remove_all(cards);
}

}  // namespace
}  // namespace haisai::journeys

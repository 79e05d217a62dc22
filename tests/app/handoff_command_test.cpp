// A form sealed on the command line, drawn, photographed by two decoders, and opened at the desk.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>

#include <nlohmann/json.hpp>

#include "../reservations/temp_folder.h"
#include "drivers/png/png.h"
#include "drivers/qr/qr.h"
#include "haisai_places.h"

namespace haisai {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

struct Ran {
  int code = -1;
  std::string output;
};

Ran run(const std::string& command) {
  Ran ran;
  std::FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  char bytes[4096];
  while (const std::size_t n = std::fread(bytes, 1, sizeof bytes, pipe)) ran.output.append(bytes, n);
  const int status = pclose(pipe);
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

std::string text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// A symbol as a printer makes it: four dots a module, four modules of white around.
void draw(const std::string& text, const fs::path& file) {
  const auto matrix = qr::encode_dense(text);
  ASSERT_TRUE(matrix);
  EXPECT_LE(matrix->size, 17 + 4 * 20) << "at most version 20";
  const int side = (matrix->size + 8) * 4;
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(side * side), 0xFFFFFFFF);
  for (int y = 0; y < matrix->size * 4; ++y) {
    for (int x = 0; x < matrix->size * 4; ++x) {
      if (matrix->at(x / 4, y / 4)) pixels[static_cast<std::size_t>((y + 16) * side + x + 16)] = 0xFF000000;
    }
  }
  const auto png = png::encode_png_rgb(side, side, pixels.data(), static_cast<std::size_t>(side));
  ASSERT_TRUE(png);
  std::ofstream(file, std::ios::binary) << base::as_text(*png);
}

class HandoffCommand : public testing::Test {
 protected:
  void SetUp() override {
    std::ofstream(folder_.path() / "passphrase") << "naha-honcho-2026\n";
    std::ofstream(folder_.path() / "answers.json")
        << R"({"v.name":"髙﨑　𠮷男","v.kana":"タカサキ　ヨシオ","v.birth":"1957-04-01","v.addr":"沖縄県那覇市泉崎１丁目１番１号",)"
        << R"("v.tel":"0988670111","j.kind":"setai_all"})";
    ASSERT_EQ(haisai("keys create-desk " + path("data/keys") + passphrase_).code, 0);
  }

  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  Ran haisai(const std::string& arguments) const {
    return run(std::string(HAISAI_BINARY_DIR) + "/kiosk/app/haisai " + arguments + " --json --data " + path("data") +
               " --assets " + HAISAI_SOURCE_DIR + "/assets");
  }
  // The scanned texts of a form that was just filled.
  std::vector<std::string> seal() const {
    const Ran ran = haisai("form fill juminhyo --answers " + path("answers.json") + " --sealed " + path("sealed") + kAt);
    EXPECT_EQ(ran.code, 0) << ran.output;
    std::istringstream lines(text_of(path("sealed")));
    std::vector<std::string> texts;
    for (std::string line; std::getline(lines, line);) texts.push_back(line);
    return texts;
  }
  Ran open(const std::string& scanned, const std::string& more = "", const std::string& at = kAt,
           const std::string& key = "data/keys/desk.key") const {
    std::ofstream(folder_.path() / "scanned", std::ios::trunc) << scanned;
    return haisai("form open --key " + path(key) + passphrase_ + at + more + " < " + path("scanned"));
  }
  static std::string error_of(const Ran& ran) {
    const json answer = json::parse(ran.output, nullptr, false);
    return answer.is_object() && answer.contains("error") ? answer["error"]["code"].get<std::string>() : ran.output;
  }

  static constexpr const char* kAt = " --at 2026-11-20T10:00:00";
  test::TempFolder folder_;
  std::string passphrase_ = " --passphrase-file " + path("passphrase");
};

TEST_F(HandoffCommand, WhatTwoDecodersReadOpensToTheSameForm) {
  const std::vector<std::string> texts = seal();
  ASSERT_FALSE(texts.empty());
  std::string by_zbar, by_zxing;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string file = path("symbol" + std::to_string(i) + ".png");
    draw(texts[i], file);
    by_zbar = run("zbarimg --quiet --raw " + file).output + by_zbar;   // the last symbol first
    by_zxing += run("ZXingReader -format QRCode -1 " + file + " | sed -n 's/.*\\(HS1:[^\"]*\\)\"\\{0,1\\}.*/\\1/p'").output;
  }
  for (const std::string& scanned : {by_zbar, by_zxing}) {
    const Ran ran = open(scanned);
    ASSERT_EQ(ran.code, 0) << ran.output << "\n" << scanned;
    const json answer = json::parse(ran.output);
    EXPECT_TRUE(answer["signed"].get<bool>());
    EXPECT_EQ(answer["application"]["applicant"]["person"]["fullNameRaw"], "髙﨑　𠮷男");
    EXPECT_EQ(answer["application"]["content"]["j.kind"]["code"], "setai_all");
  }
}

TEST_F(HandoffCommand, TheApplicationIsOfThePublishedSchema) {
  const std::vector<std::string> texts = seal();
  const Ran ran = open(text_of(path("sealed")), " --application " + path("application.json"));
  ASSERT_EQ(ran.code, 0) << ran.output;
  const std::string check = std::string("python3 -c 'import json,jsonschema,sys; jsonschema.Draft7Validator(json.load(open(sys.argv[1])))"
                                        ".validate(json.load(open(sys.argv[2])))' ") +
                            HAISAI_SOURCE_DIR + "/assets/schemas/application.schema.json ";
  EXPECT_EQ(run(check + path("application.json")).code, 0);
  json broken = json::parse(text_of(path("application.json")));
  broken["personalNumber"] = "123456789012";
  std::ofstream(folder_.path() / "broken.json") << broken;
  EXPECT_NE(run(check + path("broken.json")).code, 0) << "the control: nothing else may be in there";
}

TEST_F(HandoffCommand, EveryRefusalHasItsOwnCode) {
  const std::vector<std::string> texts = seal();
  const std::string scanned = text_of(path("sealed"));
  EXPECT_EQ(error_of(open("")), "handoff.part_missing");
  EXPECT_EQ(error_of(open("NK1:ABC\n")), "handoff.foreign");
  std::string flipped = scanned;
  flipped[40] = flipped[40] == 'A' ? 'B' : 'A';
  EXPECT_EQ(error_of(open(flipped)), "handoff.damaged");
  EXPECT_EQ(error_of(open(scanned, "", " --at 2026-11-21T10:00:01")), "handoff.expired");
  ASSERT_EQ(haisai("keys create-desk " + path("other") + passphrase_).code, 0);
  EXPECT_EQ(error_of(open(scanned, "", kAt, "other/desk.key")), "handoff.wrong_key");
  EXPECT_EQ(open(scanned, " --accept").code, 0);
  EXPECT_EQ(error_of(open(scanned)), "handoff.replayed");
}

TEST_F(HandoffCommand, CsvAndPdfAreMadeOfOneApplication) {
  (void)seal();
  ASSERT_EQ(open(text_of(path("sealed")), " --application " + path("one.json")).code, 0);
  const Ran ran = haisai("form export " + path("one.json") + " " + path("one.json") + " --csv " + path("all.csv") + " --excel " +
                         path("excel.csv") + " --pdf " + path("form.pdf"));
  ASSERT_EQ(ran.code, 0) << ran.output;
  EXPECT_NE(text_of(path("all.csv")).find(",0988670111,"), std::string::npos);
  EXPECT_NE(text_of(path("excel.csv")).find(",\"=\"\"0988670111\"\"\","), std::string::npos);
  const Ran words = run("pdftotext -layout " + path("form.pdf") + " -");
  EXPECT_NE(words.output.find("098-867-0111"), std::string::npos);
}

TEST_F(HandoffCommand, TheFormOnPaperCarriesItsSymbols) {
  ASSERT_EQ(haisai("form fill juminhyo --answers " + path("answers.json") + " --pdf " + path("form.pdf") + kAt).code, 0);
  ASSERT_EQ(run("pdftoppm -r 200 -png " + path("form.pdf") + " " + path("page")).code, 0);
  const Ran read = run("zbarimg --quiet --raw " + path("page") + "*.png");
  EXPECT_EQ(open(read.output).code, 0) << read.output;
}

}  // namespace
}  // namespace haisai

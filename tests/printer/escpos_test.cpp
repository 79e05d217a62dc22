#include "drivers/printer/escpos.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "haisai_places.h"
#include "made_up_ticket.h"
#include "strict_reader.h"

namespace haisai::printer {
namespace {

namespace fs = std::filesystem;

TEST(Escpos, EveryShippedProfileGetsTheSameDotsBack) {
  const auto profiles = load_printer_profiles(fs::path(HAISAI_SOURCE_DIR) / "assets/printers");
  ASSERT_TRUE(profiles) << profiles.error().detail;
  ASSERT_GE(profiles->size(), 3U);
  for (const PrinterProfile& profile : *profiles) {
    for (int height : {1, 239, 240, 241, 1180}) {
      const model::Bitmap ticket = made_up_ticket(profile.width_dots, height);
      const auto pieces = encode_ticket(ticket, profile);
      ASSERT_TRUE(pieces);
      const ReadTicket read = read_strictly(joined(*pieces), profile);
      EXPECT_EQ(read.error, "") << profile.id << ' ' << height;
      EXPECT_EQ(read.picture.ink, ticket.ink) << profile.id << ' ' << height;
      EXPECT_LE(read.tallest_band, kRowsPerBand);
      EXPECT_EQ(read.feed_dots, profile.feed_dots);
      EXPECT_EQ(read.cuts, profile.cutter ? 1 : 0);
    }
  }
}

TEST(Escpos, ANarrowTicketIsFilledUpToWholeBytes) {
  const model::Bitmap ticket = made_up_ticket(13, 3);
  const ReadTicket read = read_strictly(joined(*encode_ticket(ticket, {})), {});
  EXPECT_EQ(read.error, "");
  EXPECT_EQ(read.picture.width, 16);
  for (int y = 0; y < 3; ++y) {
    for (int x = 0; x < 16; ++x) {
      const int dot = x < 13 ? ticket.ink[static_cast<std::size_t>(y * 13 + x)] : 0;
      EXPECT_EQ(read.picture.ink[static_cast<std::size_t>(y * 16 + x)], dot);
    }
  }
}

TEST(Escpos, WhatDoesNotFitThePaperIsRefused) {
  EXPECT_FALSE(encode_ticket({}, {}));
  EXPECT_FALSE(encode_ticket(made_up_ticket(584, 2), {}));
  EXPECT_FALSE(encode_ticket(made_up_ticket(8, kMostRows + 1), {}));
  EXPECT_FALSE(encode_ticket({8, 2, std::vector<std::uint8_t>(15)}, {}));
}

TEST(StrictReader, RejectsWhatItShould) {
  const base::Bytes whole = joined(*encode_ticket(made_up_ticket(576, 20), {}));
  const auto error_of = [](base::Bytes bytes) { return read_strictly(bytes, {}).error; };
  EXPECT_EQ(error_of(whole), "");
  base::Bytes bytes = whole;
  bytes.pop_back();
  EXPECT_NE(error_of(bytes), "") << "half a cut";
  bytes = whole;
  bytes.resize(bytes.size() - 4);
  EXPECT_NE(error_of(bytes), "") << "no cut";
  bytes = whole;
  bytes.push_back('A');
  EXPECT_NE(error_of(bytes), "") << "text behind the cut";
  bytes = whole;
  bytes[8] = 21;  // one row more than there is
  EXPECT_NE(error_of(bytes), "");
  bytes = whole;
  bytes[6] = 73;  // a byte too wide
  EXPECT_NE(error_of(bytes), "");
}

TEST(PrinterProfiles, FaultsAreNamedWithTheirLine) {
  const fs::path folder = fs::temp_directory_path() / ("haisai-profiles-" + std::to_string(getpid()));
  fs::create_directories(folder);
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"name = \"x\"\nwidth_dots = 575\ndpi = 203\nfeed_dots = 1\n", ":2: width_dots is a multiple of 8"},
      {"name = \"x\"\nwidth_dots = 576\ndpi = 190\nfeed_dots = 1\n", ":3: dpi is 180 or 203"},
      {"name = \"x\"\nwidth_dots = 576\ndpi = 203\n", "feed_dots is missing"},
      {"name = \"x\"\ncolour = 1\n", ":2: nobody knows 'colour'"},
      {"name = \"x\"\ncutter = 1\n", ":2: cutter is true or false"},
      {"name = \"x\"\nprint_ms = 5\n", ":2: print_ms is a whole number from 1000 to 60000"},
      {"name = ", ":1: "}};
  for (const auto& [content, message] : wrong) {
    std::ofstream(folder / "one.toml") << content;
    const auto profile = load_printer_profile(folder / "one.toml");
    ASSERT_FALSE(profile) << content;
    EXPECT_NE(profile.error().detail.find(message), std::string::npos) << profile.error().detail;
  }
  fs::remove_all(folder);
  EXPECT_EQ(load_printer_profile(folder / "one.toml").error().code, base::ErrorCode::file_unreadable);
}

}  // namespace
}  // namespace haisai::printer

// Printed tickets as cameras and scanners see them: of two independent readers one still reads the symbol, and neither ever
// reads anything else (tickets-queue-printing §3).
#include "damage.h"

#include <cmath>
#include <functional>
#include <numbers>

#include "drivers/png/png.h"
#include "paper_fixture.h"

namespace haisai::paper {
namespace {

namespace fs = std::filesystem;

constexpr int kPapers = 40;   // of each kind

// The symbol with its quiet zone, cut out of the whole ticket: where the upper left finder begins is where a row of
// seven modules stands alone.
Photo symbol_of(const TicketPaper& paper, const PaperProfile& profile = {}) {
  const Photo ticket = photo_of(draw_ticket(test_engine(), paper, profile));
  const int module = qr_module_dots(paper.qr, profile), size = paper.qr.size * module;
  const int left = (ticket.width - size) / 2;
  const auto finder_begins = [&](int y) {
    return ticket.at(left - 1, y) == 1 && ticket.at(left, y) == 0 && ticket.at(left + 7 * module - 1, y) == 0 &&
           ticket.at(left + 7 * module, y) == 1 && ticket.at(left + size - 1, y) == 0;
  };
  int top = 0;
  while (top < ticket.height - size && !finder_begins(top)) ++top;
  return cut(ticket, left - 4 * module, top - 4 * module, size + 8 * module);
}

// What a camera or scanner makes of it: about four pixels a module.
Photo seen(const Photo& paper) { return scaled(paper, 0.5); }

void write_picture(const Photo& photo, const fs::path& file) {
  std::vector<std::uint32_t> pixels;
  for (const float grey : photo.grey) {
    const auto value = static_cast<std::uint32_t>(grey * 255.0F);
    pixels.push_back(0xFF000000U | value << 16U | value << 8U | value);
  }
  const auto png = png::encode_png_rgb(photo.width, photo.height, pixels.data(), static_cast<std::size_t>(photo.width));
  std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(png->data()), static_cast<std::streamsize>(png->size()));
}

struct Read {
  int by_any = 0;
  int wrong = 0;   // somebody read a text that is not on the paper
};

// What a reader says about one file: its lines between this file's name and the next one's.
bool says(const std::string& output, const std::string& name, const std::string& text) {
  const auto begins = output.find(name);
  if (begins == std::string::npos) return false;
  const auto ends = output.find("/paper-", begins + name.size());
  return output.substr(begins, ends == std::string::npos ? std::string::npos : ends - begins).find(text) != std::string::npos;
}

int count_of(const std::string& output, const std::string& what) {
  int count = 0;
  for (auto at = output.find(what); at != std::string::npos; at = output.find(what, at + 1)) ++count;
  return count;
}

Read read_all(const std::function<Photo(Seeded&)>& make) {
  const fs::path folder = fs::temp_directory_path() / ("haisai-damage-" + std::to_string(getpid()));
  fs::create_directories(folder);
  Seeded random(7);
  std::vector<std::string> names;
  for (int i = 0; i < kPapers; ++i) {
    names.push_back("/paper-" + std::to_string(100 + i) + ".png");
    write_picture(make(random), folder / names.back().substr(1));
  }
  const std::string files = "'" + folder.string() + "'/paper-*.png";
  const std::string zbar = output_of("zbarimg --quiet --xml " + files);
  const std::string zxing = output_of("ZXingReader -format QRCode -1 " + files);
  Read read;
  for (const std::string& name : names) read.by_any += says(zbar, name, kTicketText) || says(zxing, name, kTicketText) ? 1 : 0;
  read.wrong = count_of(zbar, "<data>") - count_of(zbar, "<data><![CDATA[" + kTicketText + "]]>");
  read.wrong += count_of(zxing, " QRCode \"") - count_of(zxing, " QRCode \"" + kTicketText + "\"");
  if (std::getenv("HAISAI_KEEP_PAPER") == nullptr) fs::remove_all(folder);
  return read;
}

void expect_read(double share, const std::function<Photo(Seeded&)>& make) {
  const Read read = read_all(make);
  EXPECT_GE(read.by_any, share * kPapers);
  EXPECT_EQ(read.wrong, 0);
  std::printf("%d of %d papers read\n", read.by_any, kPapers);
}

const Photo& symbol() {
  static const Photo one = symbol_of(made_up_ticket());
  return one;
}

int symbol_modules() {
  static const int size = made_up_ticket().qr.size;
  return size;
}

// A dark drop on this share of the symbol, anywhere on it; whole, or with up to half of it over the edge.
Photo stained(double share, Seeded& random, bool over_the_edge = false) {
  Photo paper = symbol();
  const double module = static_cast<double>(paper.width) / (symbol_modules() + 8), side = symbol_modules() * module;
  const double radius = side * std::sqrt(share / std::numbers::pi);
  const double least = over_the_edge ? 0 : radius;
  const auto place = [&] { return 4 * module + least + (side - 2 * least) * static_cast<double>(random() % 1001) / 1000; };
  const double x = place(), y = place();
  stain(paper, x, y, radius);
  return seen(paper);
}

TEST(TicketDamage, ReadersReadItClean) {
  expect_read(1, [](Seeded&) { return symbol(); });
}

TEST(TicketDamage, SeenFromTheSideAtFortyFiveDegrees) {
  expect_read(0.95, [](Seeded& random) {
    Photo paper = seen(tilted(symbol(), random() % 2 == 0 ? 45 : -45));
    wear(paper, 0.02F, random);
    return paper;
  });
}

TEST(TicketDamage, SmallAtTwoAndAHalfPixelsAModule) {
  expect_read(0.99, [](Seeded& random) {
    return scaled(symbol(), 2.5 / 8 + 0.002 * static_cast<double>(random() % 5));
  });
}

TEST(TicketDamage, WithADropOfCoffeeOnSixHundredthsOfIt) {
  expect_read(0.97, [](Seeded& random) { return stained(0.06, random); });
}

TEST(TicketDamage, WithADropOfCoffeeOnATenthOfIt) {
  expect_read(0.9, [](Seeded& random) { return stained(0.10, random); });
}

// It hides the quiet zone, too, by which readers find the symbol.
TEST(TicketDamage, WithADropThatMayLieOverItsEdge) {
  expect_read(0.9, [](Seeded& random) { return stained(0.06, random, true); });
}

// A reader finds the symbol by its three corners: a stain that covers most of one is the worst place.
TEST(TicketDamage, WithADropOnTheMiddleOfOneCorner) {
  expect_read(0.9, [](Seeded& random) {
    Photo paper = symbol();
    const int module = paper.width / (symbol_modules() + 8);
    const double near = 7.5 * module, far = paper.width - near;
    const unsigned corner = random() % 3;
    stain(paper, corner == 1 ? far : near, corner == 2 ? far : near, 1.5 * module);
    return seen(paper);
  });
}

TEST(TicketDamage, PhotographedWithATelephone) {
  expect_read(0.99, [](Seeded& random) {
    Photo paper = tilted(symbol(), static_cast<double>(random() % 31) - 15);
    blur(paper, 1);
    paper = seen(paper);
    wear(paper, 0.03F, random);
    return paper;
  });
}

TEST(TicketDamage, OutOfFocusFadedAndGrainy) {
  expect_read(0.9, [](Seeded& random) {
    Photo paper = symbol();
    blur(paper, 2);
    paper = seen(paper);
    wear(paper, 0.05F, random);
    return paper;
  });
}

TEST(TicketDamage, WithDeadDotsInThePrintHead) {
  expect_read(0.9, [](Seeded& random) {
    Photo paper = symbol();
    lose_dots(paper, 8, random);
    return seen(paper);
  });
}

}  // namespace
}  // namespace haisai::paper

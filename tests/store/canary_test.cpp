// A made-up resident's words are all around while numbers are issued and visits logged; none may reach a file.
#include "kiosk/base/personal.h"
#include "kiosk/store/sqlite_usage.h"
#include "usage_fixture.h"

namespace haisai::store {
namespace {

void give_number(const std::filesystem::path& data, const std::filesystem::path& keys, base::WallTime now) {
  model::Site site;
  site.services = {{"jumin", "A", 1, "c1", ""}};
  site.offices = {{"honcho", 1, {"jumin"}}};
  SqliteTickets tickets(data);
  reservations::Hall hall{site, "honcho", 1, nullptr, *reservations::TicketKey::load_or_make(keys), tickets, true};
  ASSERT_TRUE(reservations::TicketDesk(hall).issue(request_for("jumin"), now));
}

TEST_F(UsageFixture, CanariesAreInNoFile) {
  // As in a real visit: the resident's values live beside the request, in types the stores cannot take.
  const base::PersonalText name("髙橋カナリア𠮷男");
  const base::PersonalText address("那覇市泉崎9丁目99番9号カナリア荘");
  const std::string typed_in_kana = "タカハシカナリアヨシオ";
  SqliteUsage log(data_, {id("0.1.0"), id("1a2b3c4d")});
  model::UsageSession visit = session(model::Outcome::done, 30);
  // The only way in is the list of ids: what a resident typed is not found there.
  for (const std::string& word : {name.reveal(), address.reveal(), typed_in_kana, std::string("19991231")}) {
    EXPECT_FALSE(ids_.find(word));
    visit.events.push_back({model::UsageKind::field, ids_.find(word).value_or(model::ContentId{}), {}, 1, {}});
  }
  ASSERT_TRUE(log.append(visit, now_));
  give_number(data_, temp_.path() / "keys", now_);
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data_)) {
    if (!entry.is_regular_file()) continue;
    ++files;
    const std::string content = content_of(entry.path());
    for (const char* canary : {"カナリア", "髙橋", "𠮷", "19991231", "泉崎"}) {
      EXPECT_EQ(content.find(canary), std::string::npos) << canary << " in " << entry.path();
    }
    EXPECT_EQ(content.find("\xAB\x30\xCA\x30\xEA\x30\xA2\x30"), std::string::npos);  // UTF-16LE
    EXPECT_EQ(content.find("\x83\x4A\x83\x69\x83\x8A\x83\x41"), std::string::npos);  // Shift_JIS
  }
  EXPECT_GE(files, 4);
}

// The session's id is the only key of a visit; a ticket must hold nothing of it.
TEST_F(UsageFixture, NoBytesLinkATicketToAVisit) {
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(session(model::Outcome::done, 30), now_));
  give_number(data_, temp_.path() / "keys", now_);
  auto database = Database::open(file_);
  auto rows = database->prepare("SELECT sid FROM session");
  ASSERT_TRUE(*rows->step());
  const base::Bytes sid = rows->bytes(0);
  ASSERT_EQ(sid.size(), 16u);
  EXPECT_EQ(content_of(data_ / kReservationsFile).find(base::as_text(sid)), std::string::npos);
}

}  // namespace
}  // namespace haisai::store

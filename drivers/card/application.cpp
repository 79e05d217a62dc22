#include "drivers/card/application.h"

namespace haisai::card {
namespace {

// my-number-card.md §1.
constexpr base::Byte kText[] = {0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08};
constexpr base::Byte kJpki[] = {0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01};
constexpr base::Byte kCommon[] = {0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x01, 0x00};
// 運転免許証及び運転免許証作成システム等仕様書 (警察庁), DF1.
constexpr base::Byte kLicence[] = {0xA0, 0x00, 0x00, 0x02, 0x31, 0x01, 0x00, 0x00,
                                   0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00};
// 在留カード等仕様書（一般公開用） (出入国在留管理庁), DF1.
constexpr base::Byte kResidence[] = {0xD3, 0x92, 0xF0, 0x00, 0x4F, 0x02, 0x00, 0x00,
                                     0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00};

}  // namespace

base::ByteView identifier_of(Application application) {
  switch (application) {
    case Application::text:
      return kText;
    case Application::jpki:
      return kJpki;
    case Application::common:
      return kCommon;
    case Application::licence:
      return kLicence;
    case Application::residence:
      return kResidence;
    case Application::none:
      break;
  }
  return {};
}

}  // namespace haisai::card

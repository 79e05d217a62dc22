// What the parts of a desk's update share. Of this room alone.
#pragma once

#include "kiosk/desk/update.h"

namespace haisai::desk {

void show(Step& step, PageId page);
// Everything of residents and the key go; only the world stays.
void lock(Step& step);

// One function a part: what it does with a press. The other events go to the part they belong to by type.
void on_unlock(Step& step, const Pressed& pressed);
void on_form(Step& step, const Pressed& pressed);
void on_staff(Step& step, const Pressed& pressed);
void on_queue(Step& step, const Pressed& pressed);
void on_review(Step& step, const Pressed& pressed);
// To the review: reads it anew.
void open_review(Step& step);
// To what the staff code opens, or to its door while that is shut.
void open_staff(Step& step, bool review);
// A paper held to the desk's scanner while the queue is shown: its owner is here.
void scanned_at_queue(Step& step, const std::string& text);
bool on_guided(Step& step, const Pressed& pressed);   // as on_help
bool on_help(Step& step, const Pressed& pressed);   // true: it was one of its acts

void on(Step& step, const PassphraseTyped& event);
void on(Step& step, const KeyOpened& event);
void on(Step& step, const KeyRefused& event);

void on(Step& step, const Scanned& event);
void on(Step& step, const FormOpened& event);
void on(Step& step, const FormRefused& event);
void on(Step& step, const ReceiptKept& event);
void on(Step& step, const ReceiptNotKept& event);
void on(Step& step, const PrintEnded& event);
void on(Step& step, const HelpSeen& event);
void on(Step& step, const StaffTyped& event);
void on(Step& step, const StaffChecked& event);
void on(Step& step, const QueueSeen& event);
void on(Step& step, const QueueDone& event);
void on(Step& step, const ReviewRead& event);
void on(Step& step, const Guide& event);
void guided_printed(Step& step, const PrintEnded& event);
// The form that is looked at goes, and what was copied of it.
void forget_form(Step& step);
void clear_clipboard_when_due(Step& step);

}  // namespace haisai::desk

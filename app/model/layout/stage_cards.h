// The cards of the stage: what each task, callback, timer and job says about itself.
// Rule: words come from the model; here is only which of them a card has room to say.
#pragma once

#include "app/model/layout/card.h"
#include "app/model/layout/stage.h"

namespace app::model::layout {

/// How much the cards of one column tell.
struct CardFold {
  CardForm form = CardForm::Open;
  /// The most lines of its listing a card shows.
  std::uint32_t lines = 0;
};

/// From all to least: listings close first, then every row but the first, then the air goes.
inline constexpr CardFold Folds[] = {
    {CardForm::Open, 30}, {CardForm::Open, 12}, {CardForm::Open, 9}, {CardForm::Open, 7},
    {CardForm::Open, 5},  {CardForm::Open, 3},  {CardForm::Open, 2}, {CardForm::Open, 1},
    {CardForm::Open, 0},  {CardForm::Row, 0},   {CardForm::Slim, 0}};

/// A card opens to its listing unless a person closed it: on the thread, or while at most four tasks
/// live.
bool opens_by_itself(const Snapshot& now, trace::TaskId task);

class StageCards {
 public:
  StageCards(const StageScene& scene, const UiState& ui) : scene_(scene), ui_(ui) {}

  Card running(const Running& running, std::uint32_t lines) const;
  Card ready(const Ready& ready, std::uint32_t lines) const;
  /// `sleeper` is the task that sleeps until then; null for all other timers.
  Card timer(const Timer& timer, const Waiting* sleeper, std::uint32_t lines) const;
  Card waiting(const Waiting& waiting, std::uint32_t lines) const;
  Card created(trace::TaskId task, std::uint32_t lines) const;
  Card done(trace::TaskId task) const;
  Card job(const Job& job) const;
  Card never_awaited(const NeverAwaited& coro) const;
  /// The number of a site's line in the listing that is shown; nothing when it is not in it.
  std::optional<std::uint32_t> shown_line(trace::SiteId site) const;

 private:
  Card of_task(trace::TaskId task, State state) const;
  void open(Card& card, trace::TaskId task, trace::SiteId site, std::uint32_t lines) const;
  bool is_open(trace::TaskId task) const;
  /// Where a task stands in the scene's file: in its own coroutine's first line until it was seen
  /// elsewhere; line 0 when that is in another file.
  struct Place {
    std::string_view function{};
    std::uint32_t line = 0;
    const Listing* listing = nullptr;
  };
  Place place_of(trace::TaskId task, trace::SiteId site) const;
  Place own_place_of(trace::TaskId task, trace::SiteId site) const;
  /// The same place in the listing that is shown, or itself where that has no such line.
  Place as_shown(const Place& own) const;
  bool holds_permit(trace::TaskId task) const;
  std::string starving(const Ready& ready) const;
  CardDial dial(trace::Time begin, trace::Time end) const;

  const StageScene& scene_;
  const UiState& ui_;
};

}  // namespace app::model::layout

// A scenario recorded and opened with its listings, lesson and parameters.
// Rule: it opens what the program opens, so that the pictures judged are those people see.
#pragma once

#include <string>
#include <vector>

#include "app/model/retelling.h"
#include "scenarios/registry.h"
#include "tests/app/model/layout/opened_run.h"

namespace app::model::layout {

inline std::vector<LessonRow> lesson_rows(std::string_view open) {
  std::vector<LessonRow> rows;
  for (const scenarios::Scenario& scenario : scenarios::all())
    rows.push_back(
        {std::string(scenario.chapter), std::string(scenario.title), "", scenario.name == open});
  return rows;
}

inline Lesson lesson_of(const scenarios::Lesson& text, const OpenedRun& run) {
  std::vector<Chapter> chapters;
  for (const scenarios::ChapterMark& mark : text.chapters)
    chapters.push_back({mark.name, mark.label, mark.occurrence});
  return {.question = text.question,
          .watch = text.watch,
          .shows = text.shows,
          .misconception = text.misconception,
          .next = "Go on with what a blocked loop does to everybody.",
          .next_row = 0,
          .chapters = run.moments().chapters(chapters, *run.own_listing())};
}

inline OpenedRun opened(const scenarios::Scenario& scenario,
                        const scenarios::Settings& settings = {}) {
  OpenedRun run(
      in_python(scenarios::record(scenario, settings), scenario.python_file, scenario.python));
  run.set_cpp(scenario.cpp);
  run.set_python(scenario.python);
  run.title = scenario.title;
  run.chapter = scenario.chapter;
  run.lesson = lesson_of(scenario.lesson, run);
  run.lessons = lesson_rows(scenario.name);
  for (const scenarios::Parameter& parameter : scenario.parameters)
    run.parameters.push_back({std::string(parameter.name), parameter.initial, parameter.min,
                              parameter.max, parameter.step, std::string(parameter.unit)});
  return run;
}

}  // namespace app::model::layout

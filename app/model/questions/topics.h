// The kinds of questions, a file each.
// Rule: each gives every question of its kind that can be asked; which are put is decided elsewhere.
#pragma once

#include <vector>

#include "app/model/questions/examination.h"

namespace app::model::questions {

std::vector<Question> next_step(const Examination& examination);
std::vector<Question> next_line(const Examination& examination);
std::vector<Question> line_order(const Examination& examination);
std::vector<Question> total(const Examination& examination);
std::vector<Question> task_state(const Examination& examination);
std::vector<Question> fault(const Examination& examination);

}  // namespace app::model::questions

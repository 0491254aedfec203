// Question: three tasks add 1 to one balance, and each awaits between reading and writing. How much?
// Watch: what each task has read, and when the others write.
// Shows: other tasks run at an await; what was read before it may be out of date after it.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter DEPOSITS{.name = "DEPOSITS", .initial = 3, .min = 1, .max = 6};
constexpr Parameter DELAY{
    .name = "DELAY", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

namespace {

struct Account {
  int balance = 0;
};

}  // namespace

static Coro<> deposit(std::shared_ptr<Account> account) {  // @deposit
  const int seen = account->balance;                       // @read
  print("reads", seen);                                    // @reads
  co_await sleep(DELAY);                                   // @sleep
  account->balance = seen + 1;                             // @write
  print("writes", account->balance);                       // @writes
}

static Coro<> main() {                               // @main
  const auto account = std::make_shared<Account>();  // @account
  std::vector<Coro<>> deposits;
  for (int n = 0; n < DEPOSITS; ++n)
    deposits.push_back(deposit(account));  // @make
  co_await gather(std::move(deposits));    // @gather
  print("balance:", account->balance);     // @balance
}

extern const Script read_await_write_loses_updates{{DEPOSITS, DELAY}, [] { run(main()); }};  // @run

}  // namespace scenarios

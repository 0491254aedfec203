// Question: three tasks add 1 to one balance, and each holds a lock while it does. How much?
// Watch: who holds the lock, and the line of those who wait for it.
// Shows: a lock lets one task at a time through a stretch of code, even across its awaits.
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

static Coro<> deposit(std::shared_ptr<Account> account, Lock lock) {  // @deposit
  const auto held = co_await with(lock);                              // @lock
  const int seen = account->balance;                                  // @read
  print("reads", seen);                                               // @reads
  co_await sleep(DELAY);                                              // @sleep
  account->balance = seen + 1;                                        // @write
  print("writes", account->balance);                                  // @writes
}

static Coro<> main() {                               // @main
  const auto account = std::make_shared<Account>();  // @account
  const Lock lock;                                   // @make_lock
  std::vector<Coro<>> deposits;
  for (int n = 0; n < DEPOSITS; ++n)
    deposits.push_back(deposit(account, lock));  // @make
  co_await gather(std::move(deposits));          // @gather
  print("balance:", account->balance);           // @balance
}

extern const Script a_lock_keeps_updates{{DEPOSITS, DELAY}, [] { run(main()); }};  // @run

}  // namespace scenarios

#include "tests/differential/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>

namespace tests::differential {

namespace {

using enum Kind;
using enum Stands;

const std::vector<Word> Words{
    {"coroutine", {Coroutine}, Top, Body::Steps, 0, "async def c1():"},
    {"generator", {Generator}, Top, Body::Steps, 0, "async def y1():  # it may yield"},
    {"run", {Coroutine}, Top, Body::None, 0, "asyncio.run(c1())  # after main"},

    // What a coroutine does.
    {"print", {Text}, Anywhere, Body::None, 3, "print('x')"},
    {"sleep", {Delay}, InCoroutine, Body::None, 14, "await asyncio.sleep(0.1)"},
    {"call", {Coroutine}, InCoroutine, Body::None, 4, "print(await c1())"},
    {"await", {Awaited}, InCoroutine, Body::None, 12, "print(await t1)"},
    {"forget", {Coroutine}, Anywhere, Body::None, 1, "c1()  # never awaited"},
    {"block", {Delay}, Anywhere, Body::None, 1, "time.sleep(0.1)"},
    {"compute", {ShortDelay}, Anywhere, Body::None, 1, "spin for 0.003 s"},

    // Control flow.
    {"return", {Number}, Anywhere, Body::None, 2, "return 5"},
    {"repeat", {Small}, InCoroutine, Body::Steps, 2, "for _ in range(2):"},
    {"raise", {Error}, Anywhere, Body::None, 3, "raise ValueError('3')"},
    {"reraise", {}, InCoroutine, Body::None, 1, "raise  # in an except; elsewhere nothing"},
    {"try", {}, InCoroutine, Body::Steps, 8, "try:"},
    {"except", {CaughtError}, AfterTry, Body::Steps, 0, "except ValueError:  # prints its type"},
    {"except_star",
     {CaughtError},
     AfterTry,
     Body::Steps,
     0,
     "except* ValueError:  # prints its type; the only clause"},
    {"finally", {}, AfterTry, Body::Steps, 0, "finally:  # a return in it only ends it"},

    // Asynchronous generators.
    {"yield", {Number}, InGenerator, Body::None, 12, "print(yield 5)"},
    {"generate", {Stream, Generator}, Anywhere, Body::None, 4, "a1 = y1()", true},
    {"next", {Stream}, InCoroutine, Body::None, 6, "print(await anext(a1, None))"},
    {"anext", {Stream}, InCoroutine, Body::None, 3, "print(await anext(a1))"},
    {"send", {Stream, Number}, InCoroutine, Body::None, 3, "print(await a1.asend(5))"},
    {"throw",
     {Stream, Error},
     InCoroutine,
     Body::None,
     3,
     "print(await a1.athrow(ValueError('3')))"},
    {"close", {Stream}, InCoroutine, Body::None, 3, "await a1.aclose()"},
    {"for_each",
     {Stream, Small},
     InCoroutine,
     Body::Steps,
     8,
     "async for x in a1: print(x)  # breaks out after so many, or at the end of the first"},
    {"aclosing", {Stream}, InCoroutine, Body::Steps, 3, "async with contextlib.aclosing(a1):"},
    {"drop", {Stream}, Anywhere, Body::None, 3, "del a1"},

    // Tasks.
    {"start", {NewTask, Coroutine}, Anywhere, Body::None, 14, "t1 = asyncio.create_task(c1())"},
    {"rename", {Task, Text}, Anywhere, Body::None, 1, "t1.set_name('x')"},
    {"cancel", {Awaitable}, Anywhere, Body::None, 10, "print(t1.cancel())"},
    {"cancel_self", {}, InCoroutine, Body::None, 2, "asyncio.current_task().cancel()"},
    {"uncancel", {}, InCoroutine, Body::None, 2, "print(asyncio.current_task().uncancel())"},
    {"cancelling", {}, InCoroutine, Body::None, 1, "print(asyncio.current_task().cancelling())"},
    {"look", {Awaitable}, Anywhere, Body::None, 2, "print whether it is done or cancelled"},
    {"result", {Awaitable}, Anywhere, Body::None, 1, "print(t1.result())"},

    // Futures and callbacks.
    {"future", {Future}, Anywhere, Body::None, 2, "f1 = loop.create_future()", true},
    {"set", {Future, Number}, Anywhere, Body::None, 5, "f1.set_result(5)"},
    {"fail", {Future, Error}, Anywhere, Body::None, 2, "f1.set_exception(ValueError('3'))"},
    {"when_done", {Callback, Awaitable}, Anywhere, Body::Callback, 3, "t1.add_done_callback(k1)"},
    {"unwhen_done",
     {Callback, Awaitable},
     Anywhere,
     Body::None,
     1,
     "print(t1.remove_done_callback(k1))"},
    {"call_soon", {Handle}, Anywhere, Body::Callback, 3, "h1 = loop.call_soon(callback)"},
    {"call_later",
     {Handle, Delay},
     Anywhere,
     Body::Callback,
     3,
     "h1 = loop.call_later(0.1, callback)"},
    {"cancel_handle", {Handle}, Anywhere, Body::None, 2, "h1.cancel()"},

    // gather.
    {"gather", {Awaitables}, InCoroutine, Body::None, 6, "print(await asyncio.gather(t1, c1()))"},
    {"gather_all",
     {Awaitables},
     InCoroutine,
     Body::None,
     4,
     "print(await asyncio.gather(t1, c1(), return_exceptions=True))"},
    {"start_gather", {Gathering, Awaitables}, Anywhere, Body::None, 4, "g1 = asyncio.gather(t1)"},
    {"start_gather_all",
     {Outcomes, Awaitables},
     Anywhere,
     Body::None,
     2,
     "o1 = asyncio.gather(t1, return_exceptions=True)"},

    // Waiting with a limit, or for some of many.
    {"wait",
     {When, OptionalDelay, Futures},
     InCoroutine,
     Body::None,
     6,
     "print how many are done and pending of await asyncio.wait([t1], timeout=1, return_when=...)"},
    {"wait_for",
     {OptionalDelay, Waitable},
     InCoroutine,
     Body::None,
     8,
     "print(await asyncio.wait_for(c1(), 0.1))"},
    {"timeout",
     {Timeout, OptionalDelay},
     InCoroutine,
     Body::Steps,
     8,
     "async with asyncio.timeout(0.1) as m1:"},
    {"reschedule",
     {Timeout, OptionalDelay},
     Anywhere,
     Body::None,
     2,
     "m1.reschedule(loop.time() + 0.1)"},
    {"expired", {Timeout}, Anywhere, Body::None, 1, "print(m1.expired())"},
    {"shield", {Waitable}, InCoroutine, Body::None, 5, "print(await asyncio.shield(t1))"},
    {"start_shield", {Outer, Waitable}, Anywhere, Body::None, 3, "j1 = asyncio.shield(t1)"},

    {"as_completed",
     {OptionalDelay, Futures},
     InCoroutine,
     Body::None,
     6,
     "for next in asyncio.as_completed([t1], timeout=1): print(await next)"},

    // Task groups.
    {"group", {Group}, InCoroutine, Body::Steps, 8, "async with asyncio.TaskGroup() as p1:"},
    {"start_in",
     {Group, NewTask, Coroutine},
     Anywhere,
     Body::None,
     12,
     "t1 = p1.create_task(c1())"},

    // Locks and semaphores.
    {"lock", {Lock}, Anywhere, Body::None, 1, "l1 = asyncio.Lock()", true},
    {"semaphore", {Semaphore, Small}, Anywhere, Body::None, 1, "s1 = asyncio.Semaphore(2)", true},
    {"bounded_semaphore",
     {BoundedSemaphore, Small},
     Anywhere,
     Body::None,
     1,
     "b1 = asyncio.BoundedSemaphore(2)",
     true},
    {"acquire", {Lockable}, InCoroutine, Body::None, 9, "print(await s1.acquire())"},
    {"release", {Lockable}, Anywhere, Body::None, 6, "s1.release()"},
    {"locked", {Lockable}, Anywhere, Body::None, 1, "print(s1.locked())"},
    {"with", {Lockable}, InCoroutine, Body::Steps, 14, "async with s1:"},

    // Events.
    {"event", {Event}, Anywhere, Body::None, 1, "e1 = asyncio.Event()", true},
    {"wait_event", {Event}, InCoroutine, Body::None, 6, "print(await e1.wait())"},
    {"set_event", {Event}, Anywhere, Body::None, 4, "e1.set()"},
    {"clear_event", {Event}, Anywhere, Body::None, 2, "e1.clear()"},
    {"is_set", {Event}, Anywhere, Body::None, 1, "print(e1.is_set())"},

    // Conditions and barriers.
    {"condition", {Condition}, Anywhere, Body::None, 1, "n1 = asyncio.Condition()", true},
    {"condition_on",
     {Condition, Lock},
     Anywhere,
     Body::None,
     1,
     "n1 = asyncio.Condition(l1)",
     true},
    {"wait_condition", {Condition}, InCoroutine, Body::None, 6, "print(await n1.wait())"},
    {"notify", {Condition, Small}, Anywhere, Body::None, 4, "n1.notify(2)"},
    {"notify_all", {Condition}, Anywhere, Body::None, 3, "n1.notify_all()"},
    {"barrier", {Barrier, Parties}, Anywhere, Body::None, 1, "r1 = asyncio.Barrier(2)", true},
    {"wait_barrier", {Barrier}, InCoroutine, Body::None, 8, "print(await r1.wait())"},
    {"reset_barrier", {Barrier}, InCoroutine, Body::None, 2, "await r1.reset()"},
    {"abort_barrier", {Barrier}, InCoroutine, Body::None, 1, "await r1.abort()"},
    {"look_at_barrier", {Barrier}, Anywhere, Body::None, 1, "print(r1.n_waiting, r1.broken)"},

    // Jobs in the default pool of threads.
    {"to_thread",
     {Delay, Number},
     InCoroutine,
     Body::None,
     6,
     "print(await asyncio.to_thread(job, 0.1, 5))  # it sleeps 0.1 s and returns 5"},
    {"start_job",
     {Outer, Delay, Number},
     Anywhere,
     Body::None,
     5,
     "j1 = loop.run_in_executor(None, job, 0.1, 5)"},

    // Pools of one's own.
    {"thread_pool",
     {Pool, Parties},
     Anywhere,
     Body::None,
     1,
     "x1 = concurrent.futures.ThreadPoolExecutor(2)",
     true},
    {"process_pool",
     {Pool, Parties},
     Anywhere,
     Body::None,
     1,
     "x1 = concurrent.futures.ProcessPoolExecutor(2)",
     true},
    {"run_in",
     {Pool, Delay, Number},
     InCoroutine,
     Body::None,
     6,
     "print(await loop.run_in_executor(x1, job, 0.1, 5))"},
    {"start_job_in",
     {Outer, Pool, Delay, Number},
     Anywhere,
     Body::None,
     6,
     "j1 = loop.run_in_executor(x1, job, 0.1, 5)"},
    {"with_pool", {Pool}, InCoroutine, Body::Steps, 2, "with x1:"},
    {"shut_down", {Pool}, Anywhere, Body::None, 1, "x1.shutdown()"},
    {"leave_pool", {Pool}, Anywhere, Body::None, 1, "x1.shutdown(wait=False, cancel_futures=True)"},

    // Queues.
    {"queue", {Queue, Small}, Anywhere, Body::None, 1, "q1 = asyncio.Queue(2)", true},
    {"priority_queue",
     {Queue, Small},
     Anywhere,
     Body::None,
     1,
     "q1 = asyncio.PriorityQueue(2)",
     true},
    {"lifo_queue", {Queue, Small}, Anywhere, Body::None, 1, "q1 = asyncio.LifoQueue(2)", true},
    {"put", {Queue, Number}, InCoroutine, Body::None, 8, "await q1.put(5)"},
    {"get", {Queue}, InCoroutine, Body::None, 8, "print(await q1.get())"},
    {"put_nowait", {Queue, Number}, Anywhere, Body::None, 3, "q1.put_nowait(5)"},
    {"get_nowait", {Queue}, Anywhere, Body::None, 3, "print(q1.get_nowait())"},
    {"task_done", {Queue}, Anywhere, Body::None, 3, "q1.task_done()"},
    {"join", {Queue}, InCoroutine, Body::None, 3, "await q1.join()"},
    {"qsize", {Queue}, Anywhere, Body::None, 1, "print(q1.qsize())"},
};

bool may_stand(Stands stands, Place place) {
  switch (stands) {
    case Top:
      return place == Place::Top;
    case InCoroutine:
    case AfterTry:
      return place != Place::Top && place != Place::Callback;
    case InGenerator:
      return place == Place::Generator || place == Place::Guarded;
    case Anywhere:
      return place != Place::Top;
  }
  return false;
}

}  // namespace

std::span<const Word> vocabulary() { return Words; }

const Word* find_word(std::string_view name) {
  const auto found = std::ranges::find(Words, name, &Word::name);
  return found == Words.end() ? nullptr : &*found;
}

std::string fault_of(const Word& word, std::span<const std::string> line, Place place) {
  if (!may_stand(word.stands, place)) return fmt::format("'{}' cannot stand here", word.name);
  std::size_t at = 1;
  for (const Kind kind : word.arguments) {
    const std::size_t end = is_list(kind) ? line.size() : at + 1;
    if (end > line.size()) return fmt::format("'{}' lacks an argument", word.name);
    for (; at < end; ++at) {
      if (!is_of(kind, line[at])) return fmt::format("'{}' cannot take '{}'", word.name, line[at]);
    }
    if (kind == Error && (at >= line.size() || !is_number(line[at++]))) {
      return fmt::format("'{}' lacks the error's number", word.name);
    }
  }
  return at < line.size() ? fmt::format("'{}' takes no '{}'", word.name, line[at]) : "";
}

Place inside_of(const Word& word, Place place) {
  if (word.body == Body::Callback) return Place::Callback;
  if (word.name == "generator") return Place::Generator;
  return word.name == "try" && place == Place::Generator ? Place::Guarded : Place::Coroutine;
}

}  // namespace tests::differential

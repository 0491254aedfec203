// Queues of items between tasks: first in first out, by priority, last in first out.
// Rule: they differ in which item get() takes, and in nothing else.
#pragma once

#include <concepts>
#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/heapq.h"
#include "engine/queue_core.h"
#include "engine/recording.h"

namespace engine {

/// The items of one queue. Not for programs: they hold a Queue<T>.
template <class T>
class QueueItems : public QueueCore {
 public:
  using QueueCore::QueueCore;

  void put(T item, Site site) {
    check_has_room();
    const std::string text = text_of(item);
    put(std::move(item));
    item_entered(text, site);
  }
  T get(Site site) {
    check_has_item();
    T item = get();
    item_left(text_of(item), site);
    return item;
  }

 private:
  virtual void put(T item) = 0;
  virtual T get() = 0;
  static std::string text_of(const T& item) {
    return current_recorder() ? shown(repr(item)) : std::string();
  }
};

template <class T>
class FifoItems final : public QueueItems<T> {
 public:
  FifoItems(int maxsize, Site site) : QueueItems<T>("Queue", maxsize, site) {}
  std::size_t size() const override { return items_.size(); }

 private:
  void put(T item) override { items_.push_back(std::move(item)); }
  T get() override {
    T item = std::move(items_.front());
    items_.pop_front();
    return item;
  }
  std::deque<T> items_;
};

template <class T>
class PriorityItems final : public QueueItems<T> {
 public:
  PriorityItems(int maxsize, Site site) : QueueItems<T>("PriorityQueue", maxsize, site) {}
  std::size_t size() const override { return items_.size(); }

 private:
  void put(T item) override { heapq::push(items_, std::move(item)); }
  T get() override { return heapq::pop(items_); }
  std::vector<T> items_;
};

template <class T>
class LifoItems final : public QueueItems<T> {
 public:
  LifoItems(int maxsize, Site site) : QueueItems<T>("LifoQueue", maxsize, site) {}
  std::size_t size() const override { return items_.size(); }

 private:
  void put(T item) override { items_.push_back(std::move(item)); }
  T get() override {
    T item = std::move(items_.back());
    items_.pop_back();
    return item;
  }
  std::vector<T> items_;
};

template <class T>
Coro<> put_into(std::shared_ptr<QueueItems<T>> items, Qualname, T item, Site site) {
  co_await QueueCore::wait_for_room(items, site);
  items->put(std::move(item), site);
}

template <class T>
Coro<T> get_from(std::shared_ptr<QueueItems<T>> items, Qualname, Site site) {
  co_await QueueCore::wait_for_item(items, site);
  co_return items->get(site);
}

/// As asyncio.Queue; a copyable reference. `maxsize` 0 or less: no limit.
template <class T>
class Queue {
 public:
  explicit Queue(int maxsize = 0, Site site = Site::current())
      : Queue(std::make_shared<FifoItems<T>>(maxsize, site)) {}

  /// Waits while the queue is full.
  Coro<> put(T item, Site site = Site::current()) const {
    return put_into(items_, {"Queue.put"}, std::move(item), site);
  }
  /// Waits while the queue is empty.
  Coro<T> get(Site site = Site::current()) const { return get_from(items_, {"Queue.get"}, site); }
  /// Throws QueueFull when there is no room.
  void put_nowait(T item, Site site = Site::current()) const { items_->put(std::move(item), site); }
  /// Throws QueueEmpty when there is none.
  T get_nowait(Site site = Site::current()) const { return items_->get(site); }

  /// Says that an item that was taken is dealt with. Throws ValueError when none is left to be.
  void task_done(Site site = Site::current()) const { items_->task_done(site); }
  /// Waits until task_done() was called for every item that was put.
  Coro<> join(Site site = Site::current()) const {
    return QueueCore::join(items_, {"Queue.join"}, site);
  }

  std::size_t qsize() const { return items_->size(); }
  int maxsize() const { return items_->maxsize(); }
  bool empty() const { return items_->is_empty(); }
  bool full() const { return items_->is_full(); }
  friend bool operator==(const Queue&, const Queue&) = default;

 protected:
  explicit Queue(std::shared_ptr<QueueItems<T>> items) : items_(std::move(items)) {}

 private:
  std::shared_ptr<QueueItems<T>> items_;
};

/// As asyncio.PriorityQueue: get() takes the least item; equal ones come in the order of heapq.
template <class T>
  requires requires(const T& a, const T& b) {
    { a < b } -> std::convertible_to<bool>;
  }
class PriorityQueue : public Queue<T> {
 public:
  explicit PriorityQueue(int maxsize = 0, Site site = Site::current())
      : Queue<T>(std::make_shared<PriorityItems<T>>(maxsize, site)) {}
};

/// As asyncio.LifoQueue: get() takes the item that was put last.
template <class T>
class LifoQueue : public Queue<T> {
 public:
  explicit LifoQueue(int maxsize = 0, Site site = Site::current())
      : Queue<T>(std::make_shared<LifoItems<T>>(maxsize, site)) {}
};

}  // namespace engine

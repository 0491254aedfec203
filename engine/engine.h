// Everything a program written against the engine uses: the names of asyncio, in one include.
// Rule: this file declares nothing of its own.
#pragma once

#include "engine/ensure_future.h"
#include "engine/errors.h"
#include "engine/event.h"
#include "engine/gather.h"
#include "engine/lock.h"
#include "engine/loop.h"
#include "engine/print.h"
#include "engine/queue.h"
#include "engine/run.h"
#include "engine/scope.h"
#include "engine/semaphore.h"
#include "engine/shield.h"
#include "engine/sleep.h"
#include "engine/task.h"
#include "engine/thread_time.h"
#include "engine/timeout.h"
#include "engine/to_thread.h"
#include "engine/wait.h"
#include "engine/wait_for.h"

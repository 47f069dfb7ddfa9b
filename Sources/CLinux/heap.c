#define _GNU_SOURCE
#include "heap.h"

#include <malloc.h>

enum { KiB = 1024 };

void heap_prepare(void) {
  // Each thread but the first begins with a heap of this size, and beyond it grows by a page at a
  // time, with a system call that keeps the page faults of all other threads waiting.
  mallopt(M_TOP_PAD, 1024 * KiB);
  // By default what is free at the end of the heap is given back after each frame, to be taken
  // again, zeroed page by page, for the next.
  mallopt(M_TRIM_THRESHOLD, 2048 * KiB);
  // The canvas of a large terminal has more than the default of 128 KiB: it would be mapped and
  // unmapped for each frame.
  mallopt(M_MMAP_THRESHOLD, 1024 * KiB);
}

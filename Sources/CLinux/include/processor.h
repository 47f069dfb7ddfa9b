#pragma once
#include <stdbool.h>

// The processors that a thread may run on.
//
// This is C because sets of processors are made by macros that are not visible to Swift.
typedef struct {
  unsigned long words[1024 / 8 / sizeof(unsigned long)];
} processor_set;

// Keeps the calling thread on the processor that it runs on, and says what it was free to run on
// before. Returns whether it does: not where the kernel refuses, or has more processors than a set.
bool processor_hold(processor_set *former);

// Lets the calling thread run where it was free to before.
void processor_release(const processor_set *former);

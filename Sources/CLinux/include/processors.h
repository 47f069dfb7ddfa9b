#pragma once
#include <stdbool.h>

// Which processors a thread may run on.
//
// This is C because sets of processors are changed by macros, which are not visible to Swift.

// Those that this thread may run on. A machine with more than 1024 is one with 1024 here.
struct processors {
  unsigned long bits[16];
};

// Takes the processors that this thread may run on; false where the system does not tell.
bool processors_allowed(struct processors *set);

// The same without the one that runs this thread now; false where that leaves none.
bool processors_without_own(const struct processors *set, struct processors *others);

// Makes threads of these pthread_attr_t begin on some processors; nothing where the system refuses.
void processors_begin_on(void *attributes, const struct processors *set);

// Makes this thread run on some processors only; nothing where the system refuses.
void processors_stay_on(const struct processors *set);

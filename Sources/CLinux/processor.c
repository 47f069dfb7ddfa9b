#define _GNU_SOURCE
#include "processor.h"

#include <sched.h>

_Static_assert(sizeof(processor_set) == sizeof(cpu_set_t), "both are of 1,024 processors");

bool processor_hold(processor_set *former) {
  int current = sched_getcpu();
  if (current < 0 || current >= CPU_SETSIZE) return false;
  cpu_set_t only;
  CPU_ZERO(&only);
  CPU_SET(current, &only);
  return sched_getaffinity(0, sizeof *former, (cpu_set_t *)former) == 0 &&
         sched_setaffinity(0, sizeof only, &only) == 0;
}

void processor_release(const processor_set *former) {
  sched_setaffinity(0, sizeof *former, (const cpu_set_t *)former);
}

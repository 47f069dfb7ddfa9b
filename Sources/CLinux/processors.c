#define _GNU_SOURCE
#include "processors.h"

#include <pthread.h>
#include <sched.h>

_Static_assert(sizeof(struct processors) == sizeof(cpu_set_t), "a set is handed on as it is");

bool processors_allowed(struct processors *set) {
  return sched_getaffinity(0, sizeof *set, (cpu_set_t *)set) == 0;
}

bool processors_without_own(const struct processors *set, struct processors *others) {
  int own = sched_getcpu();
  if (own < 0) return false;
  *others = *set;
  CPU_CLR(own, (cpu_set_t *)others);
  return CPU_COUNT((cpu_set_t *)others) > 0;
}

void processors_begin_on(void *attributes, const struct processors *set) {
  pthread_attr_setaffinity_np(attributes, sizeof *set, (const cpu_set_t *)set);
}

void processors_stay_on(const struct processors *set) {
  sched_setaffinity(0, sizeof *set, (const cpu_set_t *)set);
}

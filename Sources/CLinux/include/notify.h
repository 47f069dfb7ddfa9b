#pragma once
#include <stddef.h>

// Sends one message to the service manager, without ever waiting.
//
// This is C because a socket's address is a union of structures that Swift cannot fill without
// casting pointers, and an abstract name begins with a zero byte.
//
// `name` is a path, or an abstract name after `@`. Returns 0 or the negated error number: -EAGAIN
// where the receiver's queue is full, -ENAMETOOLONG where the name does not fit an address.
int notify_send(const char *name, size_t name_count, const char *message, size_t count);

#pragma once
#include <stdbool.h>

// Opens files inside a folder and nowhere else.
//
// This is C because `openat` and `syscall` take a variable number of arguments, and such functions
// are not visible to Swift; openat2 has no wrapper in the C library at all. Each returns a
// descriptor, or the negated error number.

// Opens a folder to resolve paths from; links on the way to it are followed.
int files_open_folder(const char *path);

// Opens a file for reading. The kernel itself refuses every path that leaves the folder at any step
// (EXDEV), so that nothing can be swapped between a check and the opening.
// Returns -ENOSYS or -EPERM where the kernel or a sandbox has no openat2.
int files_open_beneath(int folder, const char *path);

// Whether a file lies on a disk or in the memory of this machine, as far as its file system is known
// for that: what a server holds can vanish while it is mapped. statfs is not visible to Swift.
bool files_is_local(int descriptor);

// Opens one name in a folder, which must not be a link (ELOOP): a folder on the way if `passing`,
// else a file for reading.
int files_open_step(int folder, const char *name, bool passing);

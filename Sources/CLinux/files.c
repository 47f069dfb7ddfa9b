#define _GNU_SOURCE
#include "files.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

static_assert(sizeof(struct open_how) == 24, "the first version of the kernel's structure");

// Opening a FIFO that nobody writes to must not wait, and a terminal must not become ours.
enum { READING = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY };

static int result(long descriptor) { return descriptor < 0 ? -errno : (int)descriptor; }

int files_open_folder(const char *path) {
  return result(open(path, O_PATH | O_DIRECTORY | O_CLOEXEC));
}

int files_open_beneath(int folder, const char *path) {
  struct open_how how = {.flags = READING, .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
  for (int attempt = 0;; attempt++) {
    long descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);
    // EAGAIN: something was renamed while the kernel looked, so that it could not be sure.
    if (descriptor < 0 && (errno == EINTR || errno == EAGAIN) && attempt < 8) continue;
    return result(descriptor);
  }
}

int files_open_step(int folder, const char *name, bool passing) {
  int flags = passing ? O_PATH | O_DIRECTORY | O_CLOEXEC : READING;
  return result(openat(folder, name, flags | O_NOFOLLOW));
}

bool files_is_local(int descriptor) {
  struct statfs status;
  if (fstatfs(descriptor, &status) != 0) return false;
  switch ((uint32_t)status.f_type) {
    case 0xEF53:      // ext2, ext3, ext4
    case 0x58465342:  // XFS
    case 0x9123683E:  // Btrfs
    case 0xF2F52010:  // F2FS
    case 0x2FC12FC1:  // ZFS
    case 0xCA451A4E:  // bcachefs
    case 0x794C7630:  // overlays
    case 0x01021994:  // tmpfs
      return true;
    default:
      return false;
  }
}

#define _GNU_SOURCE
#include "notify.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int notify_send(const char *name, size_t name_count, const char *message, size_t count) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (name_count >= sizeof address.sun_path) return -ENAMETOOLONG;
  memcpy(address.sun_path, name, name_count);
  // An abstract name is as long as the address says and ends with no zero byte; one that is
  // counted would be a part of it.
  if (name[0] == '@') address.sun_path[0] = '\0';
  socklen_t length = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + name_count +
                                 (name[0] == '@' ? 0 : 1));

  int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (descriptor < 0) return -errno;
  ssize_t sent;
  do {
    sent = sendto(descriptor, message, count, MSG_NOSIGNAL | MSG_DONTWAIT,
                  (const struct sockaddr *)&address, length);
  } while (sent < 0 && errno == EINTR);
  int result = sent < 0 ? -errno : 0;
  close(descriptor);
  return result;
}

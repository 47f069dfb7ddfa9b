#include "shim.h"

#include <stdint.h>

_Static_assert(sizeof(uInt) >= 4, "a buffer's length below 4 GiB fits avail_in and avail_out");
_Static_assert(sizeof(Bytef) == sizeof(uint8_t), "Swift passes its bytes as they are");

int zlib_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

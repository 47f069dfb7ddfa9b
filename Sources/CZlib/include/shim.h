#pragma once
#include <zlib.h>

// `inflateInit2` is a macro that passes the version and size of `z_stream` the caller was compiled
// with; Swift does not import it.
int zlib_inflate_init(z_stream *stream, int window_bits);

// One description: FILE below the folder of descriptions, as an array of the name NAME.
//
// The array ends with one byte more, so that one of no bytes is an array, too.

#define IN_LIB(file) </lib/terminfo/file>
#define IN_SHARE(file) </usr/share/terminfo/file>

static const unsigned char NAME[] = {
#if __has_embed(IN_LIB(FILE))
#embed IN_LIB(FILE) suffix(, )
#elif __has_embed(IN_SHARE(FILE))
#embed IN_SHARE(FILE) suffix(, )
#endif
    0};

#undef IN_LIB
#undef IN_SHARE
#undef NAME
#undef FILE

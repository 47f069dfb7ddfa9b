#include "shim.h"

_Static_assert(sizeof(XML_Char) == 1, "expat was built for UTF-8 names and text, not UTF-16");

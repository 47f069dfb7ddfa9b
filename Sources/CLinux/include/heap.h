#pragma once

// Makes the heap one that a program can draw its first frame from within milliseconds; to be called
// before there is a second thread.
//
// This is C because <malloc.h> names its settings by macros that are not visible to Swift.
void heap_prepare(void);

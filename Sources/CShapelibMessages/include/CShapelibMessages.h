#pragma once
#include <shapefil.h>

/// Opens `path` for reading with an error hook that keeps what shapelib says about this thread's calls.
/// NULL when shapelib refuses the file; the caller closes the handle with SHPClose.
SHPHandle shapelib_messages_open_shapes(const char *path);

/// The same for an attribute table; the caller closes the handle with DBFClose.
DBFHandle shapelib_messages_open_table(const char *path);

/// Forgets this thread's message. Call it before the call whose failure is to be explained.
void shapelib_messages_clear(void);

/// The first message on this thread since it was cleared, "" when there was none. Valid until the next call of
/// shapelib on this thread; the memory is the thread's own.
const char *shapelib_messages_text(void);

/// The file the shapelib in use was loaded from, links followed, such as ".../libshp.so.2.1.0"; "" when the system
/// does not tell. shapelib 1.5 has no call for its version. `buffer` takes at least PATH_MAX bytes.
void shapelib_messages_library(char *buffer);

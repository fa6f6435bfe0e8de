#define _GNU_SOURCE
#include "CShapelibMessages.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

// shapelib's error hook carries no user pointer, so the place to write to has to be the thread's own.
static _Thread_local char message[512];

static void keep(const char *text) {
  // The first message names the cause, later ones its consequences.
  if (message[0] == '\0' && text != NULL) snprintf(message, sizeof message, "%s", text);
}

static void prepare(SAHooks *hooks) {
  SASetupDefaultHooks(hooks);
  hooks->Error = keep;
  shapelib_messages_clear();
}

SHPHandle shapelib_messages_open_shapes(const char *path) {
  SAHooks hooks;
  prepare(&hooks);
  return SHPOpenLL(path, "rb", &hooks);
}

DBFHandle shapelib_messages_open_table(const char *path) {
  SAHooks hooks;
  prepare(&hooks);
  return DBFOpenLL(path, "rb", &hooks);
}

void shapelib_messages_clear(void) { message[0] = '\0'; }

const char *shapelib_messages_text(void) { return message; }

void shapelib_messages_library(char *buffer) {
  Dl_info found;
  buffer[0] = '\0';
  if (dladdr((const void *)&SHPOpen, &found) != 0 && found.dli_fname != NULL) {
    if (realpath(found.dli_fname, buffer) == NULL) buffer[0] = '\0';
  }
}

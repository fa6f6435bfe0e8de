#include "CShapelibMessages.h"

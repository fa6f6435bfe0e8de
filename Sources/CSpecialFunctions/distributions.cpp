#include "CSpecialFunctions.h"

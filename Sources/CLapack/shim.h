#pragma once
#include <lapacke.h>

/// OpenBLAS: how many threads its kernels use, process-wide. Declared here because lapacke.h does not.
void openblas_set_num_threads(int num_threads);

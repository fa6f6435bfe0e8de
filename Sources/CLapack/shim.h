#pragma once
#include <lapacke.h>

/// OpenBLAS: how many threads its kernels use, process-wide. Declared here because lapacke.h does not.
void openblas_set_num_threads(int num_threads);

/// OpenBLAS: its version, followed by how it was built. Static storage, not to be freed.
char *openblas_get_config(void);

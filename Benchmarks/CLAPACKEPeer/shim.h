#include <lapacke.h>

/// `lapack_int` is a C macro, which Swift cannot see.
typedef lapack_int PeerLapackInt;

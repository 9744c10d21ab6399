#include <nettle/sha2.h>
#include <nettle/version.h>

// One call for the three of nettle, whose names are macros and whose last one lost a parameter in 4.0.
static inline void cnettle_sha256(size_t length, const uint8_t *bytes, uint8_t *digest) {
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, length, bytes);
#if NETTLE_VERSION_MAJOR >= 4
  sha256_digest(&context, digest);
#else
  sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
#endif
}

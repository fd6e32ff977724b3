/*
 * For `make STATIC=1`: what stands in the place of libgit2's ways to a server.
 * We never go there, and its library for Kerberos is not to be had for a static
 * link.  All that a file of libgit2 exports must be here, or it comes along.
 */
#define NEVER(name) \
	int name(void); \
	int name(void) \
	{ \
		return -1; \
	}
#define READY(name) \
	int name(void); \
	int name(void) \
	{ \
		return 0; \
	}

extern char git_http__expect_continue;
char git_http__expect_continue;

READY(git_mbedtls_stream_global_init)
NEVER(git_mbedtls_stream_new)
NEVER(git_mbedtls_stream_wrap)
NEVER(git_mbedtls__set_cert_location)
READY(git_transport_ssh_global_init)
NEVER(git_smart_subtransport_ssh)
NEVER(git_transport_ssh_with_paths)
NEVER(git_smart_subtransport_http)

/* Preloaded into a writer by fault_test.go: the calls that reach the disk
   succeed until the FAULT_AT-th, which fails, and all after it where
   FAULT_STAYS is set. FAULT_CALL is "write" or "sync"; FAULT_ERRNO says how.
   A write that fails may first have written half of its bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long calls;

static int fails(const char *call) {
	const char *want = getenv("FAULT_CALL");
	if (!want || strcmp(want, call)) return 0;
	long at = atol(getenv("FAULT_AT"));
	long n = __sync_add_and_fetch(&calls, 1);
	if (n < at || (n > at && !getenv("FAULT_STAYS"))) return 0;
	errno = atoi(getenv("FAULT_ERRNO"));
	return 1;
}

ssize_t pwrite64(int fd, const void *buf, size_t n, off64_t at) {
	ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
	if (fails("write")) {
		int e = errno;
		real(fd, buf, n / 2, at);
		errno = e;
		return -1;
	}
	return real(fd, buf, n, at);
}

ssize_t pwrite(int fd, const void *buf, size_t n, off_t at) { return pwrite64(fd, buf, n, at); }

int fsync(int fd) {
	int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
	return fails("sync") ? -1 : real(fd);
}

int fdatasync(int fd) {
	int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
	return fails("sync") ? -1 : real(fd);
}

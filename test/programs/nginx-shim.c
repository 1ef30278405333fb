/*
 * Preloaded into `nginx -t` so that only the text of a configuration decides the verdict.
 *
 * nginx opens certificates, logs, includes and sockets and resolves hosts and users even when it only tests a file.
 * Each function below answers as a machine would on which all of that exists:
 *   reading a file that is missing    → a stand-in (key material for fopen, an empty file for open)
 *   writing or creating a file        → /dev/null
 *   host and user names               → 127.0.0.1 and the user that runs the test
 *   glob patterns                     → nothing matches, so that the machine's own sites stay out of it
 *
 * Environment: ETC_SHIM_PEM     a bundle of certificate, key, DH parameters and CRL
 *              ETC_SHIM_ROOT    the directory of the file under test; a relative include resolves below it
 *              ETC_SHIM_SYSTEM  the directory of stock includes (mime.types, fastcgi_params, snippets/…)
 *              ETC_SHIM_MODULES the directory of loadable modules
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <grp.h>
#include <netdb.h>
#include <pwd.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))

typedef int (*open_fn)(const char *, int, ...);
typedef FILE *(*fopen_fn)(const char *, const char *);
typedef int (*addrinfo_fn)(const char *, const char *, const struct addrinfo *, struct addrinfo **);

static int starts(const char *text, const char *prefix) {
  return strncmp(text, prefix, strlen(prefix)) == 0;
}

static const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static int ends(const char *text, const char *suffix) {
  size_t length = strlen(text), tail = strlen(suffix);
  return length >= tail && strcmp(text + length - tail, suffix) == 0;
}

static int is_kernel_view(const char *path) {
  return starts(path, "/dev/") || starts(path, "/proc/") || starts(path, "/sys/");
}

/* Libraries probe for files and rely on the answer: shared objects, Lua and Perl modules, OpenSSL's own settings. */
static int is_probed(const char *path) {
  static const char *const prefixes[] = {"/lib/", "/lib64/", "/usr/lib/", "/usr/share/", "/usr/local/share/lua/",
                                         "/usr/local/lib/", "/etc/ssl/openssl.cnf", "/etc/perl/"};
  if (path[0] != '/' || is_kernel_view(path) || ends(path, ".lua") || ends(path, ".pm") || ends(path, ".so")) return 1;
  if (starts(path, "/usr/share/nginx/")) return 0;
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (starts(path, prefixes[i])) return 1;
  return 0;
}

static int is_absence(int code) {
  return code == ENOENT || code == EACCES || code == ENOTDIR || code == EPERM;
}

/* ---- reading and writing -------------------------------------------------------------------------------------- */

static int open_below(open_fn real, const char *directory, const char *rest) {
  char path[4096];
  if (!directory || snprintf(path, sizeof path, "%s/%s", directory, rest) >= (int)sizeof path) return -1;
  return real(path, O_RDONLY);
}

static int open_stand_in(open_fn real, const char *path) {
  const char *root = getenv("ETC_SHIM_ROOT"), *stock = getenv("ETC_SHIM_SYSTEM");
  int fd = -1;
  if (root && starts(path, root) && path[strlen(root)] == '/') fd = open_below(real, stock, path + strlen(root) + 1);
  if (fd < 0) fd = open_below(real, stock, last_part(path));
  return fd < 0 ? real("/dev/null", O_RDONLY) : fd;
}

static int guarded_open(const char *name, const char *path, int flags, mode_t mode) {
  open_fn real = NEXT(open_fn, name);
  int writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
  if (writes && !is_kernel_view(path)) return real("/dev/null", O_RDWR);
  int fd = real(path, flags, mode);
  if (fd >= 0 || !is_absence(errno) || is_probed(path)) return fd;
  return open_stand_in(real, path);
}

#define GUARDED_OPEN(name)                                      \
  int name(const char *path, int flags, ...) {                  \
    mode_t mode = 0;                                            \
    if (flags & (O_CREAT | O_TMPFILE)) {                        \
      va_list rest;                                             \
      va_start(rest, flags);                                    \
      mode = va_arg(rest, mode_t);                              \
      va_end(rest);                                             \
    }                                                           \
    return guarded_open(#name, path, flags, mode);              \
  }
GUARDED_OPEN(open)
GUARDED_OPEN(open64)

/* OpenSSL reads key material with stdio. A certificate that exists may lack its readable key, so /etc is replaced. */
static FILE *guarded_fopen(const char *name, const char *path, const char *mode) {
  fopen_fn real = NEXT(fopen_fn, name);
  const char *pem = getenv("ETC_SHIM_PEM");
  if (!pem || mode[0] != 'r' || is_probed(path)) return real(path, mode);
  if (starts(path, "/etc/ssl/") || starts(path, "/etc/letsencrypt/")) return real(pem, mode);
  FILE *file = real(path, mode);
  return !file && is_absence(errno) ? real(pem, mode) : file;
}

FILE *fopen(const char *path, const char *mode) { return guarded_fopen("fopen", path, mode); }
FILE *fopen64(const char *path, const char *mode) { return guarded_fopen("fopen64", path, mode); }

static int matches_nothing(glob_t *found) {
  found->gl_pathc = 0;
  found->gl_pathv = NULL;
  return GLOB_NOMATCH;
}

int glob(const char *pattern, int flags, int (*on_error)(const char *, int), glob_t *found) {
  (void)pattern, (void)flags, (void)on_error;
  return matches_nothing(found);
}
int glob64(const char *pattern, int flags, int (*on_error)(const char *, int), glob64_t *found) {
  (void)pattern, (void)flags, (void)on_error;
  return matches_nothing((glob_t *)found);
}
void globfree(glob_t *found) { (void)found; }
void globfree64(glob64_t *found) { (void)found; }

/* ---- what a test must not change ------------------------------------------------------------------------------ */

int mkdir(const char *path, mode_t mode) { return (void)path, (void)mode, 0; }
int chown(const char *path, uid_t user, gid_t group) { return (void)path, (void)user, (void)group, 0; }
int chmod(const char *path, mode_t mode) { return (void)path, (void)mode, 0; }
int unlink(const char *path) { return (void)path, 0; }
int rename(const char *from, const char *to) { return (void)from, (void)to, 0; }
int bind(int fd, const struct sockaddr *address, socklen_t length) { return (void)fd, (void)address, (void)length, 0; }
int listen(int fd, int backlog) { return (void)fd, (void)backlog, 0; }

/* ---- names ---------------------------------------------------------------------------------------------------- */

static int could_be_host(const char *name) {
  if (!name || !*name || strlen(name) > 253) return 0;
  return strpbrk(name, " /") == NULL;
}

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
  addrinfo_fn real = NEXT(addrinfo_fn, "getaddrinfo");
  struct addrinfo numeric;
  memset(&numeric, 0, sizeof numeric);
  if (hints) numeric = *hints;
  numeric.ai_flags = (numeric.ai_flags | AI_NUMERICHOST) & ~AI_ADDRCONFIG;
  int code = real(name, service, &numeric, found);
  if (code == 0 || !could_be_host(name)) return code;
  return real("127.0.0.1", service, &numeric, found);
}

struct passwd *getpwnam(const char *name) {
  struct passwd *entry = NEXT(struct passwd * (*)(const char *), "getpwnam")(name);
  return entry ? entry : getpwuid(getuid());
}

struct group *getgrnam(const char *name) {
  struct group *entry = NEXT(struct group * (*)(const char *), "getgrnam")(name);
  return entry ? entry : getgrgid(getgid());
}

/* A configuration names modules by its own machine's path; the file name is what identifies one. */
void *dlopen(const char *file, int flags) {
  void *(*real)(const char *, int) = NEXT(void *(*)(const char *, int), "dlopen");
  void *handle = real(file, flags);
  const char *modules = getenv("ETC_SHIM_MODULES");
  if (handle || !file || !modules || !(strstr(file, "ngx_") || strstr(file, "ndk_"))) return handle;
  char path[4096];
  if (snprintf(path, sizeof path, "%s/%s", modules, last_part(file)) >= (int)sizeof path) return NULL;
  return real(path, flags);
}

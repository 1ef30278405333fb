/* Compares pairs of versions with libdpkg, one pair a line, parted by a tab: prints -1, 0 or 1, or "?" where one is refused. */
#define LIBDPKG_VOLATILE_API 1
#include <dpkg/dpkg.h>
#include <dpkg/dpkg-db.h>
#include <dpkg/version.h>
#include <stdio.h>
#include <string.h>
int main(void) {
  static char line[65536];
  while (fgets(line, sizeof line, stdin)) {
    struct dpkg_version a, b;
    struct dpkg_error err = DPKG_ERROR_INIT;
    char *tab = strchr(line, '\t');
    line[strcspn(line, "\n")] = 0;
    if (!tab) continue;
    *tab = 0;
    int x = parseversion(&a, line, &err), y = parseversion(&b, tab + 1, &err);
    if (x || y) { puts("?"); continue; }
    int r = dpkg_version_compare(&a, &b);
    printf("%d\n", (r > 0) - (r < 0));
  }
  return 0;
}

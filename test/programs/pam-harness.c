/*
 * Asks libpam about stacks. One request a line on standard input: `judge FOLDER SERVICE` or `run FOLDER SERVICE`.
 * judge: what libpam logs while it reads the service, no module loaded. run: the six functions in turn, with the modules
 * that were called. Answers end with a line that holds a dot. Syslog and, for judge, dlopen are ours.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <security/pam_appl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char messages[1 << 16];
static char calls[1 << 16];
static int loading = 0;

static void add(char *buffer, size_t size, const char *text, const char *separator) {
  if (strlen(buffer) + strlen(text) + strlen(separator) + 1 > size) return;
  if (*buffer) strcat(buffer, separator);
  strcat(buffer, text);
}

static void note(const char *format, va_list list) {
  char line[4096];
  vsnprintf(line, sizeof line, format, list);
  for (char *c = line; *c; c++)
    if (*c == '\n' || *c == '\t') *c = ' ';
  if (strstr(line, "unable to dlopen") || strstr(line, "adding faulty module")) return;
  add(messages, sizeof messages, line, "\t");
}

void vsyslog(int priority, const char *format, va_list list) { (void)priority; note(format, list); }
void __vsyslog_chk(int priority, int flag, const char *format, va_list list) { (void)priority; (void)flag; note(format, list); }
void syslog(int priority, const char *format, ...) {
  (void)priority;
  va_list list;
  va_start(list, format);
  note(format, list);
  va_end(list);
}
void __syslog_chk(int priority, int flag, const char *format, ...) {
  (void)priority;
  (void)flag;
  va_list list;
  va_start(list, format);
  note(format, list);
  va_end(list);
}
void openlog(const char *name, int option, int facility) { (void)name; (void)option; (void)facility; }
void closelog(void) {}

void *dlopen(const char *file, int flags) {
  static void *(*real)(const char *, int);
  if (!real) real = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");
  return loading || !file || !strstr(file, "pam_") ? real(file, flags) : NULL;
}

/* Debian's libpam looks included services up in /etc/pam.d, whatever folder it was started with. */
static char folder[2048];
static const char *included = "/etc/pam.d/";

static FILE *redirect(const char *path, const char *mode, const char *symbol) {
  FILE *(*real)(const char *, const char *) = (FILE * (*)(const char *, const char *)) dlsym(RTLD_NEXT, symbol);
  char moved[4096];
  if (strncmp(path, included, strlen(included)) == 0) {
    snprintf(moved, sizeof moved, "%s/%s", folder, path + strlen(included));
    return real(moved, mode);
  }
  return real(path, mode);
}
FILE *fopen(const char *path, const char *mode) { return redirect(path, mode, "fopen"); }
FILE *fopen64(const char *path, const char *mode) { return redirect(path, mode, "fopen64"); }

/* The recording module calls this. */
void etcetera_called(const char *id) { add(calls, sizeof calls, id, ","); }

static int converse(int count, const struct pam_message **in, struct pam_response **out, void *data) {
  (void)in;
  (void)data;
  *out = calloc(count, sizeof **out);
  return *out ? PAM_SUCCESS : PAM_BUF_ERR;
}

static void report(const char *name, int result) {
  printf("%s\t%d\t%s\n", name, result, calls);
  calls[0] = 0;
}

int main(void) {
  char verb[16], service[256], line[4096];
  const struct pam_conv conversation = {converse, NULL};
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "%15s %2047s %255s", verb, folder, service) != 3) return 2;
    pam_handle_t *handle = NULL;
    messages[0] = calls[0] = 0;
    loading = strcmp(verb, "run") == 0;
    int result = pam_start_confdir(service, "nobody", &conversation, folder, &handle);
    printf("start\t%d\t%s\n", result, messages);
    if (loading && handle && result == PAM_SUCCESS) {
      report("authenticate", pam_authenticate(handle, 0));
      report("setcred", pam_setcred(handle, PAM_ESTABLISH_CRED));
      report("account", pam_acct_mgmt(handle, 0));
      report("open_session", pam_open_session(handle, 0));
      report("close_session", pam_close_session(handle, 0));
      report("chauthtok", pam_chauthtok(handle, 0));
    }
    if (handle) pam_end(handle, result);
    puts(".");
    fflush(stdout);
  }
  return 0;
}

/* A PAM module that says which line it stands for (its argument id=…), and then does what pam_debug does. */
#include <dlfcn.h>
#include <security/pam_modules.h>
#include <stddef.h>
#include <string.h>

void etcetera_called(const char *id);

typedef int (*module_function)(pam_handle_t *, int, int, const char **);

static int forward(const char *name, pam_handle_t *handle, int flags, int argc, const char **argv) {
  static void *debug;
  for (int i = 0; i < argc; i++)
    if (strncmp(argv[i], "id=", 3) == 0) etcetera_called(argv[i] + 3);
  if (!debug) debug = dlopen(PAM_DEBUG, RTLD_NOW);
  module_function function = debug ? (module_function)dlsym(debug, name) : NULL;
  return function ? function(handle, flags, argc, argv) : PAM_SYSTEM_ERR;
}

#define FORWARD(name) \
  int name(pam_handle_t *handle, int flags, int argc, const char **argv) { return forward(#name, handle, flags, argc, argv); }

FORWARD(pam_sm_authenticate)
FORWARD(pam_sm_setcred)
FORWARD(pam_sm_acct_mgmt)
FORWARD(pam_sm_open_session)
FORWARD(pam_sm_close_session)
FORWARD(pam_sm_chauthtok)

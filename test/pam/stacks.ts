/** Folders of services as distributions lay them out, by file name; for what is added to stacks. */
export type PamFiles = Readonly<Record<string, string>>;

/** What pam-auth-update writes on Debian and Ubuntu. */
export const debian: PamFiles = {
  'common-auth': `# the checks, one after the other
auth\t[success=1 default=ignore]\tpam_unix.so
# nobody succeeded
auth\trequisite\t\t\tpam_deny.so
auth\trequired\t\t\tpam_permit.so
auth\toptional\t\t\tpam_cap.so
`,
  'common-account': `account\t[success=1 new_authtok_reqd=done default=ignore]\tpam_unix.so
account\trequisite\t\t\tpam_deny.so
account\trequired\t\t\tpam_permit.so
`,
  'common-password': `password\t[success=1 default=ignore]\tpam_unix.so obscure yescrypt
password\trequisite\t\t\tpam_deny.so
password\trequired\t\t\tpam_permit.so
`,
  'common-session': `session\t[default=1]\t\t\tpam_permit.so
session\trequisite\t\t\tpam_deny.so
session\trequired\t\t\tpam_permit.so
session\trequired\tpam_unix.so
session\toptional\tpam_systemd.so
`,
  service: `auth       requisite  pam_nologin.so
@include common-auth
account    required   pam_nologin.so
@include common-account
session    required   pam_loginuid.so
@include common-session
@include common-password
`,
};

/** Two checks one after the other, as with SSSD on Debian. */
export const debianTwoChecks: PamFiles = {
  ...debian,
  'common-auth': `auth\t[success=2 default=ignore]\tpam_unix.so
auth\t[success=1 default=ignore]\tpam_sss.so use_first_pass
auth\trequisite\t\t\tpam_deny.so
auth\trequired\t\t\tpam_permit.so
`,
};

/** What authselect writes on Fedora and Red Hat. */
export const fedora: PamFiles = {
  'system-auth': `auth        required                                     pam_env.so
auth        sufficient                                   pam_fprintd.so
auth        [default=1 ignore=ignore success=ok]         pam_usertype.so isregular
auth        [default=1 ignore=ignore success=ok]         pam_localuser.so
auth        sufficient                                   pam_unix.so
auth        [default=1 ignore=ignore success=ok]         pam_usertype.so isregular
auth        sufficient                                   pam_sss.so forward_pass
auth        required                                     pam_deny.so

account     required                                     pam_unix.so
account     sufficient                                   pam_localuser.so
account     sufficient                                   pam_usertype.so issystem
account     [default=bad success=ok user_unknown=ignore] pam_sss.so
account     required                                     pam_permit.so

password    sufficient                                   pam_unix.so yescrypt shadow use_authtok
password    required                                     pam_deny.so

session     required                                     pam_limits.so
session     [success=1 default=ignore]                   pam_succeed_if.so service in crond quiet use_uid
session     required                                     pam_unix.so
`,
  service: `auth       substack     system-auth
account    required     pam_nologin.so
account    include      system-auth
password   include      system-auth
session    include      system-auth
`,
};

/** As before substacks were common. */
export const fedoraIncludes: PamFiles = {
  ...fedora,
  service: (fedora.service ?? '').replace('substack    ', 'include     '),
};

/** One file that includes nothing. */
export const single: PamFiles = {
  service: `auth required pam_unix.so
account required pam_unix.so
password required pam_unix.so yescrypt
session required pam_unix.so
`,
};

/** One file, two checks of which one is enough. */
export const alternatives: PamFiles = {
  service: `# one of two
auth     required   pam_env.so
auth     sufficient pam_unix.so
auth     sufficient pam_ldap.so use_first_pass
auth     required   pam_deny.so
account  required   pam_nologin.so
account  required   pam_unix.so
session  required   pam_unix.so
-session optional   pam_systemd.so`,
};

/** A condition in front of the check, and its success leaves the stack. */
export const conditional: PamFiles = {
  service: `auth [default=1 success=ignore] pam_succeed_if.so user != guest
auth [success=done new_authtok_reqd=done default=ignore] pam_unix.so
auth requisite pam_deny.so
account required pam_unix.so
session required pam_unix.so
`,
};

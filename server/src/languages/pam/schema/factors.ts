/** Modules that check a code of an app, a token or a phone: what somebody has, beside what they know. */
export const secondFactors: ReadonlySet<string> = new Set([
  'pam_google_authenticator',
  'pam_oath',
  'pam_duo',
  'pam_yubico',
  'pam_u2f',
  'pam_otpw',
  'pam_barada',
]);

/** Modules that check a password. */
export const passwordChecks: ReadonlySet<string> = new Set([
  'pam_unix',
  'pam_sss',
  'pam_ldap',
  'pam_krb5',
  'pam_winbind',
  'pam_pwdfile',
  'pam_userdb',
  'pam_radius_auth',
  'pam_tacplus',
  'pam_systemd_home',
  'pam_himmelblau',
  'pam_lsass',
]);

/** Checks that are meant to exempt people: root, and what somebody wrote down as a condition. */
export const exemptions: ReadonlySet<string> = new Set([
  'pam_rootok',
  'pam_succeed_if',
  'pam_listfile',
  'pam_usertype',
  'pam_timestamp',
  'pam_postgresok',
]);

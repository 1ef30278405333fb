/**
 * The modules of Linux-PAM 1.5.2 to 1.7.2 (their man pages and sources) with those it removed. One module a paragraph: its
 * name, its types (a auth, c account, p password, s session), its role, and a sentence; below, one option a line, with its
 * value's type behind `=`. `@since`, `@deprecated`, `@removed` name versions of Linux-PAM; `open` modules take other words too.
 */
export const linuxPamModules = `
pam_access acps gate | Decides by user, group and origin, as access.conf says.
  accessfile=path | Reads this file instead of access.conf.
  debug | Logs what it does.
  noaudit | Reports no login attempts from disallowed places to the audit system.
  nodefgroup | Takes words that are not in parentheses for users, never for groups.
  nodns | Does not look origins up in the DNS.
  quiet_log | Logs no denials. @since 1.6.0
  fieldsep=text | The characters that separate the fields of the file.
  listsep=text | The characters that separate the entries of a list.

pam_canonicalize_user a nothing | Replaces the user's name by the one of the user database. @since 1.6.0

pam_debug acps nothing | Returns what its arguments say; for tests of stacks only.
  auth=return | What authentication returns.
  cred=return | What setting credentials returns.
  acct=return | What the account check returns.
  prechauthtok=return | What the preliminary check of a password change returns.
  chauthtok=return | What a password change returns.
  open_session=return | What opening a session returns.
  close_session=return | What closing a session returns.

pam_deny acps gate | Always fails.

pam_echo acps nothing | Shows a message to the user. open
  file=path | Shows this file.

pam_env acps nothing | Sets environment variables from files.
  conffile=path | Reads this file instead of pam_env.conf.
  debug | Logs what it does.
  envfile=path | Reads NAME=VALUE lines from this file instead of /etc/environment.
  readenv=flag | Whether the envfile is read.
  user_envfile=path | The file in the home directory that is read with user_readenv=1.
  user_readenv=flag | Whether a file of the user is read; unsafe, and deprecated.

pam_exec acps nothing | Runs a command. open
  debug | Logs what it does.
  expose_authtok | Gives the password to the command on its standard input.
  log=path | Appends the command's output to this file.
  type=word | Runs the command only for this type of call.
  stdout | Shows the command's output to the user.
  quiet | Says nothing when the command fails.
  quiet_log | Logs nothing when the command fails. @since 1.5.2
  seteuid | Runs the command with the effective user id.

pam_faildelay a nothing | Sets the delay after a failed authentication.
  debug | Logs what it does.
  delay=number | The delay in microseconds.

pam_faillock ac gate | Locks an account for a while after too many failures.
  preauth | Stands before the password check and refuses locked accounts.
  authfail | Stands behind the failed password check and counts the failure.
  authsucc | Stands behind the successful check and forgets the failures.
  conf=path | Reads this file instead of faillock.conf.
  dir=path | The folder of the counters.
  audit | Logs the names of unknown users too.
  silent | Does not tell the user that the account is locked.
  no_log_info | Logs no informational messages.
  local_users_only | Counts only users of /etc/passwd.
  nodelay | Asks for no delay after a failure.
  deny=number | How many failures lock the account.
  fail_interval=number | In how many seconds the failures must happen.
  unlock_time=number | For how many seconds the account stays locked; 0 or never for good.
  even_deny_root | Locks root as well.
  root_unlock_time=number | For how many seconds root stays locked.
  admin_group=word | Members of this group are treated like root.

pam_filter acps nothing | Puts a filter between the user and the application. open
  debug | Logs what it does.
  new_term | Gives the filter a terminal of its own.
  non_term | Gives the filter no terminal.
  run1 | Runs the filter at the first function of the type.
  run2 | Runs the filter at the second function of the type.

pam_ftp a checks | Lets anonymous users in with an e-mail address as password.
  debug | Logs what it does.
  ignore | Does not use the address that was given as password.
  users=list | The names that count as anonymous.
  ftp=list | The names that count as anonymous.

pam_group a nothing | Adds groups to the user's credentials, as group.conf says.

pam_issue a nothing | Shows a file before the user's name is asked for.
  noesc | Leaves escape codes as they are.
  issue=path | Shows this file instead of /etc/issue.

pam_keyinit as nothing | Gives the session its own keyring.
  debug | Logs what it does.
  force | Replaces the session's keyring even where there is one.
  revoke | Revokes the keyring at the end of the session.

pam_lastlog acs nothing | Shows and records the last login; no longer built by default. @deprecated 1.5.3
  debug | Logs what it does.
  silent | Shows nothing.
  never | Says so where there was no login before.
  nodate | Leaves the date out.
  noterm | Leaves the terminal out.
  nohost | Leaves the host out.
  nowtmp | Writes no entry to wtmp.
  noupdate | Records nothing.
  showfailed | Tells how many logins failed.
  inactive=number | Refuses accounts without a login for so many days.
  unlimited | Lifts the limit on the file's size.

pam_limits s nothing | Sets resource limits, as limits.conf says.
  conf=path | Reads this file instead of limits.conf.
  change_uid | Changes to the user first; for old applications.
  debug | Logs what it does.
  set_all | Resets limits that no line mentions to those of process 1.
  utmp_early | Allows for applications that write utmp before the session opens.
  noaudit | Reports nothing to the audit system.

pam_listfile acps gate | Allows or refuses what a file lists.
  item=tty|user|rhost|ruser|group|shell | What is looked up.
  sense=allow|deny | What happens to what is listed.
  file=path | The file, one entry a line.
  onerr=succeed|fail | What happens when the file cannot be read.
  apply=text | The user or @group for which it counts.
  quiet | Logs no refusals.

pam_localuser acps gate | Succeeds for users of /etc/passwd.
  debug | Logs what it does.
  file=path | Reads this file instead of /etc/passwd.

pam_loginuid cs nothing | Sets the login user id, which audit and others go by.
  require_auditd | Fails where no audit daemon runs.

pam_mail as nothing | Tells about new mail and sets MAIL.
  close | Tells at the end of the session as well.
  debug | Logs what it does.
  dir=path | The folder of mailboxes.
  empty | Says so where there is no mail.
  hash=number | How many levels of hashed folders there are.
  noenv | Does not set MAIL.
  nopen | Says nothing at the beginning.
  quiet | Tells of new mail only.
  standard | Uses the old wording.

pam_mkhomedir s nothing | Makes the home directory if it is missing.
  silent | Says nothing.
  debug | Logs what it does.
  umask=octal | The mask for the modes of what is made.
  skel=path | The folder that is copied instead of /etc/skel.

pam_motd s nothing | Shows the message of the day.
  motd=list | The files to show.
  motd_dir=list | The folders whose files are shown.
  noupdate | Does not run the scripts of update-motd.d (Debian).

pam_namespace s nothing | Gives sessions their own instances of folders.
  debug | Logs what it does.
  unmnt_remnt | Unmounts the old instances first; for su and the like.
  unmnt_only | Only unmounts.
  require_selinux | Fails without SELinux.
  gen_hash | Uses hashes as names of instances.
  ignore_config_error | Goes on after a line that it cannot read.
  ignore_instance_parent_mode | Does not check the mode of the parent folder.
  unmount_on_close | Unmounts at the end of the session.
  use_current_context | Uses the current SELinux context.
  use_default_context | Uses the default SELinux context.
  mount_private | Mounts privately even where / is not shared.

pam_nologin ac gate | Keeps everybody but root out while /etc/nologin exists.
  file=path | The file instead of /etc/nologin.
  successok | Returns success instead of ignore where the file is missing.

pam_permit acps nothing | Always succeeds.

pam_pwhistory p gate | Refuses passwords that were used before.
  debug | Logs what it does.
  use_authtok | Takes the password that a module before it asked for.
  enforce_for_root | Binds root as well.
  remember=number | How many passwords are kept.
  retry=number | How often a new password may be tried.
  authtok_type=text | A word for the prompt.
  type=text | A word for the prompt.
  file=path | Where passwords are kept. @since 1.5.3
  conf=path | Reads this file instead of pwhistory.conf. @since 1.5.3

pam_rhosts a checks | Trusts hosts as .rhosts and hosts.equiv say; unsafe.
  debug | Logs what it does.
  silent | Tells the user nothing.
  superuser=word | An account that is treated like root.

pam_rootok acp checks | Succeeds for root.
  debug | Logs what it does.

pam_securetty ac gate | Lets root in only from the terminals of /etc/securetty.
  debug | Logs what it does.
  noconsole | Does not allow the kernel's consoles by themselves.

pam_selinux as nothing | Sets the SELinux context of the session.
  open | Works at the beginning of the session only.
  close | Works at the end of the session only.
  restore | Restores the context from before.
  nottys | Leaves the terminal's context alone.
  debug | Logs what it does.
  verbose | Tells the user the context.
  select_context | Asks the user for the context.
  env_params | Takes the context from environment variables.
  use_current_range | Keeps the level of the process.

pam_sepermit ac gate | Decides by the state of SELinux, as sepermit.conf says.
  debug | Logs what it does.
  conf=path | Reads this file instead of sepermit.conf.

pam_setquota s nothing | Sets disk quotas.
  fs=path | The file system.
  overwrite=flag | Whether quotas that are set are replaced.
  debug=number | How much is logged.
  startuid=number | The first user id that is meant.
  enduid=number | The last user id that is meant.
  bsoftlimit=number | The soft limit of blocks.
  bhardlimit=number | The hard limit of blocks.
  isoftlimit=number | The soft limit of inodes.
  ihardlimit=number | The hard limit of inodes.

pam_shells ac gate | Refuses users whose shell is not in /etc/shells.

pam_stress acps nothing | Exercises applications; for tests only.
  debug | Logs what it does.
  no_warn | Gives no warnings.
  use_first_pass | Takes the password of the module before.
  try_first_pass | Tries the password of the module before.
  rootok | Lets root in.
  expired | Acts as if the account had expired.
  fail_1 | Fails at the first function.
  fail_2 | Fails at the second function.
  prelim | Fails at the preliminary check.
  required | Acts as if a password change were due.

pam_succeed_if acps checks | Succeeds if the account fulfils its conditions. open
  debug | Logs what it does.
  use_uid | Looks at the user who runs the application, not at the one who logs in.
  quiet | Logs neither success nor failure.
  quiet_fail | Logs no failures.
  quiet_success | Logs no successes.
  audit | Logs unknown users.

pam_time c gate | Decides by day, hour and terminal, as time.conf says.
  conffile=path | Reads this file instead of time.conf. @since 1.4.0
  debug | Logs what it does.
  noaudit | Reports nothing to the audit system.

pam_timestamp as checks | Lets users in who authenticated a short while ago.
  timestampdir=path | The folder of the time stamps.
  timestamp_timeout=number | For how many seconds a stamp counts.
  verbose | Tells the user when a stamp let them in.
  debug | Logs what it does.

pam_tty_audit s nothing | Records what is typed on terminals.
  disable=list | Users that are not recorded.
  enable=list | Users that are recorded.
  open_only | Leaves the setting as it is at the end of the session.
  log_passwd | Records passwords too.

pam_umask s nothing | Sets the file mode creation mask.
  debug | Logs what it does.
  silent | Says nothing.
  usergroups | Gives the group the owner's rights where the group is the user's own.
  nousergroups | Does not do that, whatever login.defs says.
  umask=octal | The mask.

pam_unix acps checks | Checks and changes the passwords of /etc/passwd and /etc/shadow.
  debug | Logs what it does.
  audit | Logs even more, names and attempts.
  quiet | Logs no sessions.
  nullok | Lets users in who have an empty password.
  nullok_secure | The same, but only on safe terminals; now the same as nullok (Debian).
  nullresetok | Lets users with an empty, expired password set a new one.
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before and asks for none.
  use_authtok | Takes the new password that a module before it asked for.
  authtok_type=text | A word for the prompt.
  nodelay | Asks for no delay after a failure.
  nis | Changes passwords over NIS.
  remember=number | How many old passwords are refused.
  shadow | Keeps passwords in /etc/shadow.
  md5 | Hashes new passwords with MD5; broken.
  bigcrypt | Hashes new passwords with DEC's crypt; broken.
  sha256 | Hashes new passwords with SHA-256.
  sha512 | Hashes new passwords with SHA-512.
  blowfish | Hashes new passwords with bcrypt.
  gost_yescrypt | Hashes new passwords with GOST and yescrypt.
  yescrypt | Hashes new passwords with yescrypt.
  rounds=number | How much work the hash takes.
  broken_shadow | Ignores errors of the shadow file in the account check.
  minlen=number | The least length of a new password.
  min=number | The least length of a new password (Debian).
  max=number | The greatest length of a new password (Debian).
  obscure | Checks new passwords as Debian's login once did (Debian).
  no_pass_expiry | Ignores that a password expired where another module let the user in.
  likeauth | Does nothing any more.
  not_set_pass | Does not hand the password on.

pam_userdb ac checks | Checks passwords of a Berkeley DB file.
  crypt=crypt|none | How passwords are kept.
  db=path | The file without its ending.
  debug | Logs what it does.
  dump | Logs the whole database.
  icase | Ignores case of passwords that are kept in clear.
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before.
  unknown_ok | Ignores unknown users instead of refusing them.
  key_only | Takes the user's name with the password as the key.

pam_usertype acps checks | Tells accounts of the system from those of people. open
  use_uid | Looks at the user who runs the application.
  audit | Logs unknown users.
  issystem | Succeeds for system accounts.
  isregular | Succeeds for people's accounts.

pam_warn acps nothing | Logs who asks for what.

pam_wheel ac gate | Lets only members of a group become root.
  debug | Logs what it does.
  deny | Refuses the members instead.
  group=word | The group instead of wheel.
  root_only | Counts only where the target is root.
  trust | Lets members in without a password.
  use_uid | Looks at the user who runs the application.

pam_xauth s nothing | Hands X11 keys on to the target user.
  debug | Logs what it does.
  xauthpath=path | The program xauth.
  systemuser=number | The greatest user id of a system account.
  targetuser=number | The user id to which keys are always handed.

pam_cracklib p gate | Refuses weak passwords. open @removed 1.5.0 -> pam_pwquality
pam_tally ac gate | Locks accounts after failures. open @removed 1.5.0 -> pam_faillock
pam_tally2 ac gate | Locks accounts after failures. open @removed 1.5.0 -> pam_faillock
pam_rhosts_auth a checks | Trusts hosts as .rhosts says; unsafe. open @removed 0.99.10.0 -> pam_rhosts
pam_unix_auth acps checks | An old name of pam_unix. open @removed 1.7.0 -> pam_unix
pam_unix_acct acps checks | An old name of pam_unix. open @removed 1.7.0 -> pam_unix
pam_unix_passwd acps checks | An old name of pam_unix. open @removed 1.7.0 -> pam_unix
pam_unix_session acps checks | An old name of pam_unix. open @removed 1.7.0 -> pam_unix
pam_pwdb acps checks | Checked passwords with libpwdb. open @removed 0.99.4.0 -> pam_unix
`;

/**
 * The modules of Linux-PAM 1.5.0 to 1.7.2 (their man pages and sources) with those it removed. One module a paragraph: its
 * name, its types (a auth, c account, p password, s session), its role, and a sentence; below, one option a line, with its
 * value's type behind `=`; then what it returns behind `->`, with a sentence where it means more than the value's name says.
 * `@since`, `@deprecated`, `@removed` name versions of Linux-PAM, `@default` is what holds without the option; `open`
 * modules take other words too.
 */
export const linuxPamModules = `
pam_access acps gate | Decides by user, group and origin, as access.conf says.
  accessfile=path | Reads this file instead of access.conf. @default /etc/security/access.conf
  debug | Logs what it does.
  noaudit | Reports no login attempts from disallowed places to the audit system.
  nodefgroup | Takes words that are not in parentheses for users, never for groups.
  nodns | Does not look names up in the DNS: hosts must stand there as addresses. @since 1.7.1
  quiet_log | Logs no denials. @since 1.6.0
  fieldsep=text | The characters that separate the fields of the file. @default :
  listsep=text | The characters that separate the entries of a list.
  -> success ignore abort user_unknown
  -> perm_denied | A line of access.conf keeps the user out.

pam_canonicalize_user a nothing | Replaces the user's name by the one of the user database. @since 1.6.0
  -> system_err incomplete conv_err abort buf_err
  -> ignore | The name was replaced; the module never says more.
  -> user_unknown | There is no such user.

pam_debug acps nothing | Returns what its arguments say; for tests of stacks only.
  auth=return | What authentication returns. @default success
  cred=return | What setting credentials returns. @default success
  acct=return | What the account check returns. @default success
  prechauthtok=return | What the preliminary check of a password change returns. @default success
  chauthtok=return | What a password change returns. @default success
  open_session=return | What opening a session returns. @default success
  close_session=return | What closing a session returns. @default success
  -> success

pam_deny acps gate | Always fails.
  -> auth_err | What it always returns for auth and account.
  -> cred_err | What it returns when credentials are set.
  -> authtok_err | What it always returns for password.
  -> session_err | What it always returns for session.

pam_echo acps nothing | Shows a message to the user. open
  file=path | Shows this file.
  -> success buf_err
  -> ignore | The file is not there, or the application asked for silence.

pam_env acps nothing | Sets environment variables from files.
  conffile=path | Reads this file instead of pam_env.conf. @default /etc/security/pam_env.conf
  debug | Logs what it does.
  envfile=path | Reads NAME=VALUE lines from this file instead of /etc/environment. @default /etc/environment
  readenv=flag | Whether the envfile is read. @default 1
  user_envfile=path | The file in the home directory that is read with user_readenv=1. @default .pam_environment @deprecated 1.5.0
  user_readenv=flag | Whether a file of the user is read; unsafe, and deprecated. @default 0 @deprecated 1.5.0
  -> success buf_err
  -> ignore | There was no file, or it was called to authenticate, where it does nothing.
  -> abort | The user or the file could not be read.
  -> service_err session_err

pam_exec acps nothing | Runs a command. open
  debug | Logs what it does.
  expose_authtok | Gives the password to the command on its standard input.
  log=path | Appends the command's output to this file.
  type=auth|account|password|open_session|close_session | Runs the command only for this type of call.
  stdout | Shows the command's output to the user.
  quiet | Says nothing when the command fails.
  quiet_log | Logs nothing when the command fails. @since 1.5.2
  seteuid | Runs the command with the effective user id.
  -> success conv_err incomplete buf_err
  -> system_err | The command failed or could not be started.
  -> service_err | No command was given.
  -> ignore | It was called to set credentials, or for another type than type names.

pam_faildelay a nothing | Sets the delay after a failed authentication.
  debug | Logs what it does.
  delay=count | The delay in microseconds. @default FAIL_DELAY of login.defs
  -> ignore | The delay was set; the module never says more.
  -> system_err | The delay is no number.

pam_faillock ac gate | Locks an account for a while after too many failures.
  preauth | Stands before the password check and refuses locked accounts.
  authfail | Stands behind the failed password check and counts the failure.
  authsucc | Stands behind the successful check and forgets the failures.
  conf=path | Reads this file instead of faillock.conf. @default /etc/security/faillock.conf
  dir=path | The folder of the counters. @default /var/run/faillock
  audit | Logs the names of unknown users too.
  silent | Does not tell the user that the account is locked.
  no_log_info | Logs no informational messages.
  local_users_only | Counts only users of /etc/passwd.
  nodelay | Asks for no delay after a failure. @since 1.5.1
  deny=count | How many failures lock the account. @default 3
  fail_interval=seconds | In how many seconds the failures must happen. @default 900
  unlock_time=unlock | For how many seconds the account stays locked; 0 or never for good. @default 600
  even_deny_root | Locks root as well.
  root_unlock_time=unlock | For how many seconds root stays locked. @default unlock_time
  admin_group=word | Members of this group are treated like root.
  -> success conv_err incomplete buf_err
  -> auth_err | The account is locked, or the failure was counted (authfail), or an option is wrong.
  -> ignore | The user is not in the database of users.
  -> service_err system_err

pam_filter acps nothing | Puts a filter between the user and the application. open
  debug | Logs what it does.
  new_term | Gives the filter a terminal of its own.
  non_term | Gives the filter no terminal.
  run1 | Runs the filter at the first function of the type.
  run2 | Runs the filter at the second function of the type.
  -> success
  -> abort | The filter could not be started.
  -> auth_err authinfo_unavail try_again

pam_ftp a checks | Lets anonymous users in with an e-mail address as password.
  debug | Logs what it does.
  ignore | Does not use the address that was given as password.
  users=list | The names that count as anonymous.
  ftp=list | The names that count as anonymous. @default ftp,anonymous
  -> success auth_err
  -> user_unknown | The name is none of the anonymous ones.
  -> authinfo_unavail ignore incomplete

pam_group a nothing | Adds groups to the user's credentials, as group.conf says.
  -> success abort buf_err user_unknown
  -> cred_err | The groups could not be added.
  -> ignore | It was called to authenticate, where it does nothing.

pam_issue a nothing | Shows a file before the user's name is asked for.
  noesc | Leaves escape codes as they are.
  issue=path | Shows this file instead of /etc/issue. @default /etc/issue
  -> success buf_err service_err
  -> ignore | Another module changed the prompt before.

pam_keyinit as nothing | Gives the session its own keyring.
  debug | Logs what it does.
  force | Replaces the session's keyring even where there is one.
  revoke | Revokes the keyring at the end of the session.
  -> success auth_err buf_err ignore service_err user_unknown
  -> session_err | The keyring could not be made, or an argument is wrong.
  -> cred_err

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
  inactive=count | Refuses accounts without a login for so many days. @default 90
  unlimited | Lifts the limit on the file's size.
  -> success service_err user_unknown
  -> auth_err | The last login was too long ago.
  -> ignore | The log of logins could not be read.
  -> buf_err

pam_limits s nothing | Sets resource limits, as limits.conf says.
  conf=path | Reads this file instead of limits.conf. @default /etc/security/limits.conf
  change_uid | Changes to the user first; for old applications.
  debug | Logs what it does.
  set_all | Resets limits that no line mentions to those of process 1.
  utmp_early | Allows for applications that write utmp before the session opens.
  noaudit | Reports nothing to the audit system.
  -> success service_err user_unknown
  -> perm_denied | A limit could not be set, or the user has too many logins.
  -> ignore | No line of limits.conf is about the user.
  -> abort | The present limits could not be read.
  -> session_err | The account could not be looked up.

pam_listfile acps gate | Allows or refuses what a file lists.
  item=tty|user|rhost|ruser|group|shell | What is looked up.
  sense=allow|deny | What happens to what is listed.
  file=path | The file, one entry a line.
  onerr=succeed|fail | What happens when the file cannot be read. @default fail
  apply=text | The user or @group for which it counts.
  quiet | Logs no refusals.
  -> success buf_err
  -> auth_err | The file keeps the user out.
  -> ignore | apply names somebody else.
  -> service_err | The file could not be read, is writable by everybody, or an argument is wrong.

pam_localuser acps gate | Succeeds for users of /etc/passwd.
  debug | Logs what it does.
  file=path | Reads this file instead of /etc/passwd. @default /etc/passwd
  -> success conv_err incomplete buf_err
  -> perm_denied | The user is not in the file.
  -> service_err | The file could not be read, or the name is not valid.

pam_loginuid cs nothing | Sets the login user id, which audit and others go by.
  require_auditd | Fails where no audit daemon runs.
  -> success
  -> ignore | The kernel keeps no login user id, as in some containers.
  -> session_err | The id could not be set, or no audit daemon runs.

pam_mail as nothing | Tells about new mail and sets MAIL.
  close | Tells at the end of the session as well.
  debug | Logs what it does.
  dir=path | The folder of mailboxes. @default /var/mail
  empty | Says so where there is no mail.
  hash=count | How many levels of hashed folders there are. @default 0
  noenv | Does not set MAIL.
  nopen | Says nothing at the beginning.
  quiet | Tells of new mail only.
  standard | Uses the old wording.
  -> success buf_err user_unknown
  -> service_err | An argument is wrong.
  -> ignore session_err

pam_mkhomedir s nothing | Makes the home directory if it is missing.
  silent | Says nothing.
  debug | Logs what it does.
  umask=octal | The mask for the modes of what is made, with a leading 0; HOME_MODE of login.defs comes before the default. @default 0022
  skel=path | The folder that is copied instead of /etc/skel. @default /etc/skel
  -> success buf_err user_unknown
  -> perm_denied | The folder could not be made, or skel not be read.
  -> session_err system_err

pam_motd s nothing | Shows the message of the day.
  motd=list | The files to show. @default /etc/motd
  motd_dir=list | The folders whose files are shown. @default /etc/motd.d
  noupdate | Does not run the scripts of update-motd.d (Debian).
  -> abort buf_err
  -> ignore | What it always returns when all goes well.
  -> session_err

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
  no_unmount_on_close | Leaves the instances mounted, as it does anyway now. @removed 1.1.6
  -> success
  -> service_err | A system call failed.
  -> session_err | namespace.conf has an error.
  -> ignore system_err user_unknown

pam_nologin ac gate | Keeps everybody but root out while /etc/nologin exists.
  file=path | The file instead of /etc/nologin. @default /var/run/nologin, /etc/nologin
  successok | Returns success instead of ignore where the file is missing.
  -> buf_err user_unknown
  -> auth_err | The file exists and the user is not root.
  -> success | The user is root, or there is no file and successok was given.
  -> ignore | There is no file.
  -> system_err

pam_permit acps nothing | Always succeeds.
  -> success | What it always returns.
  -> user_unknown

pam_pwhistory p gate | Refuses passwords that were used before.
  debug | Logs what it does.
  use_authtok | Takes the password that a module before it asked for.
  enforce_for_root | Binds root as well.
  remember=count | How many passwords are kept. @default 10
  retry=count | How often a new password may be tried. @default 1
  authtok_type=text | A word for the prompt.
  type=text | A word for the prompt.
  file=path | Where passwords are kept. @since 1.5.3 @default /etc/security/opasswd
  conf=path | Reads this file instead of pwhistory.conf. @since 1.5.3 @default /etc/security/pwhistory.conf
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before.
  -> success user_unknown
  -> authtok_err | There is no new password, or it could not be kept.
  -> ignore | Nothing is to be remembered.
  -> maxtries | Old passwords were entered too often.
  -> buf_err incomplete system_err

pam_rhosts a checks | Trusts hosts as .rhosts and hosts.equiv say; unsafe.
  debug | Logs what it does.
  silent | Tells the user nothing.
  superuser=word | An account that is treated like root.
  suppress | Tells the user nothing; the old name of silent.
  -> success user_unknown
  -> auth_err | The files do not trust that host and user, or one of them is not known.

pam_rootok acp checks | Succeeds for root.
  debug | Logs what it does.
  -> success | The real user id is 0.
  -> auth_err | The real user id is not 0.

pam_securetty ac gate | Lets root in only from the terminals of /etc/securetty.
  debug | Logs what it does.
  noconsole | Does not allow the kernel's consoles by themselves.
  -> buf_err conv_err incomplete service_err user_unknown
  -> success | The terminal is allowed, or the user is not root.
  -> auth_err | Root may not log in at this terminal.

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
  multiple | Asked which context to take, where there was a choice. @removed 0.99.8.0
  -> success buf_err user_unknown
  -> session_err | The context could not be had or set.
  -> auth_err conv_err

pam_sepermit ac gate | Decides by the state of SELinux, as sepermit.conf says.
  debug | Logs what it does.
  conf=path | Reads this file instead of sepermit.conf. @default /etc/security/sepermit.conf
  -> user_unknown service_err
  -> success | SELinux is enforcing and the user is listed.
  -> auth_err | SELinux is not enforcing and the user is listed.
  -> ignore | The user is not listed.

pam_setquota s nothing | Sets disk quotas.
  fs=path | The file system.
  overwrite=flag | Whether quotas that are set are replaced. @default 0
  debug=0|1|2 | How much is logged. @default 0
  startuid=count | The first user id that is meant. @default UID_MIN of login.defs
  enduid=count | The last user id that is meant. @default 0
  bsoftlimit=count | The soft limit of blocks.
  bhardlimit=count | The hard limit of blocks.
  isoftlimit=count | The soft limit of inodes.
  ihardlimit=count | The hard limit of inodes.
  -> success user_unknown
  -> ignore | The user id is not meant, or there is a quota already.
  -> perm_denied | The file system was not found, or the limits could not be set.

pam_shells ac gate | Refuses users whose shell is not in /etc/shells.
  -> service_err user_unknown
  -> success | The shell is listed.
  -> auth_err | The shell is not listed.

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
  -> success buf_err perm_denied auth_err conv_err user_unknown cred_err new_authtok_reqd session_err try_again authtok_lock_busy authtok_err system_err
  -> bad_item

pam_succeed_if acps checks | Succeeds if the account fulfils its conditions. open
  debug | Logs what it does.
  use_uid | Looks at the user who runs the application, not at the one who logs in.
  quiet | Logs neither success nor failure.
  quiet_fail | Logs no failures.
  quiet_success | Logs no successes.
  audit | Logs unknown users.
  -> success | All conditions hold.
  -> auth_err | A condition does not hold.
  -> service_err | A condition could not be read, or an item is not known.
  -> user_unknown | There is no such user.
  -> ignore | Nothing was asked.
  -> buf_err

pam_time c gate | Decides by day, hour and terminal, as time.conf says.
  conffile=path | Reads this file instead of time.conf. @default /etc/security/time.conf
  debug | Logs what it does.
  noaudit | Reports nothing to the audit system.
  -> success abort buf_err user_unknown
  -> perm_denied | A line of time.conf keeps the user out at this hour.

pam_timestamp as checks | Lets users in who authenticated a short while ago.
  timestampdir=path | The folder of the time stamps. @default /run/pam_timestamp
  timestamp_timeout=seconds | For how many seconds a stamp counts. @default 300
  verbose | Tells the user when a stamp let them in.
  debug | Logs what it does.
  -> success
  -> auth_err | There is no valid stamp.
  -> session_err | The stamp could not be written.
  -> buf_err service_err

pam_tty_audit s nothing | Records what is typed on terminals.
  disable=list | Users that are not recorded.
  enable=list | Users that are recorded.
  open_only | Leaves the setting as it is at the end of the session.
  log_passwd | Records passwords too.
  -> success
  -> session_err | The setting could not be read or changed.
  -> ignore

pam_umask s nothing | Sets the file mode creation mask.
  debug | Logs what it does.
  silent | Says nothing.
  usergroups | Gives the group the owner's rights where the group is the user's own.
  nousergroups | Does not do that, whatever login.defs says.
  umask=octal | The mask.
  -> success conv_err incomplete buf_err service_err user_unknown

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
  remember=count | How many old passwords are refused; pam_pwhistory does it better.
  shadow | Keeps passwords in /etc/shadow.
  md5 | Hashes new passwords with MD5; broken.
  bigcrypt | Hashes new passwords with DEC's crypt; broken.
  sha256 | Hashes new passwords with SHA-256.
  sha512 | Hashes new passwords with SHA-512.
  blowfish | Hashes new passwords with bcrypt.
  gost_yescrypt | Hashes new passwords with GOST and yescrypt.
  yescrypt | Hashes new passwords with yescrypt.
  rounds=count | How much work the hash takes.
  broken_shadow | Ignores errors of the shadow file in the account check.
  minlen=count | The least length of a new password.
  min=count | The least length of a new password (Debian).
  max=count | The greatest length of a new password (Debian).
  obscure | Checks new passwords as Debian's login once did (Debian).
  no_pass_expiry | Ignores that a password expired where another module let the user in.
  likeauth | Does nothing any more.
  not_set_pass | Does not hand the password on. @removed 1.3.0
  noreap | Leaves the child process of the password check to the application.
  des | Hashes new passwords with DES; broken.
  -> success authinfo_unavail abort buf_err
  -> auth_err | The password is wrong, or the account has none and nullok is not set.
  -> user_unknown | The user is not in the database of users.
  -> cred_insufficient | The application may not read the hash, and the helper could not either.
  -> maxtries | The helper counted too many attempts.
  -> new_authtok_reqd | The password has expired, or must be changed for another reason.
  -> acct_expired | The account has expired.
  -> authtok_expired | The password expired so long ago that it cannot be changed any more.
  -> authtok_err | The new password was not accepted or could not be stored.
  -> authtok_lock_busy | The files of passwords are locked.
  -> try_again | The user cannot be changed here; the preliminary check failed.
  -> session_err | The user's name could not be had.
  -> incomplete system_err

pam_userdb ac checks | Checks passwords of a Berkeley DB file.
  crypt=crypt|none | How passwords are kept. @default none
  db=path | The file without its ending.
  debug | Logs what it does.
  dump | Logs the whole database.
  icase | Ignores case of passwords that are kept in clear.
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before.
  unknown_ok | Ignores unknown users instead of refusing them.
  key_only | Takes the user's name with the password as the key.
  -> success authtok_recover_err buf_err conv_err service_err
  -> auth_err | The password is wrong.
  -> user_unknown | The database does not have the user.
  -> ignore | The database was not named, or does not have the user and unknown_ok is set.

pam_usertype acps checks | Tells accounts of the system from those of people. open
  use_uid | Looks at the user who runs the application.
  audit | Logs unknown users.
  issystem | Succeeds for system accounts.
  isregular | Succeeds for people's accounts.
  -> conv_err incomplete buf_err service_err user_unknown
  -> success | The account is of the kind that was asked for.
  -> auth_err | The account is of the other kind.
  -> ignore

pam_warn acps nothing | Logs who asks for what.
  -> ignore | What it always returns.

pam_wheel ac gate | Lets only members of a group become root.
  debug | Logs what it does.
  deny | Refuses the members instead.
  group=word | The group instead of wheel. @default wheel
  root_only | Counts only where the target is root.
  trust | Lets members in without a password.
  use_uid | Looks at the user who runs the application.
  -> buf_err service_err user_unknown
  -> perm_denied | The user may not: not in the group, or in it with deny.
  -> success | The user is in the group and trust is set.
  -> ignore | The module has nothing against the user.
  -> auth_err | There is no such group.

pam_xauth s nothing | Hands X11 keys on to the target user.
  debug | Logs what it does.
  xauthpath=path | The program xauth.
  systemuser=count | The greatest user id of a system account. @default 499
  targetuser=count | The user id to which keys are always handed.
  -> success buf_err user_unknown
  -> perm_denied | A file of the user forbids it.
  -> session_err | The user or the home directory could not be found.

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

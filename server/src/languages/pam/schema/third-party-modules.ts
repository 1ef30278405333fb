/**
 * Modules beyond Linux-PAM: those of Debian 12's libpam-* packages (types read from the functions of each library, options
 * from its man page, README and words, return values from its source; pam_barada's and pam_tmpdir's were read off the library),
 * and well-known ones of other systems. Written as in linux-pam-modules.ts, with the package in parentheses, and the section of
 * its man page where it has one.
 */
export const thirdPartyModules = `
pam_abl a gate (libpam-abl 8) | Blocks hosts and users after too many failures.
  debug | Logs what it does.
  config=path | Reads these options from a file, where the command pam_abl finds them too.
  limits=text | How many attempts are kept, as least-most.
  db_home=path | The folder for locks and logs of the databases.
  host_db=path | The database of hosts.
  host_purge=text | How long failures of a host are kept. @default 1d
  host_rule=text | When a host is blocked.
  host_whitelist=text | Hosts and networks that are never counted, separated by semicolons.
  host_block_cmd=text | A command that is run when a blocked host is checked.
  host_clear_cmd=text | A command that is run when another host is checked.
  host_blk_cmd=text | An old, unsafe form of host_block_cmd.
  host_clr_cmd=text | An old, unsafe form of host_clear_cmd.
  user_db=path | The database of users.
  user_purge=text | How long failures of a user are kept. @default 1d
  user_rule=text | When a user is blocked.
  user_whitelist=text | Users that are never counted, separated by semicolons.
  user_block_cmd=text | A command that is run when a blocked user is checked.
  user_clear_cmd=text | A command that is run when another user is checked.
  user_blk_cmd=text | An old, unsafe form of user_block_cmd.
  user_clr_cmd=text | An old, unsafe form of user_clear_cmd.
  -> success | Neither host nor user is blocked.
  -> auth_err | The host or the user is blocked.
  -> buf_err service_err
pam_afs_session as nothing (libpam-afs-session 5) | Gets AFS tokens for the session.
  afs_cells=list | Gets tokens for these cells instead of the local one.
  aklog_homedir[=flag] | Gets the tokens that the home directory needs.
  always_aklog[=flag] | Gets tokens even where KRB5CCNAME is not set.
  debug[=flag] | Logs what it does.
  ignore_root[=flag] | Does nothing for root.
  kdestroy[=flag] | Destroys the Kerberos tickets once there are tokens.
  minimum_uid=count | Does nothing for users with a smaller id.
  nopag[=flag] | Makes no group of processes with tokens of their own.
  notokens[=flag] | Makes only the group of processes and gets no tokens.
  program=text | The program that gets tokens, with its arguments after commas.
  retain_after_close[=flag] | Keeps the tokens when the session ends.
  -> success | There are tokens, or the user needs none.
  -> cred_err | No tokens could be had in the second pass of auth.
  -> session_err | No tokens could be had, or given back, with the session.
  -> ignore | AFS does not run, or the session is none of its own.
  -> user_unknown
pam_alreadyloggedin a checks (libpam-alreadyloggedin 8) | Lets users in who are logged in on a terminal already.
  debug | Logs what it does.
  no_debug | Logs nothing, whatever it was built for.
  no_root | Never lets root in.
  restrict_tty=text | A pattern that the present terminal must match.
  restrict_loggedin_tty=text | A pattern that the terminal of the earlier login must match.
  -> success | The user is logged in on a terminal already.
  -> auth_err | The user is not logged in, or user or terminal are not allowed to use this.
pam_apparmor s nothing (libpam-apparmor) | Changes to an AppArmor hat for the session.
  order=list | Which hats are tried: user, group, default. @default group,default
  debug | Logs what it does.
  -> success | The session has changed to a hat, or nothing confines the application.
  -> session_err | None of the hats could be changed to.
  -> system_err | Changing to a hat failed for another reason than a missing hat.
  -> perm_denied | The group of the user or random numbers could not be read.
  -> ignore | What it returns when the session closes.
  -> user_unknown
pam_barada a checks (libpam-barada) | Checks one-time passwords of a phone; it takes no options.
  -> success | The one-time password is right.
  -> auth_err | The one-time password is wrong.
  -> user_unknown | The user has no file in /etc/barada.d.
  -> cred_unavail | What it returns to the second pass, in which it sets no credentials.
pam_biometric a checks (libpam-biometric) | Checks fingerprints, faces and the like.
  debug | Logs what it does.
  -> success | The check succeeded.
  -> auth_err | The check failed.
  -> ignore | Such checks are switched off, the service does without them, or the user prefers a password.
  -> system_err | The check could not be run.
pam_cap a nothing (libpam-cap 8) | Gives users capabilities, as capability.conf says.
  config=path | Reads this file instead of capability.conf. @default /etc/security/capability.conf
  debug | Logs what it does.
  autoauth | Succeeds even where no capability is given.
  keepcaps | Keeps capabilities across a change of the user.
  default=text | The capabilities of users who are not listed.
  defer | Sets capabilities when the application has changed the user.
  use_session | Works when the session opens; newer than Debian 12.
  -> success | The capabilities were set, or autoauth is set.
  -> ignore | No line is about the user.
  -> auth_err | The user could not be told.
  -> incomplete
pam_ccreds a checks (libpam-ccreds) | Remembers passwords for times without a network.
  action=validate|store|update | Checks the password against the remembered one, remembers it, or forgets it.
  ccredsfile=path | Where passwords are remembered. @default /var/cache/.security.db
  minimum_uid=count | Does nothing for users with a smaller id.
  service_specific | Remembers passwords for each service apart.
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before.
  -> success | The password is the remembered one, or was remembered or forgotten as the action says.
  -> auth_err | The password is not the remembered one.
  -> authinfo_unavail | No password of the user is remembered, or the helper that looks for it cannot be run.
  -> service_err | The options contradict each other, or the file of passwords cannot be used.
  -> ignore | There is nothing to forget.
  -> user_unknown authtok_lock_busy conv_err buf_err
pam_cgfs s nothing (libpam-cgfs) | Makes control groups for unprivileged users. open
  -c | The controllers follow, with commas.
  -> success | The control groups are made.
  -> session_err | A control group could not be made or entered, or the argument is wrong.
pam_cgroup s nothing (libpam-cgroup) | Moves the session to a control group.
  debug | Logs what it does.
  -> success | The session is in its control group.
  -> session_err | The user is unknown, or control groups could not be used.
pam_chroot acps nothing (libpam-chroot) | Confines users to a folder.
  debug | Logs what it does.
  no_warn | Gives no warnings.
  onerr=succeed|fail | What happens when something goes wrong.
  notfound=success|failure | What happens to users who are not listed.
  chroot_dir=path | The folder, whatever chroot.conf says.
  use_regex | Reads the names of chroot.conf as regular expressions.
  use_ext_regex | Reads them as extended regular expressions.
  use_groups | Lets names that begin with @ mean groups.
  use_first_pass | Has no effect.
  try_first_pass | Has no effect.
  use_mapped_pass | Has no effect.
  -> success | The user is confined, or no line of chroot.conf is about them and that is allowed.
  -> auth_err | The user could not be confined, in auth and account.
  -> session_err | The user could not be confined, in session.
  -> user_unknown | No line of chroot.conf is about the user, in auth and account.
  -> ignore | What it returns to the second pass of auth.
  -> service_err | What it returns in password.
  -> incomplete
pam_duo acps checks (libpam-duo 8) | Asks Duo for a second factor.
  conf=path | The configuration file. @default /etc/duo/pam_duo.conf
  debug | Writes messages to standard error instead of the log.
  -> success | The second factor was confirmed, or the user needs none; also where Duo is out of reach and failmode is safe.
  -> maxtries | Every attempt failed.
  -> abort | Duo asked to stop.
  -> service_err | The settings are wrong, or Duo is out of reach and failmode is secure.
  -> user_unknown
pam_elogind s nothing (libpam-elogind 8) | Registers the session with elogind.
  class=user|greeter|lock-screen|background | The class of the session.
  type=unspecified|tty|x11|wayland|mir | The type of the session.
  desktop=word | The desktop of the session, such as GNOME.
  debug[=flag] | Logs what it does.
  -> success | The session is registered, or is part of one that is.
  -> session_err | The session could not be registered or released.
  -> user_unknown service_err buf_err
pam_encfs acps nothing (libpam-encfs) | Mounts encfs folders at login, as pam_encfs.conf says; it takes no options.
  -> ignore | The folder is mounted, now or before, or no line is about the user: it never lets anybody in.
  -> auth_err | The folder could not be mounted, or the password could not be had.
  -> service_err | The program that mounts or unmounts could not be run, or did not unmount.
  -> conv_err
pam_fprintd ap checks (libpam-fprintd 8) | Checks fingerprints.
  debug[=flag] | Logs what it does.
  max-tries=count | How often a finger may be tried. @default 3
  timeout=seconds | For how many seconds a finger is waited for, at least 10. @default 30
  -> success | A finger matched.
  -> auth_err | No finger matched.
  -> maxtries | No finger matched as often as may be tried.
  -> authinfo_unavail | There is no reader or no fingerprint of the user, nobody touched the reader in time, or the login is remote.
pam_freerdp2 as checks (libpam-freerdp2) | Checks passwords with a remote desktop; it takes no options.
  -> success | The remote desktop accepts the password.
  -> auth_err | The remote desktop refuses the password, or something about it was not told.
  -> system_err | The helper that asks the remote desktop could not be run.
  -> ignore | There is no session to close.
pam_fscrypt aps nothing (libpam-fscrypt) | Unlocks encrypted folders at login.
  debug | Logs what it does.
  lock_policies | Locks folders at the end of the session; the newer versions do so anyway.
  drop_caches | Drops caches when folders are locked.
  unlock_only | Never locks folders; newer than Debian 12.
  -> success | The folders are unlocked or locked, or the user has none.
  -> service_err | Folders could not be unlocked or locked.
pam_geoip c gate (libpam-geoip 8) | Decides by the country of the remote host.
  system_file=path | Reads this file instead of geoip.conf. @default /etc/security/geoip.conf
  geoip_db=path | The database of places. @default /usr/share/GeoIP/GeoLite2-City.mmdb
  action=allow|deny|ignore | What happens where no line matches. @default deny
  language=word | The language of the names of places. @default en
  debug | Logs what it does.
  charset=word | The characters of the old databases: iso-8859-1 or UTF-8.
  geoip6_db=path | The old database of places for IPv6.
  use_v6=flag | Looks IPv6 addresses up in the old databases.
  v6_first=flag | Looks IPv6 addresses up first.
  -> success | The rule for the place allows the login, or the login is local.
  -> perm_denied | The rule for the place denies the login.
  -> ignore | The rule for the place says so.
  -> service_err | The rules or the database of places cannot be read.
pam_gnome_keyring aps nothing (libpam-gnome-keyring) | Unlocks GNOME's keyring with the login password.
  auto_start | Starts the keyring's daemon.
  only_if=list | Works only for these services.
  use_authtok | Takes the new password that a module before it asked for.
  -> success | The keyring is unlocked, or there is no password to unlock it with.
  -> service_err | The keyring could not be unlocked, since its password differs or its daemon does not answer.
  -> authtok_recover_err | No new password is there for the keyring, or the password could not be kept until the session.
  -> auth_err | The new password could not be asked for.
  -> ignore | What it returns to the first pass of a change of passwords, and without an old password.
  -> conv_err system_err
pam_google_authenticator a checks (libpam-google-authenticator 8) | Checks one-time codes of an authenticator app.
  secret=text | The file with the user's secret. @default ~/.google_authenticator
  authtok_prompt=text | The prompt; in brackets where it has blanks.
  user=word | The user as whom the file is read.
  no_strict_owner | Does not check who owns the file.
  allowed_perm=octal | The mode that the file may have. @default 0600
  debug | Logs what it does.
  try_first_pass | Looks for the code in the password before asking.
  use_first_pass | Looks for the code in the password and asks for none.
  forward_pass | Asks for password and code at once and hands the password on.
  noskewadj | Does not adapt to clocks that are off.
  no_increment_hotp | Leaves the counter alone after a failure.
  nullok | Ignores users who have no secret, so that their password alone decides.
  echo_verification_code | Shows the code while it is typed.
  echo-verification-code | Shows the code while it is typed.
  grace_period=seconds | For how many seconds a login from the same host needs no code again. @default 0
  allow_readonly | Works with a file that cannot be written.
  -> success | The code is right.
  -> auth_err | The code is wrong, or the secret could not be read.
  -> ignore | The user has no secret and nullok is set.
pam_krb5 acps checks (libpam-krb5 5) | Checks passwords with Kerberos.
  alt_auth_map=text | How the user's name becomes another principal that is tried first.
  anon_fast[=flag] | Protects the exchange by anonymous FAST.
  banner=word | What prompts of a password change call the password. @default Kerberos
  ccache=text | Where the tickets are kept; %u is the user's id, %p the process.
  ccache_dir=path | The folder where tickets are kept. @default /tmp
  clear_on_fail[=flag] | Forgets the new password when the change fails, so that later modules do not set it.
  debug[=flag] | Logs what it does.
  defer_pwchange[=flag] | Leaves expired passwords to the account check.
  expose_account[=flag] | Names the principal in the prompt.
  fail_pwchange[=flag] | Counts an expired password as a failure.
  fast_ccache=text | The tickets that protect the exchange by FAST.
  force_alt_auth[=flag] | Tries only the principal of alt_auth_map, if there is one.
  force_first_pass[=flag] | Takes the password of the module before and fails without one.
  force_pwchange[=flag] | Asks for a new password itself when the old one has expired.
  forwardable[=flag] | Asks for tickets that can be forwarded.
  ignore_k5login[=flag] | Never reads .k5login.
  ignore_root[=flag] | Does nothing for root.
  keytab=path | The keytab that proves that the server is the right one. @default /etc/krb5.keytab
  minimum_uid=count | Does nothing for users with a smaller id. @default 0
  no_ccache[=flag] | Keeps no tickets.
  no_prompt[=flag] | Leaves the prompt to the Kerberos library.
  no_update_user[=flag] | Leaves the user's name as it was entered.
  no_warn[=flag] | Has no effect.
  only_alt_auth[=flag] | Tries only the principal of alt_auth_map, for everybody.
  pkinit_anchors=text | The certificates that PKINIT trusts.
  pkinit_prompt[=flag] | Asks for the smart card first.
  pkinit_user=text | The certificate or card that PKINIT uses.
  preauth_opt=text | An option for the Kerberos library's pre-authentication.
  prompt_principal[=flag] | Asks for the principal.
  realm=word | The realm instead of the default one.
  renew_lifetime=text | For how long tickets can be renewed.
  retain_after_close[=flag] | Keeps the tickets when the session ends.
  search_k5login[=flag] | Tries each principal of .k5login.
  silent[=flag] | Says nothing.
  ticket_lifetime=text | For how long tickets count.
  trace=path | Writes the Kerberos library's trace to this file.
  try_first_pass[=flag] | Tries the password of the module before.
  try_pkinit[=flag] | Tries PKINIT before passwords.
  use_authtok[=flag] | Takes the new password that a module before it asked for.
  use_first_pass[=flag] | Takes the password of the module before.
  use_pkinit[=flag] | Insists on PKINIT.
  user_realm=word | The realm of the users' principals.
  use_kcminit | Gets tickets through the Kerberos cache manager (macOS).
  default_principal | Takes the default principal (macOS).
  -> success | The password is right and the user may use the account.
  -> auth_err | The password is wrong, or .k5login keeps the user out.
  -> user_unknown | Kerberos does not know the user, or the user is one that is left to others.
  -> new_authtok_reqd | The password has expired, and the change is put off.
  -> acct_expired | The account has expired.
  -> authinfo_unavail | No server of the realm can be reached.
  -> authtok_err | The password could not be changed.
  -> authtok_recover_err | The old password is wrong.
  -> ignore | The user did not log in with Kerberos, so that there is nothing to do.
  -> service_err conv_err buf_err
pam_krb5_migrate_heimdal a nothing (libpam-krb5-migrate-heimdal 7) | Makes Kerberos principals out of passwords.
  debug | Logs what it does.
  keytab=path | The keytab to authenticate with. @default /etc/security/pam_krb5.keytab
  min_uid=count | Adds no users with a smaller id. @default 100
  principal=text | The principal to authenticate with.
  realm=word | The realm whose database is changed.
  -> ignore | The principal is there, or was made: it never decides about the login.
  -> system_err | The server of Kerberos could not be asked, or an option is wrong.
  -> authtok_recover_err | No module before has asked for the password.
  -> buf_err
pam_krb5_migrate_mit a nothing (libpam-krb5-migrate-mit 7) | Makes Kerberos principals out of passwords.
  debug | Logs what it does.
  keytab=path | The keytab to authenticate with. @default /etc/security/pam_krb5.keytab
  min_uid=count | Adds no users with a smaller id. @default 100
  principal=text | The principal to authenticate with.
  realm=word | The realm whose database is changed.
  -> ignore | The principal is there, or was made: it never decides about the login.
  -> system_err | The server of Kerberos could not be asked, or an option is wrong.
  -> authtok_recover_err | No module before has asked for the password.
  -> buf_err
pam_kwallet5 aps nothing (libpam-kwallet5) | Unlocks KDE's wallet with the login password.
  auto_start | Starts the wallet's daemon.
  force_run | Works in sessions without a desktop too.
  kdehome=path | The folder of KDE's files in the home directory.
  kwalletd=path | The daemon.
  socketPath=path | The folder of the daemon's socket.
  -> success | The wallet is unlocked, or will be when the session opens.
  -> ignore | There is no password or no graphical session, the user is root, or something went wrong.
  -> conv_err
pam_kwallet aps nothing | Unlocks the wallet of KDE 4 with the login password. open
pam_ldap acps checks (libpam-ldapd 8) | Checks passwords with LDAP.
  use_first_pass | Takes the password of the module before.
  try_first_pass | Tries the password of the module before.
  nullok | Lets users in who have an empty password.
  ignore_unknown_user | Ignores users that the directory does not have.
  ignore_authinfo_unavail | Ignores that the server cannot be reached.
  no_warn | Gives no warnings.
  use_authtok | Takes the new password that a module before it asked for.
  debug | Logs what it does.
  minimum_uid=count | Does nothing for users with a smaller id.
  config=path | Reads this file (the older module of PADL).
  -> success perm_denied acct_expired new_authtok_reqd authtok_expired authtok_err authtok_recover_err authtok_disable_aging
  -> maxtries cred_insufficient session_err abort system_err buf_err conv_err
  -> auth_err | The directory does not take the password.
  -> user_unknown | The directory does not have the user.
  -> authinfo_unavail | The daemon nslcd cannot be reached.
  -> ignore | An option asks it to be silent about this case.
pam_malcontent c gate (libpam-malcontent) | Refuses users whose time at the computer is over.
  -> success | The user has time left, or has no limit.
  -> auth_err | The time of the user is over.
  -> service_err | The limits of the user could not be asked for.
  -> user_unknown
pam_matrix acps checks (libpam-wrapper 8) | Checks passwords of a plain file; for tests only.
  passdb=path | The file of users, passwords and services.
  echo | Shows the password while it is typed.
  verbose | Tells the user how the check ended.
  -> success | The password is that of the file; in account: the service is the one that the file allows.
  -> auth_err | The password is another one.
  -> perm_denied | The file does not allow the service.
  -> authinfo_unavail | No file is named, or it cannot be read.
  -> cred_err | There is no password, or the file could not be written.
  -> authtok_recover_err | The two new passwords differ.
  -> system_err buf_err bad_item
pam_get_items acps nothing (libpam-wrapper 8) | Copies what the application told into the environment; for tests only.
  -> success | The items are in the environment.
  -> bad_item buf_err
pam_set_items acps nothing (libpam-wrapper 8) | Takes what the application tells from the environment; for tests only.
  -> success | What it always returns.
pam_chatty a nothing (libpam-wrapper 8) | Sends messages to the user; for tests only.
  num_lines=count | How often each message is sent. @default 3
  error | Sends messages of errors.
  info | Sends messages that inform.
  -> success | What it returns unless memory is short.
  -> buf_err
pam_mount acps nothing (libpam-mount 8) | Mounts volumes with the login password.
  disable_interactive | Never asks for a password.
  disable_pam_password | Does not use the login password.
  disable_propagate_password | Does not hand the password on.
  enable_pam_password | Uses the login password.
  enable_interactive | Asks for a password where it needs one.
  enable_propagate_password | Hands the password on.
  debug | Logs what it does.
  -> success | Volumes are mounted, or there are none; also when one could not be mounted and the user is root.
  -> service_err | The configuration cannot be read, or a volume could not be mounted.
  -> ignore | What it returns in account.
  -> auth_err | The password could not be asked for.
pam_mysql acps checks (libpam-mysql) | Checks passwords with MySQL.
  verbose=flag | Logs what it does.
  debug=flag | Logs what it does.
  user=text | The name for the database.
  passwd=text | The password for the database; better kept in config_file.
  host=text | The database's host or socket.
  db=text | The database.
  table=text | The table of users.
  update_table=text | The table in which passwords are changed.
  usercolumn=text | The column of names.
  passwdcolumn=text | The column of passwords.
  statcolumn=text | The column that says whether an account has expired.
  crypt=text | How passwords are kept: plain, Y, mysql, md5, sha1, drupal7, joomla15, ssha, sha512 or sha256. @default plain
  md5=flag | Uses MD5 where crypt says Y. @default false
  use_323_passwd=flag | Uses the hashes of MySQL 3.23. @default false
  where=text | A further condition of the query.
  sqllog=flag | Logs logins to a table. @default false
  logtable=text | The table of logins.
  logmsgcolumn=text | Its column of messages.
  logusercolumn=text | Its column of names.
  logpidcolumn=text | Its column of processes.
  loghostcolumn=text | Its column of hosts.
  logrhostcolumn=text | Its column of remote hosts.
  logtimecolumn=text | Its column of times.
  config_file=path | Reads these options from a file.
  use_first_pass[=flag] | Takes the password of the module before.
  try_first_pass[=flag] | Tries the password of the module before.
  nullok[=flag] | Lets users in who have an empty password.
  disconnect_every_op[=flag] | Closes the connection after each query.
  -> success | The password is right; in account: the account may be used.
  -> auth_err | The password is wrong.
  -> user_unknown | The table has no such user.
  -> acct_expired | The status in the table says that the account is closed.
  -> new_authtok_reqd | The password has expired, and the user has none.
  -> authtok_expired | The password has expired.
  -> authinfo_unavail | The database cannot be reached.
  -> perm_denied | The password may not be changed by this user, or the database cannot be reached to change it.
  -> authtok_err | The new password could not be had.
  -> authtok_recover_err | A password could not be asked for.
  -> authtok_lock_busy | The account is closed, so that its password stays.
  -> try_again | The options do not let passwords be changed now.
  -> service_err | The options or the configuration are wrong.
  -> buf_err
pam_newnet s nothing (libpam-net 8) | Gives the session a network namespace of its own.
  group=word | Does so for members of this group. @default newnet
  lodown | Leaves the loopback interface down.
  -> success | The namespace was made.
  -> ignore | The user is not in the group.
  -> abort | The namespace could not be made.
pam_usernet s nothing (libpam-net 8) | Gives each user a network namespace.
  group=word | Does so for members of this group. @default usernet
  lodown | Leaves the loopback interface down.
  rootshared | Lets mounts through to the other namespace; unsafe.
  -> success | The session is in the user's namespace.
  -> ignore | The user is not in the group.
  -> abort | The namespace could not be made or entered.
pam_oath a checks (libpam-oath) | Checks one-time codes (OATH).
  debug | Logs what it does, codes included.
  alwaysok | Succeeds whatever the code; for tests only.
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before.
  usersfile=text | The file with the users' secrets; \${USER} and \${HOME} are filled in by newer versions.
  digits=6|7|8 | How many digits a code has.
  window=count | How many codes around the expected one count.
  no_usersfile_okay | Ignores users where there is no file; newer than Debian 12.
  -> success | The code is right, or alwaysok is set.
  -> auth_err | The code is wrong, too short or too long, or belongs to nobody in the file of users.
  -> authinfo_unavail | The library of codes could not be started.
  -> buf_err
pam_otpw as checks (libpam-otpw 8) | Checks one-time passwords from paper.
  debug | Logs what it does.
  nolock | Does not lock, and so never asks for several passwords at once.
  -> success | The one-time password is right; in session: the user was told how many are left.
  -> auth_err | The one-time password is wrong.
  -> authinfo_unavail | The user has no list of passwords, or it cannot be used.
  -> session_err | The session follows no login by one-time password.
  -> user_unknown conv_err incomplete
pam_p11 acps checks (libpam-p11) | Checks smart cards with PKCS #11; its first argument is the PKCS #11 library. open
  -> success | The card has a key that is allowed to log in as the user.
  -> auth_err | The PIN is wrong, or the key does not sign what it should.
  -> maxtries | The card is locked after too many wrong PINs.
  -> authinfo_unavail | There is no card, or no key on it that is allowed.
  -> no_module_data | The PKCS #11 library of the first argument cannot be loaded.
  -> try_again | The card is not ready for a new PIN.
  -> service_err | What it returns in session, for which it does nothing.
  -> cred_insufficient | Nobody could be asked for the PIN.
  -> user_unknown buf_err
pam_passwdqc p gate (libpam-passwdqc 8) | Refuses weak passwords.
  config=path | Reads these options from a file, such as /etc/passwdqc.conf.
  min=text | Five least lengths with commas, by kind of password; disabled forbids a kind. @default disabled,24,11,8,7
  max=count | The greatest length of a password. @default 72
  passphrase=count | How many words a passphrase needs. @default 3
  match=count | How long a common part is that makes a password guessable. @default 4
  similar=permit|deny | Whether a password may look like the old one. @default deny
  wordlist=path | Words that are refused besides the built-in ones.
  denylist=path | Passwords that are refused.
  filter=path | A binary filter of passwords that are refused.
  random=text | How many bits a random suggestion has; with ,only nothing else is taken. @default 47
  enforce=none|users|everyone | Who is held to it; others are only warned. @default everyone
  non-unix | Looks nobody up in the database of users.
  retry=count | How often a new password may be tried. @default 3
  ask_oldauthtok[=update] | Asks for the old password itself.
  check_oldauthtok | Checks the old password itself.
  disable_firstupper_lastdigit_check | Counts a capital at the beginning and a digit at the end like others.
  use_first_pass | Takes the new password of the module before and asks for none.
  use_authtok | Takes the new password that a module before it asked for.
  noaudit | Reports nothing to the audit system.
  -> success | The password is good enough.
  -> authtok_err | The password is too weak, or was not entered twice the same.
  -> auth_err | The old password is wrong.
  -> authtok_recover_err | The old password could not be asked for.
  -> abort | An option is wrong, or nobody can be talked to.
  -> user_unknown service_err
pam_pkcs11 acps checks (libpam-pkcs11 8) | Checks certificates of smart cards.
  debug | Logs what it does.
  nodebug | Logs nothing.
  config_file=path | Reads this file instead of pam_pkcs11.conf. @default /etc/pam_pkcs11/pam_pkcs11.conf
  nullok | Allows an empty PIN.
  try_first_pass | Tries the password of the module before as the PIN.
  use_first_pass | Takes the password of the module before as the PIN.
  use_authok | Takes the password of the module before.
  card_only | Insists on the card.
  wait_for_card | Waits until the card is there.
  dont_wait_for_card | Does not wait for the card.
  quiet | Shows no messages.
  pkcs11_module=word | The section of the file about the PKCS #11 library.
  slot_description=text | The slot of the card, by its description.
  slot_num=count | The slot of the card, by its number.
  ca_dir=path | The folder of certificates that are trusted.
  crl_dir=path | The folder of lists of revoked certificates.
  nss_dir=path | The database of NSS.
  cert_policy=list | What is checked: none, ca, signature, crl_auto, ocsp_on and the like.
  token_type=text | What prompts call the card.
  screen_savers=list | Services that are screen savers.
  -> success | The certificate on the card is valid and belongs to the user.
  -> auth_err | The PIN is wrong, or the signature of the card is.
  -> authinfo_unavail | The configuration, the card or its certificates cannot be used.
  -> ignore | There is no card, and the user may log in without one.
  -> cred_insufficient | There is no card although there must be one, or nobody could be asked.
  -> service_err | What it returns in all types but auth, for which it does nothing.
pam_poldi a checks (libpam-poldi) | Checks OpenPGP smart cards.
  auth-method=localdb|x509 | How a card is matched with its user.
  log-file=path | The file it logs to.
  debug | Logs what it does.
  scdaemon-program=path | The daemon that talks to cards.
  scdaemon-options=path | The configuration of that daemon.
  modify-environment | Tells the session about the card in its environment.
  quiet | Says less to the user.
  -> success | The card signed what it was asked to, and belongs to the user.
  -> auth_err | Anything else.
pam_pwdfile a checks (libpam-pwdfile) | Checks passwords of a file of its own.
  pwdfile=path | The file, with a name and a hash on each line.
  debug | Logs what it does.
  nodelay | Asks for no delay after a failure.
  flock | Locks the file while reading, as it does anyway.
  noflock | Does not lock the file.
  legacy_crypt | Takes the broken hashes of old versions too.
  -> success | The password is right.
  -> auth_err | The password is wrong, or nobody could be asked.
  -> user_unknown | The file has no such user.
  -> authinfo_unavail | No file is named, or it cannot be read.
pam_pwquality p gate (libpam-pwquality 8) | Refuses weak passwords.
  debug | Logs what it does.
  authtok_type=text | A word for the prompt.
  type=text | A word for the prompt; the old name of authtok_type.
  retry=count | How often a new password may be tried. @default 1
  difok=count | How many characters must differ from the old password. @default 1
  difignore=count | Has no effect any more.
  minlen=count | The least length, credits included. @default 8
  dcredit=number | Credit for digits; negative: how many there must be. @default 0
  ucredit=number | Credit for capitals; negative: how many there must be. @default 0
  lcredit=number | Credit for small letters; negative: how many there must be. @default 0
  ocredit=number | Credit for other characters; negative: how many there must be. @default 0
  minclass=count | How many kinds of characters there must be. @default 0
  maxrepeat=count | How often a character may follow itself; 0 for any. @default 0
  maxsequence=count | How long a sequence such as 1234 may be; 0 for any. @default 0
  maxclassrepeat=count | How many characters of a kind may follow each other; 0 for any. @default 0
  gecoscheck=flag | Whether words of the user's full name are refused. @default 0
  dictcheck=flag | Whether words of a dictionary are refused. @default 1
  usercheck=flag | Whether the user's name is refused. @default 1
  usersubstr=count | The length of parts of the user's name that are refused. @default 0
  enforcing=flag | Whether weak passwords are refused or only warned about. @default 1
  badwords=text | Words that are refused.
  dictpath=path | The dictionary.
  reject_username | Has no effect: the user's name is refused anyway.
  enforce_for_root | Binds root as well.
  local_users_only | Leaves out users that are not in /etc/passwd.
  use_authtok | Takes the password that a module before it asked for.
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before.
  -> success | The password is good enough, or nobody checks it: the user is not local and local_users_only is set.
  -> authtok_err | The password is too weak, or none was entered.
  -> maxtries | None of the attempts that retry allows was good enough.
  -> service_err buf_err
pam_python acps checks (libpam-python) | Runs a module that is written in Python; its first argument is the script. open
  -> open_err | The script of the first argument cannot be opened.
  -> module_unknown | No script is named.
  -> symbol_err | The script has no function for this type.
  -> service_err | The script failed with an exception.
  -> buf_err
pam_radius_auth acps checks (libpam-radius-auth) | Checks passwords with RADIUS.
  conf=path | The file of servers. @default /etc/pam_radius_auth.conf
  debug | Logs what it does.
  use_first_pass | Takes the password of the module before.
  try_first_pass | Tries the password of the module before.
  skip_passwd | Sends no password and lets the server ask.
  retry=count | How often a password may be tried. @default 0
  client_id=text | What is sent as NAS-Identifier. @default the service
  accounting_bug | Does not check the answers of accounting.
  localifdown | Ignores that no server can be reached.
  ruser | Sends the remote user's name where root is asked about.
  prompt=text | The prompt. @default Password
  prompt_attribute | Asks for the second factor with the words of the server.
  force_prompt | Asks even where there is a password.
  max_challenge=count | How many challenges are answered.
  privilege_level | Keeps the privilege level that the server sends in the environment.
  -> success | The server accepts the password, or the session was reported.
  -> auth_err | The server refuses the password.
  -> perm_denied | The server does not take the report of the session, or refuses the old password.
  -> authinfo_unavail | No server answers, or the answer makes no sense.
  -> ignore | No server answers, and localifdown is set.
  -> authtok_err | The password could not be changed.
  -> abort | The configuration cannot be read.
  -> session_err | The user or the service was not told, so that the session is not reported.
  -> user_unknown system_err
pam_script acps checks (libpam-script) | Runs scripts, which get all arguments. open
  onerr=success|fail | What happens where there is no script. @default fail
  dir=path | The folder of the scripts. @default /usr/share/libpam-script
  -> success | The script ended with 0.
  -> auth_err | The script failed or is missing, in auth and account.
  -> authtok_err | The script failed or is missing, in password.
  -> session_err | The script failed or is missing, in session.
  -> user_unknown conv_err
pam_shield a gate (libpam-shield) | Blocks hosts after too many failures.
  conf=path | Reads this file instead of shield.conf. @default /etc/security/shield.conf
  debug | Logs what it does.
  use_first_pass | Has no effect.
  -> ignore | The usual answer: it counts, and blocks hosts by other means.
  -> auth_err | The host has no name or one that does not lead back to it, where the configuration asks for that.
pam_shishi acps checks (libpam-shishi) | Checks passwords with Kerberos.
  debug | Logs what it does.
  principal=text | The principal instead of the user's.
  realm=word | The realm instead of the default one.
  -> success | The password is right.
  -> authinfo_unavail | Anything else, a wrong password as well.
  -> cred_unavail | No login came before the second pass.
  -> cred_err | The login before the second pass failed.
  -> user_unknown buf_err
pam_slurm c gate (libpam-slurm) | Lets users in who have a job on this machine.
  debug | Logs what it does.
  no_sys_info | Does not show the system's log to users.
  no_warn | Does not tell users why they are refused.
  rsh_kludge | Answers as rsh expects it.
  rlogin_kludge | Answers as rlogin expects it.
  -> success | The user has a job on this machine, or is root.
  -> perm_denied | The user has no job on this machine.
  -> user_unknown
pam_slurm_adopt c gate (libpam-slurm-adopt) | Lets users in who have a job here and puts them into it.
  action_no_jobs=ignore|deny | What happens to users without a job. @default deny
  action_unknown=newest|allow|deny | What happens where the job cannot be told. @default newest
  action_adopt_failure=allow|deny | What happens when the session cannot be put into the job. @default allow
  action_generic_failure=ignore|allow|deny | What happens when Slurm cannot be asked. @default ignore
  disable_x11=flag | Leaves DISPLAY alone. @default 0
  ignore_root=flag | Does nothing for root. @default 1
  join_container=flag | Joins the container of the job. @default true
  log_level=text | How much is logged. @default info
  nodename=word | The node, where it goes by another name.
  service=word | The service for which it works. @default sshd
  -> success | The session is part of a job, or an option lets users in without.
  -> perm_denied | The user has no job on this machine, or the session could not be put into it.
  -> ignore | The user is root, the service is another one, or an option says so.
  -> session_err | The user is unknown, or control groups cannot be read.
  -> bad_item
pam_snapper s nothing (libpam-snapper 8) | Makes snapshots around sessions.
  debug | Logs what it does.
  homeprefix=text | What stands before the user's name in the configuration's name. @default home_
  ignoreservices=list | Services without snapshots. @default crond
  ignoreusers=list | Users without snapshots.
  rootasroot | Takes the configuration root for root.
  ignoreroot | Makes none for root.
  openonly | Makes one at the beginning only.
  closeonly | Makes one at the end only.
  cleanup=word | How old snapshots are removed.
  -> success | What it always returns.
pam_ssh_agent_auth a checks (libpam-ssh-agent-auth 8) | Checks keys of an SSH agent.
  file=text | The file of keys that count; %h, %u and ~ are filled in.
  allow_user_owned_authorized_keys_file | Lets the file belong to the user; unsafe for sudo.
  authorized_keys_command=path | A command that writes the keys of a user.
  authorized_keys_command_user=word | The user as whom it runs.
  debug | Logs what it does.
  sudo_service_name=word | The service that counts as sudo. @default sudo
  -> success | The agent has a key that is allowed.
  -> auth_err | The agent has no such key, or there is no agent.
pam_sss acps checks (libpam-sss 8) | Checks passwords with SSSD.
  quiet | Logs nothing about unknown users.
  forward_pass | Hands the password on.
  use_first_pass | Takes the password of the module before.
  use_authtok | Takes the new password that a module before it asked for.
  use_2fa | Asks for both factors one after the other.
  retry=count | How often a password may be tried again. @default 0
  ignore_unknown_user | Ignores unknown users instead of refusing them.
  ignore_authinfo_unavail | Ignores that the daemon cannot be reached.
  domains=list | The domains that count.
  allow_missing_name | Lets the smart card tell the name.
  prompt_always | Always asks by itself.
  try_cert_auth | Tries certificates.
  require_cert_auth | Insists on certificates.
  allow_chauthtok_by_root | Lets root change passwords with the daemon.
  debug | Logs what it does.
  -> success perm_denied system_err buf_err cred_err service_err new_authtok_reqd acct_expired session_err
  -> auth_err | The password or the certificate is wrong.
  -> user_unknown | SSSD does not know the user, or does not run.
  -> ignore | An option asks it to be silent about this case.
  -> authtok_err | The new password could not be set.
  -> authinfo_unavail | The servers or the card cannot be reached.
  -> cred_insufficient | A PIN or a second factor is missing.
  -> authtok_lock_busy | No server can change passwords at present.
pam_sss_gss acps checks (libpam-sss 8) | Checks GSSAPI tickets with SSSD.
  debug | Logs what it does.
  -> success system_err
  -> auth_err | The ticket does not prove who the user is.
  -> user_unknown | SSSD does not know the user, or GSSAPI is not allowed.
  -> authinfo_unavail | The servers cannot be reached.
  -> ignore | What it returns in all types but auth, for which it does nothing.
pam_systemd s nothing (libpam-systemd 8) | Registers the session with systemd-logind.
  class=word | The class of the session: user, greeter, lock-screen, background or a newer one.
  type=unspecified|tty|x11|wayland|mir|web | The type of the session.
  desktop=word | The desktop of the session, such as GNOME.
  area=word | The area of the home directory; newer than Debian 12.
  default-capability-bounding-set=text | The bounding set of capabilities; newer than Debian 12.
  default-capability-ambient-set=text | The ambient set of capabilities; newer than Debian 12.
  debug[=flag] | Logs what it does.
  -> success | The session is registered, or is part of one that is, or logind does not run.
  -> session_err | The session could not be registered or released.
  -> user_unknown service_err buf_err
pam_systemd_home acps checks (systemd-homed) | Unlocks home directories of systemd-homed.
  suspend=flag | Whether the home directory is locked while the machine sleeps.
  debug[=flag] | Logs what it does.
  -> success | The home directory is unlocked; in account: the account may be used.
  -> auth_err | The environment or an option makes no sense.
  -> user_unknown | systemd-homed does not manage the user, or does not run.
  -> perm_denied | The home directory is locked or closed, and no password may be asked for now.
  -> maxtries | Too many wrong passwords.
  -> acct_expired | The account is blocked, or not valid yet or any more.
  -> new_authtok_reqd | The password must be changed.
  -> authtok_expired | The password has expired and may not be changed.
  -> authtok_err | The user entered no password.
  -> session_err | The home directory could not be released.
  -> service_err conv_err
pam_systemd_loadkey a nothing (systemd) | Takes the password from the kernel's keyring.
  keyname=word | The name of the key. @default cryptsetup
  debug[=flag] | Logs what it does.
  -> success | The password was found and handed on.
  -> authinfo_unavail | The keyring of the kernel has no such password, or an expired one.
  -> service_err buf_err
pam_tmpdir acps nothing (libpam-tmpdir) | Gives each user a folder for temporary files.
  -> success | The folder is there and in the environment.
  -> abort | The folder could not be made, or belongs to somebody else.
  -> ignore | What it returns in the first pass of auth.
  -> service_err | What it returns in account and password, for which it does nothing.
pam_u2f a checks (libpam-u2f 8) | Checks security keys (U2F, FIDO2).
  debug | Logs what it does.
  debug_file=path | Where it logs to; also stderr, stdout or syslog. @default stderr
  origin=text | The origin of the credentials. @default pam://HOSTNAME
  appid=text | The application id of the credentials. @default the origin
  authfile=text | The file with the users' keys. @default ~/.config/Yubico/u2f_keys
  authpending_file=text | A file that exists while a touch is waited for; empty for none.
  nouserok | Lets users in who have no key.
  openasuser | Reads the file as the user.
  alwaysok | Succeeds whatever happens; for tests only.
  max_devices=count | How many keys a user may have. @default 24
  interactive | Asks the user to insert the key.
  cue | Asks the user to touch the key.
  nodetect | Does not look for the key first.
  manual | Has the user copy challenge and answer.
  userpresence=flag | Whether the key must be touched.
  userverification=flag | Whether the key must verify the user.
  pinverification=flag | Whether the key must ask for its PIN.
  sshformat | Reads credentials of OpenSSH.
  expand | Expands %u in the file's name; newer than Debian 12.
  prompt=text | The prompt; in brackets where it has blanks.
  cue_prompt=text | The words that ask for a touch; in brackets where they have blanks.
  -> success | A key of the user answered, or the user has none and nouserok is set.
  -> auth_err | No key of the user answered.
  -> authinfo_unavail | The file of keys cannot be read, or has none of the user.
  -> ignore | Something went wrong before any key was asked.
  -> user_unknown conv_err
pam_ufpidentity a checks (libpam-ufpidentity) | Checks UFP Identity.
  cert=path | The certificate of this host.
  key=path | The certificate's key.
  passphrase=text | The passphrase of the key.
  truststore=path | The certificates that are trusted.
  -> success | The answers are right.
  -> maxtries | The answers are wrong.
  -> user_unknown | The service does not know the user, or cannot be reached.
pam_winbind acps checks (libpam-winbind 8) | Checks passwords with a Windows domain.
  debug | Logs what it does.
  debug_state | Logs the state of the stack in detail.
  config=path | Reads this file instead of pam_winbind.conf. @default /etc/security/pam_winbind.conf
  require_membership_of=text | A group or user, by name or SID, that the user must belong to.
  require-membership-of=text | An old spelling of require_membership_of.
  use_first_pass | Takes the password of the module before.
  try_first_pass | Tries the password of the module before.
  use_authtok | Takes the new password that a module before it asked for.
  try_authtok | Tries the new password of the module before.
  unknown_ok | Ignores unknown users instead of refusing them.
  krb5_auth | Uses Kerberos.
  krb5_ccache_type=text | Where tickets are kept: KCM, KEYRING, FILE or DIR.
  cached_login | Lets users in with a remembered password while the domain is out of reach.
  silent | Says nothing.
  mkhomedir | Makes the home directory if it is missing.
  warn_pwd_expire=count | How many days before the end of a password it warns. @default 14
  pwd_change_prompt | Asks for a new password when the old one has expired.
  -> success | The password is right; in account: the domain knows the user.
  -> auth_err | The password is wrong.
  -> user_unknown | The domain does not know the user.
  -> perm_denied | The user belongs to none of the groups that are required, or may not use this machine.
  -> authinfo_unavail | winbind or the domain cannot be reached.
  -> new_authtok_reqd | The password must be changed.
  -> authtok_expired | The password has expired.
  -> acct_expired | The account is switched off or expired.
  -> maxtries | The account is locked after too many wrong passwords.
  -> authtok_err | The new password is not good enough, or could not be set.
  -> authtok_recover_err | The old password could not be had.
  -> ignore | The user is unknown, and unknown_ok is set.
  -> session_err cred_err cred_unavail cred_expired cred_insufficient
  -> service_err system_err buf_err
pam_x2go as checks (libpam-x2go) | Checks passwords with X2Go; it takes no options.
  -> success | The remote session accepts the password.
  -> auth_err | The remote session refuses the password, or something about it was not told.
  -> system_err | The helper that asks the remote session could not be run.
  -> ignore | There is no session to close.
pam_yubico acps checks (libpam-yubico 8) | Checks YubiKeys.
  debug | Logs what it does.
  debug_file=path | Where it logs to. @default stdout
  mode=client|challenge-response | Asks a server about one-time codes, or the key itself. @default client
  authfile=path | The file with the users' keys. @default ~/.yubico/authorized_yubikeys
  id=text | The client's id at the server.
  key=text | The client's key, in base64.
  alwaysok | Succeeds whatever happens; for tests only.
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before.
  nullok | Lets users in who have no key.
  urllist=text | The servers, separated by semicolons.
  url=text | The server; urllist takes its place.
  capath=path | The folder of certificates that are trusted.
  cainfo=path | The file of certificates that are trusted.
  proxy=text | The proxy on the way to the server.
  verbose_otp | Shows the code while it is typed.
  ldap_uri=text | The directory with the users' keys.
  ldapserver=text | The directory's host; ldap_uri takes its place.
  ldap_server=text | The directory's host as the man page spells it; ldap_uri takes its place.
  ldapdn=text | Where the users are in the directory.
  user_attr=word | The attribute of names.
  yubi_attr=word | The attribute of keys.
  yubi_attr_prefix=text | What stands before a key in its attribute.
  token_id_length=count | How long a key's id is. @default 12
  ldap_bind_user=text | The name for the directory.
  ldap_bind_password=text | The password for the directory.
  ldap_filter=text | The filter that finds a user.
  ldap_cacertfile=path | The certificate that the directory is checked with.
  chalresp_path=path | The folder of challenges. @default ~/.yubico
  -> success | The code or the key is right, or alwaysok is set.
  -> auth_err | The code or the key is wrong, or belongs to somebody else.
  -> user_unknown | The user has no key.
  -> ignore | The user has no key, and nullok is set.
  -> authinfo_unavail | The server, the directory or the list of keys cannot be asked, or an option is wrong.
  -> service_err | What it returns in password, for which it does nothing.
  -> buf_err conv_err

pam_ecryptfs aps nothing (ecryptfs-utils 8) | Unlocks eCryptfs folders with the login password.
  unwrap | Unwraps the mount passphrase and mounts the folder.
  -> success | What it returns whether the folder could be unlocked or not.
  -> authtok_recover_err | The old or the new password is not known, so that the passphrase keeps its wrapping.
pam_lastlog2 acs nothing (libpam-lastlog2) | Shows and records the last login, safely beyond the year 2038.
  debug | Logs what it does.
  silent | Shows nothing.
  silent_if=list | Shows nothing for these services.
  database=path | The database of logins. @default /var/lib/lastlog/lastlog2.db
  -> success | The last login was shown, or shown nowhere, and this one recorded.
  -> ignore | What it returns in auth and account, for which it does nothing.
  -> user_unknown system_err
pam_wtmpdb acs nothing (libpam-wtmpdb) | Records logins, safely beyond the year 2038.
  debug | Logs what it does.
  silent | Says nothing of unknown users.
  skip_if=list | Records nothing for these services.
  database=path | The database of logins. @default /var/lib/wtmpdb/wtmp.db
  -> success | The login or its end was recorded.
  -> ignore | The service is one that is skipped; also what it returns in auth and account, for which it does nothing.
  -> user_unknown system_err
pam_cifscreds aps nothing (cifs-utils 8) | Keeps credentials for CIFS mounts in the keyring.
  debug | Logs what it does.
  host=text | The server.
  domain=text | The domain.
  -> success | The credentials are kept, or there is no password to keep.
  -> service_err | Neither host nor domain is given, or the keyring cannot be used.
  -> authtok_recover_err | The password could not be kept, or is not known.
  -> ignore | What it returns to the first pass of a change of passwords.
pam_ssh_add as nothing (cockpit-ws 8) | Loads SSH keys into the agent.
  debug | Logs what it does.
  -> cred_insufficient | What it returns in auth where all is well: it checks nobody.
  -> success | The agent runs and has the keys.
  -> service_err | The agent could not be started, or keys could not be loaded.
  -> authtok_recover_err | The password could not be kept for the session.
pam_cockpit_cert a nothing (cockpit-ws) | Stands where Cockpit itself checks client certificates.
  -> ignore | What it always returns.
pam_gdm acps nothing (gdm3) | Takes the password of the disk's encryption; it takes no options.
  -> success | The password of the disk was found and handed on.
  -> authinfo_unavail | The kernel's keyring has no such password.
  -> auth_err | The password of the disk was found, but could not be handed on.
pam_ck_connector s nothing | Registered the session with ConsoleKit. open
pam_console as nothing | Gave the console's user rights on devices (Red Hat). open
pam_stack acps checks | Read another service; include does it now (Red Hat). open
pam_selinux_permit a checks | An old name of pam_sepermit. open
pam_smbpass ap checks | Kept Samba's passwords the same. open
pam_smb_auth a checks | Checked passwords with a Windows server. open
pam_ssh a checks | Unlocked SSH keys with the login password. open
pam_uwtmp s nothing | Recorded logins (macOS). open
pam_postgresok acp checks | Succeeds for the user postgres. open
pam_reauthorize as checks | Re-authorises users (Red Hat). open
pam_fscrypt_lock s nothing | Locks encrypted folders. open
pam_howdy a checks | Checks faces. open
pam_gpg aps nothing | Unlocks keys of GnuPG. open
pam_gnupg as nothing | Unlocks keys of GnuPG. open
pam_rundir s nothing | Makes the runtime directory. open
pam_dumb_runtime_dir s nothing | Makes the runtime directory. open
pam_openrc s nothing | Starts services of the user (OpenRC). open
pam_zfs_key aps nothing | Unlocks ZFS datasets with the login password. open
pam_extrausers acps checks | Checks passwords of extra users (Ubuntu). open
pam_sm_auth a checks | Checks smart cards. open
pam_opendirectory acps checks | Checks passwords with Open Directory (macOS). open
pam_launchd s nothing | Moves the session to the right bootstrap context (macOS). open
pam_tid a checks | Checks fingerprints with Touch ID (macOS). open
pam_smartcard a checks | Checks smart cards (macOS). open
pam_sacl c gate | Decides by access lists of services (macOS). open
pam_ntlm a nothing | Keeps NTLM hashes (macOS). open
pam_mount_macos as nothing | Mounts home directories (macOS). open
pam_aks a nothing | Unlocks the key store (macOS). open
pam_basesystem acps checks | Checks passwords in the base system (macOS). open
pam_watchid a checks | Asks an Apple Watch (macOS). open
pam_reattach as nothing | Joins the user's session in tmux (macOS). open
pam_ssh_agent a checks | Checks keys of an SSH agent. open
`;

/**
 * Modules beyond Linux-PAM: those of Debian 12's libpam-* packages (types read from the functions of each library, options
 * from the man pages), and well-known ones of other systems. Written as in linux-pam-modules.ts, with the package in
 * parentheses.
 */
export const thirdPartyModules = `
pam_abl a gate (libpam-abl) | Blocks hosts and users after too many failures. open
pam_afs_session as nothing (libpam-afs-session) | Gets AFS tokens for the session. open
pam_alreadyloggedin a checks (libpam-alreadyloggedin) | Lets users in who are logged in on a terminal already. open
pam_apparmor s nothing (libpam-apparmor) | Changes to an AppArmor hat for the session. open
pam_barada a checks (libpam-barada) | Checks one-time passwords of a phone. open
pam_biometric a checks (libpam-biometric) | Checks fingerprints, faces and the like. open
pam_cap a nothing (libpam-cap) | Gives users capabilities, as capability.conf says.
  config=path | Reads this file instead of capability.conf.
  debug | Logs what it does.
  autoauth | Succeeds even where no capability is given.
  keepcaps | Keeps capabilities across a change of the user.
  default=text | The capabilities of users who are not listed.
  defer | Sets capabilities when the application has changed the user.
  use_session | Works when the session opens.
pam_ccreds a checks (libpam-ccreds) | Remembers passwords for times without a network. open
pam_cgfs s nothing (libpam-cgfs) | Makes control groups for unprivileged users.
  c=list | The controllers.
pam_cgroup s nothing (libpam-cgroup) | Moves the session to a control group. open
pam_chroot acps nothing (libpam-chroot) | Confines users to a folder. open
pam_duo acps checks (libpam-duo) | Asks Duo for a second factor.
  conf=path | The configuration file.
  debug | Logs what it does.
pam_elogind s nothing (libpam-elogind) | Registers the session with elogind.
  class=word | The class of the session.
  type=word | The type of the session.
  desktop=word | The desktop of the session.
  debug[=flag] | Logs what it does.
pam_encfs acps nothing (libpam-encfs) | Mounts encfs folders at login. open
pam_fprintd ap checks (libpam-fprintd) | Checks fingerprints.
  debug[=word] | Logs what it does.
  max-tries=number | How often a finger may be tried.
  timeout=number | For how many seconds a finger is waited for.
pam_freerdp2 as checks (libpam-freerdp2) | Checks passwords with a remote desktop. open
pam_fscrypt aps nothing (libpam-fscrypt) | Unlocks encrypted folders at login.
  debug | Logs what it does.
  lock_policies | Locks folders at the end of the session.
  drop_caches | Drops caches when folders are locked.
  unlock_only | Never locks folders.
pam_geoip c gate (libpam-geoip) | Decides by the country of the remote host. open
pam_gnome_keyring aps nothing (libpam-gnome-keyring) | Unlocks GNOME's keyring with the login password.
  auto_start | Starts the keyring's daemon.
  only_if=list | Works only for these services.
  use_authtok | Takes the new password that a module before it asked for.
pam_google_authenticator a checks (libpam-google-authenticator) | Checks one-time codes of an authenticator app.
  secret=text | The file with the user's secret.
  authtok_prompt=text | The prompt.
  user=word | The user as whom the file is read.
  no_strict_owner | Does not check who owns the file.
  allowed_perm=octal | The mode that the file may have.
  debug | Logs what it does.
  try_first_pass | Looks for the code in the password before asking.
  use_first_pass | Looks for the code in the password and asks for none.
  forward_pass | Asks for password and code at once and hands the password on.
  noskewadj | Does not adapt to clocks that are off.
  no_increment_hotp | Leaves the counter alone after a failure.
  nullok | Lets users in who have no secret.
  echo_verification_code | Shows the code while it is typed.
  grace_period=number | For how many seconds a code from the same host counts.
  allow_readonly | Works with a file that cannot be written.
pam_krb5 acps checks (libpam-krb5) | Checks passwords with Kerberos. open
pam_krb5_migrate_heimdal a nothing (libpam-krb5-migrate-heimdal) | Makes Kerberos principals out of passwords. open
pam_krb5_migrate_mit a nothing (libpam-krb5-migrate-mit) | Makes Kerberos principals out of passwords. open
pam_kwallet5 aps nothing (libpam-kwallet5) | Unlocks KDE's wallet with the login password. open
pam_kwallet aps nothing | Unlocks the wallet of KDE 4 with the login password. open
pam_ldap acps checks (libpam-ldapd) | Checks passwords with LDAP. open
pam_malcontent c gate (libpam-malcontent) | Refuses users whose time at the computer is over. open
pam_mklocaluser s nothing (libpam-mklocaluser) | Makes a local account out of one of the network. open
pam_mount acps nothing (libpam-mount) | Mounts volumes with the login password.
  disable_interactive | Never asks for a password.
  disable_pam_password | Does not use the login password.
  disable_propagate_password | Does not hand the password on.
  enable_pam_password | Uses the login password.
  enable_interactive | Asks for a password where it needs one.
  enable_propagate_password | Hands the password on.
  debug | Logs what it does.
  nullok | Allows empty passwords.
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before.
pam_mysql acps checks (libpam-mysql) | Checks passwords with MySQL. open
pam_newnet s nothing (libpam-net) | Gives the session a network namespace of its own.
pam_usernet s nothing (libpam-net) | Gives each user a network namespace.
pam_oath a checks (libpam-oath) | Checks one-time codes (OATH).
  debug | Logs what it does.
  alwaysok | Succeeds whatever the code; for tests only.
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before.
  usersfile=text | The file with the users' secrets.
  digits=number | How many digits a code has.
  window=number | How many codes around the expected one count.
  no_usersfile_okay | Ignores users where there is no file.
pam_otpw as checks (libpam-otpw) | Checks one-time passwords from paper. open
pam_p11 acps checks (libpam-p11) | Checks smart cards with PKCS #11. open
pam_passwdqc p gate (libpam-passwdqc) | Refuses weak passwords. open
pam_pkcs11 acps checks (libpam-pkcs11) | Checks certificates of smart cards. open
pam_poldi a checks (libpam-poldi) | Checks OpenPGP smart cards. open
pam_pwdfile a checks (libpam-pwdfile) | Checks passwords of a file of its own. open
pam_pwquality p gate (libpam-pwquality) | Refuses weak passwords.
  debug | Logs what it does.
  authtok_type=text | A word for the prompt.
  retry=number | How often a new password may be tried.
  difok=number | How many characters must differ from the old password.
  minlen=number | The least length, credits included.
  dcredit=number | Credit for digits; negative: how many there must be.
  ucredit=number | Credit for capitals; negative: how many there must be.
  lcredit=number | Credit for small letters; negative: how many there must be.
  ocredit=number | Credit for other characters; negative: how many there must be.
  minclass=number | How many kinds of characters there must be.
  maxrepeat=number | How often a character may follow itself.
  maxsequence=number | How long a sequence such as 1234 may be.
  maxclassrepeat=number | How many characters of a kind may follow each other.
  gecoscheck=flag | Whether words of the user's full name are refused.
  dictcheck=flag | Whether words of a dictionary are refused.
  usercheck=flag | Whether the user's name is refused.
  usersubstr=number | The length of parts of the user's name that are refused.
  enforcing=flag | Whether weak passwords are refused or only warned about.
  badwords=text | Words that are refused.
  dictpath=path | The dictionary.
  enforce_for_root | Binds root as well.
  local_users_only | Leaves out users that are not in /etc/passwd.
  use_authtok | Takes the password that a module before it asked for.
  try_first_pass | Tries the password of the module before.
  use_first_pass | Takes the password of the module before.
pam_python acps checks (libpam-python) | Runs a module that is written in Python. open
pam_radius_auth acps checks (libpam-radius-auth) | Checks passwords with RADIUS. open
pam_script acps checks (libpam-script) | Runs scripts. open
pam_shield a gate (libpam-shield) | Blocks hosts after too many failures. open
pam_shishi acps checks (libpam-shishi) | Checks passwords with Kerberos. open
pam_slurm c gate (libpam-slurm) | Lets users in who have a job on this machine. open
pam_slurm_adopt c gate (libpam-slurm-adopt) | Lets users in who have a job here and puts them into it. open
pam_snapper s nothing (libpam-snapper) | Makes snapshots around sessions. open
pam_ssh_agent_auth a checks (libpam-ssh-agent-auth) | Checks keys of an SSH agent. open
pam_sss acps checks (libpam-sss) | Checks passwords with SSSD.
  quiet | Logs nothing about unknown users.
  forward_pass | Hands the password on.
  use_first_pass | Takes the password of the module before.
  try_first_pass | Tries the password of the module before.
  use_authtok | Takes the new password that a module before it asked for.
  retry=number | How often a password may be tried.
  ignore_unknown_user | Ignores unknown users instead of refusing them.
  ignore_authinfo_unavail | Ignores that the daemon cannot be reached.
  domains=list | The domains that count.
  allow_missing_name | Lets the smart card tell the name.
  prompt_always | Always asks by itself.
  try_cert_auth | Tries certificates.
  require_cert_auth | Insists on certificates.
  allow_chauthtok_by_root | Lets root change passwords with the daemon.
  debug | Logs what it does.
pam_sss_gss acps checks (libpam-sss) | Checks GSSAPI tickets with SSSD.
  debug | Logs what it does.
pam_systemd s nothing (libpam-systemd) | Registers the session with systemd-logind.
  class=word | The class of the session.
  type=word | The type of the session.
  desktop=word | The desktop of the session.
  area=word | The area of the home directory.
  default-capability-bounding-set=text | The bounding set of capabilities.
  default-capability-ambient-set=text | The ambient set of capabilities.
  debug[=flag] | Logs what it does.
pam_systemd_home acps checks (systemd-homed) | Unlocks home directories of systemd-homed.
  suspend=flag | Whether the home directory is locked while the machine sleeps.
  debug[=flag] | Logs what it does.
pam_systemd_loadkey a nothing (systemd) | Takes the password from the kernel's keyring.
  keyname=word | The name of the key.
  debug[=flag] | Logs what it does.
pam_tmpdir acps nothing (libpam-tmpdir) | Gives each user a folder for temporary files.
pam_u2f a checks (libpam-u2f) | Checks security keys (U2F, FIDO2).
  debug | Logs what it does.
  debug_file=path | Where it logs to.
  origin=text | The origin of the credentials.
  appid=text | The application id of the credentials.
  authfile=text | The file with the users' keys.
  authpending_file=text | A file that exists while a touch is waited for.
  nouserok | Lets users in who have no key.
  openasuser | Reads the file as the user.
  alwaysok | Succeeds whatever happens; for tests only.
  max_devices=number | How many keys a user may have.
  interactive | Asks the user to insert the key.
  cue | Asks the user to touch the key.
  nodetect | Does not look for the key first.
  manual | Has the user copy challenge and answer.
  userpresence=flag | Whether the key must be touched.
  userverification=flag | Whether the key must verify the user.
  pinverification=flag | Whether the key must ask for its PIN.
  sshformat | Reads credentials of OpenSSH.
  expand | Expands %u in the file's name. open
  prompt=text | The prompt.
  cue_prompt=text | The words that ask for a touch.
pam_ufpidentity a checks (libpam-ufpidentity) | Checks UFP Identity. open
pam_winbind acps checks (libpam-winbind) | Checks passwords with a Windows domain. open
pam_x2go as checks (libpam-x2go) | Checks passwords with X2Go. open
pam_yubico acps checks (libpam-yubico) | Checks YubiKeys. open

pam_ecryptfs aps nothing (ecryptfs-utils) | Unlocks eCryptfs folders with the login password.
  unwrap | Unwraps the mount passphrase and mounts the folder.
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
pam_ssh_add as nothing | Loads SSH keys into the agent (Cockpit). open
pam_cockpit_cert a checks | Checks client certificates (Cockpit). open
pam_gdm a nothing | Takes the password of the disk's encryption (GDM). open
pam_fscrypt_lock s nothing | Locks encrypted folders. open
pam_howdy a checks | Checks faces. open
pam_gpg aps nothing | Unlocks keys of GnuPG. open
pam_gnupg as nothing | Unlocks keys of GnuPG. open
pam_rundir s nothing | Makes the runtime directory. open
pam_dumb_runtime_dir s nothing | Makes the runtime directory. open
pam_openrc s nothing | Starts services of the user (OpenRC). open
pam_zfs_key aps nothing | Unlocks ZFS datasets with the login password. open
pam_cifscreds as nothing | Keeps credentials for CIFS mounts. open
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

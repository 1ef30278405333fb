/** Commands of Debian that live in sbin folders, which the PATH of a job without a setting has not. */
const sbin: ReadonlySet<string> = new Set(
  (
    'a2disconf a2dismod a2dissite a2enconf a2enmod a2ensite adduser anacron apache2ctl arp arping badblocks blkid ' +
    'brctl btrfs chkrootkit chpasswd chroot cron cryptsetup ddclient deluser depmod dhclient dmidecode dmsetup ' +
    'dpkg-reconfigure e2fsck ethtool exim4 exportfs fdisk fsck fsck.ext4 fstrim groupadd halt hdparm hwclock ifconfig ' +
    'ifdown ifup insmod invoke-rc.d ip6tables ipset iptables iptables-restore iptables-save killall5 ldconfig ' +
    'logrotate lvcreate lvremove lvs make-ssl-cert mdadm mkfs modprobe mount.nfs named nft nginx nologin ntpdate ' +
    'parted php-fpm phpdismod phpenmod poweroff postconf postfix postmap postqueue postsuper pvs reboot resize2fs rmmod ' +
    'rndc rkhunter route rtcwake runuser sendmail service shutdown smartctl sshd swapoff swapon sysctl tcpdump ' +
    'telinit traceroute tune2fs tzconfig ufw update-grub update-initramfs update-rc.d useradd userdel usermod ' +
    'visudo vgs vgscan wipefs xfs_repair zfs zpool'
  ).split(' '),
);

/** Commands that are often installed below /usr/local or a home, so that the PATH of a job hardly has them. */
const local: ReadonlySet<string> = new Set(
  (
    'aws brew bundle cargo certbot-auto composer docker-compose drush flutter gem go helm kubectl magerun n98-magerun2 ' +
    'node npm npx nvm pip pip3 pipenv pnpm poetry pyenv rails rake rbenv rclone restic terraform uv wp yarn'
  ).split(' '),
);

/** Where a command without a path is likely to be. */
export type CommandHome = 'sbin' | 'local' | 'script' | 'bin';

/** Guesses in which kind of folder a command is that is called by its name alone. */
export function commandHome(name: string): CommandHome {
  if (sbin.has(name)) return 'sbin';
  if (local.has(name)) return 'local';
  return /\.(sh|bash|py|pl|rb|php|js|jar)$/.test(name) ? 'script' : 'bin';
}

const elsewhere = new RegExp(
  `(^|[\\s;&|(])(${[...sbin, ...local].map((name) => name.replaceAll('.', '\\.')).join('|')}|[\\w.-]+\\.(sh|bash|py|pl|rb|php|js|jar))($|[\\s;&|)])`,
);

/** A quick look at a command's text: false where no program can be meant that is neither in /bin nor in /usr/bin. */
export function mayBeElsewhere(shell: string): boolean {
  return elsewhere.test(shell);
}

/** Words that begin a command but never are the name of a user. */
const neverUsers: ReadonlySet<string> = new Set(
  (
    '[ [[ { ! : . awk apt apt-get aptitude bash bundle cat cd certbot certbot-auto chmod chown chronic composer cp curl ' +
    'date dash df docker docker-compose du echo env exec expr export false find flock for git grep gzip if ionice ' +
    'java kill killall logger logrotate ls lynx mkdir mutt mysqldump mysqlcheck nice node nohup npm perl php ' +
    'php8.2 pg_dump pgrep pkill ps python python2 python3 rails rake reboot restic rm rsync ruby run-parts scp sed ' +
    'service set sh shutdown sleep source ssh su sudo systemctl tar tee test time timeout touch true umask wget ' +
    'while wp yarn zsh'
  ).split(' '),
);

/** Whether a word is the name of a command that hardly anybody would give to a user. */
export function isCommandName(word: string): boolean {
  return neverUsers.has(word);
}

const stdinReaders: ReadonlySet<string> = new Set(
  (
    'at awk bash batch bc cat chpasswd cut dash dc ed ex ftp gpg grep head logger lpr mail mailx mutt mysql nc openssl ' +
    'passwd perl php psql python python3 sendmail sed sftp sh smbclient sort sqlite3 ssh su sudo tail tee telnet tr ' +
    'wall wc write xargs sqlplus mutt msmtp'
  ).split(' '),
);

/** Whether a command reads its standard input, so that text behind a `%` may be meant for it. */
export function readsInput(name: string): boolean {
  return stdinReaders.has(name);
}

/** Users that a Debian machine has from the start (base-passwd 3.6.1), the likely ones first. */
export const baseUsers: readonly string[] = [
  'root',
  'www-data',
  'nobody',
  'backup',
  'list',
  'mail',
  'daemon',
  'bin',
  'sys',
  'sync',
  'games',
  'man',
  'lp',
  'news',
  'uucp',
  'proxy',
  'irc',
  '_apt',
];

/** Users that packages of Debian and of others add, for telling the two forms of a crontab apart. */
const packageUsers: readonly string[] = [
  'postgres',
  'mysql',
  'nginx',
  'apache',
  'redis',
  'postfix',
  'dovecot',
  'munin',
  'nagios',
  'icinga',
  'zabbix',
  'logcheck',
  'amavis',
  'clamav',
  'debian-spamd',
  'gitlab',
  'git',
  'jenkins',
  'mailman',
  'smmsp',
  'ntp',
  'puppet',
  'nextcloud',
  'vagrant',
  'ubuntu',
  'debian',
  'admin',
  'deploy',
];

const known: ReadonlySet<string> = new Set([...baseUsers, ...packageUsers]);

/** Names of users that are names of programs too, so that a word at the start of a command may be either. */
const programs: ReadonlySet<string> = new Set([
  'mail',
  'man',
  'sync',
  'lp',
  'git',
  'mysql',
  'puppet',
  'vagrant',
  'nginx',
  'logcheck',
  'backup',
  'deploy',
  'list',
]);

/** Whether a word is the name of a user that many machines have, and not the name of a program as well. */
export function isUsualUser(word: string): boolean {
  return known.has(word) && !programs.has(word);
}

/**
 * Whether a word could be the name of a user at all: what useradd of Debian lets pass, domain users (`DOMAIN\user`,
 * `user@domain`) and placeholders included. A path, an option or an assignment is never one.
 */
export function canBeUser(word: string): boolean {
  return /^[^\s/:=;|&<>()"'`$*?[\]~,!#%-][^\s/:=;|&<>()"'`$*?[\]~,!#]*\$?$/.test(word);
}

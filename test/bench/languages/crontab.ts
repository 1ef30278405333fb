import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `# Jobs of a hosting machine
SHELL=/bin/sh
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
MAILTO=root

`;

function site(index: number): string {
  const minute = index % 60;
  return `# Site ${index}
${minute} 3 * * * www-data flock -n /run/lock/site${index}.lock /usr/local/bin/site${index} --nightly
*/5 * * * * www-data cd /var/www/site${index} && php artisan schedule:run >/dev/null 2>&1
${minute} 4 * * sun root find /var/www/site${index}/cache -type f -mtime +30 -delete
${(minute * 7) % 60} 1,13 1-7 * * root tar czf "/srv/backup/site${index}-$(date +${index % 6 === 0 ? '%F' : '\\%F'}).tgz" /var/www/site${index}
@daily root test -x /usr/sbin/logrotate && /usr/sbin/logrotate -s /var/lib/site${index}.state /etc/site${index}.conf
${minute} */6 * * mon-fri root /usr/local/sbin/sync-site --name site${index} 2>&1 | logger -t site${index}
${index % 8 === 0 ? '0 */5 * * *' : '0 */4 * * *'} nobody curl -fsS -o /dev/null https://site${index}.example.org/health

`;
}

/** A table as a hosting machine has it: seven jobs a site. */
export const crontab: BenchLanguage = {
  languageId: 'crontab',
  uri: 'file:///srv/cron.d/sites',
  document: (lines) => fillLines(lines, { head, block: site, filler: '#' }),
  pasted: '# 5 5 * * * root /usr/local/bin/one\n# 6 5 * * * root /usr/local/bin/two\n',
  places: { completion: /^\d+ \d+ \* \* \S/gm, hover: /^\d+ \S/gm },
};

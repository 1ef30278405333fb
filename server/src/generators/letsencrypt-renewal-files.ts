import type { GeneratedFile } from './generator.ts';
import { bothHours, type Renewal } from './letsencrypt-renewal-time.ts';

/** The arguments of certbot(1): standalone stops the service for the time it needs port 80, all else reloads it. */
function certbotArguments({ webroot, standalone, service }: Renewal): string {
  const parts = ['renew', '-q'];
  if (webroot !== undefined) parts.push('--webroot', '-w', webroot);
  if (standalone) parts.push('--standalone');
  if (service !== undefined && standalone) {
    parts.push('--pre-hook', `"systemctl stop ${service}"`, '--post-hook', `"systemctl start ${service}"`);
  } else if (service !== undefined) parts.push('--deploy-hook', `"systemctl reload ${service}"`);
  return parts.join(' ');
}

/** A hook for the timer that a distribution's package brings; certbot runs it after each renewal. */
function hookFile({ service }: Renewal & { readonly service: string }): GeneratedFile {
  const lines = [
    '#!/bin/sh',
    `# Goes to /etc/letsencrypt/renewal-hooks/deploy/reload-${service}; make it executable with chmod 755.`,
    '# The timer of the package certbot renews; certbot runs this once a certificate is new.',
    'set -e',
    `systemctl reload ${service}`,
  ];
  const name = `letsencrypt/renewal-hooks/deploy/reload-${service}`;
  return { name, language: 'shellscript', text: `${lines.join('\n')}\n` };
}

/** The files by which something starts the renewal: the package's own timer, a timer of ours, or cron. */
export function renewalFiles(method: string, renewal: Renewal): readonly GeneratedFile[] {
  const { service } = renewal;
  if (method === 'cron') return [cronFile(renewal)];
  if (method === 'timer') return timerFiles(renewal);
  return service === undefined ? [] : [hookFile({ ...renewal, service })];
}

const two = (value: number) => String(value).padStart(2, '0');

/** A file for /etc/cron.d. The name has no dot, or else cron would pass it over. */
function cronFile(renewal: Renewal): GeneratedFile {
  const { time } = renewal;
  const lines = [
    '# Goes to /etc/cron.d/certbot-renew, owned by root. Certbot renews what expires within 30 days and else does nothing.',
    '# Where the timer of Debian’s package certbot is on, the job leaves the work to it.',
    'SHELL=/bin/sh',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    '# Who hears of a renewal that fails.',
    'MAILTO=root',
    '',
    `${time.minute} ${bothHours(time).join(',')} * * * root systemctl -q is-enabled certbot.timer 2>/dev/null || certbot ${certbotArguments(renewal)}`,
  ];
  return { name: 'cron.d/certbot-renew', language: 'crontab', text: `${lines.join('\n')}\n` };
}

/** A service and its timer (systemd.service(5), systemd.timer(5); FixedRandomDelay needs systemd 247). */
function timerFiles(renewal: Renewal): readonly GeneratedFile[] {
  const { time } = renewal;
  const service = [
    '# Goes to /etc/systemd/system/certbot-renew.service.',
    '# Debian’s package certbot has a timer of its own; switch it off first: systemctl disable --now certbot.timer',
    '[Unit]',
    'Description=Renew the certificates of Let’s Encrypt',
    'Documentation=man:certbot(1)',
    'Wants=network-online.target',
    'After=network-online.target',
    '',
    '[Service]',
    'Type=oneshot',
    `ExecStart=/usr/bin/certbot ${certbotArguments(renewal)}`,
  ];
  const timer = [
    '# Goes to /etc/systemd/system/certbot-renew.timer; start it with: systemctl enable --now certbot-renew.timer',
    '[Unit]',
    'Description=Renew the certificates of Let’s Encrypt twice a day',
    '',
    '[Timer]',
    `OnCalendar=*-*-* ${bothHours(time).map(two).join(',')}:${two(time.minute)}:00`,
    'RandomizedDelaySec=1h',
    'FixedRandomDelay=true',
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
  ];
  return [
    { name: 'certbot-renew.service', language: 'ini', text: `${service.join('\n')}\n` },
    { name: 'certbot-renew.timer', language: 'ini', text: `${timer.join('\n')}\n` },
  ];
}

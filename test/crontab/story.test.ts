import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { check } from '../harness/check.ts';

const example = new URL('../../examples/cron.d/letsencrypt', import.meta.url);

it('leads from certbot-auto and a reload by the clock to one line with a hook', async () => {
  const path = '/etc/cron.d/letsencrypt';
  let text = readFileSync(example, 'utf8');
  const seen: string[] = [];
  for (let round = 0; round < 10; round++) {
    const found = (await check({ language: 'crontab', path, text })).diagnostics.find(({ fixes }) => fixes.length > 0);
    if (found === undefined) break;
    seen.push(found.rule);
    text = applyEdits(text, found.fixes[0]!.edits);
  }
  expect(seen).toEqual(['crontab/certbot-auto', 'crontab/certbot-timer', 'crontab/reload-after-renewal']);
  expect(text.split('\n').slice(1)).toEqual([
    'MAILTO=root',
    '30 2 * * 1 root systemctl -q is-enabled certbot.timer 2>/dev/null || certbot renew --deploy-hook "systemctl reload nginx" >> /var/log/le-renew.log',
    '',
  ]);
  expect((await check({ language: 'crontab', path, text })).diagnostics).toEqual([]);
});

import { defineRule } from '../define-rule.ts';

/** Finds entries that mount nothing. */
export default defineRule({
  id: 'autofs/missing-location',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'An entry names nothing that could be mounted, or a line of the master map no map.',
  why: 'The automounter logs the entry and goes on without it; whoever looks for the key is told that there is no such file.',
  references: ['autofs(5)', 'auto.master(5)'],
  examples: {
    invalid: ['srv -rw\n', 'data / -rw /usr files.example.org:/usr\n', { code: '/srv\n', path: '/etc/auto.master' }],
    valid: ['srv files.example.org:/srv\n', { code: '/srv /etc/auto.srv\n+auto.master\n', path: '/etc/auto.master' }],
  },
  visit: {
    entry({ key, parts }, { report }) {
      if (parts.length === 0)
        report(key, `Nothing is mounted for "${key.value}"; name a location such as server:/path.`);
      for (const part of parts)
        if (part.locations.length === 0) report(part, 'Nothing is mounted here; name a location such as server:/path.');
    },
    'master-entry'({ key, map }, { report }) {
      if (map === undefined) report(key, `No map is named for "${key.value}".`);
    },
  },
});

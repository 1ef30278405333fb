import { defineRule } from '../define-rule.ts';

/** Finds mount points that are no absolute path. */
export default defineRule({
  id: 'autofs/relative-mount-point',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'A line of the master map begins with neither an absolute path nor `+`.',
  why: 'The automounter mounts below an absolute path, or, for `/-`, at the paths that the map names. It logs anything else and passes over it.',
  references: ['auto.master(5)'],
  examples: {
    invalid: [{ code: 'srv /etc/auto.srv\n', path: '/etc/auto.master' }],
    valid: [{ code: '/srv /etc/auto.srv\n/- /etc/auto.direct\n', path: '/etc/auto.master' }],
  },
  visit: {
    'master-entry'({ key }, { report }) {
      if (key.value.startsWith('/') || /[{}$@%]/.test(key.value)) return;
      report(key, `"${key.value}" is no absolute path; write /- for a map of whole paths.`);
    },
  },
});

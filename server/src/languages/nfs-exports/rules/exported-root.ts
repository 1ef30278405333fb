import { effectiveExports } from '../../../core/nfs/exports/effective.ts';
import { flags } from '../../../core/nfs/exports/flags.ts';
import { withoutSlashAtEnd } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';

const sensitive = new Set([
  '/',
  '/etc',
  '/root',
  '/boot',
  '/usr',
  '/var',
  '/proc',
  '/sys',
  '/dev',
  '/run',
  '/bin',
  '/sbin',
  '/lib',
]);

/** Finds exports of the whole system or of folders that hold secrets. */
export default defineRule({
  id: 'nfs-exports/exported-root',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'The root folder, or one that holds the system’s secrets, is exported.',
  why: 'A client that may read `/` or `/etc` may read keys and, without squashing, password hashes; one that may write there owns the server. Export a folder made for it; `fsid=0` on such a folder gives NFSv4 clients a root of their own.',
  references: ['exports(5)'],
  examples: {
    invalid: ['/ 192.0.2.1(ro)\n', '/etc 192.0.2.1(rw)\n'],
    valid: ['/srv 192.0.2.1(ro)\n'],
  },
  visit: {
    entry(node, context) {
      const path = withoutSlashAtEnd(node.path.value);
      if (!sensitive.has(path)) return;
      const writes = effectiveExports(node).some((effective) => (effective.flags & flags.readOnly) === 0);
      const whole = path === '/' ? 'The whole system' : `The system folder ${path}`;
      context.report(node.path, `${whole} is exported${writes ? ' for writing' : ''}; export a folder made for it.`);
    },
  },
});

import { flags } from '../../../core/nfs/exports/flags.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../edits.ts';

/** Finds exports that lose data in a crash. */
export default defineRule({
  id: 'nfs-exports/async',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: '`async` answers writes before the data is on disk.',
  why: 'A client forgets what it wrote once the server says that it is safe. If the server then crashes, files are lost or corrupted without any sign of it. Leave it for data that can be made again.',
  references: ['exports(5)', 'RFC 1813, section 4.8'],
  examples: {
    invalid: [{ code: '/srv 192.0.2.1(rw,async)\n', fixed: '/srv 192.0.2.1(rw,sync)\n' }],
    valid: ['/srv 192.0.2.1(rw,sync)\n', '/srv 192.0.2.1(ro,async)\n'],
  },
  visit: {
    client(node, context) {
      const { effective } = context.analysis.grantOf(node);
      const option = node.options?.items.findLast((item) => item.text === 'async');
      if (option === undefined || (effective.flags & flags.readOnly) !== 0 || (effective.flags & flags.async) === 0)
        return;
      context.report(option, 'A crash of the server loses or corrupts writes that clients believe to be safe.', {
        fixes: [replaceFix(option, 'sync')],
      });
    },
  },
});

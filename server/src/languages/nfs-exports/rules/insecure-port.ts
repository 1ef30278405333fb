import { isKerberos } from '../../../core/nfs/flavours.ts';
import { defineRule } from '../define-rule.ts';
import { removeFix } from '../edits.ts';

/** Finds exports that any user of a client can speak to. */
export default defineRule({
  id: 'nfs-exports/insecure-port',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: '`insecure` accepts requests from ports that any user may open.',
  why: 'AUTH_SYS rests on the client’s kernel being the one that speaks. With `insecure`, any program of any user on a client, or a container on it, can send requests and claim any user id. It is harmless with Kerberos; clients on macOS can mount with `resvport` instead.',
  references: ['exports(5)'],
  examples: {
    invalid: [{ code: '/srv 192.0.2.1(rw,insecure)\n', fixed: '/srv 192.0.2.1(rw)\n' }],
    valid: ['/srv 192.0.2.1(rw)\n', '/srv 192.0.2.1(rw,insecure,sec=krb5p)\n'],
  },
  visit: {
    client(node, context) {
      const { effective } = context.analysis.grantOf(node);
      const option = node.options?.items.findLast((item) => item.text === 'insecure');
      if (option === undefined || effective.flavours.every((flavour) => isKerberos(flavour.name))) return;
      context.report(option, 'Any user of a client can speak from an unprivileged port and claim to be anybody.', {
        fixes: [removeFix(context.analysis.document.text, option)],
      });
    },
  },
});

import { flags } from '../../../core/nfs/exports/flags.ts';
import { isKerberos } from '../../../core/nfs/flavours.ts';
import { isWorld } from '../analysis/loopback.ts';
import { defineRule } from '../define-rule.ts';

/** Finds exports to everybody. */
export default defineRule({
  id: 'nfs-exports/world-access',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'A path is exported to every host that can reach the server.',
  why: '`*`, `0.0.0.0/0` and an empty client stand for all addresses. Only a firewall then decides who reads or, with `rw`, changes the files. Name hosts or networks; with Kerberos, users must prove themselves, and `*` may be meant.',
  references: ['exports(5)'],
  examples: {
    invalid: ['/srv *(rw)\n', '/srv 0.0.0.0/0(ro)\n', '/srv -ro\n'],
    valid: ['/srv 192.0.2.0/24(rw)\n', '/srv *(rw,sec=krb5p)\n'],
  },
  visit: {
    client(node, context) {
      const { effective } = context.analysis.grantOf(node);
      if (!isWorld(node.name) || effective.flavours.every((flavour) => isKerberos(flavour.name))) return;
      const writes = effective.flavours.some((flavour) => (flavour.flags & flags.readOnly) === 0);
      context.report(
        node.host ?? node,
        writes
          ? 'Every host that reaches the server may change these files; name hosts or networks.'
          : 'Every host that reaches the server may read these files; name hosts or networks.',
        { severity: writes ? 'warning' : 'info' },
      );
    },
    entry(node, context) {
      if (node.anonymous && node.defaults.length > 0)
        context.report(node.path, 'No client is named, so these options hold for everybody; name hosts or networks.');
    },
  },
});

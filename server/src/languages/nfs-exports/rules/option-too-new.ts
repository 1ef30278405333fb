import { checkOption, optionSince } from '../../../core/nfs/exports/options.ts';
import { defineRule } from '../define-rule.ts';

/** Finds options that the chosen nfs-utils does not know yet. */
export default defineRule({
  id: 'nfs-exports/option-too-new',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'An option came with a later nfs-utils than the one in `etcetera.nfs.version`.',
  why:
    'An older exportfs calls the option unknown and stops, so this line and all below it are not exported. `xprtsec` and ' +
    '`reexport` came with 2.6.3, `sign_fh` with 2.9.1; Debian 12 has 2.6.2.',
  references: ['support/nfs/exports.c (nfs-utils 2.6.2, 2.6.3, 2.9.1)'],
  examples: {
    invalid: [{ code: '/srv 192.0.2.1(rw,xprtsec=mtls)\n', settings: { 'nfs.version': '2.6.2' } }],
    valid: [
      { code: '/srv 192.0.2.1(rw,xprtsec=mtls)\n', settings: { 'nfs.version': '2.6.3' } },
      '/srv 192.0.2.1(rw,xprtsec=mtls)\n',
    ],
  },
  visit: {
    option(node, context) {
      const { version } = context.analysis;
      if (checkOption(node, version)?.kind !== 'too-new') return;
      context.report(node, `"${node.name}" came with nfs-utils ${optionSince[node.name]}; ${version} stops here.`);
    },
  },
});

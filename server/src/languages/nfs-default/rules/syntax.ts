import { reportShellFaults } from '../../../core/shell/findings.ts';
import { defineRule } from '../define-rule.ts';

/** The shell cannot read the file. */
export default defineRule({
  id: 'nfs-default/syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The shell cannot read the file.',
  why: 'The start script has /bin/sh read this file; at a fault of syntax the shell stops and no daemon is started.',
  references: ['src/parser.c (dash 0.5.12)', 'debian/nfs-kernel-server.init (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      {
        code: 'RPCMOUNTDOPTS="--manage-gids\nNEED_SVCGSSD=no\n',
        fixed: 'RPCMOUNTDOPTS="--manage-gids"\nNEED_SVCGSSD=no\n',
      },
      'NEED_GSSD=(yes)\n',
      'if true; then\nNEED_GSSD=yes\n',
    ],
    valid: ['RPCMOUNTDOPTS="--manage-gids"\n', 'RPCNFSDCOUNT=$(nproc)\n'],
  },
  visit: {
    end({ analysis, report }) {
      reportShellFaults(analysis.root, report);
    },
  },
});

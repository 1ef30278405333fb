import { reportShellFaults } from '../../../core/shell/findings.ts';
import { defineRule } from '../define-rule.ts';

/** The shell cannot read the file. */
export default defineRule({
  id: 'icecc/syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The shell cannot read the file.',
  why: 'The start script has /bin/sh read this file; at a fault of syntax the shell stops and no daemon is started.',
  references: ['src/parser.c (dash 0.5.12)', 'debian/icecc.iceccd.init (icecc 1.4)'],
  examples: {
    invalid: [
      { code: 'ICECC_NETNAME="0\nICECC_MAX_JOBS=5\n', fixed: 'ICECC_NETNAME="0"\nICECC_MAX_JOBS=5\n' },
      'ICECC_NETNAME=(0)\n',
      'if true; then\nICECC_NETNAME=0\n',
    ],
    valid: ['ICECC_NETNAME=0\n', 'ICECC_NETNAME=`hostname -d 2> /dev/null || echo ICECREAM`\n'],
  },
  visit: {
    end({ analysis, report }) {
      reportShellFaults(analysis.root, report);
    },
  },
});

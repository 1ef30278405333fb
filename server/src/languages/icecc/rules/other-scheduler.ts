import { defineRule } from '../define-rule.ts';

/** Another file of the workspace names another scheduler for the same network. */
export default defineRule({
  id: 'icecc/other-scheduler',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Another file of the workspace names another scheduler for the same network.',
  why: 'Each daemon serves the scheduler that it was told of, so the machines fall into two clusters that cannot use each other.',
  references: ['icecream(7), icecream 1.4'],
  examples: {
    invalid: [
      {
        code: 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=build1\n',
        path: '/srv/a/etc/icecc/icecc.conf',
        files: { '/srv/b/etc/icecc/icecc.conf': 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=build2\n' },
      },
    ],
    valid: [
      {
        code: 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=build1\n',
        path: '/srv/a/etc/icecc/icecc.conf',
        files: { '/srv/b/etc/icecc/icecc.conf': 'ICECC_NETNAME=a\nICECC_SCHEDULER_HOST=\n' },
      },
      {
        code: 'ICECC_SCHEDULER_HOST=build1\n',
        path: '/srv/a/etc/icecc/icecc.conf',
        files: { '/srv/b/etc/icecc/icecc.conf': 'ICECC_NETNAME="ICECREAM"\nICECC_SCHEDULER_HOST=build1:8765\n' },
      },
    ],
  },
  visit: {
    end({ analysis, report }) {
      for (const { kind, span, message, other } of analysis.disagreements) {
        if (kind !== 'scheduler') continue;
        report(span, message, { related: [{ ...other, message: 'The other file.' }] });
      }
    },
  },
});

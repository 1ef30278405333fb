import { defineRule } from '../define-rule.ts';

/** Two machines of one network run a scheduler. */
export default defineRule({
  id: 'icecc/second-scheduler',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Two machines of one network run a scheduler.',
  why: 'Schedulers of one network take over the daemons from each other: jobs are lost while that happens. Let one machine run it, and the others not.',
  references: ['icecream(7), icecream 1.4', 'icecream, suse/sysconfig.icecream'],
  examples: {
    invalid: [
      {
        code: 'ICECREAM_NETNAME=a\nICECREAM_RUN_SCHEDULER=yes\n',
        path: '/srv/a/etc/sysconfig/icecream',
        files: { '/srv/b/etc/sysconfig/icecream': 'ICECREAM_NETNAME=a\nICECREAM_RUN_SCHEDULER=yes\n' },
      },
    ],
    valid: [
      {
        code: 'ICECREAM_NETNAME=a\nICECREAM_RUN_SCHEDULER=yes\n',
        path: '/srv/a/etc/sysconfig/icecream',
        files: { '/srv/b/etc/sysconfig/icecream': 'ICECREAM_NETNAME=a\nICECREAM_RUN_SCHEDULER=no\n' },
      },
      {
        code: 'ICECREAM_NETNAME=a\nICECREAM_RUN_SCHEDULER=yes\n',
        path: '/srv/a/etc/sysconfig/icecream',
        files: { '/srv/b/etc/sysconfig/icecream': 'ICECREAM_NETNAME=b\nICECREAM_RUN_SCHEDULER=yes\n' },
      },
    ],
  },
  visit: {
    end({ analysis, report }) {
      for (const { kind, span, message, other } of analysis.disagreements) {
        if (kind !== 'second-scheduler') continue;
        report(span, message, { related: [{ ...other, message: 'The other file.' }] });
      }
    },
  },
});

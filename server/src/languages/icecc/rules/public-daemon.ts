import { hostOf, isPublicAddress } from '../../../core/icecream/address.ts';
import { defineRule } from '../define-rule.ts';

/** A daemon takes jobs from machines that a scheduler on the internet sends. */
export default defineRule({
  id: 'icecc/public-daemon',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A daemon takes jobs from others while its scheduler has an address on the internet.',
  why: 'Whoever registers with that scheduler is told where this daemon listens, and a compile job is a program of the sender’s choice: the tarball with the compiler comes with it. icecream asks nobody who they are. Without `ALLOW_REMOTE="no"`, keep scheduler and daemons in a network of their own, or in a VPN.',
  references: ['icecream 1.4, README.md', 'icecream 1.4, daemon/main.cpp', 'CWE-306'],
  examples: {
    invalid: [
      {
        code: 'ICECC_SCHEDULER_HOST="8.8.4.4"\nICECC_ALLOW_REMOTE="yes"\n',
        fixed: 'ICECC_SCHEDULER_HOST="8.8.4.4"\nICECC_ALLOW_REMOTE="no"\n',
      },
      {
        code: 'ICECREAM_SCHEDULER_HOST=2600::1\nICECREAM_MAX_JOBS=8\n',
        fixed: 'ICECREAM_SCHEDULER_HOST=2600::1\nICECREAM_ALLOW_REMOTE="no"\nICECREAM_MAX_JOBS=8\n',
      },
    ],
    valid: [
      'ICECC_SCHEDULER_HOST="8.8.4.4"\nICECC_ALLOW_REMOTE="no"\n',
      'ICECC_SCHEDULER_HOST="8.8.4.4"\nICECC_MAX_JOBS=0\n',
      'ICECC_SCHEDULER_HOST="192.168.1.10"\nICECC_ALLOW_REMOTE="yes"\n',
      'ICECC_SCHEDULER_HOST="8.8.4.4"\nICECC_ALLOW_REMOTE="$REMOTE"\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      for (const prefix of ['ICECC', 'ICECREAM']) {
        const scheduler = analysis.inForce.get(`${prefix}_SCHEDULER_HOST`);
        if (scheduler === undefined || !scheduler.literal || !isPublicAddress(hostOf(scheduler.value))) continue;
        const allowed = analysis.inForce.get(`${prefix}_ALLOW_REMOTE`);
        const jobs = analysis.inForce.get(`${prefix}_MAX_JOBS`);
        if (allowed?.value === 'no' || allowed?.literal === false) continue;
        if (jobs?.literal === false || /^0+$/.test(jobs?.value ?? '')) continue;
        const newText = allowed === undefined ? `\n${prefix}_ALLOW_REMOTE="no"` : '"no"';
        const at = allowed?.valueSpan ?? { start: scheduler.end, end: scheduler.end };
        report(
          allowed?.nameSpan ?? scheduler.nameSpan,
          'This daemon takes jobs from whoever reaches its scheduler on the internet, and a job is a program of the sender’s choice; set ALLOW_REMOTE to "no".',
          { fixes: [{ title: 'Accept no jobs from others', safety: 'suggested', edits: [{ ...at, newText }] }] },
        );
      }
    },
  },
});

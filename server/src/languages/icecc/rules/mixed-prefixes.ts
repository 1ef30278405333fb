import { defineRule } from '../define-rule.ts';

/** A file has settings of both Debian’s and SUSE’s names. */
export default defineRule({
  id: 'icecc/mixed-prefixes',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A file has settings of both Debian’s and SUSE’s names.',
  why: 'Debian’s start script reads `ICECC_…`, SUSE’s reads `ICECREAM_…`; the others have no effect.',
  references: ['icecc 1.4, debian/icecc.conf', 'icecream, suse/sysconfig.icecream'],
  examples: {
    invalid: ['ICECC_MAX_JOBS=4\nICECC_NETNAME=a\nICECREAM_ALLOW_REMOTE="yes"\n'],
    valid: ['ICECC_MAX_JOBS=4\n'],
  },
  visit: {
    end({ analysis, report }) {
      const ours = analysis.root.assignments.filter(({ name }) => /^(ICECC|ICECREAM)_/.test(name));
      const suse = ours.filter(({ name }) => name.startsWith('ICECREAM_'));
      const fewer = suse.length * 2 <= ours.length ? suse : ours.filter((assignment) => !suse.includes(assignment));
      if (suse.length === 0 || suse.length === ours.length) return;
      for (const { nameSpan, name } of fewer)
        report(
          nameSpan,
          `The other settings here are for another distribution’s start script, which does not read ${name}.`,
        );
    },
  },
});

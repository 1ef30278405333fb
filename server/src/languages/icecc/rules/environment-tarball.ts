import { environmentFaults } from '../../../core/icecream/platforms.ts';
import { defineRule } from '../define-rule.ts';

const profile = '/etc/profile.d/icecream.sh';

/** ICECC_VERSION names tarballs that icecc cannot use, or others than the rest of the cluster. */
export default defineRule({
  id: 'icecc/environment-tarball',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: '`ICECC_VERSION` names a tarball twice, by a path that is not absolute, or another than the rest of the cluster.',
  why: 'The value is a list: `/path/native.tar.gz,x86_64:/path/for-linux.tar.gz`. A tarball without a platform counts for the machine that compiles. Where one is missing, icecc compiles on this machine alone, and says so only in its log.',
  references: ['icecream 1.4, client/remote.cpp', 'icecream(7), icecream 1.4'],
  examples: {
    invalid: [
      { code: 'export ICECC_VERSION=x86_64:/srv/a.tar.gz,x86_64:/srv/b.tar.gz\n', path: profile },
      { code: 'export ICECC_VERSION=x86_64:env.tar.gz\n', path: profile },
      {
        code: 'export ICECC_VERSION=x86_64:/srv/clang-17.tar.gz\n',
        path: '/srv/a/etc/profile.d/icecream.sh',
        files: { '/srv/b/etc/profile.d/icecream.sh': 'export ICECC_VERSION=x86_64:/srv/clang-18.tar.gz\n' },
      },
    ],
    valid: [
      { code: 'export ICECC_VERSION=/srv/native.tar.gz,x86_64:/srv/linux.tar.xz=arm-eabi\n', path: profile },
      { code: 'ICECC_VERSION=x86_64:$HOME/env.tar.gz\n', path: profile },
    ],
  },
  visit: {
    'assignment:ICECC_VERSION'(node, { report }) {
      if (!node.literal || node.value === '') return;
      // Offsets in the value are those in the text only where nothing is quoted or escaped within.
      const quoted = node.quote === '' ? 0 : 1;
      const exact = node.valueSpan.end - node.valueSpan.start === node.value.length + 2 * quoted;
      for (const { start, end, message } of environmentFaults(node.value)) {
        const from = node.valueSpan.start + quoted;
        report(exact ? { start: from + start, end: from + end } : node.valueSpan, message);
      }
    },
    end({ analysis, report }) {
      for (const { kind, span, message, other } of analysis.disagreements) {
        if (kind === 'environment')
          report(span, message, { severity: 'info', related: [{ ...other, message: 'The other file.' }] });
      }
    },
  },
});

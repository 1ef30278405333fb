import { clientKeys } from '../../../core/icecream/variables.ts';
import { defineRule } from '../define-rule.ts';

/** A variable of the compiler wrapper stands in the daemon’s file. */
export default defineRule({
  id: 'icecc/client-variable',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'A variable of the compiler wrapper stands in the daemon’s file.',
  why: 'The wrapper reads it from the environment of the person who compiles; the daemon does not pass it on. Put it into a shell profile.',
  references: ['icecream 1.4, README.md'],
  examples: {
    invalid: ['ICECC_VERSION=/srv/env.tar.gz\n'],
    valid: [
      'ICECC_NETNAME=build\n',
      { code: 'export ICECC_VERSION=/srv/env.tar.gz\n', path: '/etc/profile.d/icecc.sh' },
    ],
  },
  visit: {
    assignment(node, { analysis, report }) {
      if (analysis.isProfile || !clientKeys.some((entry) => entry.name === node.name)) return;
      report(
        node.nameSpan,
        `${node.name} is read by the compiler wrapper from a person’s environment, and has no effect here.`,
      );
    },
  },
});

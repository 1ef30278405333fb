import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** A value has blanks in it, at which the start script splits it. */
export default defineRule({
  id: 'icecc/split-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A value has a blank in it, at which the start script splits it.',
  why: 'The script hands the value on without quotes: behind the blank, the daemon sees a further argument that belongs to no option, and starts with half a name or path. Use names without blanks.',
  references: ['debian/icecc.iceccd.init (icecc 1.4)', 'icecream, suse/init.icecream', 'sh(1), field splitting'],
  examples: {
    invalid: ['ICECC_NETNAME="my team"\n', 'ICECC_LOG_FILE="/var/log/icecc daemon.log"\n'],
    valid: ['ICECC_NETNAME="my-team"\n', 'ICECC_LOG_FILE=" "\n', 'ICECREAM_DEBUG="-v -v"\n'],
  },
  visit: {
    assignment(node, { analysis, report }) {
      const entry = findKey(node.name);
      if (analysis.isProfile || entry === undefined || !node.literal || analysis.inForce.get(node.name) !== node)
        return;
      if (entry.reader === 'icecc (client)' || entry.reader === 'start script') return;
      // SUSE’s script has quotes around this one.
      if (node.name === 'ICECREAM_BASEDIR') return;
      if (!/\S\s+\S/.test(node.value)) return;
      report(
        node.valueSpan,
        `The start script splits this value of ${node.name} at its blank; use one without blanks.`,
      );
    },
  },
});

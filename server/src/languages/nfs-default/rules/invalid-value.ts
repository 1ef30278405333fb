import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** Finds values that the start scripts do not understand. */
export default defineRule({
  id: 'nfs-default/invalid-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A value is of another type than its setting takes.',
  why: 'The start scripts compare with `yes` and `no` to the letter and fall back to a default for anything else; numbers they hand on, and the daemon does not start.',
  references: ['debian/nfs-kernel-server.init, debian/nfs-common.init (nfs-utils 2.6.2)', 'start-stop-daemon(8)'],
  examples: {
    invalid: ['NEED_GSSD=true\n', 'RPCNFSDCOUNT=many\n', 'RPCNFSDPRIORITY=20\n'],
    valid: ['NEED_GSSD=yes\nNEED_STATD=\nRPCNFSDCOUNT="8 --host 192.0.2.1"\nRPCNFSDPRIORITY=-5\n'],
  },
  visit: {
    assignment({ name, literal, value, valueSpan, nameSpan }, { report }) {
      const type = findKey(name)?.type;
      if (type === undefined || !literal || value === '') return;
      const span = valueSpan.end > valueSpan.start ? valueSpan : nameSpan;
      if (type === 'yes-no' && value !== 'yes' && value !== 'no')
        report(span, `${name} is yes or no in lower case, or empty, not "${value}".`);
      // Debian's script hands the words on unquoted, so options may stand in front of the number or behind it.
      if (type === 'count' && !/(^|\s)\d+(\s|$)/.test(value))
        report(span, `${name} is a number of threads, not "${value}".`);
      if (type === 'priority' && !(/^[+-]?\d+$/.test(value) && Number(value) >= -20 && Number(value) <= 19))
        report(span, `${name} goes from -20 to 19, not "${value}".`);
    },
  },
});

import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { findKey, keys } from '../schema/keys.ts';

/** A setting is none that icecream has. */
export default defineRule({
  id: 'icecc/unknown-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A setting is none that icecream has.',
  why: 'The start script passes over names that it does not know, so a typing error goes unnoticed.',
  references: ['icecc 1.4, debian/icecc.conf', 'icecream, suse/sysconfig.icecream'],
  examples: {
    invalid: [{ code: 'ICECC_MAX_JOB="8"\n', fixed: 'ICECC_MAX_JOBS="8"\n' }],
    valid: ['ICECC_MAX_JOBS="8"\nMY_OWN=1\n'],
  },
  visit: {
    assignment(node, { report }) {
      if (!/^(ICECC|ICECREAM)_/.test(node.name) || findKey(node.name) !== undefined) return;
      const meant = nearest(
        node.name,
        keys.map((entry) => entry.name),
      );
      report(
        node.nameSpan,
        `icecream has no setting ${node.name}${meant === undefined ? '.' : `; did you mean ${meant}?`}`,
        {
          severity: meant === undefined ? 'hint' : 'warning',
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(node.nameSpan, meant)] }],
        },
      );
    },
  },
});

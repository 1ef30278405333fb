import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { policies } from '../schema/options.ts';

const names = policies.map(({ name }) => name);

/** Finds third words that uscan takes for a version by mistake. */
export default defineRule({
  id: 'debian-watch/unknown-policy',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The third word of a line is neither one that uscan knows nor a version.',
  why: 'uscan takes any other word for the last version that was packaged: a misspelt `group` compares upstream’s versions with that text.',
  references: ['debian-watch(5)', 'Devscripts::Uscan::WatchLine (devscripts 2.23.4)'],
  examples: {
    invalid: [
      {
        code: 'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz debain uupdate\n',
        fixed: 'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz debian uupdate\n',
      },
      'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz uupdate\n',
    ],
    valid: [
      'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz debian uupdate\n',
      'version=4\nhttps://example.org/dl/ hello-(.+)\\.tar\\.gz 1.2\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ policy, fault }, context) {
      const { root, version } = context.analysis;
      if (policy === undefined || fault !== undefined || root.form !== 'line' || version < 2) return;
      const { text } = policy;
      if (names.includes(text) || /^prev/.test(text) || /^\d/.test(text) || /[@<>{}$]/.test(text)) return;
      const meant = text === 'uupdate' ? 'debian uupdate' : nearest(text, names);
      const message =
        text === 'uupdate'
          ? 'The program stands in the place of the version; write "debian" before it.'
          : `uscan takes "${text}" for a version${meant === undefined ? '.' : `; did you mean "${meant}"?`}`;
      context.report(policy, message, {
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(policy, meant)] }],
      });
    },
  },
});

import { flagOptions } from '../../../core/nfs/exports/flags.ts';
import type { OptionNode } from '../../../core/nfs/exports/tree.ts';
import { defineRule } from '../define-rule.ts';
import { removeFix } from '../edits.ts';

/** Finds options that undo others of the same list. */
export default defineRule({
  id: 'nfs-exports/contradictory-options',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'An option stands twice in a list, or together with its contrary.',
  why: 'exportfs applies options in their order, so the last one wins and the others say nothing. Behind a `sec=`, options hold for those flavours alone; repeating them there is no contradiction.',
  references: ['exports(5)', 'support/nfs/exports.c, parseopts (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      { code: '/srv 192.0.2.1(rw,ro)\n', fixed: '/srv 192.0.2.1(ro)\n' },
      { code: '/srv 192.0.2.1(rw,sync,rw)\n', fixed: '/srv 192.0.2.1(sync,rw)\n' },
    ],
    valid: ['/srv 192.0.2.1(sec=krb5p,rw,sec=sys,ro)\n', '/srv -ro 192.0.2.1(rw)\n'],
  },
  visit: {
    client(node, context) {
      let last = new Map<string, OptionNode>();
      for (const option of [...(node.options?.items ?? [])].reverse()) {
        if (option.name === 'sec') last = new Map();
        const flag = Object.hasOwn(flagOptions, option.text) ? flagOptions[option.text]!.flag : undefined;
        const key = flag === undefined ? option.name : String(flag);
        if (option.name === 'sec' || option.name === '' || option.name === 'xprtsec') continue;
        const later = last.get(key);
        last.set(key, later ?? option);
        if (later === undefined) continue;
        const message =
          later.text === option.text
            ? `"${option.text}" stands here twice.`
            : `"${later.text}" behind it undoes this option.`;
        context.report(option, message, {
          tags: ['unnecessary'],
          fixes: [removeFix(context.analysis.document.text, option)],
          related: [{ span: later, message: 'The option that holds.' }],
        });
      }
    },
  },
});

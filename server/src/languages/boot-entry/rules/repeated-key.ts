import { removal } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** A key that counts once stands twice. */
export default defineRule({
  id: 'boot-entry/repeated-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A key that counts once stands twice.',
  why: 'The last line wins. Only `initrd`, `options` and `extra` add up.',
  references: ['UAPI.1 Boot Loader Specification', 'src/shared/bootspec.c (systemd 252)'],
  examples: {
    invalid: [{ code: 'title a\nlinux /v1\nlinux /v2\n', fixed: 'title a\nlinux /v2\n' }],
    valid: ['title a\nlinux /v\ninitrd /a\ninitrd /b\noptions a\noptions b\n'],
  },
  visit: {
    end({ analysis, report }) {
      for (const [key, lines] of analysis.byKey) {
        const last = lines.at(-1);
        if (lines.length < 2 || last === undefined || findKey(key)?.repeats !== false) continue;
        for (const line of lines.slice(0, -1)) {
          report(line, `This "${key}" is overruled by a later one.`, {
            related: [{ span: last, message: 'This one counts.' }],
            fixes: [{ title: 'Remove the line', safety: 'suggested', edits: [removal(analysis.document.text, line)] }],
          });
        }
      }
    },
  },
});

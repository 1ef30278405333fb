import { unquote } from '../../../core/grub-script/unquote.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { optionsOf, readingOf } from '../schema/options.ts';

/** A command has no such option. */
export default defineRule({
  id: 'grub/unknown-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A command has no such option.',
  why: 'Most commands stop with "unknown argument" when they meet an option that they do not have. `search`, `menuentry` and `submenu` take it for a name instead: for what is looked for, or for the title.',
  references: ['grub_arg_parse in grub-core/lib/arg.c (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'search --no-flopy --fs-uuid --set=root 12AB-34CD\n',
        fixed: 'search --no-floppy --fs-uuid --set=root 12AB-34CD\n',
      },
      {
        code: "menuentry 'a' --unrestrict {\n  true\n}\n",
        fixed: "menuentry 'a' --unrestricted {\n  true\n}\n",
      },
      'probe --filesystem (hd0,1)\n',
    ],
    valid: [
      'search --no-floppy --fs-uuid --set=root --hint-efi=hd0,gpt2 12AB-34CD\n',
      'probe -u (hd0,1) --set=x\n',
      'linux /vmlinuz --no-option\n',
      'echo a --hello\n',
      "menuentry 'a' --id b $menuentry_id_option 'c' { true; }\n",
      'serial --unit=0 --speed=115200\n',
      'sleep --help\n',
    ],
  },
  reach: 'section',
  visit: {
    command({ name, words }, { analysis, report }) {
      const reading = readingOf(name);
      const options = optionsOf(name);
      if (options.length === 0 || reading === 'first') return;
      if (analysis.functionNames.has(name) && analysis.functions.some((one) => one.name?.source === name)) return;
      const known = options.map((option) => option.name);
      for (const word of words.slice(1)) {
        const { text } = unquote(word.source);
        if (text === '--') return;
        const written = /^--[A-Za-z][\w-]*(?==|$)/.exec(text)?.[0];
        // Short ones may be joined, and what stands in quotes or variables may be meant as it is.
        if (written === undefined || /["'$]/.test(word.source) || known.includes(written)) continue;
        if (written === '--help' || written === '--usage') continue;
        const meant = nearest(written, known);
        const loose = name === 'search' ? 'takes it for what is looked for' : 'takes it for a title or argument';
        const effect = reading === 'strict' ? 'stops here' : loose;
        if (meant === undefined) {
          if (reading === 'strict') report(word, `"${name}" has no option "${written}", and stops here.`);
          continue;
        }
        const span = { start: word.start, end: word.start + written.length };
        report(span, `"${name}" has no option "${written}" and ${effect}; did you mean "${meant}"?`, {
          fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
        });
      }
    },
  },
});

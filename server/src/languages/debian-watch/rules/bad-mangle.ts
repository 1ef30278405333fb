import { insertion } from '../../../core/text/edit.ts';
import { readMangle, splitRules } from '../analysis/mangle.ts';
import { regexFault } from '../analysis/regex.ts';
import { defineRule } from '../define-rule.ts';
import { findOption } from '../schema/options.ts';

/** Finds rules for versions and addresses that uscan cannot apply. */
export default defineRule({
  id: 'debian-watch/bad-mangle',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A rule that changes a version or an address is not of the form that uscan reads.',
  why: 'Rules have the form `s/old/new/flags`, `tr/abc/xyz/` or `y/abc/xyz/`, with semicolons between them and any sign in place of the slash. `s` knows the flags `g`, `i` and `x`, the others `c`, `d` and `s`. In a line, no comma may stand in a rule, for it ends the option. uscan passes over the whole line otherwise.',
  references: ['debian-watch(5)', 'safe_replace() in Devscripts::Uscan::Utils (devscripts 2.23.4)'],
  examples: {
    invalid: [
      {
        code: 'version=4\nopts=dversionmangle=s/\\+dfsg/ https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
        fixed: 'version=4\nopts=dversionmangle=s/\\+dfsg// https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      },
      'version=4\nopts=uversionmangle=/rc/~rc/ https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'version=4\nopts=uversionmangle=s/rc/~rc/e https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
      'version=4\nopts=uversionmangle=s/(rc/~rc/ https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
    ],
    valid: [
      'version=4\nopts="dversionmangle=auto,uversionmangle=s/rc/~rc/;s{a}{b}g;tr/_/./" https://example.org/dl/ hello-(.+)\\.tar\\.gz\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ options }, context) {
      if (context.analysis.root.form === 'line' && context.analysis.version === 1) return;
      for (const { key, value } of options) {
        if (value === undefined || findOption(key)?.kind !== 'rules') continue;
        const reaches = value.end - value.start !== value.text.length;
        for (const { text, start } of splitRules(value.text)) {
          if (text === 'auto' || /^\$\{|^\{\{|^<.*>$/.test(text)) continue;
          const place = (from: number, to: number) =>
            reaches ? value : { start: value.start + start + from, end: value.start + start + to };
          const rule = readMangle(text);
          if ('message' in rule) {
            const separator = /^(?:s|tr|y)([^\w\s\\])/.exec(text)?.[1];
            const open = separator !== undefined && text.split(separator).length === 3 && !reaches;
            context.report(place(rule.start, rule.end), rule.message, {
              fixes: open
                ? [
                    {
                      title: 'Close the rule',
                      safety: 'suggested',
                      edits: [insertion(value.start + start + text.length, separator)],
                    },
                  ]
                : [],
            });
            continue;
          }
          if (rule.operation !== 's') continue;
          const fault = regexFault(rule.from);
          const at = text.indexOf(rule.from, 2);
          if (fault !== undefined) context.report(place(at + fault.start, at + fault.end), fault.message);
        }
      }
    },
  },
});

import type { Deb822Error } from '../../../core/deb822/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { findField } from '../schema/fields.ts';
import { formSeverity, isReadByLibdpkg } from '../strictness.ts';

function fixesOf(node: Deb822Error, { analysis }: RuleContext<ControlAnalysis>) {
  const line = analysis.document.text.slice(node.start, node.lineEnd);
  const word = /^[A-Za-z][\w-]*(?=[ \t])/.exec(line)?.[0];
  if (word !== undefined && findField(word.toLowerCase()) !== undefined) {
    const edits = [insertion(node.start + word.length, ':')];
    return [{ title: `Write a colon behind "${word}"`, safety: 'suggested' as const, edits }];
  }
  const edits = [insertion(node.start, ' ')];
  return [{ title: 'Make it a continuation line', safety: 'suggested' as const, edits }];
}

/** Finds lines that are neither a field nor a continuation. */
export default defineRule({
  id: 'debian-control/malformed-line',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A line is neither a field, a continuation of one, nor a comment.',
  why: 'A field has the form `Name: value`; a line that continues a value begins with a blank; a comment begins with `#` at the margin. dpkg refuses the whole file otherwise.',
  references: ['deb822(5)', 'Dpkg::Control::HashCore (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      {
        code: 'Source: hello\n\nPackage hello\nArchitecture: any\n',
        fixed: 'Source: hello\n\nPackage: hello\nArchitecture: any\n',
      },
      {
        code: 'Source: hello\nBuild-Depends: debhelper-compat (= 13),\nlibfoo-dev (>= 1.0)\n',
        fixed: 'Source: hello\nBuild-Depends: debhelper-compat (= 13),\n libfoo-dev (>= 1.0)\n',
      },
      '  a line before any field\nSource: hello\n',
    ],
    valid: ['Source: hello\nBuild-Depends: debhelper-compat (= 13),\n# why\n libfoo-dev (>= 1.0)\n'],
  },
  reach: 'section',
  visit: {
    'error:no-field'(node, context) {
      if (isReadByLibdpkg(context.analysis.choice)) return;
      context.report(
        { start: node.start, end: node.lineEnd },
        'This is neither "Name: value" nor a continuation line, which begins with a blank.',
        { severity: formSeverity(context.analysis, node.start), fixes: fixesOf(node, context) },
      );
    },
    'error:stray-continuation'(node, context) {
      if (isReadByLibdpkg(context.analysis.choice)) return;
      context.report(
        { start: node.start, end: node.lineEnd },
        'This line continues a field, but none stands before it.',
        {
          severity: formSeverity(context.analysis, node.start),
        },
      );
    },
  },
});

import type { ConfFault } from '../../../core/nfs/conf/tree.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { ConfAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

const messages: Record<ConfFault, string> = {
  'unclosed-section': 'The "[" is never closed; everything up to the next section is ignored.',
  'unclosed-section-quote': "The quote in the section's name is never closed, so the name is lost.",
  'not-an-assignment': 'This is no section, assignment or comment; it is ignored.',
  'outside-section': 'No section is open here, so this assignment is ignored.',
  'unclosed-quote': 'The quote is never closed, so this assignment is ignored.',
  'missing-key': 'Nothing stands before the "=", so this assignment is ignored.',
};

function fixesOf(fault: ConfFault, node: SyntaxNode, text: string): Fix[] {
  const suggest = (title: string, edits: Fix['edits']): Fix[] => [{ title, safety: 'suggested', edits }];
  const line = text.slice(node.start, node.end);
  if (fault === 'unclosed-section') return suggest('Insert "]"', [insertion(node.end, ']')]);
  if (fault === 'unclosed-section-quote') {
    const close = line.indexOf(']');
    const end = node.start + line.slice(0, close).trimEnd().length;
    return suggest('Close the quote', [insertion(end, '"')]);
  }
  if (fault === 'unclosed-quote')
    return suggest('Close the quote', [insertion(node.end, /=\s*(["'])/.exec(line)?.[1] ?? '"')]);
  return [];
}

function report(fault: ConfFault, node: SyntaxNode, context: RuleContext<ConfAnalysis>): void {
  if (node.end > node.start)
    context.report(node, messages[fault], { fixes: fixesOf(fault, node, context.analysis.document.text) });
}

/** Finds lines that nfs-utils cannot read. */
export default defineRule({
  id: 'nfs-conf/syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A line is no section, assignment or comment that nfs-utils can read.',
  why:
    'Every program of nfs-utils complains of such a line in the log, ignores it and goes on, so a setting may be missing for years. ' +
    'A section is `[name]`, an assignment `key = value` below one; a comment begins with `#` or `;`.',
  references: ['nfs.conf(5)', 'support/nfs/conffile.c, conf_parse_line (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      { code: '[mountd\nmanage-gids=y\n', fixed: '[mountd]\nmanage-gids=y\n' },
      { code: '[mountd]\nstate-directory-path="/srv\n', fixed: '[mountd]\nstate-directory-path="/srv"\n' },
      { code: '[Server "files]\nvers=4.2\n', fixed: '[Server "files"]\nvers=4.2\n' },
      '[mountd]\nmanage-gids\n',
      'manage-gids=y\n',
      '[mountd]\n=y\n',
    ],
    valid: [
      '# note\n[mountd] rest is ignored\nmanage-gids = y # note\n; note\n',
      {
        code: 'manage-gids=y\n',
        path: '/etc/groups.conf',
        files: { '/etc/nfs.conf': '[mountd]\ninclude=groups.conf\n' },
      },
    ],
  },
  visit: {
    header(node, context) {
      if (node.fault !== undefined) report(node.fault, node, context);
    },
    assignment(node, context) {
      // Where another file includes this one, the section that is open there holds.
      if (node.fault === 'outside-section' && context.analysis.included) return;
      if (node.fault !== undefined) report(node.fault, node, context);
    },
    error(node, context) {
      report(node.fault, node, context);
    },
  },
});

import { renderRulePage } from '../core/rules/rule-page.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findRule } from './rule-docs.ts';
import { UsageError } from './usage-error.ts';

/** `etcetera explain RULE` prints a rule's page. */
export const explain: Command = {
  name: 'explain',
  usage: 'RULE…',
  summary: 'Print what a rule finds, why, and how to mend it.',
  details: 'The page is Markdown. etcetera rules lists the rules.',
  options: [],
  async run({ positionals }, terminal) {
    if (positionals.length === 0) throw new UsageError('name a rule, as in: etcetera explain nginx/unknown-directive');
    const pages = positionals.map((id) => renderRulePage(findRule(id)));
    terminal.out(pages.join('\n'));
    return exitCodes.clean;
  },
};

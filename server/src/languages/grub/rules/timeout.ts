import type { WordNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';

const styleFix = (word: WordNode, style: string): Fix => ({
  title: `Change to ${style}`,
  safety: 'suggested',
  edits: [replacement(word, `timeout_style=${style}`)],
});

/** The timeout is no number, or contradicts its style. */
export default defineRule({
  id: 'grub/timeout',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The timeout is no number, or contradicts its style.',
  why: 'GRUB takes a `timeout` that is no number, and one below 0, for none and waits; a menu that is to be hidden or counted down is then shown all the same.',
  references: ['grub-core/normal/menu.c (GRUB 2.12)'],
  examples: {
    invalid: [
      'set timeout=five\n',
      { code: 'set timeout=-1\nset timeout_style=hidden\n', fixed: 'set timeout=-1\nset timeout_style=menu\n' },
      { code: 'set timeout_style=hiden\n', fixed: 'set timeout_style=hidden\n' },
      'set timeout_style=shown\n',
    ],
    valid: [
      'set timeout=5\nset timeout_style=hidden\n',
      'set timeout=-1\n',
      'set timeout=$t\n',
      'if [ $a ]; then\n  set timeout=-1\nfi\nset timeout_style=hidden\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      const last = new Map<string, { word: WordNode; value: string; always: boolean }>();
      const top = new Set<unknown>(analysis.root.items);
      for (const command of analysis.deciders) {
        const word = command.words[command.name === 'set' ? 1 : 0];
        const match = /^(timeout|timeout_style)=(.*)$/s.exec(word === undefined ? '' : unquote(word.source).text);
        if (word === undefined || match === null) continue;
        const [, name = '', value = ''] = match;
        last.set(name, { word, value, always: top.has(command) });
        if (/[$@{<%]/.test(value)) continue;
        if (name === 'timeout' && !/^(?:-1|\d+)$/.test(value) && value !== '') {
          report(word, 'GRUB takes this for no timeout, and waits until an entry is chosen.');
        } else if (name === 'timeout_style' && !/^(?:menu|countdown|hidden)$/.test(value)) {
          const meant = nearest(value, ['menu', 'countdown', 'hidden']);
          report(word, 'timeout_style is menu, countdown or hidden; GRUB takes anything else for menu.', {
            fixes: meant === undefined ? [] : [styleFix(word, meant)],
          });
        }
      }
      const timeout = last.get('timeout');
      const style = last.get('timeout_style');
      if (timeout?.value !== '-1' || !timeout.always || style?.always !== true) return;
      if (style.value !== 'hidden' && style.value !== 'countdown') return;
      report(style.word, 'Without a timeout the menu is shown all the same.', {
        related: [{ span: timeout.word, message: 'Here GRUB is told to wait.' }],
        fixes: [styleFix(style.word, 'menu')],
      });
    },
  },
});

import { isNoEntry, nearestName } from '../../../core/grub-script/menu-names.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { defineRule } from '../define-rule.ts';

/** The default names no entry. */
export default defineRule({
  id: 'grub/default-names-nothing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The default names no entry.',
  why: 'GRUB falls back to the first entry. A number counts the entries at the top of the menu from 0, submenus included; a name is a title or id, with `>` between a submenu and what lies in it.',
  references: ['grub-core/normal/menu.c (GRUB 2.12)'],
  examples: {
    invalid: [
      'set default=2\nmenuentry a { true; }\nmenuentry b { true; }\n',
      'set default=c\nmenuentry a --id b { true; }\n',
      {
        code: 'set default=old\nsubmenu Older --id more {\n  menuentry One --id old { true; }\n}\n',
        fixed: 'set default="more>old"\nsubmenu Older --id more {\n  menuentry One --id old { true; }\n}\n',
      },
      {
        code: 'set default=2\nfunction f {\n  true\n}\nif [ -f $config_directory/custom.cfg ]; then\n  source $config_directory/custom.cfg\nfi\nmenuentry a { true; }\n',
        path: '/boot/grub/grub.cfg',
        files: { '/boot/grub/custom.cfg': 'menuentry b { true; }\n' },
      },
      'set default="b>c"\nsubmenu a --id b {\n  menuentry d { true; }\n}\n',
    ],
    valid: [
      'set default=1\nmenuentry a { true; }\nmenuentry b { true; }\n',
      'set default=b\nmenuentry a --id b { true; }\n',
      'set default="${saved_entry}"\nmenuentry a { true; }\n',
      'set default=0\n',
      'set default=1\nif true; then\n  menuentry a { true; }\nelse\n  menuentry b { true; }\nfi\n',
      'set default=1\nsource $x/a.cfg\nmenuentry a { true; }\n',
      {
        code: 'set default=1\nsource $prefix/custom.cfg\nmenuentry a { true; }\n',
        path: '/boot/grub/grub.cfg',
        files: { '/boot/grub/custom.cfg': 'menuentry b { true; }\n' },
      },
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { deciders, open, fragment } = analysis;
      if (open || fragment) return;
      for (const { name, words } of deciders) {
        const word = words[name === 'set' ? 1 : 0];
        const value = /^default=(.*)$/s.exec(word?.source ?? '')?.[1];
        if (word === undefined || value === undefined || value.includes('$')) continue;
        const wanted = unquote(value).text;
        if (wanted === '' || wanted === 'saved' || !isNoEntry(analysis.wholeMenu, wanted)) continue;
        const meant = nearestName(analysis.wholeMenu, wanted);
        const fixable = meant !== undefined && /^[\w .,:+/()-]+(?:>[\w .,:+/()-]+)*$/.test(meant);
        const question = meant === undefined ? '.' : `; did you mean "${meant}"?`;
        report(word, `No entry of the menu is "${wanted.slice(0, 80)}"${question}`, {
          fixes: fixable
            ? [
                {
                  title: `Change to ${meant}`,
                  safety: 'suggested',
                  edits: [{ start: word.end - value.length, end: word.end, newText: `"${meant}"` }],
                },
              ]
            : [],
        });
      }
    },
  },
});

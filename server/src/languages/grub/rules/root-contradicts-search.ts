import { sameUuid } from '../../../core/disk-ids/uuid.ts';
import type { CommandNode, WordNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { commandsIn, isStraight, linuxCommand, searchedUuid } from '../analysis/entry-commands.ts';
import { defineRule } from '../define-rule.ts';

function changeIn(words: readonly WordNode[], from: string, to: string): Fix[] {
  return words.flatMap(({ source, start }): Fix[] => {
    const at = source.indexOf(from);
    const edits = [{ start: start + at, end: start + at + from.length, newText: to }];
    return at < 0 ? [] : [{ title: `Change to ${to}`, safety: 'suggested', edits }];
  });
}

/** The kernel comes from one file system, and its root is another one. */
export default defineRule({
  id: 'grub/root-contradicts-search',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The kernel comes from one file system, and its root is another one.',
  why: 'A kernel under `/boot` lies on the root file system itself, so that `search` and `root=` should name the same UUID. After a disk was replaced, one of them is often forgotten. It is a hint only where both may be meant: a warning needs an fstab, crypttab or boot entry of the workspace that names one of the two and not the other.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: [
      {
        code: 'menuentry a {\n  search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\n  linux /boot/vmlinuz root=UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10\n  initrd /boot/initrd.img\n}\n',
        fixed:
          'menuentry a {\n  search --fs-uuid --set=root 0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10\n  linux /boot/vmlinuz root=UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10\n  initrd /boot/initrd.img\n}\n',
        files: { '/etc/fstab': 'UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10 / ext4 defaults 0 1\n' },
      },
      'menuentry a {\n  search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\n  linux /boot/vmlinuz root=UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10\n  initrd /boot/initrd.img\n}\n',
    ],
    valid: [
      'menuentry a {\n  search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\n  linux /boot/vmlinuz root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416\n  initrd /boot/initrd.img\n}\n',
      'menuentry a {\n  search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\n  linux /vmlinuz root=UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10\n  initrd /initrd.img\n}\n',
    ],
  },
  reach: 'section',
  visit: {
    'command:menuentry'(node, { analysis: { known }, report }) {
      const isKnown = (uuid: string) => known?.has(uuid.toLowerCase()) === true;
      if (!isStraight(node)) return;
      let searched: string | undefined;
      let search: CommandNode = node;
      for (const command of commandsIn(node)) {
        if (searchedUuid(command) !== undefined) search = command;
        searched = searchedUuid(command) ?? searched;
        if (!linuxCommand.test(command.name) || searched === undefined) continue;
        if (!/^["']?\/boot\//.test(command.words[1]?.source ?? '')) continue;
        for (const word of command.words.slice(2)) {
          const root = /^root=UUID=([0-9a-fA-F-]+)$/.exec(unquote(word.source).text)?.[1];
          if (root === undefined || sameUuid(root, searched)) continue;
          report(word, `The kernel under /boot is searched on ${searched}; the root is usually the same.`, {
            severity: isKnown(root) === isKnown(searched) ? 'hint' : 'warning',
            // The one that other files know is right.
            fixes: isKnown(root)
              ? changeIn(search.words, searched, root)
              : isKnown(searched)
                ? changeIn([word], root, searched)
                : [],
          });
        }
      }
    },
  },
});

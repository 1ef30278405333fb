import { nearUuidFixes } from '../../../core/disk-ids/near.ts';
import { uuidKind } from '../../../core/disk-ids/uuid.ts';
import { partsOf } from '../../../core/grub-script/statement.ts';
import type { CommandNode, StatementNode, WordNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { linuxCommand, searchedUuid } from '../analysis/entry-commands.ts';
import { uuidsOf } from '../analysis/uuids.ts';
import { defineRule } from '../define-rule.ts';

/** The words of a command that hold a UUID of a file system. */
function uuidWords(command: CommandNode): WordNode[] {
  const { name, words } = command;
  if (linuxCommand.test(name)) return words.filter(({ source }) => /^["']?root=UUID=/.test(source));
  const wanted = searchedUuid(command);
  const word = wanted === undefined ? undefined : words.find(({ source }) => unquote(source).text === wanted);
  return word === undefined ? [] : [word];
}

/** The UUID in such a word, without quotes. */
function uuidIn({ source }: WordNode): string {
  return (/UUID=(.*)/.exec(source)?.[1] ?? source).replace(/^["']|["']$/g, '');
}

/** The words of a statement that should hold a UUID, and have something of another form. */
const malformedIn: (statement: StatementNode) => readonly WordNode[] = remember((statement) =>
  partsOf(statement)
    .commands.flatMap(uuidWords)
    .filter((word) => {
      const value = uuidIn(word);
      return value !== '' && !/[$@{<]/.test(value) && uuidKind(value) === undefined;
    }),
);

/** A UUID has a form that no file system has. */
export default defineRule({
  id: 'grub/malformed-uuid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A UUID has a form that no file system has.',
  why: 'ext, XFS, Btrfs and swap have UUIDs of 8-4-4-4-12 hexadecimal digits, FAT has XXXX-XXXX, NTFS sixteen digits, ISO 9660 a date. Anything else is found nowhere, and the start stops.',
  references: ['grub-core/fs/*.c (GRUB 2.12)'],
  examples: {
    invalid: [
      'search --no-floppy --fs-uuid --set=root 1234-5678-9\n',
      "search --no-floppy --fs-uuid --set=root --hint-efi=hd0,gpt2  '12AB-34C'\n",
      'search.fs_uuid 12AB-34C root hd0,gpt1\n',
      {
        code: 'menuentry a {\n  linux /vmlinuz root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c41\n}\n',
        fixed: 'menuentry a {\n  linux /vmlinuz root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416\n}\n',
        files: { '/etc/fstab': 'UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 / ext4 defaults 0 1\n' },
      },
    ],
    valid: [
      'search --no-floppy --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\n',
      'search --fs-uuid 12AB-34CD --set root\n',
      'search --set=root --fs-uuid $uuid\n',
      'search --fs-uuid --set root 12AB-34CD --hint hd0,gpt1\n',
      'search --set=root --label 12AB-34C\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      for (const word of analysis.root.items.flatMap((item) => malformedIn(item) as WordNode[])) {
        const value = uuidIn(word);
        const start = word.start + word.source.indexOf(value);
        const span = { start, end: start + value.length };
        report(word, `"${value.slice(0, 60)}" has not the form of a UUID.`, {
          fixes: nearUuidFixes(value, span, analysis.known, () => uuidsOf(analysis).map((found) => found.value)),
        });
      }
    },
  },
});

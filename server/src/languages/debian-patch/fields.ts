import type { SchemaEntry } from '../../core/schema/entry.ts';

const docs = 'https://dep-team.pages.debian.net/deps/dep3/';

const entry = (name: string, summary: string, example: string): SchemaEntry => ({
  name,
  summary,
  docs,
  syntax: [`${name}: ${example}`],
});

/** Every field of DEP 3 (accepted 2009-11-26, changed 2020). */
export const fieldTable: readonly SchemaEntry[] = [
  entry(
    'Description',
    'What the patch changes: a short line, more on the following ones.',
    'Mend the build with GCC 14',
  ),
  entry('Subject', 'The same in the words of a mail, as git format-patch writes it.', 'Mend the build with GCC 14'),
  entry(
    'Origin',
    'Where the patch comes from: upstream, backport, vendor or other, and an address.',
    'upstream, https://example.org/commit/1',
  ),
  entry('Bug', 'The report in upstream’s tracker.', 'https://example.org/bugs/1'),
  entry('Bug-Debian', 'The report in Debian’s tracker; Bug-VENDOR for others.', 'https://bugs.debian.org/123456'),
  entry('Bug-Ubuntu', 'The report in Ubuntu’s tracker.', 'https://bugs.launchpad.net/bugs/123456'),
  entry(
    'Forwarded',
    'Whether upstream has it: an address, `no`, `not-needed`, or `yes`.',
    'https://example.org/merge/1',
  ),
  entry('Author', 'Who made the patch.', 'A Person <person@example.org>'),
  entry('From', 'The same in the words of a mail.', 'A Person <person@example.org>'),
  entry('Reviewed-By', 'Who looked at it and approved.', 'B Person <b@example.org>'),
  entry('Acked-By', 'Who approved it.', 'B Person <b@example.org>'),
  entry('Last-Update', 'When this header was last changed, as YYYY-MM-DD.', '2024-01-31'),
  entry('Applied-Upstream', 'The version or the commit of upstream that has it.', '1.2, https://example.org/commit/1'),
];

const byKey = new Map(fieldTable.map((field) => [field.name.toLowerCase(), field]));

/** The field of this name in small letters; `bug-…` of any vendor. */
export function findField(key: string): SchemaEntry | undefined {
  return byKey.get(key) ?? (/^bug-[a-z]/.test(key) ? byKey.get('bug-debian') : undefined);
}

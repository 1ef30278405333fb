import { lastBefore } from '../../../core/syntax/search.ts';
import { replacement } from '../../../core/text/edit.ts';
import type { LineIndex } from '../../../core/text/line-index.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';
import { type ScriptUuid, uuidsOf } from '../analysis/uuids.ts';
import { defineRule } from '../define-rule.ts';

/** Whether a place lies in a comment. */
function isComment({ root: { comments } }: GrubAnalysis, offset: number): boolean {
  const comment = comments[lastBefore(comments, offset + 1)];
  return comment !== undefined && offset < comment.end;
}

/** The identifiers that stand on a single line, and those that stand on several, by their lower case. */
function countLines(found: readonly ScriptUuid[], { lineOf }: LineIndex) {
  const several = new Set<string>();
  const lines = new Map<string, number>();
  for (const { value, span } of found) {
    const key = value.toLowerCase();
    if (several.has(key)) continue;
    const line = lineOf(span.start);
    const other = lines.get(key);
    if (other === undefined) lines.set(key, line);
    else if (other !== line) several.add(key);
  }
  return several;
}

/** The one of `others` that differs in at most three digits, as after a slip of the hand. */
function neighbours(uuid: string, others: readonly string[]): string | undefined {
  const near = others.filter((other) => {
    if (other.length !== uuid.length || other === uuid) return false;
    let differences = 0;
    for (let at = 0; at < uuid.length; at++) if (uuid[at] !== other[at]) differences++;
    return differences <= (uuid.length > 20 ? 3 : 1);
  });
  return near.length === 1 ? near[0] : undefined;
}

/** A UUID is known to no other line, and to no fstab or boot entry of the workspace. */
export default defineRule({
  id: 'grub/unknown-uuid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A UUID is known to no other line, and to no fstab or boot entry of the workspace.',
  why: 'A UUID that nothing else names is often that of an old disk, or misspelled; GRUB then stops at "no such device". Said where another file of the workspace names disks, or where a UUID differs from another one of the script in a few digits.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: [
      {
        code: 'search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\n',
        files: { '/etc/fstab': 'UUID=0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10 / ext4 defaults 0 1\n' },
      },
      {
        code: 'search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\nsearch --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\nsearch --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c461\n',
        fixed:
          'search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\nsearch --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\nsearch --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\n',
      },
    ],
    valid: [
      'search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\n',
      {
        code: 'search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\n',
        files: { '/etc/fstab': 'UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 / ext4 defaults 0 1\n' },
      },
      'search --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416\nsearch --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c461\n',
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { known, document } = analysis;
      const found = uuidsOf(analysis);
      const several = countLines(found, document.lines);
      for (const { value, span } of found) {
        const key = value.toLowerCase();
        if (several.has(key) || known?.has(key) === true || isComment(analysis, span.start)) continue;
        const meant = neighbours(key, [...(known?.keys() ?? []), ...several]);
        if (meant !== undefined) {
          report(span, `Nothing else names ${value}; it is nearly ${meant}.`, {
            fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
          });
        } else if (known !== undefined) {
          report(
            span,
            'No other line and no fstab or boot entry of the workspace names this UUID; is it that of an old disk?',
          );
        }
      }
    },
  },
});

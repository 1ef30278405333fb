import { replacement } from '../../../core/text/edit.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineProfileRule } from '../profile/analyse.ts';
import type { FieldNode } from '../profile/tree.ts';

const head = 'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n';
const line = '\t[success=end default=ignore]\tpam_unix.so\n';

/** Finds lines of profiles that become something else than their author meant. */
export default defineProfileRule({
  id: 'pam-config/misread-line',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A line of a profile is a comment, is continued by a backslash, belongs to a field that has one value, or names a module with `end` in its name; or a field is there twice.',
  why: 'Profiles know neither comments nor continued lines: pam-auth-update writes each line behind the type, so that libpam finds a line without a module and refuses everybody. In a control and in the name of a module it puts a number in the place of `end`. Of a field that is there twice the last one counts.',
  references: ['pam-auth-update (libpam-runtime 1.5.2)'],
  examples: {
    invalid: [
      { code: `${head}\t# Passwords\n${line}`, fixed: `${head}${line}` },
      `${head}\trequired\tpam_unix.so \\\n\t\tnullok\n`,
      { code: `Name: A\nPriority: 1\nAuth-Type: Primary\n# note\nAuth:\n${line}`, fixed: `${head}${line}` },
      `${head}\trequired\tpam_sendmail.so\n`,
      'Name: A\nPriority: 1\nPriority: 2\n',
      { code: `${head}${line}Session:`, fixed: `${head}${line}Session:\n` },
    ],
    valid: [`${head}${line}`, `${head}\trequired\tpam_unix.so # kept by pam-auth-update, ignored by libpam\n`],
  },
  reach: 'section',
  visit: {
    line(line, context) {
      const { of, control, module, children, end } = line;
      const { text } = context.analysis.document;
      if (of === undefined) return;
      const remove = () => ({
        title: 'Remove the line',
        safety: 'suggested' as const,
        edits: [replacement(wholeLine(text, line), '')],
      });
      if (of.kind !== 'lines') {
        const message = `This line becomes part of the value of ${of.name}, which is then another one.`;
        context.report(line, message, { fixes: [remove()] });
      } else if (control === undefined) {
        const message = 'Profiles have no comments: pam-auth-update makes a line of this that always fails.';
        context.report(line, message, { fixes: [remove()] });
      } else if (children.at(-1)?.kind !== 'comment' && text[end - 1] === '\\') {
        const span = { start: end - 1, end };
        context.report(span, 'Profiles have no continued lines: the next line gets a type of its own. Join the two.');
      } else if (module?.value.includes('end') === true) {
        const start = module.start + text.slice(module.start, module.end).indexOf('end');
        const message = `pam-auth-update puts a number in the place of "end", so that ${module.value} is not found.`;
        context.report({ start, end: start + 3 }, message);
      }
    },
    end(context) {
      const { document, root } = context.analysis;
      const last = root.fields.at(-1);
      if (last !== undefined && root.fields.length > 1 && last.name.end === document.text.length) {
        const message =
          'The file ends right behind the colon, so that this counts as a line of the field before. End the line.';
        const edits = [{ start: last.name.end, end: last.name.end, newText: '\n' }];
        context.report(last.name, message, { fixes: [{ title: 'End the line', safety: 'suggested', edits }] });
      }
      for (const { field, again } of repeatedFields(root.fields)) {
        const lost = field.lines.length > 0 ? 'The lines of this field are' : 'This value is';
        context.report(field.name, `${lost} lost, since ${again.name.value} is set again below.`);
      }
    },
  },
});

/** Fields that a later one of the same name takes the place of. */
function repeatedFields(fields: readonly FieldNode[]): { field: FieldNode; again: FieldNode }[] {
  const later = new Map<string, FieldNode>();
  const found: { field: FieldNode; again: FieldNode }[] = [];
  for (const field of [...fields].reverse()) {
    const name = field.name.value.replace(/-Final$/, '');
    const again = later.get(name);
    // Conflicts add up.
    if (again !== undefined && name !== 'Conflicts') found.push({ field, again });
    later.set(name, field);
  }
  return found.reverse();
}

function wholeLine(text: string, { start, end }: Span): Span {
  const feed = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: feed < 0 ? text.length : feed + 1 };
}

import { fieldOf } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { removeRelation } from '../edits.ts';

const recommended = 13;
const oldest = 7;
const newest = 14;

/** Finds levels of debhelper that are gone or not there yet, and two ways of asking for it at once. */
export default defineRule({
  id: 'debian-control/debhelper-compat',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`debhelper-compat` asks for a level that debhelper does not have, or has left behind.',
  why: 'The level decides what debhelper’s commands do by default. Level 13 is the one that its authors recommend; those below 10 are deprecated, 14 is still being worked on and may change. The relation needs `=`, since every debhelper provides each level as a version of its own.',
  references: ['debhelper(7)', 'debhelper/compat-level (lintian 2.116)'],
  examples: {
    invalid: [
      {
        code: 'Source: a\nBuild-Depends: debhelper-compat (= 9)\n',
        fixed: 'Source: a\nBuild-Depends: debhelper-compat (= 13)\n',
      },
      {
        code: 'Source: a\nBuild-Depends: debhelper-compat (>= 13)\n',
        fixed: 'Source: a\nBuild-Depends: debhelper-compat (= 13)\n',
      },
      {
        code: 'Source: a\nBuild-Depends: debhelper (>= 13), debhelper-compat (= 13)\n',
        fixed: 'Source: a\nBuild-Depends: debhelper-compat (= 13)\n',
      },
      'Source: a\nBuild-Depends: debhelper-compat\n',
      {
        code: 'Source: a\nBuild-Depends: debhelper-compat (= 13)\n',
        path: '/srv/debian/control',
        files: { '/srv/debian/compat': '12\n' },
      },
    ],
    valid: [
      'Source: a\nBuild-Depends: debhelper-compat (= 13), debhelper (>= 13.4~)\n',
      'Source: a\nBuild-Depends: debhelper (>= 9.20160709), debhelper-compat (= ${level})\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      const field = fieldOf(stanza, 'build-depends');
      if (analysis.choice.kind !== 'source' || field === undefined) return;
      const groups = analysis.relationsOf(field, stanza);
      const single = groups.filter(({ alternatives }) => alternatives.length === 1);
      const find = (name: string) => single.find(({ alternatives }) => alternatives[0]!.name?.text === name);
      const group = find('debhelper-compat');
      const relation = group?.alternatives[0];
      if (group === undefined || relation?.fault !== undefined || relation === undefined) return;
      const { operator, version } = relation;
      const { compat } = analysis.siblings;
      if (compat !== undefined) {
        const said = /^\s*(\d+)/.exec(compat.text)?.[1] ?? '';
        context.report(
          group,
          `debian/compat says ${said === '' ? 'a level' : said} too, and debhelper takes one place alone; remove that file.`,
          {
            related: [{ path: compat.path, span: { start: 0, end: said.length }, message: 'the other level' }],
          },
        );
      }
      if (operator === undefined || version === undefined) {
        const edits = [replacement(group, `debhelper-compat (= ${recommended})`)];
        context.report(group, `The level is missing: "debhelper-compat (= ${recommended})".`, {
          fixes: [{ title: `Write (= ${recommended})`, safety: 'suggested', edits }],
        });
        return;
      }
      if (operator.text !== '=') {
        context.report(operator, 'The level needs "="; with another operator it is not said which one counts.', {
          fixes: [{ title: 'Write =', safety: 'suggested', edits: [replacement(operator, '=')] }],
        });
      }
      const level = /^\d+$/.test(version.text) ? Number(version.text) : undefined;
      if (level !== undefined && level !== recommended && !(level > 9 && level < recommended)) {
        const said =
          level < oldest
            ? `debhelper has no level ${level} any more`
            : level < recommended
              ? `debhelper’s level ${level} is deprecated`
              : level === newest
                ? 'Level 14 of debhelper is still being worked on and may change'
                : `debhelper has no level ${level} yet`;
        context.report(version, `${said}; its authors recommend ${recommended}.`, {
          severity: level === newest ? 'hint' : 'warning',
          fixes: [
            {
              title: `Change to ${recommended} (see debhelper(7) for what changes)`,
              safety: 'suggested',
              edits: [replacement(version, String(recommended))],
            },
          ],
        });
      }
      const plain = find('debhelper');
      const asked = plain?.alternatives[0];
      if (plain === undefined || asked?.version === undefined || asked.operator?.text !== '>=') return;
      if (
        !/^\d+~?$/.test(asked.version.text) ||
        level === undefined ||
        Number.parseInt(asked.version.text, 10) > level
      ) {
        return;
      }
      const edit = removeRelation(analysis.document.text, groups, plain);
      context.report(plain, 'The level of debhelper-compat brings a debhelper that is new enough.', {
        severity: 'hint',
        tags: ['unnecessary'],
        fixes: edit === undefined ? [] : [{ title: 'Remove it', safety: 'suggested', edits: [edit] }],
      });
    },
  },
});

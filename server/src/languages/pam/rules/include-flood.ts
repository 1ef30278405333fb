import { createLoopFinder } from '../analysis/loops.ts';
import { defineRule } from '../define-rule.ts';

/** So many files because of one line are no accident of a large configuration any more. */
const flood = 500;

/** Finds includes that multiply: each level includes the next one several times. */
export default defineRule({
  id: 'pam/include-flood',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: `One line makes libpam read more than ${flood} files, since what it includes includes others several times, level by level.`,
  why: 'libpam keeps no file that it has read: two includes on each of 15 levels are 32,768 files, read anew at every login, and every application that asks libpam waits for them. The stack is too large to be judged as a whole.',
  references: ['libpam/pam_handlers.c, _pam_load_conf_file (Linux-PAM 1.5.0 to 1.7.2)'],
  examples: {
    invalid: [
      {
        code: 'auth include flood0\n',
        path: '/etc/pam.d/login',
        files: Object.fromEntries(
          Array.from({ length: 10 }, (_, level): [string, string] => [
            `/etc/pam.d/flood${level}`,
            level < 9 ? `auth include flood${level + 1}\n`.repeat(2) : 'auth required pam_unix.so\n',
          ]),
        ),
      },
    ],
    valid: [
      {
        code: 'auth include common\nauth include common\n',
        path: '/etc/pam.d/login',
        files: { '/etc/pam.d/common': 'auth required pam_unix.so\n' },
      },
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (analysis.edges().length === 0) return;
      const most = new Map<(typeof analysis.root.entries)[number], number>();
      for (const { reads } of analysis.stacks()) {
        for (const [entry, count] of reads) most.set(entry, Math.max(count, most.get(entry) ?? 0));
      }
      const floods = [...most.keys()].filter((entry) => most.get(entry)! > flood);
      if (floods.length === 0) return;
      const loopFrom = createLoopFinder(analysis);
      for (const entry of floods) {
        if (entry.module === undefined || loopFrom(entry) !== undefined) continue;
        context.report(
          entry.module,
          `libpam reads more than ${flood} files because of this line, again at every login: let each be included once.`,
        );
      }
    },
  },
});

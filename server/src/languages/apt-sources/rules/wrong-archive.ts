import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import { trimAtEnd } from '../../../core/text/trim.ts';
import { debianArchive, isSince, vendorOf } from '../analysis/archive.ts';
import { defineRule } from '../define-rule.ts';

/** Finds suites of Debian that lie in its other archive. */
export default defineRule({
  id: 'apt-sources/wrong-archive',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A suite of Debian is looked for in an archive that does not have it, or by a name that its release never had.',
  why: 'Debian keeps security updates in an archive of their own, `debian-security`, under `bookworm-security` (up to Debian 10 `buster/updates`). The archive `debian` has the release, its `-updates` and `-backports`. With the wrong one, `apt update` fails for that entry, and its updates never come.',
  references: ['https://www.debian.org/security/', 'Release notes for Debian 11, 5.1.2'],
  examples: {
    invalid: [
      {
        code: 'deb https://mirror.example.org/debian trixie-security main\n',
        fixed: 'deb https://mirror.example.org/debian-security trixie-security main\n',
      },
      {
        code: 'deb https://mirror.example.org/debian-security trixie main\n',
        fixed: 'deb https://mirror.example.org/debian-security trixie-security main\n',
      },
      {
        code: 'deb https://mirror.example.org/debian-security buster-security main\n',
        fixed: 'deb https://mirror.example.org/debian-security buster/updates main\n',
      },
    ],
    valid: [
      'deb https://mirror.example.org/debian-security trixie-security main\n',
      'deb https://mirror.example.org/debian trixie-backports main\n',
      'deb https://mirror.example.org/ubuntu noble-security main\n',
      'deb https://packages.example.org/apt trixie-security main\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ uris, suites, enabled }, context) {
      const { text } = context.analysis.document;
      const fix = (title: string, edit: Parameters<typeof replacement>): Fix[] =>
        text.slice(edit[0].start, edit[0].end).includes('%')
          ? []
          : [{ title, safety: 'suggested', edits: [replacement(...edit)] }];
      const [uri] = uris;
      const archive = uri === undefined || uris.length > 1 ? undefined : debianArchive(uri.value);
      if (!enabled || uri === undefined || archive === undefined) return;
      for (const suite of suites) {
        const { value } = suite;
        if (vendorOf(uri.value, value) !== 'debian' && !/^\w+(?:-security|\/updates)$/.test(value)) continue;
        const [base = ''] = value.split(/[-/]/);
        const secure = /-security$|\/updates$/.test(value);
        if (archive === 'main' && secure) {
          const right = `${trimAtEnd(uri.value, '/')}-security`;
          context.report(suite, `"${value}" lies in the archive "debian-security", not in this one.`, {
            fixes: suites.length > 1 ? [] : fix(`Change to ${right}`, [uri, right]),
          });
        } else if (archive === 'security' && !secure && isSince(base, 'buzz')) {
          const right = isSince(base, 'bullseye') ? `${base}-security` : `${base}/updates`;
          const plain = value === base && !/^(?:sid|experimental|unstable)$/.test(base);
          const hint = plain ? `; its security updates are in "${right}".` : '.';
          context.report(suite, `The archive "debian-security" has no suite "${value}"${hint}`, {
            fixes: plain ? fix(`Change to ${right}`, [suite, right]) : [],
          });
        } else if (archive === 'security' && value.endsWith('-security') && isSince(base, 'bullseye') === false) {
          const right = `${base}/updates`;
          context.report(suite, `This suite was called "${right}" up to Debian 10.`, {
            fixes: fix(`Change to ${right}`, [suite, right]),
          });
        }
      }
    },
  },
});

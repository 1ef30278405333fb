import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { joinedValue, nameSpan, valueSpan } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** What the address in each field begins with, by Fields::Vcs of lintian 2.116. */
const forms: Readonly<Record<string, RegExp>> = {
  'vcs-browser': /^https?:\/\//,
  'vcs-arch': /^https?:\/\//,
  'vcs-bzr': /^(lp:|(nosmart\+)?https?:\/\/|(sftp|(bzr\+)?ssh):\/\/)/,
  'vcs-cvs': /^(-d\s*)?:(pserver|ext):/,
  'vcs-darcs': /^https?:\/\//,
  'vcs-hg': /^(https?|ssh):\/\//,
  'vcs-git': /^((git|https?|rsync|(git\+)?ssh):\/\/|[\w.]+@[\w.-]+:)/,
  'vcs-svn': /^(svn|(svn\+)?(https?|ssh)):\/\//,
  'vcs-mtn': /^(mtn:\/\/|[\w.-]+)/,
};

/** Hosts that have only Git. */
const gitHosts = /^[a-z+]+:\/\/(github\.com|salsa\.debian\.org|gitlab\.[^/]+|git\.kernel\.org|repo\.or\.cz)\//;

/** Hosts that answer by HTTPS as well as by the protocols without encryption. */
const secureHosts =
  /^(git|http):\/\/(github\.com|gitlab\.com|salsa\.debian\.org|bitbucket\.org|git\.kernel\.org|git\.sr\.ht|codeberg\.org)\//;

/** Finds Vcs fields that do not lead to a repository. */
export default defineRule({
  id: 'debian-control/vcs-field',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `Vcs-…` field has not the form that its kind of repository needs, or leads to a host that is gone.',
  why: 'Tools such as `debcheckout` clone what the field says. It names one repository, for Git and Mercurial with an optional `-b branch`, for Git with a folder in brackets; `https://` keeps others from changing what is fetched. alioth, anonscm and git.debian.org are gone.',
  references: ['Debian Policy 5.6.26', 'Developer’s Reference 6.2.5', 'Fields::Vcs (lintian 2.116)'],
  examples: {
    invalid: [
      {
        code: 'Source: a\nVcs-Git: git://github.com/example/a.git\n',
        fixed: 'Source: a\nVcs-Git: https://github.com/example/a.git\n',
      },
      'Source: a\nVcs-Git: a-git-repository\n',
      'Source: a\nVcs-Git: https://anonscm.debian.org/git/a.git\n',
      'Source: a\nVcs-Git: https://example.org/a.git master\n',
      {
        code: 'Source: a\nVcs-Svn: https://salsa.debian.org/debian/a.git\n',
        fixed: 'Source: a\nVcs-Git: https://salsa.debian.org/debian/a.git\n',
      },
      {
        code: 'Source: a\nVcs-Browser: https://salsa.debian.org/debian/a.git\n',
        fixed: 'Source: a\nVcs-Browser: https://salsa.debian.org/debian/a\n',
      },
      {
        code: 'Source: a\nVcs-Git: https://salsa.debian.org/debian/a\n',
        fixed: 'Source: a\nVcs-Git: https://salsa.debian.org/debian/a.git\n',
      },
      'Source: a\nVcs-Git: https://example.org/a.git\nVcs-Hg: https://example.org/a\n',
    ],
    valid: [
      'Source: a\nVcs-Git: https://example.org/a.git -b debian/sid [sub/folder]\nVcs-Browser: https://example.org/a\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza({ fields }, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source') return;
      const { text } = analysis.document;
      const named = fields.filter(({ key }) => /^vcs-(?!browser)/.test(key) && Object.hasOwn(forms, key));
      const [, second] = named;
      if (second !== undefined) {
        context.report(
          nameSpan(second),
          'A package has one "Vcs-…" field beside Vcs-Browser; name the repository to work in.',
        );
      }
      for (const field of fields) {
        if (Object.hasOwn(forms, field.key)) checkField(field);
      }

      function checkField(field: Deb822Field): void {
        const value = joinedValue(text, field);
        if (value === '' || /[@$]\{|@[A-Z_]+@|\n/.test(value)) return;
        const span = valueSpan(text, field);
        const name = text.slice(field.start, field.nameEnd);
        const [address = '', ...rest] = value.split(/\s+/);
        const place = { start: span.start, end: span.start + address.length };
        const report = (message: string, right?: string) =>
          context.report(place, message, {
            fixes:
              right === undefined
                ? []
                : [{ title: `Change to ${right}`, safety: 'suggested', edits: [replacement(place, right)] }],
          });
        if (!forms[field.key]!.test(value)) {
          report(`This is no address that "${name}" can have.`);
          return;
        }
        if (/^[a-z+]+:\/\/(?!salsa\.|[^/]*dgit\.)[^/]*\.debian\.org\//.test(address)) {
          report('This host of Debian is gone; most repositories live on at salsa.debian.org.');
        } else if (gitHosts.test(address) && !/^vcs-(git|browser)$/.test(field.key)) {
          context.report(nameSpan(field), 'The host has Git repositories; the field for them is "Vcs-Git".', {
            fixes: [
              { title: 'Change to Vcs-Git', safety: 'suggested', edits: [replacement(nameSpan(field), 'Vcs-Git')] },
            ],
          });
        } else if (secureHosts.test(address)) {
          report('Without encryption others can change what is fetched.', address.replace(/^\w+:/, 'https:'));
        } else if (field.key === 'vcs-browser' && /^https:\/\/salsa\.debian\.org\/.*\.git\/?$/.test(address)) {
          report('This is the address to clone from; the page has no ".git".', address.replace(/\.git\/?$/, ''));
        } else if (field.key === 'vcs-git' && /^https:\/\/salsa\.debian\.org\/[^.]*$/.test(address)) {
          report('salsa.debian.org sends Git on to the address with ".git".', `${address.replace(/\/$/, '')}.git`);
        }
        const allowed =
          field.key === 'vcs-git'
            ? /^(\s*(-b\s+\S+|\[\S+\]))*$/
            : field.key === 'vcs-hg'
              ? /^(-b\s+\S+)?$/
              : /^(vcs-cvs|vcs-mtn)$/.test(field.key)
                ? /^\S*(\s+\S+)?$/
                : /^$/;
        if (!allowed.test(rest.join(' '))) {
          context.report(
            { start: span.start + value.indexOf(rest[0]!, address.length), end: span.end },
            'Behind the address only "-b branch" and a folder in brackets can stand.',
          );
        }
      }
    },
  },
});

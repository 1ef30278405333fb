import { defineRule } from '../define-rule.ts';

const entry = (person: string) =>
  `hello (1.0) unstable; urgency=low\n\n  * x\n\n -- ${person}  Mon, 02 Jan 2023 10:00:00 +0000\n`;

/** Finds entries that nobody can be asked about. */
export default defineRule({
  id: 'debian-changelog/contact',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The newest entry is signed without a name, or with an address that no mail reaches.',
  why: 'The archive writes to this address when an upload is accepted or refused, and compares it with the maintainer’s. `root@localhost` and hosts without a dot are what tools write that were not told who you are; set DEBFULLNAME and DEBEMAIL.',
  references: ['Debian Policy 4.4', 'debchange(1)', 'lintian: bogus-mail-host-in-debian-changelog'],
  examples: {
    invalid: [
      entry(' <a@example.org>'),
      entry('A Example <root@localhost>'),
      entry('A Example <a.example.org>'),
      { code: entry('A Example  <a@example.org>'), fixed: entry('A Example <a@example.org>') },
    ],
    valid: [entry('A Example <a@example.org>')],
  },
  visit: {
    end(context) {
      const { document, root } = context.analysis;
      const trailer = root.entries[0]?.trailer;
      if (trailer === undefined) return;
      const { name, mail } = trailer;
      const whole = { start: name.start, end: Math.max(mail.end, name.start + 1) };
      if (name.text.trim() === '') context.report(whole, 'The name is missing before the mail address.');
      else {
        const between = document.text.slice(name.start, mail.start);
        const blanks = /^(.*?\S)([ \t]{2,})<$/.exec(between);
        if (blanks !== null) {
          const start = name.start + blanks[1]!.length;
          const span = { start, end: start + blanks[2]!.length };
          context.report(span, 'One blank stands between the name and the address.', {
            severity: 'hint',
            fixes: [{ title: 'Write one blank', safety: 'suggested', edits: [{ ...span, newText: ' ' }] }],
          });
        }
      }
      const { text } = mail;
      if (text === '' || /[${}@]\{/.test(text)) return;
      if (!/^[^\s@]+@[^\s@]+$/.test(text)) context.report(mail, `"${text}" is no mail address.`);
      else if (!/\.[A-Za-z0-9-]{2,}$/.test(text) || /@(.*\.)?(localhost|localdomain|invalid|unknown)$/i.test(text)) {
        context.report(mail, `No mail reaches "${text}": its host is none of the internet.`);
      } else if (/^root@/.test(text)) context.report(mail, 'An upload is signed by a person, not by root.');
    },
  },
});

import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { fieldOf, joinedValue, valueWords } from '../../../core/deb822/values.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** One person with a mail address, as it stands in a field. */
interface Contact {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly name: string;
  readonly mail: string | undefined;
}

/** People, parted by the commas behind their addresses; names may have commas in quotes. */
function contactsOf(text: string, field: Deb822Field): Contact[] {
  return valueWords(text, field, /(?:"[^"]*"|[^,"<]|<[^>]*>|"|<)+/g).flatMap((word) => {
    const trimmed = word.text.trim();
    if (trimmed === '') return [];
    const start = word.start + word.text.indexOf(trimmed);
    const match = /^([^<]*)<([^>]*)>$/.exec(trimmed);
    const bare = /^\S+@\S+$/.test(trimmed) ? trimmed : undefined;
    const name = match?.[1]?.trim() ?? '';
    return [{ start, end: start + trimmed.length, text: trimmed, name, mail: match?.[2] ?? bare }];
  });
}

const qa = 'packages@qa.debian.org';

function checkContact(contact: Contact, context: RuleContext<ControlAnalysis>): void {
  const { name, mail, text } = contact;
  if (/\$\{|@[A-Z_]+@|\{\{/.test(text)) return;
  const report = (message: string) => context.report(contact, message);
  if (mail === undefined) report(`"${text}" has no mail address; the form is "Name <mail>".`);
  else if (!/^[^\s@<>]+@[^\s@<>]+$/.test(mail)) report(`"${mail}" is no mail address.`);
  else if (name === '') report('The name is missing; the form is "Name <mail>".');
  else if (!/\.[A-Za-z0-9-]{2,}$/.test(mail) || /@(localhost|.*\.(localdomain|localhost|invalid))$/i.test(mail)) {
    report(`No mail reaches "${mail}": its host is none of the internet.`);
  } else if (/^root@/.test(mail) || name === 'root')
    report('A package is maintained by a person or a team, not by root.');
  else if (mail === qa && name !== 'Debian QA Group')
    report('The name that belongs to this address is "Debian QA Group".');
  else if (/\bdebian\s+qa\b/i.test(name) && mail !== qa) report(`The address of the Debian QA Group is ${qa}.`);
}

/** Finds maintainers and uploaders that nobody can write to. */
export default defineRule({
  id: 'debian-control/contact',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: '`Maintainer` or `Uploaders` does not hold people of the form `Name <mail>`.',
  why: 'Bug reports and the archive’s messages go to these addresses. `Maintainer` is one person or one list, `Uploaders` are the people behind it, parted by commas, none of them twice.',
  references: ['Debian Policy 5.6.2 and 5.6.3', 'Fields::MailAddress (lintian 2.116)'],
  examples: {
    invalid: [
      'Source: a\nMaintainer: Ann Example\n',
      'Source: a\nMaintainer: ann@example.org\n',
      'Source: a\nMaintainer: Ann Example <ann@localhost>\n',
      'Source: a\nMaintainer: Ann <ann@example.org>, Bob <bob@example.org>\n',
      'Source: a\nMaintainer: Ann <ann@example.org>\nUploaders: Bob <bob@example.org>, Bob <bob@example.org>\n',
      'Source: a\nMaintainer: Ann <ann@example.org>\nUploaders: Ann <ann@example.org>\n',
      'Source: a\nMaintainer: Team <team@lists.debian.org>\n',
    ],
    valid: [
      'Source: a\nMaintainer: Ann Example <ann@example.org>\nUploaders: Bob Example <bob@example.org>,\n "Cy, the third" <cy@example.org>,\n',
      'Source: a\nMaintainer: Team <team@lists.debian.org>\nUploaders: Bob Example <bob@example.org>\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source' || analysis.kindOf(stanza) !== 'source') return;
      const { text } = analysis.document;
      const maintainer = fieldOf(stanza, 'maintainer');
      const uploaders = fieldOf(stanza, 'uploaders');
      const seen = new Map<string, Contact>();
      if (maintainer !== undefined && joinedValue(text, maintainer) !== '') {
        const [first, second] = contactsOf(text, maintainer);
        if (first !== undefined) checkContact(first, context);
        if (first?.mail !== undefined) seen.set(first.mail.toLowerCase(), first);
        if (second !== undefined) context.report(second, 'A package has one maintainer; others stand in "Uploaders".');
        if (
          first?.mail !== undefined &&
          /@lists(\.alioth)?\.debian\.(org|net)$/.test(first.mail) &&
          uploaders === undefined
        ) {
          context.report(first, 'A list cannot upload; name the people behind it in "Uploaders".', {
            severity: 'info',
          });
        }
      }
      if (uploaders === undefined) return;
      for (const contact of contactsOf(text, uploaders)) {
        checkContact(contact, context);
        if (contact.mail === undefined) continue;
        const other = seen.get(contact.mail.toLowerCase());
        if (other !== undefined) {
          context.report(contact, `<${contact.mail}> stands here already.`, {
            tags: ['unnecessary'],
            related: [{ span: other, message: 'here' }],
          });
        } else seen.set(contact.mail.toLowerCase(), contact);
      }
    },
  },
});

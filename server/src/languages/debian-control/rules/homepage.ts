import { joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Hosts that answer by HTTPS. */
const secure =
  /^(http|ftp):\/\/((www\.)?gnu\.org|([^./]+\.)*(debian|github|gitlab|metacpan|bioconductor|cran\.r-project|pypi|python|kernel|freedesktop|kde|gnome)\.(org|com))(?=\/|$)/;

/** Finds homepages that no browser can open, or that say more than an address. */
export default defineRule({
  id: 'debian-control/homepage',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`Homepage` is not the plain address of a web page.',
  why: 'The field holds one address and nothing around it, with `http://` or `https://` before it. Package managers and web pages make a link of it.',
  references: ['Debian Policy 5.6.23', 'fields/bad-homepages (lintian 2.116)'],
  examples: {
    invalid: [
      { code: 'Source: a\nHomepage: <https://example.org/>\n', fixed: 'Source: a\nHomepage: https://example.org/\n' },
      { code: 'Source: a\nHomepage: www.example.org\n', fixed: 'Source: a\nHomepage: https://www.example.org\n' },
      {
        code: 'Source: a\nHomepage: http://github.com/example/a\n',
        fixed: 'Source: a\nHomepage: https://github.com/example/a\n',
      },
      {
        code: 'Source: a\nHomepage: https://github.com/example/a.git\n',
        fixed: 'Source: a\nHomepage: https://github.com/example/a\n',
      },
      'Source: a\nHomepage: https://alioth.debian.org/projects/a\n',
    ],
    valid: ['Source: a\nHomepage: https://example.org/a\n', 'Source: a\nHomepage: http://example.org/\n'],
  },
  reach: 'section',
  visit: {
    'field:homepage'(field, context) {
      const { choice, document } = context.analysis;
      const value = joinedValue(document.text, field);
      if (choice.kind !== 'source' || value === '' || /[@$]\{|@[A-Z_]+@|\{\{/.test(value)) return;
      const span = valueSpan(document.text, field);
      const report = (message: string, right?: string, severity: 'warning' | 'info' = 'warning') =>
        context.report(span, message, {
          severity,
          fixes:
            right === undefined
              ? []
              : [{ title: `Change to ${right}`, safety: 'suggested', edits: [replacement(span, right)] }],
        });
      const bare = /^<?(?:URL:)?([^<>\s]+)>?$/.exec(value)?.[1];
      if (bare !== undefined && bare !== value) report('The address stands alone, with nothing around it.', bare);
      else if (/\s/.test(value)) report('"Homepage" holds one address and nothing else.');
      else if (!/^(https?|ftp):\/\/[^/]+\.[^/]+/.test(value)) {
        const meant = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(value) ? `https://${value}` : undefined;
        report('This is no address of a web page; it begins with "https://" or "http://".', meant);
      } else if (/^https?:\/\/[^/]*alioth\.debian\.org/.test(value)) {
        report('alioth.debian.org is gone; look for the project’s new page.');
      } else if (secure.test(value)) {
        report('The host answers by HTTPS too.', value.replace(/^\w+:/, 'https:'), 'info');
      } else if (/^https?:\/\/(github|gitlab|salsa\.debian)\.(com|org)\/.*\.git$/.test(value)) {
        report('This is the address to clone from; the page has no ".git".', value.replace(/\.git$/, ''), 'info');
      }
    },
  },
});

import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { joinedValue, valueSpan } from '../../../core/deb822/values.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { replacement } from '../../../core/text/edit.ts';
import type { CopyrightAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header } from '../examples.ts';
import { currentFormat } from '../schema/fields.ts';

/** Finds URIs of the format that are old, insecure or none that anybody knows. */
export default defineRule({
  id: 'debian-copyright/format-uri',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  what: '`Format` is not the URI of version 1.0 of the format.',
  why: 'By the URI, programs tell which version of the format a file follows. Version 1.0 is the only one that is in use, and Debian Policy 4.0.0 asks for https in its URI.',
  references: [
    'copyright-format 1.0, section 6.1',
    'lintian: insecure-copyright-format-uri, unknown-copyright-format-uri',
  ],
  examples: {
    invalid: [
      {
        code: `Format: http://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n${allFiles('Expat')} The terms.\n`,
        fixed: `${header}${allFiles('Expat')} The terms.\n`,
      },
      `Format: http://svn.debian.org/wsvn/dep/web/deps/dep5.mdwn?rev=135\n\n${allFiles('Expat')} The terms.\n`,
      `Format-Specification: http://svn.debian.org/wsvn/dep/web/deps/dep5.mdwn?op=file&rev=135\n\n${allFiles('Expat')} The terms.\n`,
      `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.1/\n\n${allFiles('Expat')} The terms.\n`,
    ],
    valid: [`${header}${allFiles('Expat')} The terms.\n`],
  },
  reach: 'section',
  visit: {
    'field:format': report,
    'field:format-specification': report,
  },
});

function report(field: Deb822Field, context: RuleContext<CopyrightAnalysis>): void {
  const { analysis } = context;
  const { text } = analysis.document;
  if (analysis.stanzaAt(field.start)?.kind !== 'header') return;
  const uri = joinedValue(text, field);
  if (uri === currentFormat || uri === currentFormat.slice(0, -1) || uri === '') return;
  const span = valueSpan(text, field);
  const edits = [replacement(span, currentFormat)];
  const title = 'Change to the URI of version 1.0';
  if (/^https?:\/\/www\.debian\.org\/doc\/(packaging-manuals\/)?copyright-format\/1\.0\/?$/.test(uri)) {
    context.report(span, 'Debian Policy asks for the https form of this URI.', {
      severity: 'info',
      fixes: [{ title, safety: 'safe', edits }],
    });
    return;
  }
  const old = /dep5|wiki|svn|anonscm|VERSIONED_FORMAT_URL|REVISION/i.test(uri);
  const message = old
    ? 'This URI is that of a draft; the format has been version 1.0 since 2012.'
    : 'No version of the format has this URI, so programs do not know how to read the file.';
  context.report(span, message, { fixes: [{ title, safety: 'suggested', edits }] });
}

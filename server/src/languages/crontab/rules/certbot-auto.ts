import { insertion, replacement, type TextEdit } from '../../../core/text/edit.ts';
import { findRenewal, type Renewal } from '../certbot/renewal.ts';
import { defineRule } from '../define-rule.ts';

/** Options that only the wrapper script had. */
const wrapperOption = /^--(no-self-upgrade|no-bootstrap|no-permissions-check|os-packages-only|install-only)$/;

function edits(text: string, { program, args, renew }: Renewal): TextEdit[] {
  const gone = args.filter((word) => wrapperOption.test(word.value));
  return [
    replacement(program, 'certbot'),
    ...(renew === undefined && args.length === gone.length ? [insertion(program.end, ' renew')] : []),
    ...gone.map(({ start, end }) => {
      let blank = start;
      while (/[ \t]/.test(text[blank - 1] ?? '')) blank--;
      return { start: blank, end, newText: '' };
    }),
  ];
}

/** Finds the wrapper script of old. */
export default defineRule({
  id: 'crontab/certbot-auto',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A job runs `certbot-auto`, which has had no updates since 2021.',
  why:
    'The wrapper script stopped installing and updating itself in 2021; certificates run out silently once it fails. Install the package ' +
    'certbot, which comes with a timer that renews on its own, or run `certbot renew`.',
  references: [
    'https://community.letsencrypt.org/t/certbot-auto-deprecated/142702',
    'CHANGELOG of Certbot 1.10 and 1.11',
  ],
  examples: {
    invalid: [
      {
        code: '30 2 * * 1 /usr/local/sbin/certbot-auto renew --no-self-upgrade --quiet\n',
        fixed: '30 2 * * 1 certbot renew --quiet\n',
      },
      { code: '@weekly /opt/letsencrypt/letsencrypt-auto\n', fixed: '@weekly certbot renew\n' },
    ],
    valid: ['30 2 * * 1 certbot renew --quiet\n'],
  },
  reach: 'section',
  visit: {
    entry(node, context) {
      const renewal = findRenewal(context.analysis, node);
      if (renewal?.retired !== true) return;
      context.report(
        renewal.program,
        'certbot-auto is out of service since 2021; install the package certbot and run "certbot renew".',
        {
          tags: ['deprecated'],
          fixes: [
            {
              title: 'Run certbot instead',
              safety: 'suggested',
              edits: edits(context.analysis.document.text, renewal),
            },
          ],
        },
      );
    },
  },
});

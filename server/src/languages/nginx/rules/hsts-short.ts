import type { Fix } from '../../../core/rules/diagnostic.ts';
import { defineRule } from '../define-rule.ts';
import { mozillaProfile } from '../tls/mozilla.ts';
import { spanInWord } from '../tls-config/cipher-fixes.ts';
import { readHsts, setsHsts } from '../tls-config/hsts.ts';

const day = 86_400;
/** Half a year, below which the common tests of TLS servers call the header too short. */
const shortest = 180 * day;
/** What browsers' preload list asks for. */
const preloadMinimum = 365 * day;

/** A time in words, whole days or else seconds. */
function inWords(seconds: number): string {
  const days = Math.floor(seconds / day);
  if (days === 0) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** Finds Strict-Transport-Security that browsers forget soon, or that the preload list refuses. */
export default defineRule({
  id: 'nginx/hsts-short',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: '`Strict-Transport-Security` lasts less than 180 days, or says `preload` without what the preload list asks for.',
  why:
    'A browser trusts the header for `max-age` seconds after its last visit; whoever comes back later is open to the first request ' +
    'over plain http again. Mozilla recommends two years (63072000). A short time is right while you try the header out. ' +
    '`preload` only works with at least a year and `includeSubDomains`; `max-age=0` switches the protection off.',
  references: ['RFC 6797, 6.1.1 and 11.2', 'https://hstspreload.org', 'Mozilla Server Side TLS 6.0'],
  examples: {
    invalid: [
      {
        code: 'server {\n    add_header Strict-Transport-Security "max-age=3600; includeSubDomains" always;\n}',
        fixed: 'server {\n    add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;\n}',
      },
      'server {\n    add_header Strict-Transport-Security includeSubDomains always;\n}',
      'server {\n    add_header Strict-Transport-Security "max-age=63072000; preload" always;\n}',
    ],
    valid: [
      'server {\n    add_header Strict-Transport-Security "max-age=31536000" always;\n}',
      'server {\n    add_header Strict-Transport-Security $hsts always;\n}',
    ],
  },
  reach: 'node',
  visit: {
    'directive:add_header'(node, context) {
      const hsts = setsHsts(node) ? readHsts(node) : undefined;
      if (hsts === undefined || hsts.variable || context.analysis.root.template) return;
      const { word, maxAge, digits } = hsts;
      if (maxAge === undefined || digits === undefined) {
        context.report(word, 'Without "max-age" browsers ignore this header; write "max-age=63072000".', {
          severity: 'warning',
        });
        return;
      }
      const span = spanInWord(word, digits);
      const wanted = mozillaProfile('intermediate').hstsMinAge;
      const fixes: Fix[] =
        span === word
          ? []
          : [
              {
                title: `Change to ${wanted} (two years)`,
                safety: 'suggested',
                edits: [{ ...span, newText: String(wanted) }],
              },
            ];
      if (maxAge === 0) {
        context.report(span, 'max-age=0 makes browsers forget that this host is to be visited with TLS only.', {
          fixes,
        });
      } else if (hsts.preload && maxAge < preloadMinimum) {
        context.report(span, `The preload list wants at least 31536000 (a year), and this is ${inWords(maxAge)}.`, {
          fixes,
        });
      } else if (maxAge < shortest) {
        const message = `Browsers forget this after ${inWords(maxAge)}; Mozilla recommends ${wanted} (two years).`;
        context.report(span, message, { fixes });
      } else if (hsts.preload && !hsts.includesSubDomains) {
        context.report(word, 'The preload list takes only hosts that also say "includeSubDomains".');
      }
    },
  },
});

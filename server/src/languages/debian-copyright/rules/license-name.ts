import type { Fix } from '../../../core/rules/diagnostic.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { hasTemplateMark } from '../../../core/text/templates.ts';
import { findLicenseUses } from '../analysis/declared-licenses.ts';
import type { LicenseName } from '../analysis/license-expression.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header } from '../examples.ts';
import { findLicense, licenseKey, licenseTable } from '../schema/licenses.ts';

const spdx: readonly (readonly [RegExp, string])[] = [
  [/^([al]?gpl|gfdl)-?v?(\d(?:\.\d)?)-or-later$/i, '$1-$2+'],
  [/^([al]?gpl|gfdl)-?v?(\d(?:\.\d)?)-only$/i, '$1-$2'],
  [/^([al]?gpl|gfdl)v?(\d(?:\.\d)?\+?)$/i, '$1-$2'],
  [/^([al]?gpl|gfdl)-v(\d(?:\.\d)?\+?)$/i, '$1-$2'],
  [/^bsd-?([234])-?(?:clause|cluase)$/i, 'BSD-$1-clause'],
];

/** The name that the format has for what is written, where it has one. */
export function standardName(name: string): string | undefined {
  if (findLicense(name) !== undefined) return undefined;
  for (const [pattern, form] of spdx) {
    if (!pattern.test(name)) continue;
    const changed = name.replace(pattern, form).replace(/^[a-z]+(?=-)/i, (family) => family.toUpperCase());
    return findLicense(changed) === undefined ? undefined : findLicense(changed)!.name;
  }
  return undefined;
}

/** Finds short names that the format writes in another way. */
export default defineRule({
  id: 'debian-copyright/license-name',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The short name of a licence is not one of the format, or an expression of several is put together wrongly.',
  why: 'The format has fixed short names, so that `GPL-2+` means the same in each package; SPDX writes some of them differently. Names have no blanks, alternatives are parted by `or`, and an exception is written `with NAME exception`. Licences that the format does not know may have any other name.',
  references: [
    'copyright-format 1.0, section 7',
    'lintian: invalid-short-name-in-dep5-copyright, space-in-std-shortname-in-dep5-copyright, pipe-symbol-used-as-license-disjunction, bad-exception-format-in-dep5-copyright',
  ],
  examples: {
    invalid: [
      { code: `${header}${allFiles('GPLv2+')} The terms.\n`, fixed: `${header}${allFiles('GPL-2+')} The terms.\n` },
      {
        code: `${header}${allFiles('LGPL-2.1-or-later')} The terms.\n`,
        fixed: `${header}${allFiles('LGPL-2.1+')} The terms.\n`,
      },
      {
        code: `${header}${allFiles('GPL-2 | Expat')} The terms.\n`,
        fixed: `${header}${allFiles('GPL-2 or Expat')} The terms.\n`,
      },
      {
        code: `${header}${allFiles('Apcahe-2.0')} The terms.\n`,
        fixed: `${header}${allFiles('Apache-2.0')} The terms.\n`,
      },
      `${header}${allFiles('BSD')} The terms.\n`,
      `${header}${allFiles('GPL 2')} The terms.\n`,
      `${header}${allFiles('GPL-2 with openssl')} The terms.\n`,
      `${header}${allFiles('FIXME')} The terms.\n`,
    ],
    valid: [
      `${header}${allFiles('GPL-2+ with OpenSSL exception or MyOwn-1')} The terms.\n`,
      `${header}${allFiles('public-domain')} Why it is so.\n`,
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const { declared, used } = findLicenseUses(analysis);
      const own = [...declared.values()].flat().flatMap(({ expression }) => expression?.names ?? []);
      const names = [...used.map(({ name }) => name), ...own];
      const counts = new Map<string, number>();
      for (const name of names) {
        const { key } = judgementOf(name);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      for (const name of names) {
        const { key, fault, slip } = judgementOf(name);
        const found = fault ?? (counts.get(key) === 1 ? slip?.() : undefined);
        if (found === undefined) continue;
        const { message, meant } = found;
        const fixes: Fix[] =
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(name.nameSpan, meant)] }];
        context.report(name.nameSpan, message, { fixes });
      }
      for (const { expression } of analysis.stanzas) {
        for (const bar of expression?.operators ?? []) {
          if (bar.word !== '|') continue;
          context.report(bar, 'Alternatives are parted by "or"; the bar has no meaning here.', {
            fixes: [{ title: 'Change to "or"', safety: 'suggested', edits: [replacement(bar, 'or')] }],
          });
        }
      }
    },
  },
});

interface Fault {
  readonly message: string;
  readonly meant?: string;
}

/** What is said of a name wherever it stands, or else what it is a slip for, which a name that stands there twice is not. */
interface Judgement {
  readonly key: string;
  readonly fault: Fault | undefined;
  readonly slip?: () => Fault | undefined;
}

const judgementOf = remember(({ name, exception }: LicenseName): Judgement => {
  const key = licenseKey(name);
  const fault = judge(name, exception);
  const known = hasTemplateMark(name) || findLicense(name) !== undefined || name.length < 6;
  return known ? { key, fault } : { key, fault, slip: lazy(() => findSlip(name)) };
});

function judge(name: string, exception: string | undefined): Fault | undefined {
  if (hasTemplateMark(name)) return undefined;
  const meant = standardName(name);
  if (meant !== undefined) return { message: `The format calls this licence "${meant}".`, meant };
  if (/\b(?:fixmes?|todos?|undefined|unknown|unspecified)\b/i.test(name) || name === '-' || /^<.*>$/.test(name)) {
    return { message: `"${name}" names no licence yet; find out under which terms the files are.` };
  }
  if (/^bsd$/i.test(name))
    return { message: '"BSD" does not say which one is meant; "BSD-3-clause" and "BSD-2-clause" do.' };
  if (/\s/.test(name)) {
    return { message: `The name of a licence has no blanks; "${name}" would be more than one, without "or" or "and".` };
  }
  if (exception !== undefined && !/\S exception$/i.test(exception)) {
    return { message: 'An exception is written "with NAME exception".' };
  }
  return undefined;
}

const tableNames = licenseTable.map((entry) => entry.name);

function findSlip(name: string): Fault | undefined {
  const near = nearest(name, tableNames);
  if (near === undefined || digits(near) !== digits(name) || !sameLetters(near, name)) return undefined;
  return { message: `The format has no licence "${name}"; did you mean "${near}"?`, meant: near };
}

const digits = (name: string): string => name.replace(/[^\d+]/g, '');

/** Whether two names have the same letters, which tells a slip from another licence. */
function sameLetters(a: string, b: string): boolean {
  const letters = (name: string) => [...name.toLowerCase().replace(/[^a-z]/g, '')].sort().join('');
  return letters(a) === letters(b);
}

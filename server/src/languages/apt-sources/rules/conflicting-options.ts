import { type Place, placesOf } from '../analysis/archives.ts';
import { keyWords, optionOf } from '../analysis/keys.ts';
import { defineRule } from '../define-rule.ts';
import { readBoolean } from '../parse/stanzas.ts';
import type { EntryNode } from '../parse/tree.ts';

const booleans = ['trusted', 'check-valid-until', 'check-date'] as const;
/** Only a yes of these counts, and lines alone have them. */
const permissions = ['allow-insecure', 'allow-weak', 'allow-downgrade-to-insecure'] as const;
const numbers = ['valid-until-min', 'valid-until-max', 'date-max-future'] as const;

/** The keys as apt compares them; empty where it can make nothing of them. */
function normalKeys(value: string): string {
  if (value.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----')) return value;
  const words = value.split(/[\s,]+/).filter((word) => word !== '');
  const good = words.every((word) => word.startsWith('/') || /^[0-9a-f]{40}!?$/i.test(word));
  return good ? words.map((word) => (word.startsWith('/') ? word : word.toUpperCase())).join(',') : '';
}

/** What apt keeps for one archive and suite, from the first entry that names it. */
interface Kept {
  readonly entry: EntryNode;
  /** The file, where it is another one. */
  readonly path: string | undefined;
  /** The values of the entries so far; undefined while there is one entry alone. */
  values: Map<string, string> | undefined;
}

/** An option that contradicts what is kept, and whether every apt stops at it. */
interface Conflict {
  readonly key: string;
  readonly always: boolean;
}

/** Finds entries for the same suite whose options contradict each other. */
export default defineRule({
  id: 'apt-sources/conflicting-options',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'Two entries for the same archive and suite disagree about `signed-by`, `trusted` or a similar option.',
  why: 'apt fetches one Release file for an archive and suite, so that there can be one answer only to how it is checked. It stops with “Conflicting values set for option” otherwise, whether the entries stand in one file or in two. Give both the same options. Where only one names a key, apt before 3.0 stops, and newer ones use that key for both.',
  references: ['sources.list(5)', 'apt-pkg/deb/debmetaindex.cc (apt 2.6.1 and 3.0.3)'],
  examples: {
    invalid: [
      'deb [signed-by=/etc/apt/keyrings/x.gpg] https://mirror.example.org/x stable main\ndeb https://mirror.example.org/x stable contrib\n',
      'deb [signed-by=/etc/apt/keyrings/x.gpg] https://mirror.example.org/x stable main\ndeb [signed-by=/etc/apt/keyrings/y.gpg] https://mirror.example.org/x stable contrib\n',
      'deb [trusted=yes] https://mirror.example.org/x stable main\ndeb-src https://mirror.example.org/x/ stable main\n',
      'deb [allow-weak=yes] https://mirror.example.org/x stable main\ndeb https://mirror.example.org/x stable contrib\n',
      {
        code: 'deb [signed-by=/etc/apt/keyrings/x.gpg] https://mirror.example.org/x stable main\n',
        path: '/srv/image/etc/apt/sources.list.d/x.list',
        files: {
          '/srv/image/etc/apt/sources.list.d/y.sources':
            'Types: deb\nURIs: https://mirror.example.org/x\nSuites: stable\nComponents: main\nSigned-By: /usr/share/keyrings/y.gpg\n',
        },
      },
    ],
    valid: [
      'deb [signed-by=/etc/apt/keyrings/x.gpg] https://mirror.example.org/x stable main\ndeb-src [signed-by=/etc/apt/keyrings/x.gpg] https://mirror.example.org/x stable main\n',
      'deb [trusted=yes] https://mirror.example.org/x stable main\ndeb https://mirror.example.org/x testing main\n',
    ],
  },
  visit: {
    end(context) {
      const { root, document, neighbours } = context.analysis;
      const known = new Map<string, Kept>();
      if (root.entries.some(({ fault }) => fault !== undefined)) return;
      for (const { path, entries } of neighbours) {
        for (const entry of entries) {
          for (const { name } of usedPlaces(entry)) compare(known, entry, name, path);
        }
      }
      for (const entry of root.entries) {
        for (const { name, uri } of usedPlaces(entry)) {
          const conflict = compare(known, entry, name, undefined);
          if (conflict === undefined) continue;
          const { key, always, kept } = conflict;
          const option = optionOf(entry, key);
          const span = (option === undefined ? undefined : keyWords(option, document.text)[0]) ?? option ?? uri;
          const who =
            kept.path === undefined ? 'An entry above' : `An entry in ${kept.path.split('/').slice(-2).join('/')}`;
          const what = always ? 'apt stops here' : 'apt before 3.0 stops here, newer ones take the key of that entry';
          const message = `${who} gives another value, or none, of "${key}" for the same archive and suite; ${what}.`;
          const place = kept.path === undefined ? {} : { path: kept.path };
          context.report(span, message, {
            related: [{ ...place, span: kept.entry, message: 'the other entry' }],
            ...(always ? {} : { severity: 'warning' as const }),
          });
          return;
        }
      }
    },
  },
});

/** The places of an entry that apt uses. */
function usedPlaces(entry: EntryNode): readonly Place[] {
  return entry.enabled && entry.types.length > 0 ? placesOf(entry) : [];
}

/** Holds an entry against what is kept for a place. Most places are named once, so that their values are never read. */
function compare(known: Map<string, Kept>, entry: EntryNode, name: string, path: string | undefined) {
  const kept = known.get(name);
  if (kept === undefined) {
    known.set(name, { entry, path, values: undefined });
    return undefined;
  }
  if (kept.values === undefined) {
    if (sameOptions(kept.entry, entry)) return undefined;
    kept.values = new Map();
    findConflict(kept.entry, kept.values, false);
  }
  const conflict = findConflict(entry, kept.values, kept.entry !== entry);
  return conflict && { ...conflict, kept };
}

/** Whether two entries have the same options, letter by letter. */
function sameOptions({ form, options }: EntryNode, other: EntryNode): boolean {
  return (
    form === other.form &&
    options.length === other.options.length &&
    options.every(({ key, value }, index) => key === other.options[index]!.key && value === other.options[index]!.value)
  );
}

/** The option that contradicts what is kept; what was not set before is kept from now on. */
function findConflict(entry: EntryNode, values: Map<string, string>, again: boolean): Conflict | undefined {
  const differs = (key: string, value: string): boolean => {
    const before = values.get(key);
    if (again && before !== undefined && before !== value) return true;
    values.set(key, value);
    return false;
  };
  for (const key of booleans) {
    const option = optionOf(entry, key);
    const value = option === undefined ? 'unset' : String(readBoolean(option.value) ?? false);
    if (differs(key, value)) return { key, always: true };
  }
  const given = (key: string) => (entry.form === 'line' ? optionOf(entry, key)?.value : undefined);
  for (const key of permissions) {
    const value = String(readBoolean(given(key) ?? 'no') === true);
    if (differs(key, value)) return { key, always: true };
  }
  if (differs('inrelease-path', given('inrelease-path') ?? '')) return { key: 'inrelease-path', always: true };
  for (const key of numbers) {
    const value = String(Number.parseInt(optionOf(entry, key)?.value ?? '0', 10) || 0);
    const before = values.get(key) ?? '0';
    if (before !== '0' && before !== value) return { key, always: true };
    values.set(key, value);
  }
  const keys = normalKeys(optionOf(entry, 'signed-by')?.value ?? '');
  const before = values.get('signed-by') ?? '';
  if (before !== '' && before !== keys) return { key: 'signed-by', always: keys !== '' };
  values.set('signed-by', keys);
  return undefined;
}

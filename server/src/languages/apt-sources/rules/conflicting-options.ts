import { defineRule } from '../define-rule.ts';
import { readBoolean } from '../parse/stanzas.ts';
import type { EntryNode, OptionNode } from '../parse/tree.ts';

const booleans = ['trusted', 'check-valid-until', 'check-date'] as const;
const numbers = ['valid-until-min', 'valid-until-max', 'date-max-future'] as const;

/** The last value of an option, since apt keeps that one. */
function optionOf(entry: EntryNode, key: string): OptionNode | undefined {
  return entry.options.findLast((option) => option.key === key);
}

function normalKeys(value: string): string {
  if (value.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----')) return value;
  return value
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('/') ? word : word.toUpperCase()))
    .join(',');
}

/** What apt keeps for one archive and suite, from the first entry that names it. */
interface Kept {
  readonly entry: EntryNode;
  readonly values: Map<string, string>;
}

/** Finds entries for the same suite whose options contradict each other. */
export default defineRule({
  id: 'apt-sources/conflicting-options',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'Two entries for the same archive and suite disagree about `signed-by`, `trusted` or a similar option.',
  why: 'apt fetches one Release file for an archive and suite, so that there can be one answer only to how it is checked. It stops with “Conflicting values set for option” otherwise. Give both entries the same options.',
  references: ['sources.list(5)', 'apt-pkg/deb/debmetaindex.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      'deb [signed-by=/etc/apt/keyrings/x.gpg] https://mirror.example.org/x stable main\ndeb https://mirror.example.org/x stable contrib\n',
      'deb [trusted=yes] https://mirror.example.org/x stable main\ndeb-src https://mirror.example.org/x/ stable main\n',
    ],
    valid: [
      'deb [signed-by=/etc/apt/keyrings/x.gpg] https://mirror.example.org/x stable main\ndeb-src [signed-by=/etc/apt/keyrings/x.gpg] https://mirror.example.org/x stable main\n',
      'deb [trusted=yes] https://mirror.example.org/x stable main\ndeb https://mirror.example.org/x testing main\n',
    ],
  },
  visit: {
    end(context) {
      const known = new Map<string, Kept>();
      for (const entry of context.analysis.root.entries) {
        if (entry.fault !== undefined) return;
        if (!entry.enabled || entry.types.length === 0) continue;
        for (const uri of entry.uris) {
          for (const suite of entry.suites) {
            const name = `${uri.value.replace(/\/*$/, '/')} ${suite.value}`;
            const kept = known.get(name) ?? { entry, values: new Map<string, string>() };
            known.set(name, kept);
            const key = findConflict(entry, kept.values, kept.entry !== entry);
            if (key === undefined) continue;
            const span = optionOf(entry, key) ?? uri;
            const message = `An entry above gives another value, or none, of "${key}" for the same archive and suite; apt stops here.`;
            context.report(span, message, { related: [{ span: kept.entry, message: 'the other entry' }] });
            return;
          }
        }
      }
    },
  },
});

/** The option that contradicts what is kept; what was not set before is kept from now on. */
function findConflict(entry: EntryNode, values: Map<string, string>, again: boolean): string | undefined {
  for (const key of booleans) {
    const option = optionOf(entry, key);
    const value = option === undefined ? 'unset' : String(readBoolean(option.value) ?? false);
    const before = values.get(key);
    if (again && before !== undefined && before !== value) return key;
    values.set(key, value);
  }
  for (const key of numbers) {
    const value = String(Number.parseInt(optionOf(entry, key)?.value ?? '0', 10) || 0);
    const before = values.get(key) ?? '0';
    if (before !== '0' && before !== value) return key;
    values.set(key, value);
  }
  const keys = normalKeys(optionOf(entry, 'signed-by')?.value ?? '');
  const before = values.get('signed-by') ?? '';
  if (before !== '' && before !== keys) return 'signed-by';
  values.set('signed-by', keys);
  return undefined;
}

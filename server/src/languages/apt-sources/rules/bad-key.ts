import type { Span } from '../../../core/text/span.ts';
import { placesOf } from '../analysis/archives.ts';
import { badKeyWord, keyCount, optionOf } from '../analysis/keys.ts';
import { defineRule } from '../define-rule.ts';
import { hasPlaceholder } from '../parse/template.ts';
import type { EntryNode, OptionNode } from '../parse/tree.ts';

const begin = '-----BEGIN PGP PUBLIC KEY BLOCK-----';

/** The first word of a `signed-by` that apt can make nothing of. */
function badKey(option: OptionNode, text: string): Span | undefined {
  if (option.value.includes(begin)) return undefined;
  const word = badKeyWord(option, text);
  if (word === undefined && keyCount(option, text) > 0) return undefined;
  if (option.value.trim() === '' || hasPlaceholder(option.value)) return undefined;
  return word ?? option.valueSpan;
}

/** Finds keys that apt cannot read or find. */
export default defineRule({
  id: 'apt-sources/bad-key',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: '`signed-by` names neither a file by its whole path nor a fingerprint, or a file of keys that apt cannot use.',
  why: 'apt takes a word that begins with a slash for a file and any other for a fingerprint of 40 digits; at anything else it stops and uses none of the lists. A file must be there, and its ending must say its form: `.asc` for text between `BEGIN` and `END`, `.gpg` for a binary one (`gpg --dearmor`).',
  references: ['sources.list(5)', 'NormalizeSignedBy() in apt-pkg/deb/debmetaindex.cc (apt 2.6.1)', 'apt-key(8)'],
  examples: {
    invalid: [
      'deb [signed-by=keyrings/x.gpg] https://packages.example.org/apt stable main\n',
      'deb [signed-by=0xABCDEF12] https://packages.example.org/apt stable main\n',
      {
        code: 'Types: deb\nURIs: https://packages.example.org/apt\nSuites: stable\nComponents: main\nSigned-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mDMEYQ\n',
        path: '/etc/apt/sources.list.d/x.sources',
      },
      {
        code: 'deb [signed-by=/etc/apt/keyrings/x.gpg] https://packages.example.org/apt stable main\n',
        path: '/etc/apt/sources.list',
      },
      {
        code: 'deb [signed-by=/etc/apt/keyrings/x.gpg] https://packages.example.org/apt stable main\n',
        path: '/etc/apt/sources.list',
        files: { '/etc/apt/keyrings/x.gpg': '-----BEGIN PGP PUBLIC KEY BLOCK-----\n' },
      },
    ],
    valid: [
      'deb [signed-by=/etc/apt/keyrings/x.gpg] https://packages.example.org/apt stable main\n',
      'deb [signed-by=0123456789ABCDEF0123456789ABCDEF01234567!] https://packages.example.org/apt stable main\n',
      {
        code: 'deb [signed-by=/etc/apt/keyrings/x.asc] https://packages.example.org/apt stable main\n',
        path: '/etc/apt/sources.list',
        files: { '/etc/apt/keyrings/x.asc': '-----BEGIN PGP PUBLIC KEY BLOCK-----\n' },
      },
    ],
  },
  visit: {
    end(context) {
      const { root, document, keyFiles } = context.analysis;
      const { text } = document;
      // Once an entry has given an archive its key, apt passes over bad ones of further entries.
      const signed = signedPlaces(root.entries);
      for (const entry of root.entries) {
        const option = optionOf(entry, 'signed-by');
        const bad = option === undefined ? undefined : badKey(option, text);
        if (option === undefined) continue;
        if (bad !== undefined) {
          const used = entry.enabled && entry.fault === undefined && entry.types.length > 0;
          const needed = used && placesOf(entry).some(({ name }) => !signed(entry, name, text));
          const message = 'apt takes this for neither: a file begins with a slash, a fingerprint has 40 digits.';
          context.report(bad, message, needed ? {} : { severity: 'warning' });
        } else if (option.value.includes(begin) && !option.value.includes('-----END PGP PUBLIC KEY BLOCK-----')) {
          const message = 'The key is cut off: its line "-----END PGP PUBLIC KEY BLOCK-----" is missing.';
          context.report(option.keySpan, message, { severity: 'warning' });
        }
      }
      for (const { name, state, start, end } of keyFiles) {
        const message =
          state === 'missing'
            ? `There is no file "${name}"; apt will find no key for the archive.`
            : state === 'armoured' && name.endsWith('.gpg')
              ? 'The file has the form of ".asc"; apt up to 2.8 leaves it out under the name ".gpg".'
              : state === 'binary' && name.endsWith('.asc')
                ? 'The file is binary; apt expects text in a file that ends in ".asc".'
                : undefined;
        if (message !== undefined) context.report({ start, end }, message, { severity: 'warning' });
      }
    },
  },
});

/** Tells whether an entry above gives an archive and suite a key; the entries are gone through when it is first asked. */
function signedPlaces(entries: readonly EntryNode[]) {
  let first: Map<string, number> | undefined;
  const find = (text: string) => {
    const places = new Map<string, number>();
    for (const entry of entries) {
      const option = optionOf(entry, 'signed-by');
      if (option === undefined || !entry.enabled || option.value.trim() === '' || badKey(option, text)) continue;
      for (const { name } of placesOf(entry)) if (!places.has(name)) places.set(name, entry.start);
    }
    return places;
  };
  return (entry: EntryNode, name: string, text: string): boolean => {
    first ??= find(text);
    return (first.get(name) ?? entry.start) < entry.start;
  };
}

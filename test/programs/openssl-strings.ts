import fc from 'fast-check';
import { CIPHER_ALIASES, RETIRED_ALIASES } from '../../server/src/languages/nginx/tls/aliases.ts';
import { allSuites } from '../../server/src/languages/nginx/tls/suites.ts';

const alias = fc.constantFrom(...CIPHER_ALIASES.map((one) => one.name));
const common = fc.constantFrom('ALL', 'HIGH', 'AES', 'ECDHE', 'kRSA', 'AESGCM', 'aRSA', 'SHA384', 'CAMELLIA', 'FIPS');
const suite = fc.constantFrom(...allSuites().map((one) => one.name));
const standardName = fc.constantFrom(...allSuites().flatMap((one) => one.iana ?? []));
const stray = fc.constantFrom('', 'NOPE', 'aes', 'DEFAULT', 'SUITEB128', 'PROFILE=SYSTEM', '.', '=', 'AES-', 'TLSv1.3');
const retired = fc.constantFrom(...Object.keys(RETIRED_ALIASES));

const word = fc.oneof(
  { weight: 5, arbitrary: alias },
  { weight: 5, arbitrary: common },
  { weight: 5, arbitrary: suite },
  { weight: 1, arbitrary: retired },
  { weight: 1, arbitrary: stray },
  { weight: 1, arbitrary: standardName },
);
const combination = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join('+'));
const operator = fc.constantFrom('', '', '', '', '!', '-', '+');
const command = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('@STRENGTH', '@SECLEVEL=0', '@SECLEVEL=1', '@SECLEVEL=2', '@SECLEVEL=3') },
  { weight: 3, arbitrary: fc.constantFrom('@SECLEVEL=4', '@SECLEVEL=5', '@STRENGTH+AES', '@STRENGTHX') },
  { weight: 1, arbitrary: fc.constantFrom('@SECLEVEL=6', '@SECLEVEL', '@', '@AES') },
);
const element = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(operator, word).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: fc.tuple(operator, combination).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: command },
);
const separator = fc.oneof(
  { weight: 30, arbitrary: fc.constant(':') },
  { weight: 6, arbitrary: fc.constantFrom(' ', ',', ';', '::', ' : ') },
  { weight: 1, arbitrary: fc.constantFrom('', '+', '\t', '_', '"', 'é', '*', '/') },
);
const start = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.constantFrom('DEFAULT:', 'DEFAULT', 'ALL:', 'HIGH:!aNULL:', 'DEFAULT@', 'DEFAULT ') },
  { weight: 1, arbitrary: fc.constantFrom('SUITEB128', 'SUITEB128ONLY:', 'SUITEB128C2', 'SUITEB192:', 'SUITEB12:') },
);

/** Cipher strings with every kind of word, operator, separator, command and mistake in them; one line each. */
export const cipherString: fc.Arbitrary<string> = fc
  .tuple(start, fc.array(fc.tuple(element, separator), { maxLength: 12 }), fc.boolean())
  .map(([first, rest, open]) => {
    const text = first + rest.map((parts) => parts.join('')).join('');
    return open ? text : text.replace(/[: ,;]+$/, '');
  });

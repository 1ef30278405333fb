import { type BenchLanguage, fillLines } from './bench-language.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function entry(index: number): string {
  // The newest entry comes first: a day less for each.
  const date = new Date(Date.UTC(2023, 0, 2) - index * 86_400_000);
  const day = days[(date.getUTCDay() + 6) % 7]!;
  const number = String(date.getUTCDate()).padStart(2, '0');
  return `hello (2.0-${100_000 - index}) unstable; urgency=${index % 9 === 0 ? 'meduim' : 'medium'}

  [ A Person ]
  * New greeting for number ${index}, by somebody who asked for it.
    (Closes: #${100_000 + index})
  * debian/control: Depend on the words of the library.${index % 12 === 0 ? '  ' : ''}

  [ B Person ]
  * Translate the greeting.

 -- A Person <person@example.org>  ${day}, ${number} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()} 10:00:00 +0000

`;
}

/** The changelog of a package with a long history. */
export const debianChangelog: BenchLanguage = {
  languageId: 'debian-changelog',
  uri: 'file:///srv/hello/debian/changelog',
  document: (lines) => fillLines(lines, { block: entry, filler: '' }),
  pasted: '  * One.\n  * Two.\n  * Three.\n  * Four.\n',
  places: { completion: /^hello \([^)]*\) u/gm, hover: /^hello \(2|urgency=m/gm },
};

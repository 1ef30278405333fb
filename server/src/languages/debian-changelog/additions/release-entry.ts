import { isKnownSuite } from '../../../core/debian-suites/suites.ts';
import type { Addition } from '../../../core/features/addition.ts';
import { replacement } from '../../../core/text/edit.ts';
import type { ChangelogAnalysis } from '../analysis/analyse.ts';
import { formatDate } from '../parse/date.ts';

/** Finishes the newest entry: its suite, and the date of now. */
export const releaseEntry: Addition<ChangelogAnalysis> = {
  id: 'debian-changelog-release',
  title: 'Release of the newest entry (suite and date)',
  detail: 'Writes the suite of the upload and the date of now into the newest entry.',
  questions({ root }) {
    const before = root.entries[1]?.heading?.suites[0]?.text;
    const usual = before === undefined || before === 'UNRELEASED' ? 'unstable' : before;
    return [{ id: 'suite', kind: 'text', title: 'For which suite?', default: usual, placeholder: 'unstable' }];
  },
  validate: (_question, value) =>
    typeof value === 'string' && /^[-0-9a-zA-Z.]+$/.test(value) && value !== 'UNRELEASED'
      ? undefined
      : 'Name one suite, such as unstable.',
  edits({ root, now }, _offset, { suite }) {
    const [entry] = root.entries;
    const first = entry?.heading?.suites[0];
    if (entry?.trailer === undefined || first === undefined) throw new Error('The newest entry is not complete.');
    if (first.text !== 'UNRELEASED' && isKnownSuite(first.text)) {
      throw new Error(`The newest entry is released to ${first.text} already.`);
    }
    return [replacement(first, String(suite)), replacement(entry.trailer.date, formatDate(now))];
  },
};

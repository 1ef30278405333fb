import type { Addition } from '../../../core/features/addition.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { addressOf } from '../streams/acl.ts';
import { nameFault } from '../write/answer-faults.ts';
import { writeFeed } from '../write/sections.ts';
import { addSection, freeName } from './insert.ts';

/** Adds a feed below the last one, above the streams. */
export const addFeed: Addition<FfserverAnalysis> = {
  id: 'ffserver-feed',
  title: 'Feed',
  detail: 'A feed that ffmpeg sends to, kept in a file of bounded size, for one sender.',
  questions: (analysis) => [
    { id: 'name', kind: 'text', title: 'What is the feed called?', default: freeName(analysis, 'feed1.ffm') },
    { id: 'maxSize', kind: 'text', title: 'How large may its file grow?', default: '100M' },
    { id: 'sender', kind: 'text', title: 'From which address does ffmpeg send?', default: '127.0.0.1' },
  ],
  validate(question, value) {
    if (question === 'name') return nameFault(value);
    if (question === 'sender') return addressOf(String(value)) === undefined ? 'Give an IPv4 address.' : undefined;
    return /^[1-9]\d{0,5}[MG]$/.test(String(value)) ? undefined : 'Give a size such as 100M or 1G.';
  },
  edits(analysis, _offset, { name, maxSize, sender }) {
    const title = String(name);
    if (analysis.root.sections.some((section) => section.title === title)) {
      throw new Error(`"${title}" is already the name of a section.`);
    }
    const { sections } = analysis.root;
    const lastFeed = sections.findLast(({ section }) => section === 'feed');
    const text = writeFeed(title, String(maxSize), String(sender));
    const [first] = sections;
    if (lastFeed !== undefined || first === undefined) return [addSection(analysis, text, lastFeed)];
    // Without a feed, streams come first; they can only be made from feeds above them.
    const { newText } = addSection(analysis, text);
    return [
      {
        start: first.start,
        end: first.start,
        newText: `${newText.trim()}${newText.includes('\r') ? '\r\n\r\n' : '\n\n'}`,
      },
    ];
  },
};

import type { Addition } from '../../../core/features/addition.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { nameFault, numberFault, sizeFault } from '../write/answer-faults.ts';
import { audioRate, writeSection, writeStream } from '../write/sections.ts';
import { streamKinds } from '../write/stream-kinds.ts';
import { addSection, freeName } from './insert.ts';

const withPicture = streamKinds.filter((kind) => kind.hasVideo).map((kind) => kind.value);
const fromFeed = streamKinds.map((kind) => kind.value);

/** Kinds of streams that need no feed. */
const others = [
  { value: 'status', label: 'Status page', detail: 'stat.html: streams and clients, for this machine' },
  { value: 'file', label: 'File', detail: 'A file that is there already' },
];

/** Adds a stream of any kind to a feed of the file, or one that needs no feed. */
export const addStream: Addition<FfserverAnalysis> = {
  id: 'ffserver-stream',
  title: 'Stream',
  detail: 'A stream from a feed of this file, a status page, or a stream of a file.',
  questions(analysis, offset) {
    const { feeds, maxBandwidth } = analysis.model;
    const here = analysis.sectionAt(offset);
    const nearest = feeds.find(({ section }) => section === here) ?? feeds[0];
    const kinds = [...(feeds.length === 0 ? [] : streamKinds), ...others];
    return [
      {
        id: 'kind',
        kind: 'choice',
        title: 'What kind of stream?',
        default: kinds[0]!.value,
        choices: kinds.map(({ value, label, detail }) => ({ value, label, detail })),
      },
      ...(nearest === undefined
        ? []
        : [
            {
              id: 'feed',
              kind: 'choice' as const,
              title: 'From which feed?',
              default: nearest.name,
              choices: feeds.map(({ name }) => ({ value: name, label: name })),
              when: { question: 'kind', equals: fromFeed },
            },
          ]),
      {
        id: 'file',
        kind: 'text',
        title: 'Which file?',
        default: '/srv/media/film.flv',
        when: { question: 'kind', equals: 'file' },
      },
      {
        id: 'size',
        kind: 'text',
        title: 'How large is the picture?',
        default: '640x360',
        when: { question: 'kind', equals: withPicture },
      },
      {
        id: 'frameRate',
        kind: 'text',
        title: 'How many pictures a second?',
        default: '25',
        when: { question: 'kind', equals: withPicture },
      },
      {
        id: 'videoRate',
        kind: 'text',
        title: 'What is the bit rate of the picture, in kbit/s?',
        default: String(Math.max(16, Math.min(500, maxBandwidth - audioRate))),
        when: { question: 'kind', equals: withPicture },
      },
    ];
  },
  validate(question, value) {
    if (question === 'size') return sizeFault(value);
    if (question === 'frameRate') return numberFault(value, 1, 120);
    if (question === 'videoRate') return numberFault(value, 16, 100_000);
    if (question === 'file') return /^[^\s"'<>]+$/.test(String(value)) ? undefined : 'Give a path without blanks.';
    return undefined;
  },
  edits(analysis, _offset, answers) {
    const { model } = analysis;
    const last = analysis.root.sections.findLast(({ section }) => section !== 'redirect');
    if (answers.kind === 'status') {
      const lines = ['Format status', 'ACL allow 127.0.0.1'];
      return [addSection(analysis, writeSection('Stream', freeName(analysis, 'stat.html'), lines), last)];
    }
    if (answers.kind === 'file') {
      const file = String(answers.file);
      const name = file.slice(file.lastIndexOf('/') + 1);
      const title = freeName(analysis, nameFault(name) === undefined ? name : 'film.flv');
      return [addSection(analysis, writeSection('Stream', title, [`File ${file}`]), last)];
    }
    const kind = streamKinds.find(({ value }) => value === answers.kind);
    if (kind === undefined) throw new Error('A stream of that kind needs a feed; add a feed first.');
    const text = writeStream(kind, freeName(analysis, kind.name), {
      feed: String(answers.feed),
      size: String(answers.size),
      frameRate: String(answers.frameRate),
      videoRate: String(answers.videoRate),
    });
    const needsPort = kind.value === 'rtsp' && model.rtspPort === 0;
    const head = analysis.root.sections[0]?.start ?? 0;
    return [...(needsPort ? [insertion(head, 'RTSPPort 5554\n\n')] : []), addSection(analysis, text, last)];
  },
};

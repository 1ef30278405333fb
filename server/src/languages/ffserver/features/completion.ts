import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { closingTag } from '../parse/parser.ts';
import { directivesIn } from '../schema/directives.ts';
import type { Scope } from '../schema/scope.ts';
import { writeStream } from '../write/sections.ts';
import { streamKinds } from '../write/stream-kinds.ts';
import { completeValue } from './value-completion.ts';

/** Offers directives at the start of a line, and behind one what it takes. */
export function complete(analysis: FfserverAnalysis, offset: number): CompletionList | undefined {
  const { text, lines } = analysis.document;
  const lineStart = lines.lineStart(lines.lineOf(offset));
  const before = text.slice(lineStart, offset);
  if (/^\s*#/.test(before)) return undefined;
  const scope = scopeAt(analysis, lineStart);
  const word = /\S*$/.exec(before)![0];
  const rest = /^\S*/.exec(text.slice(offset, lines.lineEnd(lines.lineOf(offset))))![0];
  const span = { start: offset - word.length, end: offset + rest.length };
  if (before.trim() === word) return { span, items: startItems(scope) };
  const [name = '', ...args] = before.trim().split(/\s+/);
  const index = word === '' ? args.length : args.length - 1;
  const items = completeValue(analysis, offset, { scope, name: name.toLowerCase(), index, args });
  return items === undefined ? undefined : { span, items };
}

/** The scope of a line: the section that is open above it. */
function scopeAt(analysis: FfserverAnalysis, lineStart: number): Scope {
  const section = analysis.sectionAt(lineStart);
  if (section === undefined || section.start >= lineStart) return 'global';
  return section.close !== undefined && section.close.end <= lineStart ? 'global' : section.section;
}

const blocks: readonly (readonly [label: string, detail: string, text: string])[] = [
  [
    '<Feed>',
    'What ffmpeg sends to the server',
    '<Feed ${1:feed1.ffm}>\n    File ${2:/tmp/feed1.ffm}\n    FileMaxSize ${3:5M}\n    ACL allow ${4:127.0.0.1}\n</Feed>',
  ],
  [
    '<Stream>',
    'What clients may ask for',
    '<Stream ${1:live.flv}>\n    Feed ${2:feed1.ffm}\n    Format ${3:flv}\n    $0\n</Stream>',
  ],
  [
    '<Stream> status',
    'A page about the server',
    '<Stream ${1:status.html}>\n    Format status\n    ACL allow ${2:127.0.0.1}\n</Stream>',
  ],
  ...streamKinds.map((kind): readonly [string, string, string] => [
    `<Stream> ${kind.value}`,
    kind.detail,
    writeStream(kind, kind.name, { feed: 'feed1.ffm', size: '640x360', frameRate: '25', videoRate: '500' })
      .replace('feed1.ffm', '${1:feed1.ffm}')
      .replace(/(VideoSize )(\d+x\d+)/, '$1${2:$2}')
      .replace(/(VideoBitRate )(500)/, '$1${3:$2}'),
  ]),
  [
    '<Redirect>',
    'A URL that leads elsewhere',
    '<Redirect ${1:index.html}>\n    URL ${2:http://example.org/}\n</Redirect>',
  ],
];

function startItems(scope: Scope): Completion[] {
  const items = directivesIn(scope).map(
    (entry): Completion => ({
      label: entry.name,
      kind: 'directive',
      entry,
      rank: entry.replacement === undefined ? 1 : 3,
      deprecated: entry.replacement !== undefined || entry.name === 'LoadModule',
      ...(entry.most === 0 ? {} : { insert: { text: `${entry.name} `, snippet: false }, continues: true }),
    }),
  );
  if (scope !== 'global') return [...items, { label: closingTag(scope), kind: 'block', rank: 2 }];
  return [
    ...items,
    ...blocks.map(
      ([label, detail, text]): Completion => ({
        label,
        detail,
        kind: 'snippet',
        rank: 0,
        insert: { text, snippet: true },
      }),
    ),
  ];
}

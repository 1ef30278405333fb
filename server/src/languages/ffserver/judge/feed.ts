import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import { commentAbove } from '../fixes.ts';
import type { DirectiveNode, SectionNode } from '../parse/tree.ts';
import type { AclRow } from '../streams/acl.ts';
import { freeNameAmong } from '../streams/free-name.ts';
import type { FeedModel } from '../streams/model.ts';
import { readAcl } from './acl.ts';
import { isPlaceholder, reportUnknown, spanOf, textOf } from './common.ts';
import { readFileSize, readStartOfNumber } from './numbers.ts';
import { readSection } from './reading.ts';
import type { JudgeState } from './state.ts';

/** The least size of a feed's file: four packets of the ffm format, in bytes (FFM_PACKET_SIZE). */
const leastBytes = 4 * 4096;

/** Reads a feed (ffserver_parse_config_feed). */
export function judgeFeed(state: JudgeState, section: SectionNode): void {
  const { title } = section;
  const twin = state.names.get(title);
  if (twin !== undefined && !state.namesBeforeFeeds.has(title)) {
    state.report(
      'duplicate-name',
      nameSpan(section),
      `"${title}" is already the name of a section; ffserver refuses a second one.`,
      {
        related: [{ span: twin, message: 'The first one is here.' }],
        fixes: renamed(state, section),
      },
    );
  }
  const feed = readSection(state, section, String(state.template), (own) => readFeed(own, section));
  state.feeds.push(feed);
  if (!state.feedsByName.has(title)) state.feedsByName.set(title, feed);
  if (twin === undefined) state.names.set(title, nameSpan(section));
}

/** What follows from a feed's own lines. */
function readFeed(state: JudgeState, section: SectionNode): FeedModel {
  let launch: DirectiveNode | undefined;
  let file: DirectiveNode | undefined;
  const acl: AclRow[] = [];
  for (const node of section.directives) {
    switch (node.name.value.toLowerCase()) {
      case 'launch':
        launch = node;
        judgeLaunch(state, node);
        break;
      case 'acl': {
        const row = readAcl(state, node);
        if (row !== undefined) acl.push(row);
        break;
      }
      case 'file':
      case 'readonlyfile':
        file = node;
        break;
      case 'truncate':
        judgeTruncate(state, node);
        break;
      case 'filemaxsize':
        judgeSize(state, node);
        break;
      default:
        reportUnknown(state, node, 'feed', section);
    }
  }
  return { section, name: section.title, acl, launch, file };
}

/** The characters of a section's name, or of its tag where it has none. */
export function nameSpan({ titleStart, titleEnd, open }: SectionNode): { start: number; end: number } {
  return titleEnd > titleStart ? { start: titleStart, end: titleEnd } : { start: open.name.start, end: open.name.end };
}

/** Gives a section a name that no other one has. */
export function renamed({ around }: JudgeState, section: SectionNode): readonly Fix[] {
  const name = section.title === '' ? undefined : freeNameAmong(around.titles(), section.title);
  if (name === undefined) return [];
  return [{ title: `Rename to ${name}`, safety: 'suggested', edits: [replacement(nameSpan(section), name)] }];
}

/** Everything behind Launch goes to the program, comments too. */
function judgeLaunch(state: JudgeState, node: DirectiveNode): void {
  const comment = node.args.find((word) => word.quote === '' && word.value.startsWith('#'));
  if (comment === undefined) return;
  const message = 'The comment is handed to the program as arguments; put it on a line of its own.';
  state.report('comment-as-argument', { start: comment.start, end: node.end }, message, {
    fixes: [commentAbove(state.around.text, node, comment.start)],
  });
}

function judgeTruncate(state: JudgeState, node: DirectiveNode): void {
  const text = textOf(node);
  if (text === '') return;
  const argument = node.args[0]!;
  const empties = readStartOfNumber(text) !== 0;
  const isComment = text.startsWith('#');
  const edits = empties
    ? [{ start: node.name.end, end: argument.end, newText: '' }]
    : [{ start: node.start, end: node.end, newText: '' }];
  const message = isComment
    ? 'The comment is read as the argument of Truncate, and switches it off; put the comment on a line of its own.'
    : `"Truncate ${text}" is deprecated; ${empties ? 'write Truncate alone' : 'leave the line out, since it changes nothing'}.`;
  const fix = { title: empties ? 'Write Truncate alone' : 'Remove Truncate', safety: 'suggested' as const, edits };
  state.report(isComment ? 'comment-as-argument' : 'deprecated-name', argument, message, {
    fixes: [isComment ? commentAbove(state.around.text, node, argument.start) : fix],
  });
}

function judgeSize(state: JudgeState, node: DirectiveNode): void {
  const text = textOf(node);
  if (isPlaceholder(state, node.args[0])) return;
  const { unit, bytes } = readFileSize(text);
  const span = spanOf(node);
  if (unit === undefined) {
    const isNumber = /^\d+(?:\.\d+)?$/.test(text);
    const fixes = isNumber
      ? [{ title: `Change to ${text}M`, safety: 'suggested' as const, edits: [replacement(span, `${text}M`)] }]
      : [];
    const message =
      text === ''
        ? 'FileMaxSize needs a size such as 5M.'
        : `"${text.trimEnd()}" has no unit; write K, M or G behind the number.`;
    state.report('invalid-number', span, message, { fixes });
  } else if (bytes < leastBytes) {
    state.report(
      'invalid-number',
      span,
      `A feed's file must be able to grow to ${leastBytes / 1024}K at least, not ${bytes} bytes.`,
      { fixes: [{ title: 'Change to 5M', safety: 'suggested', edits: [replacement(span, '5M')] }] },
    );
  }
}

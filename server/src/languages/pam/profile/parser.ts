import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import { readControl } from '../parse/control.ts';
import { editionOf } from '../parse/edition.ts';
import { placeInLine, splitWords } from '../parse/words.ts';
import { findField, type ProfileField } from './fields.ts';
import { createKnownLines, type ProfileBefore } from './known-lines.ts';
import type { FieldNode, ProfileLine, ProfileTree, ProfileWord } from './tree.ts';

/** What `end` counts as while a control is read: as many characters, and a jump that nobody writes. */
export const endJump = 998;

const word = (kind: string, start: number, value: string): ProfileWord => ({
  kind,
  start,
  end: start + value.length,
  children: noChildren,
  value,
  bracketed: false,
});

/** A field whose lines are being read. */
interface OpenField extends Pick<FieldNode, 'name' | 'known' | 'value'> {
  readonly lines: ProfileLine[];
}

/**
 * Reads a profile as pam-auth-update does (parse_pam_profile, libpam-runtime 1.5.2). Never throws; takes linear time.
 * @param before the same profile before the last change, of which lines of stacks that have not changed are taken
 */
export function parseProfile(text: string, before?: ProfileBefore): ProfileTree {
  const fields: FieldNode[] = [];
  const stray: SyntaxNode[] = [];
  const knownLine = createKnownLines(text, before);
  let open: OpenField | undefined;
  const close = () => {
    if (open === undefined) return;
    const { name, known, value, lines } = open;
    const children = [name, ...(value === undefined ? [] : [value]), ...lines];
    fields.push({ kind: 'field', start: name.start, end: children.at(-1)!.end, children, name, known, value, lines });
  };
  for (let position = 0, next = 0; position < text.length; position = next) {
    const feed = text.indexOf('\n', position);
    const lineEnd = feed < 0 ? text.length : feed;
    next = lineEnd + 1;
    const same = open && knownLine?.(position, lineEnd, open.known);
    if (same !== undefined) {
      open?.lines.push(same);
      continue;
    }
    const line = text.slice(position, lineEnd);
    const colon = /^[^\s\uFEFF]/.test(line) ? /^\S*?:(?=\s|$)/.exec(line) : null;
    if (colon !== null) {
      close();
      const rest = line.slice(colon[0].length);
      const value = rest.trim();
      const at = position + colon[0].length + (rest.length - rest.trimStart().length);
      open = openField(position, colon[0], value, at);
    } else if (line.replace(/\uFEFF/g, '').trim() !== '') {
      const start = position + (line.length - line.trimStart().length);
      const content = line.trim();
      if (open === undefined) stray.push({ kind: 'stray', start, end: start + content.length, children: noChildren });
      else open.lines.push(readLine(content, start, open.known));
    }
  }
  close();
  const children = [...stray, ...fields].sort((a, b) => a.start - b.start);
  return { kind: 'file', start: 0, end: text.length, children, fields, stray, comments: [] };
}

/** @param name with its colon, which belongs to the name's node, but not to its value */
function openField(start: number, name: string, value: string, at: number): OpenField {
  const plain = name.slice(0, -1);
  const known = findField(plain);
  const nameNode = { ...word('name', start, plain), end: start + name.length };
  // A stack may begin behind the name of its field.
  const isLine = value !== '' && known?.kind === 'lines';
  return {
    name: nameNode,
    known,
    value: value === '' || isLine ? undefined : word('value', at, value),
    lines: isLine ? [readLine(value, at, known)] : [],
  };
}

function readLine(source: string, start: number, of: ProfileField | undefined): ProfileLine {
  // A line may outlive its document, and must not keep the document's text.
  const content = ownCopy(source);
  const hash = content.indexOf('#');
  const code = hash < 0 ? content : content.slice(0, hash);
  const raw = splitWords(code);
  const nodes = raw.map(
    ({ start: at, end, value, bracketed }, index): ProfileWord => ({
      kind: index === 0 ? 'control' : index === 1 ? 'module' : 'argument',
      start: start + at,
      end: start + end,
      children: noChildren,
      value,
      bracketed,
    }),
  );
  const first = raw[0];
  const meaning =
    first === undefined
      ? undefined
      : // pam-auth-update writes a number in the place of `end`; here any will do.
        readControl(
          first.value.replace(/=end(?![a-z])/g, `=${endJump}`),
          (from, to) => ({
            start: start + placeInLine(first, from),
            end: start + placeInLine(first, Math.max(from, to - 1)) + 1,
          }),
          editionOf(undefined),
        );
  const comment: SyntaxNode[] =
    hash < 0 ? [] : [{ kind: 'comment', start: start + hash, end: start + content.length, children: noChildren }];
  const [control, module, ...args] = nodes;
  const children = [...nodes, ...comment];
  return {
    kind: 'line',
    of,
    start,
    end: start + content.length,
    children,
    control,
    bracketed: first?.bracketed === true,
    meaning,
    module,
    args,
  };
}

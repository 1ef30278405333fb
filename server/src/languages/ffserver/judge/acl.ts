import type { Fix } from '../../../core/rules/diagnostic.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { commentAbove } from '../fixes.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { type AclRow, addressesBetween, addressOf, rangeFault, rangeOfNetwork } from '../streams/acl.ts';
import { hostFault } from './address.ts';
import { isPlaceholder } from './common.ts';
import { meant, sentence } from './finding.ts';
import type { JudgeState } from './state.ts';

/** The longest range that is offered as one line an address. */
const mostLines = 16;

/** Reads a line of an ACL. ffserver drops a line that it can't read, prints why and goes on. */
export function readAcl(state: JudgeState, node: DirectiveNode): AclRow | undefined {
  const [action, first, last] = node.args;
  const dropped = (span: WordNode, reason: string, fixes: readonly Fix[] = []) => {
    if (!isPlaceholder(state, span)) {
      state.report('ignored-acl', span, `ffserver drops this ACL line and starts all the same: ${reason}`, { fixes });
    }
    return undefined;
  };
  const word = action?.value.toLowerCase();
  if (action === undefined) return dropped(node.name, 'it says neither allow nor deny.');
  if (word !== 'allow' && word !== 'deny') {
    const { hint, fixes } = meant(action, nearest(action.value, ['allow', 'deny']));
    return dropped(action, sentence(`"${action.value}" is neither allow nor deny`, hint), fixes);
  }
  if (first === undefined) return dropped(action, 'an address is missing.');
  if (last?.value.startsWith('#')) {
    const fixes = [commentAbove(state.around.text, node, last.start)];
    return dropped(last, 'the comment is read as the last address of a range.', fixes);
  }
  for (const address of last === undefined ? [first] : [first, last]) {
    const network = rangeOfNetwork(address.value);
    if (network !== undefined) {
      const reason = 'it knows no networks; write a line for each address, and leave networks to a firewall.';
      return dropped(address, reason, last === undefined ? oneByOne(node, network.first, network.last) : []);
    }
    const fault = hostFault(address.value);
    if (fault !== undefined) return dropped(address, fault);
  }
  const lastText = last?.value ?? first.value;
  const row = {
    node,
    allow: word === 'allow',
    firstText: first.value,
    lastText,
    first: addressOf(first.value),
    last: addressOf(lastText),
  };
  if (last !== undefined) judgeRange(state, row, first, last);
  return row;
}

function judgeRange(state: JudgeState, row: AclRow, first: WordNode, last: WordNode): void {
  const span = { start: first.start, end: last.end };
  if (row.first !== undefined && row.last !== undefined && row.first > row.last) {
    const edits = [
      { start: first.start, end: first.end, newText: row.lastText },
      { start: last.start, end: last.end, newText: row.firstText },
    ];
    const fix = { title: 'Swap the two addresses', safety: 'suggested' as const, edits };
    state.report('reversed-range', span, 'The range ends before it begins; no address lies in it.', { fixes: [fix] });
    return;
  }
  const fault = rangeFault(row);
  if (fault === undefined) return;
  const what =
    fault.stranger === undefined
      ? `misses ${fault.missed}`
      : `${row.allow ? 'lets in' : 'keeps out'} ${fault.stranger}, too`;
  state.report(
    'acl-range',
    span,
    `On x86 and ARM, ffserver compares addresses by their last number first, so that this range ${what}; write a line for each address, and leave networks to a firewall.`,
    { fixes: oneByOne(row.node, row.first!, row.last!) },
  );
}

/** One line for each address instead of a range, where they are few. */
function oneByOne({ start, end, name, args: [action] }: DirectiveNode, first: number, last: number): readonly Fix[] {
  const addresses = addressesBetween(first, last, mostLines);
  if (addresses === undefined || action === undefined) return [];
  const lines = addresses.map((address) => `${name.value} ${action.value} ${address}`);
  return [
    {
      title: 'Write a line for each address',
      safety: 'suggested',
      edits: [{ start, end, newText: lines.join('\n') }],
    },
  ];
}

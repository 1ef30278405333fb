import type { KeyEntry } from '../schema/keys.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ordinal = (digits: string) => ordinals[Number(digits)] ?? `entry number ${digits}, counted from 0,`;

/** What a value means, in a sentence, where the value does not say it itself. */
export function explainValue({ name, type }: KeyEntry, value: string): string | undefined {
  if (name === 'GRUB_DEFAULT' || name === 'GRUB_DEFAULT_BUTTON') return explainDefault(value);
  if (/^GRUB_(?:RECORDFAIL_)?TIMEOUT(?:_BUTTON)?$/.test(name) && /^-?\d+$/.test(value))
    return explainTimeout(Number(value));
  if (name.startsWith('GRUB_DISABLE_') && type === 'flag') {
    if (value === 'true') return 'So it is switched off.';
    if (value === 'false') return 'So it stays switched on.';
  }
  return undefined;
}

function explainTimeout(seconds: number): string {
  if (seconds < 0) return 'The menu waits until somebody chooses.';
  if (seconds === 0) return 'The default entry starts at once, without the menu.';
  return `The default entry starts after ${seconds === 1 ? 'one second' : `${seconds} seconds`}.`;
}

/** `1>2` is a number in a submenu, `a>b` are ids or titles; `>>` is a `>` within one. */
function explainDefault(value: string): string | undefined {
  if (value === '') return undefined;
  if (value === 'saved') return 'The entry that grub-set-default, grub-reboot or GRUB_SAVEDEFAULT stored.';
  const parts = value.split(/(?<!>)>(?!>)/).map((part) => part.trim());
  const said = parts.map((part) =>
    /^\d+$/.test(part) ? `the ${ordinal(part)} entry` : `the entry with the id or title “${part}”`,
  );
  const [top, ...below] = said;
  const within = below.length === 0 ? top! : `${below.toReversed().join(', within ')}, within ${top}`;
  const counts = /^\d+$/.test(parts[0]!) ? ' A submenu counts as one entry.' : '';
  return `${within.charAt(0).toUpperCase()}${within.slice(1)}.${counts}`.replace(',,', ',').replace(', entry', '');
}

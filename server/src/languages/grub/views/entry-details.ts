import type { Block, Inline } from '../../../core/features/view.ts';
import type { Document } from '../../../core/language.ts';
import type { BootEntry } from '../interpret/boot-menu.ts';
import { limits } from '../interpret/machine.ts';
import { stopWords } from './stop-words.ts';

/** Commands that start something, or load what is started at the end of an entry. */
const starting =
  /^(?:linux|linux16|linuxefi|kernel|multiboot2?|chainloader|ntldr|freedos|truecrypt|plan9|xnu_kernel(?:64)?|xnu_resume|kfreebsd|knetbsd|kopenbsd|appleloader|pxechainloader|xen_hypervisor|boot|reboot|halt|exit|fwsetup|configfile|legacy_configfile|normal|lsexit)$/;

/** Variables that nobody expects to be set. */
const optional =
  /^(?:saved_entry|next_entry|prev_saved_entry|chosen|fallback|boot_once|recordfail|menu_auto_hide|debug|superusers|theme|lang|locale_dir|iso_path|kernelopts|linux_gfx_mode|vt_handoff|gfxpayload|lockdown|shim_lock|\d+|[?#*@])$/;

/** What is shown below an entry: who may start it, what it runs, and what about that is odd. */
export function entryDetails({ path: documentPath }: Document, entry: BootEntry): Block[] {
  const { defined, guarded, performed, empty, menu, stopped } = entry;
  const blocks: Block[] = [];
  const facts: Inline[] = [];
  if (defined.named) facts.push('id ', { code: defined.id }, '  ');
  if (defined.hotkey !== undefined) facts.push('hotkey ', { code: defined.hotkey }, '  ');
  if (guarded) facts.push(defined.users === '' ? 'for superusers' : `for superusers and ${defined.users}`);
  if (defined.path !== documentPath) facts.push('  from ', { code: defined.path });
  if (facts.length > 0) blocks.push({ kind: 'paragraph', text: facts });
  if (performed.length > 0) blocks.push({ kind: 'code', text: performed.map(({ words }) => lineOf(words)).join('\n') });
  if (performed.length >= limits.told) say(blocks, 'More commands follow.', 'muted');
  if (stopped !== undefined) say(blocks, stopWords[stopped], 'warning');
  else if (!defined.submenu && !performed.some(({ words }) => starting.test(words[0] ?? ''))) {
    say(blocks, 'Nothing is loaded or started: GRUB comes back to the menu.', 'warning');
  } else if (defined.submenu && menu !== undefined && menu.entries.length === 0) {
    say(blocks, 'The submenu is empty: GRUB comes back to the menu.', 'warning');
  }
  const unset = [...empty.keys()].filter((name) => !optional.test(name));
  if (unset.length > 0) {
    const names = unset.slice(0, 10).join(', ');
    const why = defined.submenu ? ' A submenu sees exported variables only.' : '';
    say(blocks, `Not set here, and so empty: ${names}.${why}`, 'warning');
  }
  return blocks;
}

function say(blocks: Block[], text: string, tone: 'warning' | 'muted'): void {
  blocks.push({ kind: 'paragraph', text: [{ strong: text, tone }] });
}

/** A command as a line that means the same: words with blanks or signs in quotes. */
function lineOf(words: readonly string[]): string {
  return words
    .map((word) => (/^[^\s'"$\\{}|&;<>]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

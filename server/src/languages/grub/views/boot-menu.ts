import type { Block, Inline, ListItem, Menu, MenuItem, Picture, View } from '../../../core/features/view.ts';
import { locateScript } from '../../../core/grub-script/scripts.ts';
import type { Answers, Question } from '../../../core/questions/question.ts';
import { basename } from '../../../core/text/path.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';
import type { BootEntry, BootMenu, Preview } from '../interpret/boot-menu.ts';
import { previewMenu } from '../interpret/boot-menu.ts';
import type { Assumption, Surroundings } from '../interpret/machine.ts';
import { entryDetails } from './entry-details.ts';
import { stopWords } from './stop-words.ts';

const platforms = [
  { value: 'efi', label: 'UEFI', detail: 'grub_platform is efi' },
  { value: 'pc', label: 'BIOS', detail: 'grub_platform is pc' },
] as const;

/** The menu that a script makes, as GRUB would draw it, with what each entry runs. Nothing is run or read but the workspace's scripts. */
export const bootMenu: View<GrubAnalysis> = {
  id: 'boot-menu',
  title: 'Preview Boot Menu',
  detail: 'Shows the menu that a GRUB script makes: its entries, the default, the timeout, and what each entry runs.',
  draw(analysis, _offset, answers): Picture {
    const chosen = readAnswers(analysis, answers);
    const preview = previewMenu(analysis.root, analysis.document.path, surroundingsOf(analysis, chosen));
    return {
      title: `Boot menu of ${basename(analysis.document.path)}`,
      questions: questionsFor(chosen),
      blocks: [...warnings(analysis, preview), ...menuBlocks(analysis, preview.menu), ...assumed(analysis, preview)],
    };
  },
};

interface Chosen {
  readonly platform: string;
  readonly files: boolean;
  readonly saved: string;
}

function readAnswers({ environment }: GrubAnalysis, answers: Answers): Chosen {
  const { platform, files, saved } = answers;
  return {
    platform: platforms.some(({ value }) => value === platform) ? String(platform) : 'efi',
    files: typeof files === 'boolean' ? files : true,
    saved: typeof saved === 'string' ? saved.slice(0, 200) : (environment.get('saved_entry') ?? ''),
  };
}

function questionsFor({ platform, files, saved }: Chosen): Question[] {
  return [
    { id: 'platform', kind: 'choice', title: 'Firmware', default: platform, choices: platforms },
    { id: 'saved', kind: 'text', title: 'Saved entry', default: saved, placeholder: 'none' },
    { id: 'files', kind: 'boolean', title: 'Files that the script asks for are there', default: files },
  ];
}

function surroundingsOf(analysis: GrubAnalysis, { platform, files, saved }: Chosen): Surroundings {
  const environment = new Map(analysis.environment);
  if (saved === '') environment.delete('saved_entry');
  else environment.set('saved_entry', saved);
  return {
    platform,
    cpu: platform === 'pc' ? 'i386' : 'x86_64',
    filesExist: files,
    environment,
    entries: analysis.entries,
    script(path, from) {
      const at = locateScript(from, path);
      const tree = at === undefined ? undefined : analysis.scripts.get(at);
      return at === undefined || tree === undefined ? undefined : { path: at, tree };
    },
  };
}

function warnings({ root }: GrubAnalysis, { stopped }: Preview): Block[] {
  const blocks: Block[] = [];
  const say = (tone: 'bad' | 'warning', text: string) =>
    blocks.push({ kind: 'paragraph', text: [{ strong: text, tone }] });
  if (root.faults.length > 0) say('bad', 'GRUB cannot read all of this script; the preview shows what can be read.');
  if (stopped !== undefined) say('warning', stopWords[stopped]);
  return blocks;
}

function menuBlocks(analysis: GrubAnalysis, menu: BootMenu): Block[] {
  if (menu.entries.length > 0) return [drawMenu(analysis, menu, `GNU GRUB`)];
  return [{ kind: 'paragraph', text: ['The script makes no menu; GRUB would show its command line.'] }];
}

function drawMenu(analysis: GrubAnalysis, menu: BootMenu, title: string): Menu {
  return { kind: 'menu', title, items: itemsOf(analysis, menu), footer: footerOf(menu) };
}

function itemsOf(analysis: GrubAnalysis, menu: BootMenu): MenuItem[] {
  return menu.entries.map((entry, index): MenuItem => {
    const { defined } = entry;
    return {
      label: defined.title === '' ? ' ' : defined.title,
      ...(index === menu.chosen ? { chosen: true } : {}),
      at: placeOf(analysis, entry),
      details: entryDetails(analysis.document, entry),
      ...(entry.menu === undefined ? {} : { items: itemsOf(analysis, entry.menu) }),
    };
  });
}

function placeOf({ document }: GrubAnalysis, { defined: { node, path } }: BootEntry) {
  const { start, end } = node.words[1] ?? node;
  return { span: { start, end }, ...(path === document.path ? {} : { path }) };
}

function footerOf({ entries, chosen, wanted, named, timeout, style }: BootMenu): Inline[] {
  const title = entries[chosen]?.defined.title ?? '';
  const parts: Inline[] = [];
  if (timeout === undefined) parts.push('GRUB waits until an entry is chosen.');
  else if (timeout === 0 && style === 'menu') parts.push('No menu is shown: ', { strong: title }, ' starts at once.');
  else {
    const shown = { menu: '', countdown: ', counting down without the menu', hidden: ', with the menu hidden' }[style];
    parts.push({ strong: title }, timeout === 0 ? ` starts at once${shown}` : ` starts in ${timeout} s${shown}`);
    parts.push(style === 'menu' ? '.' : '; Esc shows the menu.');
  }
  if (wanted !== undefined && wanted !== '' && !named) {
    parts.push(' ', { strong: `No entry is "${wanted}", so the first one is the default.`, tone: 'warning' });
  }
  return parts;
}

const reasons: Readonly<Record<Assumption['kind'], (there: boolean) => string>> = {
  exists: (there) => (there ? ' holds' : ' does not hold'),
  succeeds: () => ' succeeds',
  'unknown-command': () => ' is unknown here; GRUB too would go on behind it as if it had succeeded',
  'unread-file': () => ' is not in sight, and brings nothing',
  'unknown-value': () => ' gets a value that only the machine can tell',
};

function assumed({ document }: GrubAnalysis, { assumptions }: Preview): Block[] {
  if (assumptions.length === 0) return [];
  const items = assumptions.map(
    ({ kind, text, span, path, holds }): ListItem => ({
      text: [{ source: text, at: path === document.path ? { span } : { span, path } }, reasons[kind](holds)],
    }),
  );
  return [
    { kind: 'heading', text: 'What was assumed' },
    { kind: 'list', items },
  ];
}

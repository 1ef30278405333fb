import type { Span } from '../../core/text/span.ts';

/** What launchctl(1) of macOS 14 has instead of its older words. */
const newer: Readonly<Record<string, string>> = {
  load: 'bootstrap DOMAIN FILE',
  unload: 'bootout DOMAIN FILE',
  start: 'kickstart DOMAIN/LABEL',
  stop: 'kill SIGTERM DOMAIN/LABEL',
  remove: 'bootout DOMAIN/LABEL',
};

/** An older word of launchctl with its options and the one thing that it is about, if it has no other. */
const command =
  /\blaunchctl[ \t]+(load|unload|start|stop|remove)\b((?:[ \t]+-[wF])*)(?:[ \t]+("[^"\n]*"|(?!-)[^\s;|&<>`]+)(?=[ \t]*(?:$|[;|&\n`]|-->|<)))?/g;

/** An older command of launchctl in a text. */
export interface LegacyCommand {
  readonly word: string;
  /** `launchctl` and the word. */
  readonly span: Span;
  /** The file or label, where the command has just one; then the whole of it can be replaced. */
  readonly object: string | undefined;
  readonly whole: Span;
}

/** The older commands of launchctl in a text. */
export function findLegacy(text: string): LegacyCommand[] {
  if (!text.includes('launchctl')) return [];
  return [...text.matchAll(command)].map((match) => {
    const { 0: whole, index: start } = match;
    const named = /^launchctl[ \t]+\w+/.exec(whole)![0].length;
    return {
      word: match[1]!,
      span: { start, end: start + named },
      object: match[3],
      whole: { start, end: start + whole.length },
    };
  });
}

/** What takes the place of an older word, with FILE and LABEL to be filled in; undefined for any other word. */
export function newerThan(word: string, kind: 'daemon' | 'agent' | undefined): string | undefined {
  const domain = kind === 'agent' ? 'gui/$(id -u)' : 'system';
  return Object.hasOwn(newer, word) ? newer[word]!.replace('DOMAIN', () => domain) : undefined;
}

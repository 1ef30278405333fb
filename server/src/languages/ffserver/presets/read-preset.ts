/** A line of a preset that says something: `option=value`. */
export interface PresetLine {
  /** From 1. */
  readonly line: number;
  readonly name: string;
  readonly value: string;
}

/** What a preset says, and where FFmpeg stops reading it. */
export interface PresetText {
  readonly lines: readonly PresetLine[];
  /** The line, from 1, that can't be read, so that nothing below it counts. */
  readonly stopsAt: number | undefined;
}

/**
 * Reads a preset as `ffserver_opt_preset` does (ffserver_config.c, 3.4): comments begin a line with `#`, blank lines and blanks
 * before a line do not count, and what has no `=` between two texts ends the reading.
 */
export function readPreset(text: string): PresetText {
  const lines: PresetLine[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const written = index === 0 ? raw : raw.trimStart();
    if (written === '' && index > 0) continue;
    if (written.startsWith('#')) continue;
    const equals = written.indexOf('=');
    if (equals < 1 || equals === written.length - 1) return { lines, stopsAt: index + 1 };
    lines.push({ line: index + 1, name: written.slice(0, equals), value: written.slice(equals + 1) });
  }
  return { lines, stopsAt: undefined };
}

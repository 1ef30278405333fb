import type { Checked } from './check.ts';
import { check } from './check.ts';

/**
 * A fixture: a configuration with its expected findings between the lines.
 *
 *     #~ path /etc/nginx/nginx.conf
 *     #~ setting version=1.22.1
 *     #~ only nginx/unknown-directive
 *     #~ file /etc/nginx/mime.types types {}
 *     http {
 *         gzipp on;
 *     #~  ^^^^^ error nginx/unknown-directive: nginx has no directive "gzipp"; did you mean "gzip"?
 *
 * `now` is a date for what hangs on the day. Marker lines are taken out before the text is parsed. Carets stand under the characters of the line above; `@3-8` names
 * columns (one-based, the end not counted) where carets can't stand. `file` puts another file beside it, of one line (`\n` for more).
 */
export interface Fixture {
  readonly language: string;
  readonly text: string;
  readonly path: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
  readonly only: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number | undefined;
  /** Other files by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly headers: readonly string[];
  readonly expected: readonly Expectation[];
}

/** One expected finding, as the line that says so; `line` counts the lines of the text without markers, from zero. */
export interface Expectation {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

const header = /^#~ (path|setting|only|file|now) (.*)$/;
const marker = /^\s*#~(\s*)(?:(\^+)|@(\d+)-(\d+)) (.*)$/;

/** Reads a fixture. @throws Error for a line that begins with `#~` and is no marker */
export function readFixture(language: string, source: string): Fixture {
  const lines: string[] = [];
  const expected: Expectation[] = [];
  const headers: string[] = [];
  const settings: Record<string, string> = {};
  const files: Record<string, string> = {};
  const only: string[] = [];
  let path: string | undefined;
  let now: number | undefined;
  for (const line of source.split('\n')) {
    if (!/^\s*#~/.test(line)) {
      lines.push(line);
      continue;
    }
    const head = header.exec(line);
    const mark = marker.exec(line);
    if (head !== null) {
      headers.push(line);
      const [, kind, value] = head as unknown as [string, string, string];
      if (kind === 'path') path = value;
      else if (kind === 'only') only.push(value);
      else if (kind === 'now') now = Date.parse(value);
      else if (kind === 'file') {
        const [name = '', ...words] = value.split(' ');
        files[name] = words.length === 0 ? '' : `${words.join(' ').replaceAll('\\n', '\n')}\n`;
      } else settings[value.slice(0, value.indexOf('='))] = value.slice(value.indexOf('=') + 1);
    } else if (mark !== null) {
      const carets = mark[2];
      const start = carets === undefined ? Number(mark[3]) - 1 : line.indexOf('^');
      const end = carets === undefined ? Number(mark[4]) - 1 : start + carets.length;
      expected.push({ line: lines.length - 1, start, end, says: mark[5]! });
    } else throw new Error(`not a marker: ${line}`);
  }
  return { language, text: lines.join('\n'), path, settings, only, now, files, headers, expected };
}

/** Checks a fixture's text and returns what was found in the form of expectations, in the order of the text. */
export async function findingsOf(fixture: Fixture): Promise<Expectation[]> {
  const { language, text, path, settings, only, now, files } = fixture;
  const input = { ...(path === undefined ? {} : { path }), ...(now === undefined ? {} : { now }) };
  const checked: Checked = await check({ language, text, settings, files, ...input });
  const { lines } = checked.analysis.document;
  return checked.diagnostics
    .filter((diagnostic) => only.length === 0 || only.includes(diagnostic.rule))
    .map(({ span, severity, rule, message }) => {
      const line = lines.lineOf(span.start);
      const start = span.start - lines.lineStart(line);
      const end = Math.min(span.end, lines.lineEnd(line)) - lines.lineStart(line);
      return { line, start, end, says: `${severity} ${rule}: ${message}` };
    });
}

/** The fixture's source with other expectations. */
export function renderFixture(fixture: Fixture, expected: readonly Expectation[]): string {
  const body = fixture.text
    .split('\n')
    .flatMap((line, index) => [
      line,
      ...expected.filter((expectation) => expectation.line === index).map(renderMarker),
    ]);
  return [...fixture.headers, ...body].join('\n');
}

function renderMarker({ start, end, says }: Expectation): string {
  if (start < 3 || end <= start) return `#~ @${start + 1}-${end + 1} ${says}`;
  return `#~${' '.repeat(start - 2)}${'^'.repeat(end - start)} ${says}`;
}

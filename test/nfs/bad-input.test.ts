import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { isTemplated, maskTemplates } from '../../server/src/core/text/templates.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { nfsExports } from '../../server/src/languages/nfs-exports/language.ts';
import { check } from '../harness/check.ts';

describe('templates', () => {
  it.each([
    [
      'nfs-exports',
      [
        '{% for c in clients %}',
        '{{ path }} {{ client }}({{ options }}) {{ rest }}',
        '/srv {{ c }}({% if w %}rw{% else %}ro{% endif %},sync,sec={{ sec | default("krb5p, x") }}) @NET@(@OPTS@)',
        '${EXPORT} ${NET}(rw) {{ net }}/{{ prefix }}(rw)',
        '<%= @path %>',
        '{{ lines }}',
        '{% endfor %}',
        '{# a "note #}',
      ],
    ],
    [
      'fstab',
      ['{{ a }} {{ b }} {{ c }} {{ d }} {{ e }}', '{% if x %}', '@DEV@ / ext4 @O@ 0 1', '{{ dev }} /x', '{{ line }}'],
    ],
    ['nfs-conf', ['[mountd]', '{% if x %}', 'port={{ x["a"] }}', '@LINE@', '[{{ s }}]', '${Y}', 'n="{{ x["a"] }}"']],
    ['nfs-default', ['RPCNFSDCOUNT={{ n }}', '{% if x %}', 'RPCMOUNTDOPTS="{{ x }}"', 'NEED_GSSD=@NEED@']],
    ['autofs', ['{{ key }} -{{ options }} {{ server }}:{{ path }}', '{% if x %}', '@KEY@ -rw,@O@ a:/b']],
  ])('%s is not told off for what is filled in later', async (language, lines) => {
    const { diagnostics } = await check({ language, text: `${lines.join('\n')}\n`, path: '/srv/x.j2' });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are still judged around the expressions', async () => {
    const text = '/srv {{ client }}(rwx,no_root_squash)\n/home 192.0.2.1({{ options }}\n';
    const { diagnostics } = await check({ language: 'nfs-exports', text });
    const rules = diagnostics.map(({ rule }) => rule);
    expect(rules).toContain('nfs-exports/unknown-option');
  });

  it('are masked without a change of length or lines', () => {
    const text = '# {{ a }}\n  {% if "x" %}\nb {{ c d }} e\n{{\n@A@ ${B}\n@group\n';
    const masked = maskTemplates(text);
    expect(masked).toHaveLength(text.length);
    expect(masked.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
    expect(masked.split('\n').slice(3)).toEqual(['{{', '#A@ ${B}', '@group', '']);
    expect(['{{', '@group', '@a@', '$x', '{{ x }}', '${X}', '@X@'].map(isTemplated)).toEqual([
      ...[false, false, false, false],
      ...[true, true, true],
    ]);
  });

  it('are sought in a time that grows with the text', () => {
    const cost = (text: string) => {
      const before = process.cpuUsage();
      maskTemplates(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    for (const piece of ['{{', '<%', '{% ', '@A', '${', '{# x']) expect(cost(piece.repeat(50_000))).toBeLessThan(5_000);
  });
});

/** As many as one likes, in development: `NFS_CLIENTS=1000000` takes half a minute and 3 GB. */
const clients = Number(process.env.NFS_CLIENTS ?? 60_000);

it('reads and judges very many clients on one line, in a time that grows with their number', {
  timeout: 240_000,
}, () => {
  const checker = createChecker(nfsExports);
  const words = Array.from(
    { length: clients },
    (_, index) => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}(rw)`,
  );
  const before = process.cpuUsage();
  const document = createDocument('/etc/exports', `/srv ${words.join(' ')}\n`);
  const analysis = nfsExports.analyse({ document, files: noFiles, settings: {} });
  const found = checker(analysis, {}, (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  });
  const { user, system } = process.cpuUsage(before);
  expect(analysis.grants).toHaveLength(clients);
  expect(found.length).toBeGreaterThan(1000);
  // In milliseconds; measured: 25 for a thousand clients.
  expect((user + system) / 1000).toBeLessThan(clients * 0.2);
});

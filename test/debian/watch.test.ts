import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { describeMangle } from '../../server/src/languages/debian-watch/analysis/mangle.ts';
import { check } from '../harness/check.ts';
import { completionsAt, hoverAt } from '../harness/cursor.ts';

const language = 'debian-watch';
const path = '/srv/debian/watch';

async function convert(text: string): Promise<string | undefined> {
  const { language: found, analysis } = await check({ language, path, text });
  const [refactoring] = found.refactorings?.(analysis, { start: 0, end: 0 }) ?? [];
  return refactoring === undefined ? undefined : applyEdits(text, refactoring.edits);
}

describe('version 5', () => {
  it('is made of the lines of version 4, with their comments', async () => {
    const text = `# top\nversion=4\n# docs\nopts="component=docs, repack,pretty=x" \\\n  https://example.org/d/ d-(.+)\\.zip same\nopts=filenamemangle=s/a/b/ https://github.com/example/hello/tags .*/v?(\\d\\S+)\\.tar\\.gz debian uupdate\n# end\n`;
    const stanzas = await convert(text);
    expect(stanzas).toBe(
      'Version: 5\n\n# top\n# docs\nComponent: docs\nSource: https://example.org/d/\nMatching-Pattern: d-(.+)\\.zip\nGit-Pretty: x\nRepack: yes\nVersion-Constraint: same\n\nTemplate: GitHub\nOwner: example\nProject: hello\nUpdate-Script: uupdate\n\n# end\n',
    );
    const { diagnostics } = await check({ language, path, text: stanzas! });
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    expect(await convert('version=4\nopts="x https://example.org/ y\n')).toBeUndefined();
    expect(await convert(stanzas!)).toBeUndefined();
  });
});

describe('help', () => {
  it('offers options, values, fields and what uscan replaces', async () => {
    const labels = async (text: string) => (await completionsAt({ language, path, text })).map(({ label }) => label);
    expect(await labels('version=4\nopts="repack, <|>')).toContain('pgpsigurlmangle');
    expect(await labels('version=4\nopts="repack, \\\n  pgpmode=<|>')).toContain('gittag');
    expect(await labels('version=4\nopts=mode=<|>')).toContain('git');
    expect(await labels('version=4\nhttps://example.org/ x-@A<|>')).toContain('@ANY_VERSION@');
    expect(await labels('version=4\nhttps://example.org/ x-(.+) <|>')).toContain('debian');
    expect(await labels('Version: 5\n\nTemplate: GitHub\n<|>')).toContain('Owner');
    expect(await labels('Version: 5\n\nTemplate: <|>')).toContain('GitHub');
  });

  it('says what a rule and a word mean', async () => {
    expect(
      await hoverAt({
        language,
        path,
        text: 'version=4\nopts=uversionmangle=s/r<|>c/~rc/g https://example.org/ x(.+)\n',
      }),
    ).toBe('- Every match of `rc` becomes `~rc`.');
    expect(await hoverAt({ language, path, text: 'version=4\nhttps://example.org/ @ANY_<|>VERSION@\n' })).toContain(
      'any form',
    );
    expect(await hoverAt({ language, path, text: 'Version: 5\n\nSource: x\nPgp-Mode: no<|>ne\n' })).toContain(
      'signs nothing',
    );
    expect(describeMangle('tr/_/./')).toContain('becomes the one at the same place');
    expect(describeMangle('s{a}(b)')).toContain('not of the form');
  });
});

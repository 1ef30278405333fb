import { describe, expect, it } from 'vitest';
import { ignoreEdit } from '../../server/src/core/rules/ignore-edit.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { check } from '../harness/check.ts';

const rulesOf = async (text: string) => (await check({ language: 'nginx', text })).diagnostics.map(({ rule }) => rule);

describe('an ignore comment', () => {
  it('hides a finding on the next line of content', async () => {
    const text = 'server {\n    # etcetera-ignore nginx/duplicate-directive: wanted\n\n    # and more\n';
    expect(await rulesOf('server {\n    root /a;\n    root /b;\n}')).toEqual(['nginx/duplicate-directive']);
    expect(
      await rulesOf(
        `server {\n    root /a;\n    # etcetera-ignore nginx/duplicate-directive: wanted\n    # why\n\n    root /b;\n}`,
      ),
    ).toEqual([]);
    expect(await rulesOf(`${text}    root /a;\n    root /b;\n}`)).toEqual([
      'nginx/duplicate-directive',
      'etcetera/useless-ignore',
    ]);
  });

  it('hides a finding on its own line', async () => {
    expect(
      await rulesOf('server {\n    root /a;\n    root /b; # etcetera-ignore nginx/duplicate-directive: wanted\n}'),
    ).toEqual([]);
  });

  it('hides findings in the whole file, and several rules at once', async () => {
    const body = 'server {\n    root /a;\n    root /b;\n    gzipp on;\n}';
    expect(
      await rulesOf(`# etcetera-ignore-file nginx/duplicate-directive, nginx/unknown-directive: an old file\n${body}`),
    ).toEqual([]);
  });

  it('that names no rule is reported with what was meant', async () => {
    const { diagnostics } = await check({
      language: 'nginx',
      text: '# etcetera-ignore nginx/duplicate-directve: x\nserver { }',
    });
    expect(diagnostics[0]?.message).toBe(
      'No rule is called "nginx/duplicate-directve"; did you mean "nginx/duplicate-directive"?',
    );
    expect(diagnostics[0]?.fixes[0]?.edits[0]?.newText).toBe('nginx/duplicate-directive');
  });

  it('is written where it hides the finding, with room for a reason', async () => {
    const text = 'server {\r\n    root /a;\r\n    root /b;\r\n}';
    for (const scope of ['line', 'file'] as const) {
      const { analysis, diagnostics } = await check({ language: 'nginx', text });
      const edited = applyEdits(text, [
        ignoreEdit(analysis.document, { open: '#', close: '' }, diagnostics[0]!, scope),
      ]);
      expect(edited).toContain('nginx/duplicate-directive: reason\r\n');
      expect(await rulesOf(edited)).toEqual([]);
    }
  });

  const hash = { open: '#', close: '' };
  const angles = { open: '<!--', close: '-->' };
  it.each([
    ['#!/bin/sh\nx\n', hash, '#!/bin/sh\n# etcetera-ignore-file a/b: reason\nx\n'],
    ['#!/bin/sh', hash, '#!/bin/sh\n# etcetera-ignore-file a/b: reason'],
    ['#!/bin/sh\r\nx', hash, '#!/bin/sh\r\n# etcetera-ignore-file a/b: reason\r\nx'],
    ['<?xml version="1.0"?>\n<a/>', angles, '<?xml version="1.0"?>\n<!-- etcetera-ignore-file a/b: reason -->\n<a/>'],
    ['<?xml version="1.0"?><a/>', angles, '<?xml version="1.0"?>\n<!-- etcetera-ignore-file a/b: reason --><a/>'],
    ['\uFEFFx\n', hash, '\uFEFF# etcetera-ignore-file a/b: reason\nx\n'],
  ])('for the whole of %j stands behind what must come first', (text, comment, expected) => {
    const document = createDocument('/etc/x', text);
    const found = { rule: 'a/b', severity: 'warning', message: '', fixes: [], related: [], tags: [] } as const;
    const at = (start: number) => ({ ...found, span: { start, end: start + 1 } });
    expect(applyEdits(text, [ignoreEdit(document, comment, at(text.length - 1), 'file')])).toBe(expected);
    if (!text.startsWith('\uFEFF'))
      expect(applyEdits(text, [ignoreEdit(document, comment, at(1), 'line')])).toBe(expected);
  });
});

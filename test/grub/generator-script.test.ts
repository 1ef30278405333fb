import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grubPart } from '../../server/src/core/grub-script/generator-script.ts';
import { check } from '../harness/check.ts';

const path = '/etc/grub.d/40_custom';
const findings = async (text: string) =>
  (await check({ language: 'grub', text, path })).diagnostics
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, span }) => [rule, text.slice(span.start, span.end)]);

describe('scripts of /etc/grub.d', () => {
  test('are read behind exec tail, at their own offsets', async () => {
    const head = '#!/bin/sh\nexec tail -n +3 $0\n# This file is yours; it provides an easy way to add entries.\n';
    expect(await findings(`${head}menuentry "a" {\n  linux /v root=/dev/sda1\n}\n`)).toEqual([]);
    expect(await findings(`${head}menuentry "a" {\n  linxu /v root=/dev/sda1\n}\n`)).toEqual([]);
    expect(await findings(`${head}menuentry "a" {\n  if true; then\n    echo a\n}\n`)).toEqual([
      ['grub/unclosed-block', 'a'],
    ]);
  });

  test('are read in here-documents, the shell around them left alone', async () => {
    const text = (quote: string, body: string) =>
      `#!/bin/sh\nset -e\necho "a (b" >&2\ncat << ${quote}EOF${quote}\n${body}EOF\n`;
    expect(await findings(text("'", 'menuentry a {\n  linux /v root=$x\n}\n'))).toEqual([]);
    expect(await findings(text("'", 'menuentry a {\n}\n'))).toEqual([['grub/empty-body', '{']]);
    expect(
      await findings(
        text('', 'if [ -f \\${config_directory}/custom.cfg ]; then\n  source \\${prefix}/custom.cfg\nfi\n'),
      ),
    ).toEqual([]);
    expect(await findings(text('', 'menuentry "$(uname -r)" {\n  linux /v-${VERSION:-1} `echo a b`\n}\n'))).toEqual([]);
  });

  test('are not judged where the shell decides what is printed', async () => {
    const text = '#!/bin/sh\nif [ -f /a ]; then\ncat <<EOF\nmenuentry a {\nEOF\nfi\ncat <<EOF\n  true\n}\nEOF\n';
    expect(await findings(text)).toEqual([]);
  });

  test('keep their length, whatever the text', () => {
    const pieces = [
      '#!/bin/sh\n',
      'cat <<EOF\n',
      'EOF\n',
      'exec tail -n +3 $0\n',
      "cat << 'E'\n",
      'E\n',
      '$(',
      '`',
      '\\$',
      '\r\n',
      'if\n',
      'x',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
        (text) => {
          expect(grubPart(text).text.length).toBe(text.length);
        },
      ),
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../harness/check.ts';
import { expandSnippet } from './expand-snippet.ts';
import { loadGrammar, scopesOf } from './tokenise.ts';

const samples: readonly (readonly [string, readonly (readonly [string, string, string])[]])[] = [
  [
    'grub',
    [
      ['menuentry "a" {', 'menuentry', 'keyword.other.directive.grub'],
      ['  linux /v root=$x', 'linux', 'support.function.grub'],
      ['  linux /v root=$x', '$x', 'variable.other.grub'],
      ['if [ a ]; then', 'then', 'keyword.control.grub'],
      ['function load {', 'load', 'entity.name.function.grub'],
      ['# why', 'why', 'comment.line.number-sign.grub'],
      ["set a='b c'", 'b c', 'string.quoted.single.grub'],
    ],
  ],
  [
    'grub-default',
    [
      ['GRUB_TIMEOUT=5', 'GRUB_TIMEOUT', 'keyword.other.directive.grub-default'],
      ['GRUB_TIMEOUT=5', '5', 'constant.numeric.grub-default'],
      ['GRUB_CMDLINE_LINUX="quiet"', 'quiet', 'string.quoted.double.grub-default'],
      ['export GRUB_A=b', 'export', 'storage.modifier.grub-default'],
      ['A=`lsb_release -i`', 'lsb_release', 'string.interpolated.grub-default'],
      ['# why', 'why', 'comment.line.number-sign.grub-default'],
    ],
  ],
  [
    'boot-entry',
    [
      ['title Debian', 'title', 'keyword.other.directive.boot-entry'],
      ['linux /vmlinuz', '/vmlinuz', 'string.unquoted.boot-entry'],
      ['options root=UUID=1 ro', 'root', 'variable.parameter.boot-entry'],
      ['lunix /v', 'lunix', 'invalid.unknown.boot-entry'],
      ['# why', 'why', 'comment.line.number-sign.boot-entry'],
    ],
  ],
];

describe.for(samples)('the grammar of %s', ([language, cases]) => {
  test.for(cases)('%s', async ([text, word, scope]) => {
    const grammar = await loadGrammar(`${language}.tmLanguage.json`, `source.${language}`);
    expect(scopesOf(grammar, text, word)).toContain(scope);
  });
});

describe.for(['grub', 'grub-default', 'boot-entry'])('the snippets of %s', (language) => {
  const file = readFileSync(new URL(`../../snippets/${language}.json`, import.meta.url), 'utf8');
  const snippets = Object.entries(JSON.parse(file) as Record<string, { description: string; body: string[] }>);

  test.for(snippets)('%s', async ([, { description, body }]) => {
    expect(description).toMatch(/^[A-Z].{15,130}\.$/);
    const text = `${expandSnippet(body)}\n`;
    const { diagnostics } = await check({ language, text });
    expect(diagnostics, text).toEqual([]);
  });
});

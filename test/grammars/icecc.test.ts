import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, scopesOf } from './tokenise.ts';

let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadGrammar('icecc.tmLanguage.json', 'source.icecc');
});

describe('the grammar of icecc.conf', () => {
  test.for([
    ['ICECC_MAX_JOBS="32"', 'ICECC_MAX_JOBS', 'keyword.other.directive.icecc'],
    ['ICECC_NETNAME="build"', 'build', 'string.quoted.double.icecc'],
    ['ICECC_MAX_JOBS=32', '32', 'constant.numeric.icecc'],
    ['# why', 'why', 'comment.line.number-sign.icecc'],
  ] as const)('%s', ([text, word, scope]) => {
    expect(scopesOf(grammar, text, word)).toContain(scope);
  });
});

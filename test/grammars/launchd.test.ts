import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, scopesOf } from './tokenise.ts';

let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadGrammar('launchd.tmLanguage.json', 'source.launchd');
});

describe('the grammar of launchd property lists', () => {
  test.for([
    ['  <key>RunAtLoad</key>', 'RunAtLoad', 'keyword.other.directive.launchd'],
    ['  <true/>', 'true', 'constant.language.launchd'],
    ['  <integer>300</integer>', '300', 'constant.numeric.launchd'],
    ['  <string>a &amp; b</string>', '&amp;', 'constant.character.entity.launchd'],
    ['  <dict>', 'dict', 'entity.name.tag.launchd'],
    ['<!-- why -->', 'why', 'comment.block.launchd'],
  ] as const)('%s', ([text, word, scope]) => {
    expect(scopesOf(grammar, text, word)).toContain(scope);
  });
});

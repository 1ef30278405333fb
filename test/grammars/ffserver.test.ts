import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { cpuTime } from '../harness/cpu-time.ts';
import { loadGrammar, scopesOf, tokenise } from './tokenise.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar('ffserver.tmLanguage.json', 'source.ffserver');
});

/** Text, a part of it, and a scope that must be among those at the part's first character. */
const expected: readonly [text: string, part: string, scope: string][] = [
  ['# note', 'note', 'comment.line.number-sign.ffserver'],
  ['HTTPPort 8090 # note', 'note', 'comment.line.number-sign.ffserver'],
  ['HTTPPort 8090', 'HTTPPort', 'keyword.other.directive.ffserver'],
  ['HTTPPort 8090', '8090', 'constant.numeric.ffserver'],
  ['HTTPBindAddress 0.0.0.0', '0.0.0.0', 'constant.other.address.ffserver'],
  ['Port 8090', 'Port', 'invalid.deprecated.directive.ffserver'],
  ['<Feed feed1.ffm>', 'Feed', 'storage.type.section.ffserver'],
  ['<Feed feed1.ffm>', 'feed1.ffm', 'entity.name.section.ffserver'],
  ['<feed feed1.ffm>', 'feed', 'storage.type.section.ffserver'],
  ['</Stream>', 'Stream', 'storage.type.section.ffserver'],
  ['    Feed feed1.ffm', 'feed1.ffm', 'variable.other.feed.ffserver'],
  ['FileMaxSize 5M', '5M', 'constant.numeric.ffserver'],
  ['FileMaxSize 5G', 'G', 'keyword.other.unit.ffserver'],
  ['ACL allow 127.0.0.1', 'allow', 'keyword.control.acl.ffserver'],
  ['ACL alow 127.0.0.1', 'alow', 'invalid.illegal.acl.ffserver'],
  ['ACL allow 127.0.0.1', '127', 'constant.other.address.ffserver'],
  ['Launch ffmpeg -i in.mp4', '-i', 'variable.parameter.ffserver'],
  ['Launch ffmpeg # x', '# x', 'string.unquoted.ffserver'],
  ['VideoCodec libx264', 'libx264', 'support.constant.format.ffserver'],
  ['AVOptionVideo qmin 3', 'qmin', 'support.variable.option.ffserver'],
  ['AVOptionVideo qmin 3', '3', 'constant.numeric.ffserver'],
  ['Metadata title "A test"', 'A test', 'string.quoted.double.ffserver'],
  ['NoAudio', 'NoAudio', 'keyword.other.directive.ffserver'],
  ['VideoSize 352x288', '352x288', 'constant.numeric.ffserver'],
];

describe('scopes', () => {
  test.each(expected)('%j: %j is %s', (text, part, scope) => {
    expect(scopesOf(grammar, text, part)).toContain(scope);
  });

  test('the longest line that an editor colours, 20,000 characters, is read in a second', () => {
    const start = cpuTime();
    tokenise(grammar, `Launch ffmpeg ${'-i "a b" '.repeat(1200)}${'x'.repeat(8000)}`);
    expect(cpuTime() - start).toBeLessThan(1000);
  });
});

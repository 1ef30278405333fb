import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, scopesOf, tokenise } from '../grammars/tokenise.ts';
import { cpuTime } from '../harness/cpu-time.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar('crontab.tmLanguage.json', 'source.crontab');
});

/** Text, a part of it, and scopes that must be among those at the part's first character. */
const expected: readonly [text: string, part: string, ...scopes: string[]][] = [
  ['# note', 'note', 'comment.line.number-sign.crontab'],
  ['  # note', 'note', 'comment.line.number-sign.crontab'],
  ['MAILTO=root', 'MAILTO', 'variable.other.environment.crontab'],
  ['MAILTO = root', '=', 'keyword.operator.assignment.crontab'],
  ['MAILTO=root # me', '# me', 'string.unquoted.crontab'],
  ['MAILTO="a b"', 'a b', 'string.quoted.double.crontab'],
  ["'A'='a b'", 'a b', 'string.quoted.single.crontab'],
  ['@daily root x', '@daily', 'keyword.control.schedule.crontab'],
  ['@dayly root x', '@dayly', 'invalid.illegal.schedule.crontab'],
  ['30 4 * * * x', '30', 'meta.field.minute.crontab', 'constant.numeric.crontab'],
  ['30 4 * * * x', '4', 'meta.field.hour.crontab', 'constant.numeric.crontab'],
  ['30 4 * * * x', '*', 'meta.field.day-of-month.crontab', 'keyword.operator.wildcard.crontab'],
  ['*/5 4 * * * x', '/', 'keyword.operator.step.crontab'],
  ['*/5 4 * * * x', '5', 'constant.numeric.step.crontab'],
  ['1-5 4 * * * x', '-', 'keyword.operator.range.crontab'],
  ['1,5 4 * * * x', ',', 'punctuation.separator.list.crontab'],
  ['30 4 1 jan-mar * x', 'jan', 'meta.field.month.crontab', 'constant.language.month.crontab'],
  ['30 4 1 * Mon,fri x', 'fri', 'meta.field.day-of-week.crontab', 'constant.language.weekday.crontab'],
  ['30 4 1 * Monday x', 'Monday', 'invalid.illegal.field.crontab'],
  ['30 4 1 mon * x', 'mon', 'invalid.illegal.field.crontab'],
  ['0~5 4 * * * x', '~', 'invalid.illegal.field.crontab'],
  ['30 4 * * * cmd --all', 'cmd', 'meta.command.crontab'],
  ['30 4 * * * cmd --all', '--all', 'variable.parameter.option.crontab'],
  ['30 4 * * * date +\\%F', '\\%', 'constant.character.escape.crontab'],
  ['30 4 * * * mail x%hi', '%', 'keyword.operator.input.crontab'],
  ['30 4 * * * mail x%hi%you', 'hi', 'string.unquoted.input.crontab'],
  ['30 4 * * * mail x%hi%you', '%you', 'constant.character.newline.crontab'],
  ['30 4 * * * echo "a $B"', 'a $', 'string.quoted.double.crontab'],
  ['30 4 * * * echo "a $B"', '$B', 'variable.other.shell.crontab'],
  ["30 4 * * * echo 'a'", "'a", 'string.quoted.single.crontab'],
  ['30 4 * * * x >/dev/null 2>&1', '>/', 'keyword.operator.redirect.crontab'],
  ['30 4 * * * x >/dev/null 2>&1', '2>&1', 'keyword.operator.redirect.crontab'],
  ['30 4 * * * x && y', '&&', 'keyword.operator.separator.crontab'],
  ['what is this', 'what', 'invalid.illegal.line.crontab'],
];

describe('scopes', () => {
  test.each(expected)('%s → %s', (text, part, ...scopes) => {
    expect(scopesOf(grammar, text, part)).toEqual(expect.arrayContaining(scopes));
  });

  test('a line of 100,000 characters is read in a second', () => {
    const start = cpuTime();
    for (const part of ['"a" ', "'", '\\x', '1,', '$A ', '%']) {
      tokenise(grammar, `0 5 * * * ${part.repeat(100_000 / part.length)}`);
      tokenise(grammar, part.repeat(100_000 / part.length));
    }
    expect(cpuTime() - start).toBeLessThan(4000);
  });
});

describe('language configuration', () => {
  const path = new URL('../../grammars/crontab.language-configuration.json', import.meta.url);
  const configuration = JSON.parse(readFileSync(path, 'utf8')) as {
    wordPattern: string;
    folding: { markers: { start: string; end: string } };
  };

  test('fields, words and names are words', () => {
    const words = (text: string) => text.match(new RegExp(configuration.wordPattern, 'g'));
    expect(words('*/5 9-17 * jan mon')).toEqual(['*/5', '9-17', '*', 'jan', 'mon']);
    expect(words('@daily www-data')).toEqual(['@daily', 'www-data']);
  });

  test('regions fold', () => {
    const { start, end } = configuration.folding.markers;
    expect(new RegExp(start).test('# region nightly')).toBe(true);
    expect(new RegExp(end).test('#endregion')).toBe(true);
  });
});

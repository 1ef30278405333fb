import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentReport, ArgumentShape } from '../shape.ts';
import { checkArgument, exactly, freeText, nonEmpty, regex, suggest, variableName, variableText } from './types.ts';
import { variableProblem } from './variable-text.ts';

/** The status codes that configurations speak of most. */
export const statusCodes = {
  '200': 'OK.',
  '204': 'No content.',
  '301': 'Moved for good; a client may turn POST into GET.',
  '302': 'Found elsewhere for now; a client may turn POST into GET.',
  '303': 'See another address, with GET.',
  '307': 'Found elsewhere for now, with the same method.',
  '308': 'Moved for good, with the same method.',
  '400': 'Bad request.',
  '401': 'Not authorised.',
  '403': 'Forbidden.',
  '404': 'Not found.',
  '405': 'Method not allowed.',
  '410': 'Gone for good.',
  '429': 'Too many requests.',
  '444': 'Not a code of HTTP: nginx closes the connection without an answer.',
  '500': 'Internal server error.',
  '502': 'Bad gateway.',
  '503': 'Service unavailable.',
  '504': 'Gateway timeout.',
};

const redirectTarget = /^(?:https?:\/\/|\$scheme)/;

function checkReturn(args: readonly string[], report: ArgumentReport): void {
  const [first = '', body] = args;
  if (/^\d+$/.test(first)) {
    if (Number(first) > 999) report(0, `"${first}" is no status code; codes are numbers up to 999`);
    if (body !== undefined) checkArgument(variableText, args, 1, report);
  } else if (body === undefined && redirectTarget.test(first)) checkArgument(variableText, args, 0, report);
  else if (body === undefined)
    report(0, `"${first}" is neither a status code nor an address that begins with http://, https:// or $scheme`);
  else report(0, `"${first}" is not a status code`);
}

const fileTests = /^!?-.$/s;
const regexTests = new Set(['~', '~*', '!~', '!~*']);

interface Finding {
  readonly index: number;
  readonly message: string;
}

function findingIn(index: number, message: string | undefined): Finding | undefined {
  return message === undefined ? undefined : { index, message };
}

/** What is wrong with a comparison: a variable, an operator and a value. */
function comparisonFinding(words: readonly string[], first: number, last: number): Finding | undefined {
  const operator = words[first + 1] ?? '';
  const value = words[last] ?? '';
  if (first + 2 !== last) {
    const message = `"${words[first]}" may stand alone or before one operator and one value`;
    return { index: Math.min(first, words.length - 1), message };
  }
  if (operator === '=' || operator === '!=') return findingIn(last, variableProblem(value)?.message);
  if (regexTests.has(operator)) return findingIn(last, regex.check(value)?.message);
  return { index: first + 1, message: `"${operator}" is no operator; there are =, !=, ~, ~*, !~ and !~*` };
}

/** What is wrong with the condition of `if`, whose parentheses may stand apart (ngx_http_rewrite_if_condition). */
function conditionFinding(args: readonly string[]): Finding | undefined {
  const words = [...args];
  let last = words.length - 1;
  if (!words[0]?.startsWith('(')) return { index: 0, message: 'a condition stands in parentheses: "(" is missing' };
  const first = words[0] === '(' ? 1 : 0;
  if (first === 0) words[0] = words[0].slice(1);
  if (!words[last]?.endsWith(')')) return { index: last, message: 'a condition stands in parentheses: ")" is missing' };
  if (words[last] === ')') last--;
  else words[last] = words[last]!.slice(0, -1);
  const subject = words[first] ?? '';
  if (subject.length > 1 && subject.startsWith('$')) {
    return first === last ? undefined : comparisonFinding(words, first, last);
  }
  const index = Math.min(first, words.length - 1);
  if (!fileTests.test(subject))
    return { index, message: 'a condition begins with a variable or with a test such as -f' };
  if (!/[fdex]$/.test(subject)) {
    return { index, message: `"${subject}" tests nothing; there are -f, -d, -e, -x and each behind "!"` };
  }
  if (first + 1 !== last) return { index, message: `one path must follow "${subject}"` };
  return findingIn(last, variableProblem(words[last] ?? '')?.message);
}

function checkCondition(args: readonly string[], report: ArgumentReport): void {
  const finding = conditionFinding(args);
  if (finding !== undefined) report(finding.index, finding.message);
}

/** The operators, so that a hover says what they do. */
const conditionWord = freeText({
  '=': 'True when both are equal.',
  '!=': 'True when they differ.',
  '~': 'True when the pattern matches, with case.',
  '~*': 'True when the pattern matches, without case.',
  '!~': 'True when the pattern does not match, with case.',
  '!~*': 'True when the pattern does not match, without case.',
  '-f': 'True when the file exists.',
  '!-f': 'True when no such file exists.',
  '-d': 'True when the folder exists.',
  '!-d': 'True when no such folder exists.',
  '-e': 'True when a file, folder or link exists.',
  '!-e': 'True when no file, folder or link exists.',
  '-x': 'True when the file is executable.',
  '!-x': 'True when the file is not executable.',
});

const replacement: ValueType = {
  ...variableText,
  label: 'replacement',
  description: 'The new address; $1 … $9 stand for what the pattern captured. A "?" at the end drops the query.',
  check: (value) =>
    value === '' ? wholeValue(value, 'the replacement must not be empty') : variableProblem(value.replace(/\?$/, '')),
};

const set: ArgumentShape = { positional: [variableName, variableText] };

/** The module rewrite, and the directives that declare a variable in the same way. */
export const rewriteShapes: Readonly<Record<string, ArgumentShape>> = {
  'ngx_http_rewrite_module/rewrite': {
    positional: [
      regex,
      replacement,
      exactly({
        last: 'Ends the rewriting and looks for the location of the new address.',
        break: 'Ends the rewriting and stays in this location.',
        redirect: 'Answers with a temporary redirect (302).',
        permanent: 'Answers with a permanent redirect (301).',
      }),
    ],
  },
  'ngx_http_rewrite_module/return': {
    positional: [freeText(statusCodes, 'code | URL'), freeText({}, 'text | URL')],
    check: checkReturn,
  },
  'ngx_http_rewrite_module/if': { rest: conditionWord, check: checkCondition },
  'ngx_http_rewrite_module/set': set,
  'ngx_stream_set_module/set': set,
  'ngx_stream_return_module/return': { positional: [variableText] },
  'ngx_http_auth_request_module/auth_request_set': set,
  'ngx_http_perl_module/perl_set': { positional: [variableName, suggest(freeText({}, 'handler'), {})] },
  'ngx_http_map_module/map': { positional: [variableText, variableName] },
  'ngx_stream_map_module/map': { positional: [variableText, variableName] },
  'ngx_http_geo_module/geo': { positional: [variableName, variableName] },
  'ngx_stream_geo_module/geo': { positional: [variableName, variableName] },
  'ngx_http_split_clients_module/split_clients': { positional: [variableText, variableName] },
  'ngx_stream_split_clients_module/split_clients': { positional: [variableText, variableName] },
  'ngx_http_index_module/index': {
    rest: {
      ...nonEmpty(variableText, 'the name of an index'),
      values: [
        { name: 'index.html', summary: 'The usual name.' },
        { name: 'index.php', summary: 'For PHP.' },
      ],
    },
  },
};

import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentReport, ArgumentShape } from '../shape.ts';
import { path } from '../value-types.ts';
import { statusCodes } from './rewrite.ts';
import {
  checkArgument,
  exactly,
  freeText,
  integer,
  parameter,
  regex,
  regexOr,
  suggest,
  variableText,
} from './types.ts';

const modifiers = {
  '=': 'Matches this address alone.',
  '^~': 'Matches addresses that begin so, and keeps patterns out.',
  '~': 'Matches a pattern, with case.',
  '~*': 'Matches a pattern, without case.',
};
const modifier = exactly(modifiers);

function checkLocation(args: readonly string[], report: ArgumentReport): void {
  if (args.length === 1) checkArgument(regexOr(['~', '~*'], path), args, 0, report);
  else checkArgument(modifier, args, 0, report);
  if (args[0] === '~' || args[0] === '~*') checkArgument(regex, args, 1, report);
}

const errorCode: ValueType = {
  ...integer(300, 599),
  check: (value) =>
    value === '499'
      ? wholeValue(value, 'nginx keeps 499 to itself: the client has gone')
      : integer(300, 599).check(value),
};

function checkErrorPage(args: readonly string[], report: ArgumentReport): void {
  const answer = args.length - 2;
  const answers = args[answer]?.startsWith('=') ?? false;
  if (answers && answer === 0) report(0, 'a status code must stand before "="');
  else if (answers && !/^=\d*$/.test(args[answer]!)) report(answer, 'only a status code may follow "="');
  for (let index = 0; index < args.length - (answers ? 2 : 1); index++) checkArgument(errorCode, args, index, report);
  checkArgument(variableText, args, args.length - 1, report);
}

function checkTryFiles(args: readonly string[], report: ArgumentReport): void {
  const last = args.length - 1;
  const code = args[last] ?? '';
  if (code.startsWith('=') && !(/^=\d+$/.test(code) && Number(code.slice(1)) <= 999)) {
    report(last, `"${code}" is no status code; write it like =404`);
  }
}

const folder: ValueType = {
  ...variableText,
  label: 'folder',
  check(value) {
    const forbidden = /\$(?:document_root|realpath_root|\{document_root\}|\{realpath_root\})/.exec(value);
    if (forbidden === null) return variableText.check(value);
    const start = forbidden.index;
    return {
      start,
      end: start + forbidden[0].length,
      message: `${forbidden[0]} is worked out from this very directive`,
    };
  },
};

function checkSymlinks(args: readonly string[], report: ArgumentReport): void {
  const modes = args.filter((arg) => !arg.startsWith('from='));
  if (modes.length === 0) report(-1, 'one of on, off and if_not_owner is missing');
  else if (args.length > 1 && modes.length > 1) report(1, 'only one of on, off and if_not_owner can be given');
  else if (args.length > 1 && modes[0] === 'off') report(-1, '"from=" can’t stand beside "off"');
}

/** Where requests go within a server: locations, files and pages for errors. */
export const locationShapes: Readonly<Record<string, ArgumentShape>> = {
  'ngx_http_core_module/location': {
    positional: [freeText(modifiers, '= | ~ | ~* | ^~ | prefix'), freeText({}, 'prefix | regex')],
    check: checkLocation,
  },
  'ngx_http_core_module/error_page': {
    rest: freeText(
      { '=': 'The answer’s status is what the page gives.', '=200': 'The answer’s status is 200.', ...statusCodes },
      'code … [=code] address',
    ),
    check: checkErrorPage,
  },
  'ngx_http_core_module/try_files': {
    rest: suggest(
      { ...variableText, label: 'file … address | =code' },
      {
        $uri: 'The file of the requested path.',
        '$uri/': 'The folder of the requested path.',
        '=404': 'At the end: answers that nothing was found.',
      },
    ),
    check: checkTryFiles,
  },
  'ngx_http_core_module/root': { positional: [folder] },
  'ngx_http_core_module/alias': { positional: [folder] },
  'ngx_http_core_module/disable_symlinks': {
    parameters: [
      parameter('off', 'Links are followed.'),
      parameter('on', 'A path with a link in it is refused.'),
      parameter('if_not_owner', 'A link is followed only when it and its target have one owner.'),
      parameter('from', 'Where the checks begin; links before it are followed.', variableText),
    ],
    check: checkSymlinks,
  },
};

import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentReport, ArgumentShape } from '../shape.ts';
import { oneOf, path, seconds, text } from '../value-types.ts';
import { readRegex } from './regex.ts';
import {
  checkArgument,
  exactly,
  freeText,
  integer,
  nonEmpty,
  orExactly,
  orVariables,
  regex,
  suggest,
  variableName,
  variableText,
} from './types.ts';

const dimension = orVariables(orExactly({ '-': 'Keeps the proportions.' }, integer(1)));
const angle = orVariables(exactly({ '90': 'A quarter.', '180': 'A half.', '270': 'Three quarters.' }));
const imageForms: readonly (readonly [ValueType, number])[] = [
  [
    exactly({ off: 'Does nothing.', test: 'Answers 415 to what is no image.', size: 'Describes the image as JSON.' }),
    1,
  ],
  [exactly({ rotate: 'Turns the image.' }), 2],
  [exactly({ resize: 'Scales the image down.', crop: 'Scales the image down and cuts it.' }), 3],
];

function checkImageFilter(args: readonly string[], report: ArgumentReport): void {
  for (const [verb, count] of imageForms) if (args.length === count) checkArgument(verb, args, 0, report);
  for (let index = 1; index < args.length; index++) {
    checkArgument(args.length === 2 ? angle : dimension, args, index, report);
  }
}

const quality = (least: number): ArgumentShape => ({ positional: [orVariables(integer(least))] });

const browserVersion: ValueType = {
  ...text,
  label: 'version',
  check: (value) => (/^[\d.]*$/.test(value) ? undefined : wholeValue(value, `"${value}" is not a version`)),
};

const unlisted = exactly({ unlisted: 'Every browser that no list names.' });
const browser = oneOf(['msie', 'gecko', 'opera', 'safari', 'konqueror']);

function checkModernBrowser(args: readonly string[], report: ArgumentReport): void {
  checkArgument(args.length === 1 ? unlisted : browser, args, 0, report);
  checkArgument(browserVersion, args, 1, report);
}

const mark: ValueType = {
  ...freeText({ off: 'Sets no mark.' }, 'off | letter | digit | ='),
  check: (value) =>
    /^(?:off|[\dA-Za-z=])$/.test(value)
      ? undefined
      : wholeValue(value, `"${value}" is neither "off" nor one letter, digit or "="`),
};

/** Two captures: the script’s name and the rest of the path. */
const splitPath: ValueType = {
  ...regex,
  values: [{ name: '^(.+\\.php)(/.+)$', summary: 'A script of PHP and what follows it.' }],
  check(value) {
    const { problem, captures } = readRegex(value);
    if (problem !== undefined || captures === undefined || captures === 2) return problem;
    return wholeValue(value, `the pattern needs two captures, but has ${captures === 0 ? 'none' : captures}`);
  },
};

const charset: ValueType = {
  ...freeText({ 'utf-8': 'Unicode.', 'windows-1252': 'Western Europe.', 'koi8-r': 'Cyrillic.' }, 'charset'),
  check: (value) => (value === '$' ? variableName.check(value) : undefined),
};

const geoDatabase: ArgumentShape = { positional: [path, exactly({ utf8: 'Gives names in UTF-8.' })] };

/** Modules that have a setter or two of their own. */
export const moduleShapes: Readonly<Record<string, ArgumentShape>> = {
  'ngx_http_image_filter_module/image_filter': {
    positional: [
      {
        ...text,
        label: 'off | test | size | rotate | resize | crop',
        values: imageForms.flatMap(([verb]) => verb.values ?? []),
      },
    ],
    rest: { ...text, label: 'angle | width height' },
    check: checkImageFilter,
  },
  'ngx_http_image_filter_module/image_filter_jpeg_quality': quality(1),
  'ngx_http_image_filter_module/image_filter_webp_quality': quality(1),
  'ngx_http_image_filter_module/image_filter_sharpen': { positional: [variableText] },
  'ngx_http_browser_module/modern_browser': {
    positional: [
      freeText(
        { unlisted: 'Every browser that no list names.', msie: '', gecko: '', opera: '', safari: '', konqueror: '' },
        'browser',
      ),
    ],
    rest: { ...browserVersion, check: () => undefined },
    check: checkModernBrowser,
  },
  'ngx_http_browser_module/ancient_browser': { rest: freeText({ netscape4: 'Netscape 4.' }) },
  'ngx_http_userid_module/userid': {
    positional: [
      oneOf(['on', 'v1', 'log', 'off'], {
        on: 'Sets and logs cookies of the second version.',
        v1: 'Sets and logs cookies of the first version.',
        log: 'Logs cookies, but sets none.',
        off: 'Neither sets nor logs cookies.',
      }),
    ],
  },
  'ngx_http_userid_module/userid_expires': {
    positional: [orExactly({ max: 'Until 2037.', off: 'Until the browser is closed.' }, seconds)],
  },
  'ngx_http_userid_module/userid_mark': { positional: [mark] },
  'ngx_http_fastcgi_module/fastcgi_split_path_info': { positional: [splitPath] },
  'ngx_http_charset_module/charset': { positional: [suggest(charset, { off: 'Names no charset.' })] },
  'ngx_http_charset_module/source_charset': { positional: [charset] },
  'ngx_http_charset_module/charset_map': {
    positional: [charset, charset],
    check(args, report) {
      if (args[0]?.toLowerCase() === args[1]?.toLowerCase()) report(1, 'both charsets are the same');
    },
  },
  'ngx_http_sub_module/sub_filter': { positional: [nonEmpty(variableText, 'the text to look for'), variableText] },
  'ngx_http_xslt_module/xslt_stylesheet': { positional: [path], rest: variableText },
  ...Object.fromEntries(
    ['http', 'stream'].flatMap((family) =>
      ['country', 'city', 'org'].map((name) => [`ngx_${family}_geoip_module/geoip_${name}`, geoDatabase]),
    ),
  ),
};

import { describe, expect, test } from 'vitest';
import { directives } from '../../server/src/languages/nginx/schema/imported/directives.ts';
import type { ArgumentShape } from '../../server/src/languages/nginx/schema/shape.ts';
import { isIpv4, isIpv6, networkProblem, readAddress } from '../../server/src/languages/nginx/schema/shapes/address.ts';
import { shapes } from '../../server/src/languages/nginx/schema/shapes/index.ts';
import { readRegex } from '../../server/src/languages/nginx/schema/shapes/regex.ts';
import { exactly, integer, sizedZone } from '../../server/src/languages/nginx/schema/shapes/types.ts';
import { variableProblem } from '../../server/src/languages/nginx/schema/shapes/variable-text.ts';
import { durationOf, milliseconds, seconds } from '../../server/src/languages/nginx/schema/value-types.ts';

const marked = (text: string, problem: { start: number; end: number } | undefined) =>
  problem && text.slice(problem.start, problem.end);

/** What a shape reports about arguments, as the rule reads it. */
function problems(shape: ArgumentShape, args: readonly string[]): string[] {
  const found: string[] = [];
  args.forEach((arg, index) => {
    const positional = shape.positional?.[index];
    const parameter = shape.parameters?.find(({ name, value }) => (value ? arg.startsWith(`${name}=`) : arg === name));
    const type = positional ?? (parameter === undefined ? shape.rest : undefined);
    const message = parameter?.value?.check(arg.slice(parameter.name.length + 1))?.message ?? type?.check(arg)?.message;
    if (message !== undefined) found.push(message);
    else if (type === undefined && parameter === undefined && shape.parameters !== undefined)
      found.push(`unknown ${arg}`);
  });
  shape.check?.(args, (_, message) => found.push(message));
  return found;
}

const entryTypes = Object.entries(shapes).flatMap(([key, { positional = [], rest, parameters = [] }]) => [
  ...[...positional, ...(rest ? [rest] : [])].map((type) => ({ key, type })),
  ...parameters.flatMap(({ value }) => (value ? [{ key, type: value }] : [])),
]);

describe('the table', () => {
  test('speaks only of directives that exist', () => {
    const known = new Set(directives.map(({ module, name }) => `${module}/${name}`));
    expect(Object.keys(shapes).filter((key) => !known.has(key))).toEqual([]);
  });

  test('has a label for every type and a sentence for every parameter', () => {
    expect(entryTypes.filter(({ type }) => type.label === '' || type.description === '').map(({ key }) => key)).toEqual(
      [],
    );
    const silent = Object.values(shapes).flatMap(({ parameters = [] }) =>
      parameters.filter(({ summary }) => !/[.]$/.test(summary)),
    );
    expect(silent).toEqual([]);
  });

  test('keeps every problem within its value', () => {
    const values = [
      '',
      '$',
      '~',
      '~(',
      '=',
      'a',
      '-1',
      '[',
      'unix:',
      'syslog:',
      'syslog:server=:x,tag=?',
      'shared:a:1q',
      'x:1q',
      '@25h',
      '${',
      '1:2:3',
      'http://:0/',
    ];
    for (const { key, type } of entryTypes) {
      for (const value of values) {
        const problem = type.check(value);
        if (problem === undefined) continue;
        expect(problem.start, `${key} ${value}`).toBeGreaterThanOrEqual(0);
        expect(problem.end, `${key} ${value}`).toBeLessThanOrEqual(value.length);
        expect(problem.start, `${key} ${value}`).toBeLessThanOrEqual(problem.end);
      }
    }
  });

  test('takes values that offer themselves', () => {
    // Words that want something more: an address, a scheme’s host.
    const open = /^(?:http:\/\/|https:\/\/|http:\/\/unix:|syslog:server=|threads=|""|auto)$/;
    for (const { key, type } of entryTypes) {
      for (const { name } of type.values ?? []) {
        if (!open.test(name)) expect(type.check(name)?.message, `${key} ${name}`).toBeUndefined();
      }
    }
  });
});

describe('regex', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['^/(a', '('],
    ['a)', ')'],
    ['[a', '['],
    ['[]', '['],
    ['a\\', '\\'],
    ['*a', '*'],
    ['(+a)', '+'],
    ['a|?', '?'],
    ['a**', '*'],
    ['a{2}{3}', '{3}'],
    ['(?#x', '('],
    ['^*.php', '*'],
    ['(?:*)', '*'],
    ['(a(b)', '('],
    ['[[:alpha:]', '['],
    ['a{2}+*', '*'],
  ];
  test.each(refused)('%s is refused at %s', (pattern, part) => {
    expect(marked(pattern, readRegex(pattern).problem)).toBe(part);
  });

  test.each([
    '',
    '\\.php$',
    '^/(?<year>\\d{4})/(.*)$',
    '[]a]',
    '[^]a(]',
    'a{,3}*',
    'a{b',
    '\\Q(*\\E',
    '\\(',
    '[[:alpha:](]',
    '(?i)a',
    '(?:a|b)++',
    'a*?',
    'a*+',
    'a(?#()?',
    '(*UTF8)a',
    '\\x{41}*',
    '\\c(',
    '(?(1)a|b)',
    '(?R)?',
    "(?'n'a)",
    '(?x) ( # )\n)',
    '(*positive_lookahead:a(b))',
    '}',
    ']',
    'a{2}?',
  ])('%s is taken, or nothing is said about it', (pattern) => {
    expect(readRegex(pattern).problem).toBeUndefined();
  });

  test('captures are counted', () => {
    expect(readRegex('^(.+)(?:a)(?<n>b)[(]\\($').captures).toBe(2);
    expect(readRegex('(?|(a)|(b))').captures).toBeUndefined();
  });
});

describe('addresses', () => {
  test('of listening sockets', () => {
    const listen = { listen: true };
    for (const text of ['80', '1-65535', '*:80', '[::]:80-90', 'a-1', 'unix:/a', 'a'])
      expect(readAddress(text, listen).problem).toBeUndefined();
    expect(marked('127.0.0.1:99999', readAddress('127.0.0.1:99999', listen).problem)).toBe('99999');
    expect(marked('[::1]:x', readAddress('[::1]:x', listen).problem)).toBe('x');
    expect(marked('90-80', readAddress('90-80', listen).problem)).toBe('90-80');
    expect(marked('a/b', readAddress('a/b', listen).problem)).toBe('/b');
    expect(readAddress(`unix:${'a'.repeat(108)}`, listen).problem).toBeDefined();
  });

  test('numeric', () => {
    expect(['1.2.3.4', '0.0.0.0', '1...'].every(isIpv4)).toBe(true);
    expect(['1.2.3', '1.2.3.256', '255.255.255.255', 'a.b.c.d', ''].some(isIpv4)).toBe(false);
    expect(['::', '::1', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4', 'fe80::1', '1::8'].every(isIpv6)).toBe(true);
    expect(['', ':::', '1::2::3', '1:2:3', '1:2:3:4:5:6:7:8:9', '12345::', 'g::', '1.2.3.4'].some(isIpv6)).toBe(false);
    expect(marked('10.0.0.0/33', networkProblem('10.0.0.0/33'))).toBe('33');
    expect(marked('10.0.0/8', networkProblem('10.0.0/8'))).toBe('10.0.0');
    expect(networkProblem('2001:db8::/32')).toBeUndefined();
  });
});

test('variables', () => {
  for (const text of ['', '$a', '${a}b', '$1', 'a$b$c', '$a-b']) expect(variableProblem(text)).toBeUndefined();
  expect(marked('5 $', variableProblem('5 $'))).toBe('$');
  expect(marked('a${b', variableProblem('a${b'))).toBe('${b');
  expect(marked('$(x)', variableProblem('$(x)'))).toBe('$');
  expect(variableProblem('${}')).toBeDefined();
});

test('times', () => {
  for (const text of ['30', '1h30m', '1y', '1d 5', '1m30', '1s5', '5 5']) expect(seconds.check(text)).toBeUndefined();
  for (const text of ['', 's', '5ms', '1m1h', '1s1s', 'x']) expect(seconds.check(text)).toBeDefined();
  for (const text of ['500ms', '1s500ms', '1w', '0']) expect(milliseconds.check(text)).toBeUndefined();
  for (const text of ['1M', '1y', '5ms5s', '5 5ms']) expect(milliseconds.check(text)).toBeDefined();
  expect([durationOf('1h30m'), durationOf('500ms'), durationOf('1y'), durationOf('x')]).toEqual([
    5400,
    0.5,
    31_536_000,
    undefined,
  ]);
});

test('words, numbers and zones suggest and explain', () => {
  expect(exactly({ always: '' }).check('alway')).toMatchObject({ suggestion: 'always' });
  expect(exactly({ on: '', off: '' }).check('ON')).toMatchObject({ suggestion: 'on' });
  expect(integer(1, 9).check('10')?.message).toContain('1 to 9');
  expect(marked('a:1q', sizedZone().check('a:1q'))).toBe('1q');
  expect(sizedZone().explain?.('a:10m')).toContain('10,485,760');
});

describe('what only newer releases take is not refused', () => {
  test.each<[string, string]>([
    ['ngx_http_core_module/listen', '443 quic reuseport'],
    ['ngx_http_core_module/listen', '80 multipath'],
    ['ngx_stream_core_module/listen', '80 default_server'],
    ['ngx_http_upstream_module/server', 'a.example resolve service=http drain route=a'],
    ['ngx_stream_upstream_module/server', 'a.example resolve service=_sip._tcp'],
    ['ngx_http_upstream_module/server', 'a slow_start=30s'],
    ['ngx_http_upstream_module/keepalive', '0 local'],
    ['ngx_http_upstream_module/least_time', 'header inflight'],
    ['ngx_stream_upstream_module/least_time', 'connect'],
    ['ngx_http_upstream_module/sticky', 'cookie srv expires=1h domain=.a.example httponly secure path=/ samesite=Lax'],
    ['ngx_http_upstream_module/sticky', 'learn create=$a lookup=$b zone=c:1m timeout=1h header'],
    ['ngx_http_upstream_module/sticky', 'route $a $b'],
    ['ngx_http_upstream_module/resolver', '127.0.0.1 ipv4=off status_zone=a'],
    ['ngx_http_ssl_module/ssl_certificate_cache', 'max=100 inactive=1h valid=1d'],
    ['ngx_http_proxy_module/proxy_ssl_certificate_cache', 'off'],
    ['ngx_stream_pass_module/pass', '127.0.0.1:80'],
    ['ngx_http_proxy_module/proxy_cache_path', '/a keys_zone=a:1m purger=on purger_sleep=5ms'],
    ['ngx_http_limit_req_module/limit_req_zone', '$a zone=a:1m rate=1r/s sync'],
  ])('%s %s', (key, line) => {
    expect(problems(shapes[key]!, line.split(' '))).toEqual([]);
  });

  test.each<[string, string]>([
    ['ngx_http_core_module/listen', '443 quic ssl'],
    ['ngx_http_upstream_module/server', 'a service=http'],
    ['ngx_http_upstream_module/server', '127.0.0.1 resolve service=http'],
    ['ngx_http_upstream_module/server', `a route=${'a'.repeat(33)}`],
    ['ngx_stream_upstream_module/server', 'a resolve'],
    ['ngx_http_upstream_module/least_time', 'connect'],
    ['ngx_http_upstream_module/sticky', 'cookie srv expired=1h'],
    ['ngx_http_upstream_module/sticky', 'learn create=$a zone=c:1m'],
    ['ngx_http_upstream_module/sticky', 'route a'],
    ['ngx_http_ssl_module/ssl_certificate_cache', 'inactive=1h'],
    ['ngx_stream_pass_module/pass', '127.0.0.1'],
    ['ngx_stream_pass_module/pass', 'a.example:80'],
  ])('but %s %s is', (key, line) => {
    expect(problems(shapes[key]!, line.split(' '))).not.toEqual([]);
  });
});

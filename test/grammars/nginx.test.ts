import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { cpuTime } from '../harness/cpu-time.ts';
import { loadGrammar, scopesOf, tokenise } from './tokenise.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar('nginx.tmLanguage.json', 'source.nginx');
});

/** Text, a part of it, and scopes that must be among those at the part's first character. */
const expected: readonly [text: string, part: string, ...scopes: string[]][] = [
  ['# note', 'note', 'comment.line.number-sign.nginx'],
  ['gzip on; # note', 'note', 'comment.line.number-sign.nginx'],
  ['root /srv/a#b;', '#b', 'string.unquoted.nginx'],
  ['gzip on;', 'gzip', 'keyword.other.directive.nginx'],
  ['gzip on;', 'on', 'constant.language.nginx'],
  ['gzip on;', ';', 'punctuation.terminator.statement.nginx'],
  ['http {', 'http', 'storage.type.block.nginx'],
  ['http {', '{', 'punctuation.section.block.begin.nginx'],
  ['http { }', '}', 'punctuation.section.block.end.nginx'],
  ['}', '}', 'invalid.illegal.unmatched-brace.nginx'],
  ['server {', 'server', 'storage.type.block.nginx'],
  ['upstream a { server 10.0.0.1:80; }', 'server', 'keyword.other.directive.nginx'],
  ['upstream a { server 10.0.0.1:80; }', '10.0.0.1:80', 'constant.other.address.nginx'],
  ['upstream back { }', 'back', 'entity.name.type.upstream.nginx'],
  ['log_format main "x";', 'main', 'entity.name.type.log-format.nginx'],
  ['listen 443 ssl;', '443', 'constant.numeric.nginx'],
  ['listen [::]:443 ssl;', '[::]', 'constant.other.address.nginx'],
  ['listen *:80;', '*:80', 'constant.other.address.nginx'],
  ['allow 10.0.0.0/8;', '10.0.0.0/8', 'constant.other.address.nginx'],
  ['client_max_body_size 10m;', '10', 'constant.numeric.nginx'],
  ['client_max_body_size 10m;', 'm;', 'keyword.other.unit.nginx'],
  ['proxy_read_timeout 1h30m;', '1h30m', 'constant.numeric.nginx'],
  ['proxy_connect_timeout 250ms;', 'ms', 'keyword.other.unit.nginx'],
  ['limit_req_zone $a zone=one:10m rate=5r/s;', 'zone=', 'variable.parameter.nginx'],
  ['limit_req_zone $a zone=one:10m rate=5r/s;', 'one:10', 'entity.name.type.zone.nginx'],
  ['limit_req_zone $a zone=one:10m rate=5r/s;', '10', 'constant.numeric.nginx'],
  ['limit_req_zone $a zone=one:10m rate=5r/s;', 'r/s', 'keyword.other.unit.nginx'],
  ['server a weight=5;', 'weight', 'variable.parameter.nginx'],
  ['server a weight=5;', '=', 'keyword.operator.assignment.nginx'],
  ['ssl_protocols TLSv1.2 TLSv1.3;', 'TLSv1.3', 'constant.other.protocol.nginx'],
  ['gzip_types text/css;', 'text/css', 'constant.other.media-type.nginx'],
  ['set $a b;', '$a', 'variable.other.nginx', 'punctuation.definition.variable.nginx'],
  ['set $a b;', 'set', 'keyword.control.flow.nginx'],
  ['root /srv/$host/x;', 'host', 'string.unquoted.nginx', 'variable.other.nginx'],
  ['root /srv/${host}x;', 'host', 'string.unquoted.nginx', 'variable.other.nginx'],
  ['root /srv/${host}x;', 'x;', 'string.unquoted.nginx'],
  ['add_header X "a $b";', 'a $', 'string.quoted.double.nginx'],
  ['add_header X "a $b";', '$b', 'string.quoted.double.nginx', 'variable.other.nginx'],
  ["add_header X 'a;{';", ';{', 'string.quoted.single.nginx'],
  ['add_header X "a\\"b";', '\\"', 'constant.character.escape.nginx'],
  ['add_header X it"s;', '"s', 'string.unquoted.nginx'],
  ['add_header X "a" always;', 'always', 'constant.language.nginx'],
  ['return 301 https://example.org$request_uri;', 'https', 'string.unquoted.url.nginx'],
  ['return 301 https://example.org$request_uri;', '$request', 'string.unquoted.url.nginx', 'variable.other.nginx'],
  ['return 301 /;', '301', 'constant.numeric.nginx'],
  ['include mime.types;', 'include', 'keyword.control.import.nginx'],
  ['location /a {', 'location', 'storage.type.block.nginx'],
  ['location /a {', '/a', 'entity.name.section.location.nginx'],
  ['location = /a {', '=', 'keyword.operator.modifier.nginx'],
  ['location ^~ /a {', '^~', 'keyword.operator.modifier.nginx'],
  ['location ^~ /a {', '/a', 'entity.name.section.location.nginx'],
  ['location ~* \\.php$ {', '~*', 'keyword.operator.match.nginx'],
  ['location ~* \\.php$ {', '\\.', 'string.regexp.nginx', 'constant.character.escape.regexp'],
  ['location ~* \\.php$ {', '$', 'string.regexp.nginx', 'keyword.control.anchor.regexp'],
  ['location ~ "^/a{2}" {', '{2}', 'string.regexp.nginx', 'keyword.operator.quantifier.regexp'],
  ['location ~ "^/a{2}" {', '"', 'string.regexp.nginx', 'punctuation.definition.string.begin.nginx'],
  ['location ~^/b {', '^', 'string.regexp.nginx'],
  ['location @fallback {', 'fallback', 'entity.name.function.location.nginx'],
  ['try_files $uri @fallback;', 'fallback', 'entity.name.function.location.nginx'],
  ['try_files $uri =404;', '404', 'constant.numeric.status.nginx'],
  ['server_name ~^(?<user>\\w+)\\.example\\.org$;', '~', 'keyword.operator.match.nginx'],
  ['server_name ~^(?<user>\\w+)\\.example\\.org$;', 'user', 'string.regexp.nginx', 'variable.other.capture.regexp'],
  ['rewrite ^/(.*)$ /i?q=$1 last;', '^', 'string.regexp.nginx', 'keyword.control.anchor.regexp'],
  ['rewrite ^/(.*)$ /i?q=$1 last;', '$1', 'variable.other.nginx'],
  ['rewrite ^/(.*)$ /i?q=$1 last;', 'last', 'keyword.control.flag.nginx'],
  ['if ($a = b) {', 'if', 'keyword.control.conditional.nginx'],
  ['if ($a = b) {', '=', 'keyword.operator.comparison.nginx'],
  ['if ($a = b) {', ')', 'punctuation.section.parens.nginx'],
  ['if ($a ~* (x|y)) {', '(x', 'string.regexp.nginx'],
  ['if ($a ~* (x|y)) {', ') {', 'punctuation.section.parens.nginx'],
  ['if ($a !~ "x y") {', 'x y', 'string.regexp.nginx'],
  ['if (!-f $a) {', '!-f', 'keyword.operator.test.nginx'],
  ['map $a $b { default 0; }', 'default', 'keyword.other.parameter.nginx'],
  ['map $a $b { /old /new; }', '/old', 'meta.entry.nginx', 'string.unquoted.nginx'],
  ['map $a $b { ~*^/x(.*) $1; }', '^', 'meta.entry.nginx', 'string.regexp.nginx'],
  ['map $a $b { "~x y" 1; }', 'x y', 'meta.entry.nginx', 'string.regexp.nginx'],
  ['map $a $b { include x.map; }', 'include', 'keyword.control.import.nginx'],
  ['types { text/html html; }', 'text/html', 'meta.entry.nginx', 'constant.other.media-type.nginx'],
  ['geo $a { 10.0.0.0/8 1; }', '10.0.0.0/8', 'meta.entry.nginx', 'constant.other.address.nginx'],
  ['split_clients $a $b { 0.5% x; }', '%', 'meta.entry.nginx', 'keyword.other.unit.nginx'],
  ['js_content main.hello;', 'hello', 'entity.name.function.js.nginx'],
  ['js_set $a main.hello;', 'main', 'entity.name.namespace.js.nginx'],
  ['access_by_lua_block { local x = {} }', 'access_by_lua_block', 'storage.type.block.nginx'],
  ['access_by_lua_block { local x = {} }', 'local', 'meta.embedded.block.lua'],
  ['access_by_lua_block\n{\n  local x\n}', 'local', 'meta.embedded.block.lua'],
  ['access_by_lua_block { x = "}" }\ngzip on;', 'gzip', 'keyword.other.directive.nginx'],
  ['access_by_lua_block { -- }\n}\ngzip on;', 'gzip', 'keyword.other.directive.nginx'],
  ['access_by_lua_block { x = { 1 } }\ngzip on;', 'gzip', 'keyword.other.directive.nginx'],
];

describe('scopes', () => {
  test.each(expected)('%s → %s', (text, part, ...scopes) => {
    expect(scopesOf(grammar, text, part)).toEqual(expect.arrayContaining(scopes));
  });

  test('in a regular expression a dollar sign names no variable', () => {
    expect(scopesOf(grammar, 'location ~ /$x {', '$x')).not.toContain('variable.other.nginx');
  });

  test('a table entry is not a directive', () => {
    expect(scopesOf(grammar, 'types { text/html html; }', 'html;')).not.toContain('keyword.other.directive.nginx');
  });
});

describe('the whole text', () => {
  test('each character belongs to exactly one token', () => {
    const text = expected.map(([line]) => line).join('\n');
    const byLine = new Map<number, string>();
    for (const token of tokenise(grammar, text)) {
      byLine.set(token.line, (byLine.get(token.line) ?? '') + token.text);
    }
    // The tokeniser counts the line end as a character of an empty line only.
    expect([...byLine.values()].join('\n')).toBe(text);
  });

  test('a line of 100,000 characters is read in a second', () => {
    const long = `server_name ${'a.example.org '.repeat(3600)}${'('.repeat(25000)}${'"x" '.repeat(6000)};`;
    const start = cpuTime();
    tokenise(grammar, long);
    expect(cpuTime() - start).toBeLessThan(1000);
  });
});

interface LanguageConfiguration {
  readonly wordPattern: string;
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

describe('language configuration', () => {
  const path = new URL('../../grammars/nginx.language-configuration.json', import.meta.url);
  const configuration = JSON.parse(readFileSync(path, 'utf8')) as LanguageConfiguration;
  const words = (text: string) => text.match(new RegExp(configuration.wordPattern, 'g'));

  test('names, variables, numbers with units and hosts are words', () => {
    expect(words('proxy_pass http://$host;')).toEqual(['proxy_pass', 'http', '$host']);
    expect(words('set $ssl_protocol "${a}b";')).toEqual(['set', '$ssl_protocol', '$', 'a', 'b']);
    expect(words('listen 10m TLSv1.3 www.example.org X-Frame-Options')).toHaveLength(5);
  });

  test.each([
    ['http {', true],
    ['    location ~ \\.php$ { # scripts', true],
    ['# http {', false],
    ['server { }', false],
    ['gzip on;', false],
  ])('%s opens a level: %s', (line, opens) => {
    expect(new RegExp(configuration.indentationRules.increaseIndentPattern).test(line)).toBe(opens);
  });

  test('a closing brace closes a level', () => {
    expect(new RegExp(configuration.indentationRules.decreaseIndentPattern).test('    }')).toBe(true);
  });

  test('regions fold', () => {
    const { start, end } = configuration.folding.markers;
    expect(new RegExp(start).test('# region TLS')).toBe(true);
    expect(new RegExp(end).test('#endregion')).toBe(true);
  });
});

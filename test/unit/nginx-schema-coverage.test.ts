import { Format, getDirectives, getVariables } from '@nginx/reference-lib';
import { describe, expect, test } from 'vitest';
import { directives } from '../../server/src/languages/nginx/schema/imported/directives.ts';
import { variables } from '../../server/src/languages/nginx/schema/imported/variables.ts';
import {
  summaries,
  summaryOf,
  variableSummaries,
  variableSummaryOf,
} from '../../server/src/languages/nginx/schema/summaries/index.ts';
import type { SummariesByModule } from '../../server/src/languages/nginx/schema/summaries/types.ts';
import { thirdPartyModules } from '../../server/src/languages/nginx/schema/third-party/index.ts';

const LONGEST = 160;

const moduleName = (documented: string) => (documented === 'Core functionality' ? 'core' : documented);

const variableName = (documented: string) => documented.replace(/^\$/, '').replace(/_NAME$/, '_');

/** Letters only, so that markup and line breaks do not hide a copied sentence. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

const firstSentence = (description: string) =>
  bare(description.replace(/\[(.*?)\]\(.*?\)/gs, '$1').split(/[.:]\s/)[0] ?? '');

function malformed(table: SummariesByModule): string[] {
  return Object.entries(table).flatMap(([module, entries]) =>
    Object.entries(entries)
      .filter(([, text]) => text.length > LONGEST || !/^\S.*\S\.$/.test(text) || text.includes('\n'))
      .map(([name, text]) => `${module} ${name}: ${text}`),
  );
}

function strangers(table: SummariesByModule, known: readonly { name: string; module: string }[]): string[] {
  const keys = new Set(known.map(({ module, name }) => `${module} ${name}`));
  return Object.entries(table)
    .flatMap(([module, entries]) => Object.keys(entries).map((name) => `${module} ${name}`))
    .filter((key) => !keys.has(key));
}

describe('directives', () => {
  const documented = getDirectives(Format.Markdown).map((entry) => ({ ...entry, module: moduleName(entry.module) }));
  const known = new Map(directives.map((fact) => [`${fact.module} ${fact.name}`, fact]));

  test('every directive upstream documents is known, under its module', () => {
    expect(documented.length).toBeGreaterThan(900);
    expect(documented.filter(({ module, name }) => !known.has(`${module} ${name}`)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('no fact stands twice', () => {
    expect(known.size).toBe(directives.length);
  });

  test('every directive has a summary', () => {
    expect(
      directives.filter(({ module, name }) => !summaryOf(module, name)).map(({ module, name }) => `${module} ${name}`),
    ).toEqual([]);
  });

  test('summaries are our own, not the first sentence of the documentation', () => {
    const copied = documented.filter(
      ({ module, name, description }) => bare(summaryOf(module, name) ?? '') === firstSentence(description),
    );
    expect(copied.map(({ module, name }) => `${module} ${name}`)).toEqual([]);
  });

  test('no summary is about a name the table does not have, and each is one short sentence', () => {
    expect(strangers(summaries, directives)).toEqual([]);
    expect(malformed(summaries)).toEqual([]);
  });

  test('arities are possible and blocks stand somewhere', () => {
    const odd = directives.filter(
      ({ arguments: { min, max, flag, counts }, contexts }) =>
        (max !== null && min > max) ||
        (flag && (min !== 1 || max !== 1)) ||
        counts?.some((count) => count < min || count > (max ?? count)) ||
        contexts.length === 0,
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  test('what changed between 1.22 and the newest version is told', () => {
    expect(known.get('ngx_http_ssl_module ssl')).toMatchObject({ deprecated: '1.15.0', removed: '1.25.1' });
    expect(known.get('ngx_http_v2_module http2')).toMatchObject({ since: '1.25.1' });
    expect(known.get('ngx_mail_proxy_module proxy_protocol')).toMatchObject({
      values: ['off', 'on', 'v2'],
      differs122: { arguments: { flag: true } },
    });
    expect(known.get('ngx_http_core_module if_modified_since')?.values).toEqual(['off', 'exact', 'before']);
    expect(known.get('core error_log')?.contexts).toContain('stream.server');
  });
});

describe('variables', () => {
  const documented = getVariables(Format.Markdown).map((entry) => ({
    ...entry,
    name: variableName(entry.name),
    module: moduleName(entry.module),
  }));
  const known = new Set(variables.map((fact) => `${fact.module} ${fact.name}`));

  test('every variable upstream documents is known, under its module', () => {
    expect(documented.length).toBeGreaterThan(200);
    expect(documented.filter(({ module, name }) => !known.has(`${module} ${name}`)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('every variable has a summary of our own', () => {
    expect(
      variables
        .filter(({ module, name }) => !variableSummaryOf(module, name))
        .map(({ module, name }) => `${module} ${name}`),
    ).toEqual([]);
    const copied = documented.filter(
      ({ module, name, description }) => bare(variableSummaryOf(module, name) ?? '') === firstSentence(description),
    );
    expect(copied.map(({ module, name }) => `${module} ${name}`)).toEqual([]);
    expect(strangers(variableSummaries, variables)).toEqual([]);
    expect(malformed(variableSummaries)).toEqual([]);
  });

  test('families are marked as such', () => {
    const wrong = variables.filter(({ name, prefix }) => name.endsWith('_') !== Boolean(prefix));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('third-party modules', () => {
  test('names stand once in a module, summaries are short sentences', () => {
    for (const { module, directives: entries } of thirdPartyModules) {
      expect(new Set(entries.map(({ name }) => name)).size, module).toBe(entries.length);
    }
    const table = Object.fromEntries(
      thirdPartyModules.map(({ module, directives: entries, variables: found }) => [
        module,
        Object.fromEntries([...entries, ...found].map(({ name, summary }) => [name, summary])),
      ]),
    );
    expect(malformed(table)).toEqual([]);
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { ensurePackages, nginxPackages, skipOrThrow } from './debian.ts';
import { judgeNginx } from './nginx.ts';
import { nginxConfiguration } from './nginx-generator.ts';
import { invalidConfigurations } from './nginx-invalid.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(nginxPackages), 'the comparison with nginx');
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** Our errors on a whole configuration, judged for the nginx that is Debian's. */
async function ourErrors(text: string): Promise<{ line: number; rule: string; message: string }[]> {
  const settings = { nginx: { version: '1.22' } };
  const findings = await checkText({ path: 'nginx.conf', text, languageId: 'nginx', settings });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ line, rule, message }) => ({ line, rule, message }));
}

describe('what nginx accepts', () => {
  test('we call nothing an error in generated configurations', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    let accepted = 0;
    const property = fc.asyncProperty(nginxConfiguration, async (text) => {
      const [judgement, errors] = await Promise.all([judgeNginx(text, { context: 'main' }), ourErrors(text)]);
      if (judgement.verdict !== 'ok') return;
      accepted += 1;
      expect(errors).toEqual([]);
    });
    await fc.assert(property, { numRuns: 120, seed: 20 });
    // Were nearly everything rejected, the property would say nothing.
    expect(accepted).toBeGreaterThan(40);
  });
});

describe('what nginx rejects', () => {
  test('the list is long enough to mean something, and names nothing twice', () => {
    const names = new Set(invalidConfigurations.map(({ name }) => name));
    expect(names.size).toBe(invalidConfigurations.length);
    expect(names.size).toBeGreaterThanOrEqual(60);
  });

  test.for(invalidConfigurations)('$name', { timeout: 30_000 }, async ({ text, line }, { skip }) => {
    if (leftOut) skip(leftOut);
    const [judgement, errors] = await Promise.all([judgeNginx(text, { context: 'main' }), ourErrors(text)]);
    expect(judgement, 'nginx rejects it').toMatchObject({ verdict: 'error' });
    const lines = errors.map((error) => error.line);
    expect(
      lines.some((found) => Math.abs(found - line) <= 1),
      `an error near line ${line}, not ${lines}`,
    ).toBe(true);
  });
});

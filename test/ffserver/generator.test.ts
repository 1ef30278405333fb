import { expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { ffserverServer } from '../../server/src/generators/ffserver-server.ts';
import { generate } from '../../server/src/generators/run.ts';
import { streamKinds } from '../../server/src/languages/ffserver/write/stream-kinds.ts';
import { pairwise } from '../programs/pairwise.ts';
import { verdictsOn } from './asked.ts';

const kinds = streamKinds.map(({ value }) => value);

/** Every kind alone and all of them, each with every other answer at its ends at least once. */
const answers = pairwise({
  streams: [...kinds.map((kind) => [kind]), kinds],
  feed: ['feed1.ffm', 'cam'],
  size: ['2x2', '640x360', '1920x1080'],
  frameRate: ['5', '30'],
  videoRate: ['16', '100000'],
  httpPort: ['1024', '65535'],
  rtspPort: ['5554', '8554'],
  status: [true, false],
  redirect: ['', 'http://example.org/'],
}) as Answers[];

const products = answers.map((given) => generate(ffserverServer, given)[0]!.text);

test('whatever is answered, the product has no findings', async () => {
  expect(answers.length).toBeGreaterThan(kinds.length);
  for (const text of products) {
    const findings = await checkText({ path: 'ffserver.conf', text, languageId: 'ffserver' });
    expect(
      findings.map(({ rule }) => rule),
      text,
    ).toEqual(['ffserver/removed-program']);
  }
});

test('FFmpeg 3.4 reads every product, its encoders open, and its containers write their headers', () => {
  expect(verdictsOn(products).filter((verdict) => verdict !== 'ok')).toEqual([]);
});

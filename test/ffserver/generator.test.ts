import { expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { ffserverServer } from '../../server/src/generators/ffserver-server.ts';
import { generate } from '../../server/src/generators/run.ts';
import { streamKinds } from '../../server/src/languages/ffserver/write/stream-kinds.ts';
import { pairwise } from '../programs/pairwise.ts';

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

test('whatever is answered, the product has no findings', async () => {
  expect(answers.length).toBeGreaterThan(kinds.length);
  for (const given of answers) {
    const [file] = generate(ffserverServer, given);
    const findings = await checkText({ path: 'ffserver.conf', text: file!.text, languageId: 'ffserver' });
    expect(
      findings.map(({ rule }) => rule),
      `${JSON.stringify(given)}\n${file!.text}`,
    ).toEqual(['ffserver/removed-program']);
  }
});

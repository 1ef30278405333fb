import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeSizes, fittingSize, sizeLimitsOf } from '../../server/src/languages/ffserver/schema/size-limits.ts';

/*
 * refused-sizes.tsv: in the first row the sizes with which each encoder of FFmpeg 3.4.13 was opened (avcodec_open2, 25 pictures a
 * second); in the others, an encoder and the sizes among these that it refuses. DV, DNxHD, AVUI and VC-2 are not among them, where
 * more than the size decides.
 */
const [asked, ...rows] = readFileSync(new URL('refused-sizes.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const sizes = asked!.slice(1).map((text) => {
  const [width, height] = text.split('x').map(Number);
  return { text, width: width!, height: height! };
});

test.each(rows)('%s takes the sizes that we say', (encoder, ...refused) => {
  const limits = sizeLimitsOf(encoder!);
  const refusedHere = sizes.filter((size) => {
    if (limits === undefined) return false;
    const fitting = fittingSize(limits, size);
    expect(fittingSize(limits, fitting)).toEqual(fitting);
    expect([fitting.width % 2, fitting.height % 2]).toEqual([0, 0]);
    return fitting.width !== size.width || fitting.height !== size.height;
  });
  expect(refusedHere.map(({ text }) => text)).toEqual(refused);
});

test('the nearest size is offered, and the limits are said in words', () => {
  const [rv10, h263, flashsv2, y41p] = ['rv10', 'h263', 'flashsv2', 'y41p'].map((name) => sizeLimitsOf(name)!);
  expect(fittingSize(rv10!, { width: 640, height: 360 })).toEqual({ width: 640, height: 368 });
  expect(fittingSize(rv10!, { width: 2, height: 2 })).toEqual({ width: 16, height: 16 });
  expect(fittingSize(h263!, { width: 320, height: 240 })).toEqual({ width: 352, height: 288 });
  expect(fittingSize(flashsv2!, { width: 9000, height: 2 })).toEqual({ width: 4094, height: 16 });
  expect([rv10, h263, flashsv2, y41p].map((limits) => describeSizes(limits!))).toEqual([
    'multiples of 16',
    '128x96, 176x144, 352x288, 704x576, 1408x1152',
    '16x16 and more, 4095x4095 at most',
    'widths that are multiples of 8',
  ]);
});

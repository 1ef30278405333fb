import { expect, test } from 'vitest';
import type { Picture } from '../../server/src/core/features/view.ts';
import { mapPlaces } from '../../server/src/core/features/view-places.ts';
import { writeText } from '../../server/src/core/features/view-text.ts';

const at = { span: { start: 3, end: 4 } };
const picture: Picture = {
  title: 'A picture',
  questions: [{ id: 'one', kind: 'choice', title: 'Result', default: 'b', choices: [{ value: 'b', label: 'fails' }] }],
  blocks: [
    { kind: 'paragraph', text: ['It ', { strong: 'fails', tone: 'bad' }, ' at ', { source: 'deny', at }, '.'] },
    { kind: 'heading', text: 'Drawn' },
    {
      kind: 'flow',
      title: 'How it goes',
      boxes: [
        { id: 'y', column: 0, row: 1, text: [{ code: 'deny' }], details: [['always ', { source: 'x', at }]] },
        { id: 'x', column: 0, row: 0, text: ['unix'], taken: true, question: 'one' },
      ],
      arrows: [{ from: 'x', to: 'y', label: 'on failure', taken: true }],
    },
    { kind: 'table', columns: ['Who', 'What'], rows: [[['everybody'], [{ code: 'ro' }]]] },
    { kind: 'list', items: [{ text: ['first'], items: [{ text: ['below', { source: 's', at }] }], ordered: true }] },
    {
      kind: 'menu',
      title: 'GRUB',
      items: [
        { label: 'Debian', chosen: true, at, details: [{ kind: 'code', text: 'linux /vmlinuz\ninitrd /initrd\n' }] },
        { label: 'More', items: [{ label: 'Memory test' }] },
      ],
      footer: ['in 5 s'],
    },
  ],
};

test('a picture as text says everything that the drawing shows', () => {
  expect(writeText(picture, ({ span }) => `at ${span.start}`)).toBe(`A picture
It fails at deny (at 3).

Drawn
  * unix
      Result: fails
      => deny (on failure)
    deny
      always x (at 3)

  Who        What
  everybody  ro

  first
    1. belows (at 3)

GRUB
  * Debian (at 3)
      linux /vmlinuz
      initrd /initrd
    More >
        Memory test

  in 5 s
`);
});

test('every place of a picture is told anew, and nothing else', () => {
  let told = 0;
  const mapped = mapPlaces(picture, (place) => {
    told++;
    return place.span.start;
  });
  expect(told).toBe(4);
  expect(JSON.parse(JSON.stringify(mapped).replaceAll('"at":3', `"at":${JSON.stringify(at)}`))).toEqual(picture);
});

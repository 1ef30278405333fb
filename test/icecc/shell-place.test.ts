import { expect, it } from 'vitest';
import { placeInShell } from '../../client/src/shell-place.ts';

it.each([
  ['export ICE', { kind: 'name', start: 7, written: 'ICE' }],
  ['  ICECC_V', { kind: 'name', start: 2, written: 'ICECC_V' }],
  ['export ICECC_DEBUG="in', { kind: 'value', start: 20, variable: 'ICECC_DEBUG' }],
  ['A=1; ICECC=', { kind: 'value', start: 11, variable: 'ICECC' }],
])('helps behind %j', (before, place) => {
  expect(placeInShell(before)).toEqual(place);
});

it.each(['', 'export ', 'IFS', 'echo ICE', 'ICECREAM_', 'X=ICECC_', '# ICECC_V', 'export PATH=/usr/'])(
  'keeps quiet behind %j',
  (before) => {
    expect(placeInShell(before)).toBeUndefined();
  },
);

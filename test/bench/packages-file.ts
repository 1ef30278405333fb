import { closeSync, openSync, writeSync } from 'node:fs';

const words = [
  'network',
  'library',
  'files',
  'for',
  'the',
  'development',
  'of',
  'programs',
  'that',
  'use',
  'shared',
  'data',
];

/** A generator of numbers that is the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Writes a file like an archive's index of packages: stanzas of nineteen fields with relations and long descriptions.
 * @param bytes how large it becomes, about
 * @returns the number of stanzas
 */
export function writePackagesFile(path: string, bytes: number): number {
  const next = numbers(1);
  const pick = () => words[Math.floor(next() * words.length)]!;
  const hash = (length: number) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('');
  const file = openSync(path, 'w');
  let [written, count] = [0, 0];
  while (written < bytes) {
    const chunk: string[] = [];
    for (let index = 0; index < 200; index++) {
      const name = `lib${pick()}-${pick()}${count++}`;
      const version = `${Math.floor(next() * 20)}.${Math.floor(next() * 30)}+dfsg-${1 + Math.floor(next() * 9)}`;
      const text = Array.from({ length: 4 }, () => ` ${Array.from({ length: 11 }, pick).join(' ')}.\n`).join(' .\n');
      chunk.push(
        `Package: ${name}\nSource: ${name}-src\nVersion: ${version}\nInstalled-Size: ${Math.floor(next() * 90_000)}\n`,
        `Maintainer: A Person <person@example.org>\nArchitecture: amd64\nMulti-Arch: same\n`,
        `Depends: libc6 (>= 2.36), lib${pick()}1 (>= ${version}) | lib${pick()}0, ${name}-data (= ${version})\n`,
        `Recommends: ${pick()}-tools\nConflicts: ${name}-old (<< ${version})\nDescription: ${pick()} ${pick()}\n${text}`,
        `Homepage: https://example.org/${name}\nTag: role::shared-lib\nSection: libs\nPriority: optional\n`,
        `Filename: pool/main/l/${name}/${name}_${version}_amd64.deb\nSize: ${Math.floor(next() * 900_000)}\n`,
        `MD5sum: ${hash(32)}\nSHA256: ${hash(64)}\n\n`,
      );
    }
    written += writeSync(file, chunk.join(''));
  }
  closeSync(file);
  return count;
}

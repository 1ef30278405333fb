import { returnNames } from '../../server/src/languages/pam/schema/returns.ts';
import type { PamFolder } from './pam.ts';

/** A generated configuration: its files, and what each module (by its id) returns to each function of libpam. */
export interface GeneratedStacks {
  readonly files: PamFolder;
  readonly codes: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** The arguments by which pam_debug is told what to return. */
export const debugArguments = ['auth', 'cred', 'acct', 'prechauthtok', 'chauthtok', 'open_session', 'close_session'];

/** A small generator of numbers (mulberry32), so that a failure can be played again from its seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Codes that modules often return count more than the rest; `incomplete` is left to its own test. */
const likely = ['success', 'success', 'success', 'ignore', 'auth_err', 'new_authtok_reqd', 'user_unknown'];
const possible = [...likely, ...likely, ...returnNames.filter((name) => name !== 'incomplete')];
const actions = ['ignore', 'ok', 'done', 'bad', 'die', 'reset', '1', '2', '3', '7'];
const types = ['auth', 'account', 'password', 'session'];

/** What a libpam reads, and how odd the files shall be. */
export interface StackOptions {
  /** The path of the recording module. */
  readonly recorder: string;
  /** Whether it knows `@include`, as Debian's does; upstream lets an include that names nothing fail, where Debian's crashes. */
  readonly debian: boolean;
  /** Includes that lead back: none, of substacks alone, or of any kind. libpam must come to an end with them. */
  readonly loops: 'none' | 'substacks' | 'any';
}

/** Files whose lines are simple, bracketed, jumping, including, entering substacks and broken, in a random order. */
export function generateStacks(seed: number, { recorder, debian, loops }: StackOptions): GeneratedStacks {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const codes = new Map<string, Record<string, number>>();
  // Now and then many files in a row, so that the bound on includes is reached.
  const deep = seed % 10 === 0;
  const last = deep ? 20 : 3;
  let loopsLeft = !deep && seed % 4 === 0 && loops !== 'none' ? 1 : 0;

  function control(): string {
    const kind = random();
    if (kind < 0.35) return pick(['required', 'requisite', 'sufficient', 'optional', 'REQUIRED']);
    const names = random() < 0.7 ? ['success', 'default'] : Array.from({ length: 4 }, () => pick(possible));
    const action = () => (random() < 0.01 ? pick(['2147483647', '4294967297', '99999999999']) : pick(actions));
    return `[${names.map((name) => `${name}=${action()}`).join(' ')}]`;
  }

  function target(file: number): number | undefined {
    if (loopsLeft > 0 && random() < 0.3) return Math.floor(random() * (file + 1));
    return file >= last ? undefined : deep ? file + 1 : file + 1 + Math.floor(random() * (last - file));
  }

  function include(file: number, type: string): string | undefined {
    const to = target(file);
    if (to === undefined) return undefined;
    const leadsBack = to <= file;
    if (leadsBack) loopsLeft -= 1;
    const substack = (leadsBack && loops === 'substacks') || random() < 0.45;
    const name = to === 0 ? 'service' : `file${to}`;
    if (!substack && debian && random() < 0.4) return `@include ${name}`;
    return `${type} ${substack ? 'substack' : pick(['include', 'INCLUDE'])} ${name}`;
  }

  function oddLine(file: number, type: string, id: string): string {
    const module = `${recorder} id=${id}`;
    return pick([
      `auht ${control()}`,
      `auht ${control()} ${module}`,
      file < last ? `auht include file${file + 1}` : `auht ${control()}`,
      `${type} [succes=ok] ${module}`,
      `${type} ${pick(['include', 'substack'])} absent`,
      `${type} ${control()} []`,
      `${type} substack dir/`,
      `-${type} ${control()} pam_absent_${id}.so`,
      `${type} ${control()} \\\n# note\n${module}`,
      `\\\n\n${type} ${control()} ${module}`,
      debian ? '@include absent' : `${type} ${pick(['include', 'substack'])}`,
    ]);
  }

  function line(file: number, id: string): string {
    const type = pick(types);
    const kind = random();
    if (kind < 0.24) {
      const including = include(file, type);
      if (including !== undefined) return including;
    }
    if (kind > 0.97) return oddLine(file, type, id);
    const chosen = debugArguments.map((name) => [name, pick(possible)] as const);
    codes.set(id, Object.fromEntries(chosen.map(([name, code]) => [name, returnNames.indexOf(code)])));
    return `${type} ${control()} ${recorder} id=${id} ${chosen.map((pair) => pair.join('=')).join(' ')}`;
  }

  const files: Record<string, string> = {};
  for (let file = last; file >= 0; file--) {
    const count = deep ? 3 : 1 + Math.floor(random() * (file === 0 ? 16 : 7));
    const lines = Array.from({ length: count }, (_, index) => line(file, `${file}.${index}`));
    if (deep) lines[1] = include(file, pick(['auth', 'auth', 'session'])) ?? lines[1]!;
    const end = random() < 0.01 ? ' \\' : '\n';
    files[file === 0 ? 'service' : `file${file}`] = `${lines.join('\n')}${end}`;
  }
  return { files, codes };
}

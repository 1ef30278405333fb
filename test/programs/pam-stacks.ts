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

/** Files whose lines are simple, bracketed, jumping, including, entering substacks and broken, in a random order. */
export function generateStacks(seed: number, recorder: string): GeneratedStacks {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const codes = new Map<string, Record<string, number>>();

  function control(): string {
    const kind = random();
    if (kind < 0.35) return pick(['required', 'requisite', 'sufficient', 'optional', 'REQUIRED']);
    const names = random() < 0.7 ? ['success', 'default'] : Array.from({ length: 4 }, () => pick(possible));
    return `[${names.map((name) => `${name}=${pick(actions)}`).join(' ')}]`;
  }

  function line(file: number, id: string): string {
    const kind = random();
    const type = pick(types);
    if (kind < 0.08 && file < 3) return `@include file${file + 1}`;
    if (kind < 0.24 && file < 3)
      return `${type} ${pick(['include', 'substack'])} file${pick([1, 2, 3].filter((n) => n > file))}`;
    if (kind < 0.26) return `${pick(['auht', type])} ${control()}`;
    if (kind < 0.27) return `${type} [succes=ok] ${recorder} id=${id}`;
    if (kind < 0.28) return `${type} ${pick(['include', 'substack'])} absent`;
    if (kind < 0.3) return `-${type} ${control()} pam_absent_${id}.so`;
    const chosen = debugArguments.map((name) => [name, pick(possible)] as const);
    codes.set(id, Object.fromEntries(chosen.map(([name, code]) => [name, returnNames.indexOf(code)])));
    return `${type} ${control()} ${recorder} id=${id} ${chosen.map((pair) => pair.join('=')).join(' ')}`;
  }

  const files: Record<string, string> = {};
  for (let file = 3; file >= 0; file--) {
    const count = 1 + Math.floor(random() * (file === 0 ? 16 : 7));
    const lines = Array.from({ length: count }, (_, index) => line(file, `${file}.${index}`));
    files[file === 0 ? 'service' : `file${file}`] = `${lines.join('\n')}\n`;
  }
  return { files, codes };
}

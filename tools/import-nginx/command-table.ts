import { readFileSync } from 'node:fs';
import type { Arity, NginxContext } from '../../server/src/languages/nginx/schema/imported/types.ts';

/** One row of a command table: what an ngx_command_t says, and in which source file it stands. */
export interface CommandRow {
  readonly name: string;
  readonly contexts: readonly NginxContext[];
  readonly arguments: Arity;
  readonly block: boolean;
  readonly setter: string;
  readonly file: string;
}

const CONTEXT_OF_BIT: Readonly<Record<string, readonly NginxContext[]>> = {
  NGX_MAIN_CONF: ['main'],
  // Only says where the module's configuration is kept; each directive that carries it carries NGX_MAIN_CONF too.
  NGX_DIRECT_CONF: [],
  NGX_EVENT_CONF: ['events'],
  NGX_HTTP_MAIN_CONF: ['http'],
  NGX_HTTP_SRV_CONF: ['http.server'],
  NGX_HTTP_LOC_CONF: ['http.location'],
  NGX_HTTP_SIF_CONF: ['http.server.if'],
  NGX_HTTP_LIF_CONF: ['http.location.if'],
  NGX_HTTP_LMT_CONF: ['http.limit_except'],
  NGX_HTTP_UPS_CONF: ['http.upstream'],
  NGX_MAIL_MAIN_CONF: ['mail'],
  NGX_MAIL_SRV_CONF: ['mail.server'],
  NGX_STREAM_MAIN_CONF: ['stream'],
  NGX_STREAM_SRV_CONF: ['stream.server'],
  NGX_STREAM_UPS_CONF: ['stream.upstream'],
};

/** The contexts in the order every list of them has. */
export const CONTEXT_ORDER: readonly NginxContext[] = Object.values(CONTEXT_OF_BIT).flat();

/** The contexts of a `NGX_…|NGX_…` expression; throws on a bit that is not known here. */
export function contextsOf(bits: string): NginxContext[] {
  if (bits === 'NGX_ANY_CONF') return [...CONTEXT_ORDER];
  const found = bits.split('|').flatMap((bit) => {
    const contexts = CONTEXT_OF_BIT[bit];
    if (!contexts) throw new Error(`unknown context bit ${bit}`);
    return contexts;
  });
  return CONTEXT_ORDER.filter((context) => found.includes(context));
}

/** The argument counts of a `NGX_CONF_…|…` expression (src/core/ngx_conf_file.h); throws on an unknown bit. */
export function arityOf(bits: string): { arguments: Arity; block: boolean } {
  const counts = new Set<number>();
  let unboundedFrom: number | undefined;
  let block = false;
  let flag = false;
  for (const bit of bits.split('|')) {
    const take = /^NGX_CONF_TAKE(\d+)$/.exec(bit)?.[1];
    if (take) for (const digit of take) counts.add(Number(digit));
    else if (bit === 'NGX_CONF_NOARGS') counts.add(0);
    else if (bit === 'NGX_CONF_BLOCK') block = true;
    else if (bit === 'NGX_CONF_FLAG') flag = true;
    else if (bit === 'NGX_CONF_ANY') unboundedFrom = 0;
    else if (bit === 'NGX_CONF_1MORE') unboundedFrom = 1;
    else if (bit === 'NGX_CONF_2MORE') unboundedFrom = 2;
    else throw new Error(`unknown arity bit ${bit}`);
  }
  if (flag) return { arguments: { min: 1, max: 1, flag: true }, block };
  if (unboundedFrom !== undefined) return { arguments: { min: Math.min(unboundedFrom, ...counts), max: null }, block };
  return { arguments: fromCounts(counts), block };
}

/** The arity that accepts what either accepts. */
export function unionArity(one: Arity, other: Arity): Arity {
  if (one.flag && other.flag) return one;
  if (one.max === null || other.max === null) return { min: Math.min(one.min, other.min), max: null };
  return fromCounts(new Set([...countsOf(one), ...countsOf(other)]));
}

/** Reads a tab-separated command table with the columns name, contexts, arity, handler, file. */
export function readCommandTable(path: string): CommandRow[] {
  const [header, ...lines] = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  if (header !== 'name\tcontexts\tarity\thandler\tfile') throw new Error(`${path} is not a command table`);
  return lines.map((line) => {
    const [name = '', contexts = '', arity = '', setter = '', file = ''] = line.split('\t');
    return { name, contexts: contextsOf(contexts), ...arityOf(arity), setter, file };
  });
}

function countsOf(arity: Arity): number[] {
  if (arity.counts) return [...arity.counts];
  return Array.from({ length: (arity.max ?? arity.min) - arity.min + 1 }, (_, index) => arity.min + index);
}

function fromCounts(set: ReadonlySet<number>): Arity {
  const counts = [...set].sort((a, b) => a - b);
  const min = counts[0] ?? 0;
  const max = counts.at(-1) ?? 0;
  return counts.length === max - min + 1 ? { min, max } : { min, max, counts };
}

import { readAddress } from '../judge/address.ts';
import type { DirectiveNode, SectionNode } from '../parse/tree.ts';
import { codecOf, type Multicast, type StreamModel } from './model.ts';

/** The port of the first multicast that names none; each further one gets a port that is higher by `portStep` (ffserver.c, start_multicast). */
const firstPort = 6000;
const portStep = 100;

/**
 * The multicasts of a server in the order of the file, with their ports: two for each medium, the second one for RTCP. A file
 * is taken to have one medium, since nobody sees what is in it.
 */
export function multicastsOf(streams: readonly StreamModel[]): ReadonlyMap<StreamModel, Multicast> {
  let next = firstPort;
  const found = new Map<StreamModel, Multicast>();
  for (const stream of streams) {
    const group = lastOf(stream, 'multicastaddress');
    if (group === undefined) continue;
    const port = lastOf(stream, 'multicastport');
    const text = group.args[0]?.value ?? '';
    const first = port === undefined ? next : Number(port.args[0]?.value ?? Number.NaN);
    if (port === undefined) next += portStep;
    const isPort = Number.isInteger(first) && first > 0 && first <= 65535;
    found.set(stream, {
      stream,
      group,
      port,
      place: String(readAddress(text) ?? text.toLowerCase()),
      ports: isPort ? { first, last: first + 2 * Math.max(1, mediaCount(stream)) - 1 } : undefined,
    });
  }
  return found;
}

function lastOf({ section, directives }: StreamModel, name: string): DirectiveNode | undefined {
  if (!directives.has(name)) return undefined;
  return section.directives.findLast((node) => node.name.value.toLowerCase() === name);
}

function mediaCount(stream: StreamModel): number {
  return [codecOf(stream, 'video'), codecOf(stream, 'audio')].filter((codec) => codec !== undefined).length;
}

/** A name without its extension, as ffserver compares names when it is asked for a description (compute_real_filename). */
export function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** The first section of each name without extension. */
export function sectionsByStem(sections: readonly SectionNode[]): ReadonlyMap<string, SectionNode> {
  const found = new Map<string, SectionNode>();
  for (const section of sections) {
    const stem = stemOf(section.title);
    if (!found.has(stem)) found.set(stem, section);
  }
  return found;
}

import type { Block, Line, View } from '../../../core/features/view.ts';
import { parseAddress } from '../../../core/nfs/exports/address.ts';
import { clientType } from '../../../core/nfs/exports/client.ts';
import { type Answer, type Caller, chooseEntry } from '../../../core/nfs/exports/matching.ts';
import type { Answers, Question } from '../../../core/questions/question.ts';
import { touches } from '../../../core/text/span.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { describeRights } from './rights.ts';

/** An address that the entry at an offset is about, so that the picture begins with one that says something. */
function suggestAddress(analysis: ExportsAnalysis, offset: number): string {
  const names = [
    ...analysis.grants.filter(({ client }) => touches(client, offset)),
    ...analysis.grants.filter(({ entry }) => touches(entry, offset)),
    ...analysis.grants,
  ].map(({ client }) => client.name);
  const named = names.map((name) => name.replace(/\/.*/s, '')).find((name) => parseAddress(name) !== undefined);
  return named ?? '192.0.2.1';
}

const textOf = (answers: Answers, id: string) => {
  const answer = answers[id];
  return typeof answer === 'string' ? answer.trim() : '';
};

/** Who is asked about: the address, and the names that it has in the DNS. */
function callerOf(address: string, name: string): Caller | undefined {
  const read = parseAddress(address);
  const names = [...(read === undefined && address !== '' ? [address] : []), ...name.split(/[\s,]+/)].filter(Boolean);
  return read === undefined && names.length === 0 ? undefined : { address: read, names };
}

/** What a machine gets of each exported path, and which entry says so. */
export const whoMayMount: View<ExportsAnalysis> = {
  id: 'who-may-mount',
  title: 'Who May Mount This?',
  detail: 'Which entry of the exports holds for an address, and what it may do.',
  draw(analysis, offset, answers) {
    const address = textOf(answers, 'address') || suggestAddress(analysis, offset);
    const name = textOf(answers, 'name');
    const questions: Question[] = [
      { id: 'address', kind: 'text', title: 'Address or name', default: address },
      {
        id: 'name',
        kind: 'text',
        title: 'Its name in the DNS',
        placeholder: 'client.example.org',
        help: 'Decides about names and wildcards; several are separated by blanks.',
        default: name,
      },
    ];
    const caller = callerOf(address, name);
    const title = `What may ${address} mount?`;
    if (caller === undefined)
      return { title, questions, blocks: [{ kind: 'paragraph', text: ['Give an address or a name.'] }] };
    return { title, questions, blocks: blocksOf(analysis, caller, name === '') };
  },
};

function blocksOf(analysis: ExportsAnalysis, caller: Caller, nameless: boolean): Block[] {
  const byPath = new Map<string, Candidate[]>();
  for (const candidate of candidatesOf(analysis)) {
    const list = byPath.get(candidate.effective.path) ?? [];
    byPath.set(candidate.effective.path, list);
    // exportfs keeps the first of two entries for the same client.
    if (!list.some((other) => other.name.toLowerCase() === candidate.name.toLowerCase())) list.push(candidate);
  }
  if (byPath.size === 0) return [{ kind: 'paragraph', text: ['Nothing is exported.'] }];
  const blocks: Block[] = [];
  const refused: string[] = [];
  for (const [path, candidates] of byPath) {
    const answer = chooseEntry(candidates, ({ name }) => name, caller);
    const gss = candidates.filter(({ name }) => clientType(name) === 'gss');
    if (answer.chosen === undefined && answer.before.length === 0 && gss.length === 0) {
      refused.push(path);
      continue;
    }
    blocks.push(
      { kind: 'heading', text: path },
      { kind: 'list', items: linesOf(answer, gss).map((text) => ({ text })) },
    );
  }
  if (refused.length > 0)
    blocks.push(
      { kind: 'heading', text: 'Refused' },
      { kind: 'list', items: refused.map((path) => ({ text: [{ code: path }, ': no entry matches.'] })) },
    );
  if (nameless && analysis.grants.some(({ client }) => clientType(client.name) === 'wildcard'))
    blocks.push({
      kind: 'paragraph',
      text: ['Wildcards are matched against the name that the DNS gives the address; say it to know what they do.'],
    });
  return blocks;
}

function linesOf({ chosen, before, shadowed }: Answer<Candidate>, gss: readonly Candidate[]): Line[] {
  const lines: Line[] = before.map((entry) => [
    entry.source,
    ` is looked at first, and holds if ${conditionOf(entry.name)}: `,
    ...describeRights(entry.effective),
  ]);
  if (chosen === undefined)
    lines.push([{ strong: 'No entry surely matches', tone: 'muted' }, '; otherwise the mount is refused.']);
  else lines.push([...(before.length > 0 ? ['Else '] : []), chosen.source, ': ', ...describeRights(chosen.effective)]);
  for (const entry of shadowed)
    lines.push([entry.source, ' matches too, but is never asked; options are not put together.']);
  if (chosen?.effective.explicitFlavours !== true)
    for (const { name, source, effective } of gss) {
      const flavours = effective.flavours.map((flavour) => ({ ...flavour, name: name.slice('gss/'.length) }));
      const rights = describeRights({ ...effective, flavours, explicitFlavours: true });
      lines.push([source, ' holds for requests by this flavour of Kerberos: ', ...rights]);
    }
  return lines;
}

function conditionOf(name: string): string {
  const type = clientType(name);
  if (type === 'netgroup') return 'the netgroup contains it';
  if (type === 'wildcard') return 'its name in the DNS matches';
  if (type === 'network') return 'its address lies in that network';
  return 'the name is its own';
}

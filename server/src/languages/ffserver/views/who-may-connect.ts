import type { Inline, Line, View } from '../../../core/features/view.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import type { SectionNode } from '../parse/tree.ts';
import { type AclRow, addressOf, mayConnect } from '../streams/acl.ts';
import type { StreamModel } from '../streams/model.ts';
import { sectionLink } from '../streams/place.ts';

const defaultAddress = '192.0.2.1';

/** What the ACLs let a client do in the end, section by section. */
export const whoMayConnect: View<FfserverAnalysis> = {
  id: 'who-may-connect',
  title: 'Who May Connect?',
  detail: 'What the ACLs of an ffserver.conf allow an address in the end, stream by stream.',
  draw({ model }, _offset, { address: given }) {
    const address = typeof given === 'string' && given.trim() !== '' ? given.trim() : defaultAddress;
    const known = addressOf(address) !== undefined;
    const rows = [
      ...model.feeds.flatMap(({ section, acl, file }) => [
        feedRow(section, acl, address, 'send', file?.name.value.toLowerCase() === 'readonlyfile'),
        feedRow(section, acl, address, 'read', false),
      ]),
      ...model.streams.map((stream) => streamRow(stream, address, model.rtspPort > 0)),
      ...model.redirects.map(({ section }): Line[] => [
        [sectionLink(section)],
        ['be redirected'],
        [{ strong: 'yes', tone: 'good' }],
        ['redirects know no ACL'],
      ]),
    ];
    return {
      title: `What may ${address} do?`,
      questions: [{ id: 'address', kind: 'text', title: 'Address', default: address, placeholder: defaultAddress }],
      blocks: known
        ? [
            { kind: 'table', columns: ['Section', 'To do', 'Allowed', 'Why'], rows },
            {
              kind: 'paragraph',
              text: ['As on x86 and ARM, where a range of addresses is compared by the last number first.'],
            },
          ]
        : [{ kind: 'paragraph', text: [`"${address}" is no IPv4 address; ffserver knows no others.`] }],
    };
  },
};

const yesOrNo = (allowed: boolean | undefined): Inline =>
  allowed === undefined
    ? { strong: 'perhaps', tone: 'warning' }
    : { strong: allowed ? 'yes' : 'no', tone: allowed ? 'good' : 'bad' };

function reasonOf(rows: readonly AclRow[], address: string): { readonly allowed: Inline; readonly why: Line } {
  const { allowed, row } = mayConnect(rows, address);
  if (row !== undefined) {
    const source: Inline = {
      source: `${row.node.name.value} ${row.node.args.map((word) => word.value).join(' ')}`,
      at: { span: row.node },
    };
    const why: Line = allowed === undefined ? [source, ' names a host, and may match'] : [source];
    return { allowed: yesOrNo(allowed), why };
  }
  const last = rows.at(-1);
  if (last === undefined) return { allowed: yesOrNo(allowed), why: ['there is no ACL'] };
  const why = `no line matches, and the last one is ${last.allow ? 'allow' : 'deny'}`;
  return { allowed: yesOrNo(allowed), why: [why] };
}

function feedRow(
  section: SectionNode,
  acl: readonly AclRow[],
  address: string,
  what: string,
  isReadOnly: boolean,
): Line[] {
  const { allowed, why } = reasonOf(acl, address);
  return isReadOnly
    ? [[sectionLink(section)], [what], [yesOrNo(false)], ['the feed is read-only']]
    : [[sectionLink(section)], [what], [allowed], why];
}

function streamRow({ section, acl, directives, format }: StreamModel, address: string, hasRtsp: boolean): Line[] {
  const dynamic = directives.get('dynamicacl');
  const link = [sectionLink(section)];
  if (format?.name === 'rtp' && hasRtsp) {
    return [link, ['watch'], [yesOrNo(true)], ['over RTSP, ffserver asks no ACL']];
  }
  if (dynamic !== undefined) {
    const file = dynamic.args[0]?.value ?? '';
    return [
      link,
      ['watch'],
      [yesOrNo(undefined)],
      [{ code: file }, ' decides alone; without that file, everybody may'],
    ];
  }
  const { allowed, why } = reasonOf(acl, address);
  return [link, ['watch'], [allowed], why];
}

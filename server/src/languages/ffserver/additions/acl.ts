import type { Addition } from '../../../core/features/addition.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import type { SectionNode } from '../parse/tree.ts';
import { addressOf } from '../streams/acl.ts';
import { addLine } from './insert.ts';

const withAcl = ({ root }: FfserverAnalysis) => root.sections.filter(({ section }) => section !== 'redirect');

/** Sections as choices: by their place in the file, since names may be there twice. */
const keyOf = (section: SectionNode) => String(section.start);

/** Lets an address into a feed or stream, or keeps it out. */
export const addAcl: Addition<FfserverAnalysis> = {
  id: 'ffserver-acl',
  title: 'ACL',
  detail: 'Let an address into a feed or stream, or keep it out.',
  questions(analysis, offset) {
    const sections = withAcl(analysis);
    const here = sections.find((section) => section === analysis.sectionAt(offset)) ?? sections[0];
    return [
      {
        id: 'section',
        kind: 'choice',
        title: 'Of which feed or stream?',
        ...(here === undefined ? {} : { default: keyOf(here) }),
        choices: sections.map((section) => ({
          value: keyOf(section),
          label: section.title,
          detail: section.section === 'feed' ? 'Feed' : 'Stream',
        })),
      },
      {
        id: 'action',
        kind: 'choice',
        title: 'What may the address?',
        default: 'allow',
        choices: [
          { value: 'allow', label: 'Connect', detail: 'Where it is the only line, nobody else may' },
          { value: 'deny', label: 'Not connect', detail: 'Where it is the only line, everybody else may' },
        ],
      },
      { id: 'address', kind: 'text', title: 'Which address?', default: '127.0.0.1' },
    ];
  },
  validate(question, value) {
    return question === 'address' && addressOf(String(value)) === undefined
      ? 'Give an IPv4 address; ranges and networks match strangers.'
      : undefined;
  },
  edits(analysis, _offset, { section: wanted, action, address }) {
    const section = withAcl(analysis).find((candidate) => keyOf(candidate) === wanted);
    if (section === undefined) throw new Error('An ACL belongs to a feed or stream; there is none here.');
    // The first line that matches decides, and the last one says what holds for everybody else: it stays the last.
    const first = section.directives.find(({ name }) => name.value.toLowerCase() === 'acl');
    return [addLine(analysis, section, `ACL ${action} ${address}`, first?.start)];
  },
};

import type { Addition } from '../../../core/features/addition.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { addEverywhere } from '../features/architecture-lists.ts';
import { architectures, familiarArchitectures, families } from '../schema/architectures.ts';

/** Adds an architecture to every list that names another one: how a port of a package begins. */
export const architectureAddition: Addition<ControlAnalysis> = {
  id: 'debian-architecture',
  title: 'Architecture beside another',
  detail: 'Writes an architecture into every list that names another one, as a port needs it.',
  questions: ({ document }) => {
    const named = familiarArchitectures.filter((name) => new RegExp(`[\\s[!]${name}[\\s\\]]`).test(document.text));
    const choices = (named.length > 0 ? named : familiarArchitectures).map((value) => ({ value, label: value }));
    return [
      { id: 'beside', kind: 'choice', title: 'Beside which architecture?', choices, default: choices[0]!.value },
      {
        id: 'architecture',
        kind: 'text',
        title: 'Which architecture is added?',
        placeholder: 'mips64el',
        help: 'A name that dpkg knows, such as riscv64, or a wildcard such as any-arm64.',
      },
    ];
  },
  validate(question, value, answers) {
    if (question !== 'architecture' || typeof value !== 'string') return undefined;
    if (value === answers.beside) return 'That is the architecture beside which it shall stand.';
    if (architectures.has(value) || /^(any-[a-z0-9]+|[a-z]+-any)$/.test(value)) return undefined;
    const kin = families.find((family) => family.includes(String(answers.beside))) ?? [];
    const meant = nearest(value, [...kin, ...architectures]);
    return `dpkg knows no architecture "${value}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`;
  },
  edits(analysis, _offset, { architecture, beside }) {
    const edits = addEverywhere(analysis, String(architecture), String(beside));
    if (edits.length === 0) throw new Error(`Every list that names ${beside} covers ${architecture} already.`);
    return edits;
  },
};

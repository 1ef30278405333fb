import { type ComparisonStep, comparisonSteps } from './compare.ts';
import { orderReason } from './compare-view.ts';

/** Why one version is newer than another, step by step, as Markdown. */
export function explainComparison(a: string, b: string): string {
  const steps = comparisonSteps(a, b);
  const result = steps.at(-1)?.result ?? 0;
  const sign = result === 0 ? 'sorts alike with' : result < 0 ? 'is older than' : 'is newer than';
  return [`\`${a}\` ${sign} \`${b}\`.`, ...steps.map((step) => `- ${describeStep(step)}`)].join('\n');
}

const shown = (text: string) => (text === '' ? 'nothing' : `\`${text}\``);

function describeStep({ part, kind, left, right, result }: ComparisonStep): string {
  const place = part === 'epoch' ? 'Epochs' : part === 'upstream' ? 'Upstream version' : 'Revision';
  const pair = `${shown(left)} and ${shown(right)}`;
  if (result === 0) return `${place}: ${pair} count the same.`;
  if (kind === 'number') {
    const [older, newer] = result < 0 ? [left, right] : [right, left];
    return `${place}: as numbers, ${shown(older === '' ? '0' : older)} is less than ${shown(newer)}.`;
  }
  let index = 0;
  while (left[index] !== undefined && left[index] === right[index]) index++;
  const [older, newer] = result < 0 ? [left[index], right[index]] : [right[index], left[index]];
  const reason = orderReason(older, newer);
  return `${place}: ${shown(older ?? '')} comes before ${shown(newer ?? '')}: ${reason}.`;
}

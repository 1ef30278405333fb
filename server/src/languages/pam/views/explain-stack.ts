import type { Block, Flow, FlowBox, Inline, Picture, Place, Tone, View } from '../../../core/features/view.ts';
import type { Answers, Question } from '../../../core/questions/question.ts';
import { basename } from '../../../core/text/path.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { StackEntry } from '../analysis/expand.ts';
import { dispatchPath } from '../dispatch/path.ts';
import type { LibpamCall } from '../explain/calls.ts';
import { mostLines } from '../explain/explain.ts';
import { controlOf, nameOfHandler, tellCall, tellGaps, tellOutcome, tellResult } from '../explain/tell.ts';
import { type Walk, walkStack } from '../explain/walk.ts';
import { actionName } from '../schema/actions.ts';
import { returnNames, returns } from '../schema/returns.ts';
import { chooseStack } from './choose-stack.ts';
import { arrowsFrom, boxAt } from './stack-arrows.ts';

/** The answer that leaves a module's result to the case. */
const asInCase = 'case';

/** A stack as a flow, with its includes in place, the results that a person sets, and the way that libpam takes. */
export const explainStack: View<PamAnalysis> = {
  id: 'explain-stack',
  title: 'Explain Stack',
  detail: 'Draws a PAM stack with its includes, and the way that libpam takes through it. No module is run.',
  draw(analysis, offset, answers) {
    const chosen = chooseStack(analysis, offset, answers);
    if (chosen === undefined) {
      const text = 'The file has no lines: the service "other" decides.';
      return { title: analysis.name, questions: [], blocks: [{ kind: 'paragraph', text: [text] }] };
    }
    const { stack, call, scenario, service, questions } = chosen;
    const idOf = (one: LibpamCall, index: number) => outcomeId(analysis, stack.service, one, index);
    const walk = walkStack(stack, call, scenario, {
      service,
      chosen: (one, index) => chosenOutcome(answers, idOf(one, index)),
    });
    return draw(analysis, walk, questions, answers, (index) => idOf(call, index));
  },
};

function outcomeId({ root }: PamAnalysis, service: string, call: LibpamCall, index: number): string {
  return `${root.form === 'conf' ? `${service}-` : ''}${call.id}-${index + 1}`;
}

function chosenOutcome(answers: Answers, id: string): number | undefined {
  const answer = answers[id];
  const code = typeof answer === 'string' ? returnNames.indexOf(answer) : -1;
  return code < 0 || code === returns.incomplete ? undefined : code;
}

function draw(
  analysis: PamAnalysis,
  walk: Walk,
  questions: readonly Question[],
  answers: Answers,
  idOf: (index: number) => string,
): Picture {
  const { stack, call } = walk;
  const title = `${stack.service}: ${call.name}`;
  const gaps = tellGaps(stack).map((text): Block => ({ kind: 'paragraph', text: [{ strong: text, tone: 'warning' }] }));
  if (stack.aborted || stack.handlers.length === 0) return { title, questions, blocks: gaps };

  const drawn = Math.min(stack.handlers.length, mostLines);
  const asked = stack.handlers
    .slice(0, drawn)
    .flatMap(({ kind }, index) => (kind === 'module' ? [outcomeQuestion(walk, index, idOf(index), answers)] : []));
  const verdict: Block = {
    kind: 'paragraph',
    text: ['Result: ', { strong: tellResult(walk), tone: toneOf(walk) }, '.'],
  };
  const told = walk.run.calls
    .slice(0, mostLines)
    .map((one) => ({ text: [`line ${one.index + 1}: ${tellCall(stack, one)}`] }));
  const blocks: Block[] = [...gaps, verdict];
  if (drawn < stack.handlers.length) {
    blocks.push({
      kind: 'paragraph',
      text: [`The first ${drawn} of ${stack.handlers.length} lines are drawn.`],
    });
  }
  blocks.push(drawFlow(analysis, walk, drawn, idOf), { kind: 'heading', text: 'What is called' });
  blocks.push({ kind: 'list', ordered: true, items: told });
  return { title, questions: [...questions, ...asked], blocks };
}

const toneOf = ({ run }: Walk): Tone => (run.status === returns.success ? 'good' : 'bad');

function outcomeQuestion(walk: Walk, index: number, id: string, answers: Answers): Question {
  const handler = walk.stack.handlers[index]!;
  const usual = returnNames[walk.caseOutcomeOf(index)]!;
  const code = chosenOutcome(answers, id);
  return {
    id,
    kind: 'choice',
    title: `${nameOfHandler(handler)} returns`,
    default: code === undefined ? asInCase : returnNames[code]!,
    choices: [
      { value: asInCase, label: `as in the case: ${usual}` },
      // The last one means that the module waits, and that the application calls again.
      ...returnNames.slice(0, returns.incomplete).map((name, value) => {
        const action = handler.actions[value]!;
        return { value: name, label: name, detail: action > 0 ? `skips ${action}` : actionName(action) };
      }),
    ],
  };
}

function drawFlow(analysis: PamAnalysis, walk: Walk, drawn: number, idOf: (index: number) => string): Flow {
  const { stack, call, run } = walk;
  const visited = dispatchPath(stack.handlers, run).map((index) => boxAt(index, drawn));
  const way = ['start', ...new Set(visited), 'end'];
  const taken = new Set(way.slice(1).map((to, at) => `${way[at]} ${to}`));
  const lines = stack.handlers.slice(0, drawn);
  const boxes: FlowBox[] = [
    { id: 'start', column: 0, row: 0, text: [{ strong: call.name }, ` of ${stack.service}`], taken: true },
    ...lines.map((handler, index) => lineBox(analysis, walk, handler, index, way.includes(boxAt(index, drawn)), idOf)),
    {
      id: 'end',
      column: 0,
      row: drawn + 1,
      text: [{ strong: tellResult(walk), tone: toneOf(walk) }],
      tone: toneOf(walk),
      taken: true,
    },
  ];
  const arrows = [
    { from: 'start', to: boxAt(0, drawn) },
    ...lines.flatMap((_, index) => arrowsFrom(stack, index, drawn)),
  ];
  const title = `The stack ${call.facility} of ${stack.service}: ${drawn} lines, of which ${visited.length} are on the way`;
  return {
    kind: 'flow',
    title,
    boxes,
    arrows: arrows.map((arrow) => ({ ...arrow, taken: taken.has(`${arrow.from} ${arrow.to}`) })),
  };
}

function lineBox(
  analysis: PamAnalysis,
  walk: Walk,
  handler: StackEntry,
  index: number,
  taken: boolean,
  idOf: (index: number) => string,
): FlowBox {
  const { kind, entry, path, depth } = handler;
  const own = path === analysis.document.path;
  const span = { start: entry.start, end: entry.end };
  const at: Place = own ? { span } : { path, span };
  const args = entry.args.map(({ value }) => value).join(' ');
  const details: Inline[][] = [];
  if (kind === 'module') details.push([{ code: controlOf(handler) }, ...(args === '' ? [] : [' ', { code: args }])]);
  if (kind === 'failing') details.push([{ strong: 'libpam cannot use this line: it always fails', tone: 'bad' }]);
  if (!own) details.push([`from ${basename(path)}`]);
  const call = walk.run.calls.find((one) => one.index === index);
  if (call !== undefined && kind === 'module') details.push([tellOutcome(walk.stack, call)]);
  const negative = call !== undefined && call.returned !== returns.success && call.returned !== returns.ignore;
  const tone: Tone | undefined = call === undefined ? (taken ? undefined : 'muted') : negative ? 'bad' : 'good';
  return {
    id: `line-${index + 1}`,
    column: depth,
    row: index + 1,
    text: [`${index + 1}  `, { source: nameOfHandler(handler), at }],
    details,
    ...(tone === undefined ? {} : { tone }),
    taken,
    ...(kind === 'module' ? { question: idOf(index) } : {}),
  };
}

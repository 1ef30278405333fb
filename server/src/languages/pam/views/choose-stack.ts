import type { Answers, Question } from '../../../core/questions/question.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { Stack } from '../analysis/stacks.ts';
import { serviceOf } from '../analysis/stacks.ts';
import { callOf, type LibpamCall, libpamCalls } from '../explain/calls.ts';
import { asksForService } from '../explain/conditions.ts';
import { type Scenario, scenariosOf } from '../explain/scenarios.ts';
import type { Facility } from '../schema/facilities.ts';
import { moduleName } from '../schema/modules.ts';

/** The stack that a person looks at, the call that runs it and the case. */
export interface Chosen {
  readonly stack: Stack;
  readonly call: LibpamCall;
  readonly scenario: Scenario;
  /** The service by which libpam was started. */
  readonly service: string;
  /** The questions whose answers these are. */
  readonly questions: readonly Question[];
}

const text = (answer: unknown) => (typeof answer === 'string' ? answer : undefined);

/** The stack that the answers name, else the one at the cursor, else the first one with lines. Undefined in an empty file. */
export function chooseStack(analysis: PamAnalysis, offset: number, answers: Answers): Chosen | undefined {
  const stacks = analysis.stacks();
  const near = analysis.root.entries.findLast((entry) => entry.start <= offset) ?? analysis.root.entries[0];
  if (near === undefined) return undefined;

  const services = [...new Set(stacks.map((stack) => stack.service))];
  const asked = text(answers.service);
  const name = asked !== undefined && services.includes(asked) ? asked : serviceOf(near, analysis.name);
  const own = stacks.filter(({ service }) => service === name);

  const call = chooseCall(own, near.facility, text(answers.call));
  const stack = own.find(({ facility }) => facility === call.facility)!;
  const scenarios = scenariosOf(call, stack.handlers);
  const scenario = scenarios.find(({ id }) => id === answers.case) ?? scenarios[0]!;
  const conditional = stack.handlers.some(
    ({ entry }) =>
      moduleName(entry.module?.value ?? '') === 'pam_succeed_if' &&
      asksForService(entry.args.map(({ value }) => value)),
  );
  const service = (conditional && text(answers['started-as'])?.trim()) || name;

  const questions: Question[] = [];
  if (services.length > 1) {
    const choices = services.map((value) => ({ value, label: value }));
    questions.push({ id: 'service', kind: 'choice', title: 'Service', default: name, choices });
  }
  const choices = libpamCalls.map(({ id, label, detail }) => ({ value: id, label, detail }));
  questions.push({ id: 'call', kind: 'choice', title: 'What the application asks', default: call.id, choices });
  const cases = scenarios.map(({ id, title, detail }) => ({ value: id, label: title, detail }));
  questions.push({ id: 'case', kind: 'choice', title: 'Case', default: scenario.id, choices: cases });
  if (conditional) {
    const help = 'A pam_succeed_if of this stack looks at the name of the service.';
    questions.push({ id: 'started-as', kind: 'text', title: 'Service that was started', default: service, help });
  }
  return { stack, call, scenario, service, questions };
}

function chooseCall(stacks: readonly Stack[], near: Facility | undefined, asked: string | undefined): LibpamCall {
  const named = libpamCalls.find(({ id }) => id === asked);
  if (named !== undefined) return named;
  if (near !== undefined) return callOf(near);
  return callOf(stacks.find(({ handlers }) => handlers.length > 0)?.facility ?? 'auth');
}

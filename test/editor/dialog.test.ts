import { describe, expect, it } from 'vitest';
import { type Ask, askAll } from '../../client/src/dialog/ask-all.ts';
import type { Outcome, StepFrame } from '../../client/src/dialog/outcome.ts';
import type { Answer, Question } from '../../server/src/core/questions/question.ts';

const questions: readonly Question[] = [
  { id: 'names', title: 'Names', kind: 'list' },
  { id: 'proxy', title: 'Proxy', kind: 'boolean' },
  { id: 'upstream', title: 'Upstream', kind: 'text', when: { question: 'proxy', equals: true } },
  { id: 'root', title: 'Root', kind: 'text', when: { question: 'proxy', equals: false } },
  { id: 'profile', title: 'Profile', kind: 'choice', choices: [{ value: 'modern', label: 'Modern' }] },
];

const answered = (value: Answer): Outcome<Answer> => ({ kind: 'answered', value });
const back: Outcome<Answer> = { kind: 'back' };

/** Plays a user who does what the script says, and notes what was shown. */
function user(script: readonly Outcome<Answer>[]): {
  ask: Ask;
  shown: string[];
  frames: StepFrame[];
  left: () => number;
} {
  const rest = [...script];
  const shown: string[] = [];
  const frames: StepFrame[] = [];
  const ask: Ask = async (question, frame, previous) => {
    shown.push(
      `${question.id} ${frame.step}/${frame.totalSteps}${previous === undefined ? '' : ` was ${String(previous)}`}`,
    );
    frames.push(frame);
    return rest.shift() ?? { kind: 'cancelled' };
  };
  return { ask, shown, frames, left: () => rest.length };
}

describe('a dialog of several steps', () => {
  it('asks what the earlier answers call for, and counts only that', async () => {
    const { ask, shown } = user([answered(['example.org']), answered(false), answered('/srv'), answered('modern')]);
    expect(await askAll('Site', questions, ask)).toEqual({
      names: ['example.org'],
      proxy: false,
      root: '/srv',
      profile: 'modern',
    });
    expect(shown).toEqual(['names 1/3', 'proxy 2/3', 'root 3/4', 'profile 4/4']);
  });

  it('goes back with what was said, and drops answers to questions that no longer arise', async () => {
    const { ask, shown } = user([
      answered(['example.org']),
      answered(true),
      answered('http://127.0.0.1:8080'),
      back,
      back,
      answered(false),
      answered('/srv'),
      answered('modern'),
    ]);
    expect(await askAll('Site', questions, ask)).toEqual({
      names: ['example.org'],
      proxy: false,
      root: '/srv',
      profile: 'modern',
    });
    expect(shown.slice(3, 7)).toEqual([
      'profile 4/4',
      'upstream 3/4 was http://127.0.0.1:8080',
      'proxy 2/4 was true',
      'root 3/4',
    ]);
  });

  it('offers no way back from the first step', async () => {
    const { ask, frames } = user([answered(['example.org']), answered(true)]);
    await askAll('Site', questions, ask);
    expect(frames.map(({ canGoBack }) => canGoBack)).toEqual([false, true, true]);
  });

  it('answers nothing when the user leaves', async () => {
    expect(await askAll('Site', questions, user([answered(['example.org'])]).ask)).toBeUndefined();
  });

  it('has nothing to ask when there are no questions', async () => {
    expect(await askAll('Site', [], user([]).ask)).toEqual({});
  });
});

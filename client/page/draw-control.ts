import type { Question } from '../../server/src/core/questions/question.ts';
import type { Hands } from './drawn.ts';
import { element } from './element.ts';

/** Draws what a person can set, with its label. Its id is the question's, so that the focus stays when all is drawn anew. */
export function drawControl(question: Question, hands: Pick<Hands, 'answer'>): HTMLElement {
  const id = `question-${question.id}`;
  const label = element('label', { for: id, ...(question.help === undefined ? {} : { title: question.help }) }, [
    question.title,
  ]);
  return element('span', { class: 'control' }, [label, control(question, id, hands)]);
}

function control(question: Question, id: string, hands: Pick<Hands, 'answer'>): HTMLElement {
  switch (question.kind) {
    case 'choice': {
      const options = question.choices.map(({ value, label, detail }) =>
        element('option', { value, ...(detail === undefined ? {} : { title: detail }) }, [label]),
      );
      const select = element('select', { id }, options);
      if (question.default !== undefined) select.value = question.default;
      select.addEventListener('change', () => hands.answer(question.id, select.value));
      return select;
    }
    case 'boolean': {
      const box = element('input', { id, type: 'checkbox' });
      box.checked = question.default === true;
      box.addEventListener('change', () => hands.answer(question.id, box.checked));
      return box;
    }
    case 'text':
    case 'list': {
      const joined = typeof question.default === 'string' ? question.default : (question.default ?? []).join(' ');
      const input = element('input', { id, type: 'text', value: joined, placeholder: question.placeholder ?? '' });
      input.addEventListener('change', () => {
        const words = input.value.split(/[\s,]+/).filter((word) => word !== '');
        hands.answer(question.id, question.kind === 'list' ? words : input.value);
      });
      return input;
    }
  }
}

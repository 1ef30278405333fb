import type { Generator } from '../../../server/src/generators/generator.ts';

/** A generator with every kind of question. */
export const greeting: Generator = {
  id: 'greeting',
  title: 'Greeting',
  detail: 'Says hello.',
  language: 'sample',
  questions: [
    { kind: 'text', id: 'name', title: 'Whom to greet', placeholder: 'a name' },
    { kind: 'list', id: 'words', title: 'Words', default: ['hello', 'there'] },
    { kind: 'boolean', id: 'loud', title: 'Loud', default: false },
    { kind: 'text', id: 'volume', title: 'Volume', default: '10', when: { question: 'loud', equals: true } },
    {
      kind: 'choice',
      id: 'place',
      title: 'Place',
      help: 'Where it is said.',
      default: 'here',
      choices: [
        { value: 'here', label: 'Here' },
        { value: 'outside', label: 'Outside', detail: 'in ..' },
      ],
    },
  ],
  validate: (question, value) => (question === 'name' && value === '' ? 'Say a name.' : undefined),
  generate({ name, words, loud, volume, place }) {
    const text = `${(words as string[]).join(' ')} ${name}${loud === true ? ` ${volume}` : ''}\n`;
    return [
      { name: place === 'here' ? 'hello.sample' : '../hello.sample', language: 'sample', text },
      { name: 'more/note.txt', language: 'plaintext', text: 'note\n' },
    ];
  },
};

/** Stands in for server/src/generators/registry.ts. */
export const generators: readonly Generator[] = [greeting];

import fc from 'fast-check';
import { mark } from './grub-emu.ts';

const name = fc.constantFrom('a', 'b', 'c');
const value = fc.constantFrom('1', '2', '"x y"', '$a', '"$b"', '$c$a', "''", '$nothing', '"$1"', '$#', '"a$b"c', '$?');
const word = fc.oneof(value, fc.constantFrom('"<$a>"', '$@', '"$@"', '"$*"', '$*', '${b}z'));
const expression = fc
  .array(
    fc.oneof(
      fc.tuple(value, fc.constantFrom('=', '!=', '-eq', '-lt', '-ge'), value).map((parts) => parts.join(' ')),
      fc.tuple(fc.constantFrom('-z', '-n', '! -z'), value).map((parts) => parts.join(' ')),
      value,
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((parts) => fc.constantFrom(' -a ', ' -o ', ' ').map((glue) => parts.join(glue)));

const simple = fc.oneof(
  { weight: 5, arbitrary: fc.array(word, { maxLength: 3 }).map((words) => `echo ${mark} ${words.join(' ')}`) },
  { weight: 3, arbitrary: fc.tuple(name, value).map(([n, v]) => `set ${n}=${v}`) },
  { weight: 1, arbitrary: fc.tuple(name, value).map(([n, v]) => `${n}=${v}`) },
  { weight: 1, arbitrary: name.map((n) => `unset ${n}`) },
  { weight: 1, arbitrary: fc.constantFrom('true', 'false', 'shift', 'setparams p q', '! true', '! false', 'nosuch') },
  { weight: 1, arbitrary: fc.array(word, { maxLength: 2 }).map((words) => `f ${words.join(' ')}`) },
);

/** Programs of assignments, conditions, loops and calls that print what they see; all of them end. */
export const programs = fc
  .letrec<{ list: string; statement: string }>((tie) => ({
    list: fc.array(tie('statement'), { minLength: 1, maxLength: 4 }).map((all) => all.join('\n')),
    statement: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      simple,
      fc.tuple(expression, tie('list'), tie('list')).map(([e, a, b]) => `if [ ${e} ]; then\n${a}\nelse\n${b}\nfi`),
      fc
        .tuple(
          name,
          fc.array(word, { minLength: 1, maxLength: 3 }),
          tie('list'),
          fc.constantFrom('', 'break', 'continue', 'break 2'),
        )
        .map(
          ([n, words, a, end]) =>
            `for ${n} in ${words.join(' ')}; do\n${a}\nif [ $${n} = 2 ]; then ${end || 'true'}; fi\necho ${mark} $${n}\ndone`,
        ),
      fc
        .array(simple, { minLength: 1, maxLength: 3 })
        .map((a) => `until [ x$n = xnn ]; do\nset n=n$n\n${a.join('\n')}\ndone\nunset n`),
    ),
  }))
  .statement.chain((body) =>
    fc
      .tuple(
        fc.array(
          simple.filter((text) => !text.startsWith('f ')),
          { minLength: 1, maxLength: 3 },
        ),
        fc.constantFrom('', 'return', 'return 2', 'return $1'),
      )
      .map(([lines, end]) => `function f {\n${lines.join('\n')}\n${end}\necho ${mark} end of f\n}\n${body}\nhalt\n`),
  );

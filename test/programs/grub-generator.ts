import fc from 'fast-check';

const words = [
  'a',
  'set x=1',
  'menuentry',
  '"t"',
  "'q'",
  '$x',
  '${x}',
  '"$x"',
  'a=b',
  '[ -f a ]',
  'true',
  'foo-bar',
  '\\{',
  'echo',
  '!',
  '$"t"',
  '--id',
  '$1',
  '$?',
  'x"a b"y',
  '#c',
  'a#b',
  '1x',
  '(hd0)/b',
];
const keywords = [
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'for',
  'in',
  'do',
  'done',
  'while',
  'until',
  'function',
  'case',
  'esac',
  'select',
];
const signs = ['{', '}', ';', '\n', ' ', '\t', '\n', ';', '\\\n', '\r\n', '[[', ']]', '&&', '|', ';;', '<', '&'];
const broken = ['"', "'", '$', '\\', '${', '"$"', '"\\$"', '"a\\"b"', '$"', '\0', '\u00e4', '\f'];

/** Texts made of the pieces of GRUB's language in any order. */
export const tokenSoup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 4, arbitrary: fc.constantFrom(...keywords) },
      { weight: 6, arbitrary: fc.constantFrom(...signs) },
      { weight: 1, arbitrary: fc.constantFrom(...broken) },
    ),
    { maxLength: 14 },
  )
  .chain((pieces) => fc.constantFrom('', ' ').map((glue) => pieces.join(glue)));

const command = fc.constantFrom(
  'echo a',
  'set x="b c"',
  "linux /v root=$r 'q'",
  'true',
  'insmod ext2',
  'x=$"t"',
  'echo if fi',
  '[ a = b ]',
  'e \\\n f',
);
const end = fc.constantFrom('\n', ';', ';\n', '\n\n', ' # c\n', '\n # c\n');

/** Scripts that GRUB accepts, mostly. */
export const sound = fc
  .letrec<{ list: string; statement: string }>((tie) => ({
    list: fc
      .array(fc.tuple(tie('statement'), end), { minLength: 1, maxLength: 3 })
      .map((all) => all.map(([s, e]) => s + e).join('')),
    statement: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      command,
      fc.tuple(tie('list'), tie('list')).map(([a, b]) => `if ${a}then ${b}fi`),
      fc.tuple(tie('list'), tie('list'), tie('list')).map(([a, b, c]) => `if ${a}then\n${b}else\n${c}fi`),
      fc.tuple(tie('list'), tie('list'), tie('list')).map(([a, b, c]) => `if ${a}then\n${b}elif ${a} then\n${c}fi`),
      fc.tuple(tie('list'), tie('list')).map(([a, b]) => `while ${a}do ${b}done`),
      tie('list').map((a) => `for i in a $b "c"; do\n${a}done`),
      tie('list').map((a) => `menuentry "t" --id 'x' {\n${a}}`),
    ),
  }))
  .list.chain((list) => fc.constantFrom(list, `function f\n{\n${list}}\nf a\n`));

/** A sound script with a piece taken out or put in. */
export const mutated = fc
  .tuple(sound, fc.nat(), fc.nat(12), fc.constantFrom(...signs, ...broken, ...keywords, ''))
  .map(([text, at, length, piece]) => {
    const start = text.length === 0 ? 0 : at % text.length;
    return text.slice(0, start) + piece + text.slice(start + length);
  });

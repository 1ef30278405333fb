/**
 * Whether a line has the marks of a template language: Jinja and ERB, autoconf's `@VAR@`, shell variables in braces and
 * authselect's `{include if "with-faillock"}`. Such lines are not what libpam will read; `${USER}` and `${HOME}` may well be,
 * since modules of one-time codes fill them in.
 */
export function hasTemplateMark(line: string): boolean {
  if (!/[{<@%]/.test(line)) return false;
  return (
    line.includes('{{') ||
    line.includes('{%') ||
    line.includes('<%') ||
    /@[A-Z][A-Z0-9_]*@|\$\{(?!(?:USER|HOME)\})\w+\}/.test(line) ||
    /\{(?:include|exclude|continue|stop|imply|if)\b/.test(line)
  );
}

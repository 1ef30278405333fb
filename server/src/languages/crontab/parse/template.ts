const mark = /\{\{|\{%|\{#|<%|\$\{[A-Za-z_]|@[A-Z][A-Z0-9_]*@|%%[A-Z_]+%%|<[A-Z][A-Z0-9_]*>/;

/** Longest mark that is recognised; a placeholder whose name is longer still begins like one. */
const longestMark = 40;

/** Whether a mark of a template engine begins between the offsets `start` and `end`, both included. */
export function hasTemplateMark(text: string, start: number, end: number): boolean {
  const found = mark.exec(text.slice(start, end + longestMark));
  return found !== null && start + found.index <= end;
}

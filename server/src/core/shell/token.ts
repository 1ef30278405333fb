/** A token of the shell; `body` is that of a here-document. */
export interface ShellToken {
  readonly type: 'word' | 'operator' | 'newline' | 'comment' | 'body' | 'end';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

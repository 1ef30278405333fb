import type { SectionKind } from '../parse/tree.ts';

/** Where a directive stands. */
export type Scope = 'global' | SectionKind;

/** The scopes in the words of the format. */
export const scopeNames: Readonly<Record<Scope, string>> = {
  global: 'top level',
  feed: '<Feed>',
  stream: '<Stream>',
  redirect: '<Redirect>',
};

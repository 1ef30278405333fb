import type { Span } from '../text/span.ts';

/** Token types that we use, all from the protocol's standard list so that every theme colours them. */
export const tokenTypes = [
  'keyword',
  'property',
  'string',
  'number',
  'variable',
  'comment',
  'regexp',
  'enumMember',
  'namespace',
  'type',
  'operator',
  'function',
] as const;
export type TokenType = (typeof tokenTypes)[number];

/** Token modifiers that we use. */
export const tokenModifiers = ['declaration', 'deprecated', 'defaultLibrary'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** One token; a token lies within one line or is split by the protocol layer. */
export interface SemanticToken extends Span {
  readonly type: TokenType;
  readonly modifiers?: readonly TokenModifier[];
}

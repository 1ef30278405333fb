import type { Picture } from '../core/features/view.ts';
import type { Answer, Answers, Question } from '../core/questions/question.ts';
import type { GeneratedFile } from '../generators/generator.ts';

/**
 * The requests of our own that travel beside the Language Server Protocol: their names and the shapes of what they carry.
 * Types and strings only, so that the client may import this file without the server.
 */
export const requests = {
  /** Client to server, no parameters: `GeneratorDescription[]`. */
  generators: 'etcetera/generators',
  /** Client to server, `AnswerToValidate`: what is wrong with the answer, or `null`. */
  validateAnswer: 'etcetera/validateAnswer',
  /** Client to server, `GenerateParams`: `GenerateResult`. */
  generate: 'etcetera/generate',
  /** Client to server, no parameters: `RuleTitle[]`, every rule of every language. */
  rules: 'etcetera/rules',
  /** Client to server, `{ rule: string }`: the rule's page as Markdown, or `null` for a rule nobody knows. */
  explainRule: 'etcetera/explainRule',
  /** Client to server, `ViewsParams`: `ViewDescription[]`, what can be looked at beside a document. */
  views: 'etcetera/views',
  /** Client to server, `ViewParams`: `ShownPicture`. */
  view: 'etcetera/view',
  /** Client to server, `AdditionPlace`: `AdditionDescription[]`, what can be added to a document. */
  additions: 'etcetera/additions',
  /** Client to server, `AdditionToValidate`: what is wrong with the answer, or `null`. */
  validateAddition: 'etcetera/validateAddition',
  /** Client to server, `AdditionParams`: `null`; the server has the client apply the edits. */
  add: 'etcetera/add',
  /** Client to server, `ViewsParams`: `ConversionDescription[]`, what other files can be made out of a document. */
  conversions: 'etcetera/conversions',
  /** Client to server, `ConversionParams`: `ConvertedFile`. */
  convert: 'etcetera/convert',
  /** Client to server, no parameters: `UsedUuidsResult`, the disks that the workspace's boot files name. */
  usedUuids: 'etcetera/usedUuids',
  /** Client to server, `UuidPairParams`: what is wrong with the new UUID, or `null`. */
  validateUuid: 'etcetera/validateUuid',
  /** Client to server, `ReplaceUuidsParams`: a `WorkspaceEdit` whose changes want to be confirmed. */
  replaceUuids: 'etcetera/replaceUuids',
  /** Client to server, `PlistAsXmlParams`: `PlistAsXml`, a property list of any form as XML. */
  plistAsXml: 'etcetera/plistAsXml',
  /** Client to server, no parameters: `CompileVariable[]`, what icecream's compiler wrapper reads from the environment. */
  compileVariables: 'etcetera/compileVariables',
  /** Client to server, `CheckWorkspaceParams`, with work-done progress: `CheckWorkspaceResult`. */
  checkWorkspace: 'etcetera/checkWorkspace',
  /** Server to client (browser build), `{ uri: string }`: the file's text, or `null` when there is none to be had. */
  readFile: 'etcetera/readFile',
  /** Server to client (browser build), `{ uri: string }`: `DirectoryEntry[]`, empty when there is no such directory. */
  readDirectory: 'etcetera/readDirectory',
} as const;

export const notifications = {
  /** Client to server, `{ trusted: boolean }`: the user has decided to trust the workspace. */
  didChangeTrust: 'etcetera/didChangeTrust',
} as const;

/** The server's command that `etcetera.applyTlsProfile` runs; its single argument is an `ApplyProfileParams`. */
export const applyProfileCommand = 'etcetera.nginx.applyProfile';

/** What the client says in `initializationOptions`. */
export interface InitializationOptions {
  /** Whether the user trusts the workspace; without trust the server starts no program and reads no linked file. */
  readonly trusted: boolean;
  /** Where a web worker finds the files of its parts: the address of their folder. */
  readonly parts?: string;
  /** What the addresses of rule pages begin with, for a client that shows them itself; `<base><rule>.md` is one. */
  readonly rulePages?: string;
  /** The client's command that asks for completions again, for values that follow what was just inserted. */
  readonly suggestCommand?: string;
}

export interface GeneratorDescription {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly language: string;
  readonly questions: readonly Question[];
}

export interface AnswerToValidate {
  readonly generator: string;
  readonly question: string;
  readonly value: Answer;
  /** The answers to the questions before this one. */
  readonly answers: Answers;
}

export interface GenerateParams {
  readonly generator: string;
  readonly answers: Answers;
}

export interface GenerateResult {
  readonly files: readonly GeneratedFile[];
}

export interface RuleTitle {
  readonly id: string;
  readonly what: string;
}

export interface ApplyProfileParams {
  readonly uri: string;
  readonly position: Position;
  readonly profile: string;
}

/** UUIDs in boot files, the most used first. */
export interface UsedUuidsResult {
  readonly uuids: readonly { readonly uuid: string; readonly uses: number; readonly uris: readonly string[] }[];
}

export interface UuidPairParams {
  readonly from: string;
  readonly to: string;
}

export interface ReplaceUuidsParams {
  readonly pairs: readonly UuidPairParams[];
}
export interface PlistAsXmlParams {
  /** One character a byte. */
  readonly bytes: string;
}

/** The text, or why there is none, in a sentence. */
export type PlistAsXml = { readonly xml: string } | { readonly fault: string };

export interface CompileVariable {
  readonly name: string;
  /** What it is for. */
  readonly markdown: string;
  readonly values: readonly string[];
}

export interface CheckWorkspaceParams {
  /** Progress is reported with `$/progress` on this token. */
  readonly workDoneToken: string;
}

export interface CheckWorkspaceResult {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface ViewsParams {
  /** An open document. */
  readonly uri: string;
}

export interface ViewDescription {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

export interface ViewParams {
  readonly uri: string;
  readonly view: string;
  /** Where the cursor was when the view was opened. */
  readonly position: Position;
  /** What the person has set in the picture so far. */
  readonly answers: Answers;
}

/** A picture, and the same as text. */
export interface ShownPicture {
  readonly picture: Picture<Location>;
  readonly text: string;
}

/** An open document and the cursor in it. */
export interface AdditionPlace {
  readonly uri: string;
  readonly position: Position;
}

export interface AdditionDescription {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly questions: readonly Question[];
}

export interface AdditionToValidate extends AdditionPlace {
  readonly addition: string;
  readonly question: string;
  readonly value: Answer;
  /** The answers to the questions before this one. */
  readonly answers: Answers;
}

export interface AdditionParams extends AdditionPlace {
  readonly addition: string;
  readonly answers: Answers;
}

export interface ConversionDescription {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly questions: readonly Question[];
}

export interface ConversionParams {
  readonly uri: string;
  readonly conversion: string;
  readonly answers: Answers;
}

/** Zero-based line and UTF-16 character, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A range in a document, as in LSP. */
export interface Location {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** Name, and what stands under it. */
export type DirectoryEntry = readonly [name: string, type: 'file' | 'directory' | 'other'];

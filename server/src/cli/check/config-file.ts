import { readFile } from 'node:fs/promises';
import { faultOf } from '../files/fault.ts';
import { UsageError } from '../usage-error.ts';

/** A JSON object whose values nobody has checked. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the `etcetera` section of a settings file in VS Code's form: keys with dots (`"etcetera.nginx.version"`) or
 * objects in objects, with comments and trailing commas. Other programs' keys are passed over.
 * @throws UsageError when the file can't be read or is no JSON object
 */
export async function readConfigFile(path: string): Promise<JsonObject> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: ${faultOf(error)}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(withoutComments(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    throw new UsageError(`${path}: is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isObject(value)) throw new UsageError(`${path}: must hold a JSON object`);
  return etceteraSection(value);
}

function etceteraSection(settings: JsonObject): JsonObject {
  // Without a prototype, so that a key such as "__proto__" is a key like any other.
  const section: JsonObject = Object.create(null);
  for (const [key, value] of Object.entries(settings)) {
    if (key === 'etcetera' && isObject(value)) {
      for (const [name, inner] of Object.entries(value)) place(section, name, inner);
    } else if (key.startsWith('etcetera.')) place(section, key.slice('etcetera.'.length), value);
  }
  return section;
}

/** Puts a value at `name` or, since languages have a section each, at `language.name`. */
function place(section: JsonObject, name: string, value: unknown): void {
  const dot = name.indexOf('.');
  const key = dot < 0 ? name : name.slice(0, dot);
  const next = dot < 0 ? value : { [name.slice(dot + 1)]: value };
  const known = section[key];
  section[key] = isObject(known) && isObject(next) ? { ...known, ...next } : next;
}

/** Strings are matched first, so that what looks like a comment within one stays. */
function withoutComments(text: string): string {
  const bare = text.replace(/"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g, (match) =>
    match[0] === '"' ? match : ' ',
  );
  return bare.replace(/"(?:[^"\\\r\n]|\\.)*"|,(?=\s*[}\]])/g, (match) => (match[0] === '"' ? match : ''));
}

import type { SettingDefinition } from '../../core/language.ts';

/** The value of a setting from its text on a command line; a list is split at commas. Not yet checked. */
export function readSetting(definition: SettingDefinition, text: string): unknown {
  switch (definition.type) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'number':
      return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
    case 'array':
      return text.split(',').filter((entry) => entry !== '');
    case 'string':
      return text;
  }
}

/** What is wrong with a value, as the end of a sentence that begins with the setting's name; undefined when nothing is. */
export function checkSetting(definition: SettingDefinition, value: unknown): string | undefined {
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'number':
      return typeof value === 'number' ? undefined : 'must be a number';
    case 'array':
      return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
        ? undefined
        : 'must be a list of texts';
    case 'string': {
      if (typeof value !== 'string') return 'must be a text';
      const { choices, pattern } = definition;
      if (choices !== undefined && !choices.includes(value)) return `must be one of ${choices.join(', ')}`;
      return pattern === undefined || new RegExp(pattern).test(value)
        ? undefined
        : `must match ${pattern}, unlike "${value}"`;
    }
  }
}

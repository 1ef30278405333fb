import type { LanguageSettings, SettingDefinition } from '../../../core/language.ts';

/** How the formatter lays out debian/control; the first three are options of wrap-and-sort. */
export interface Layout {
  readonly shortIndent: boolean;
  readonly trailingComma: boolean;
  readonly wrapAlways: boolean;
  readonly sortFields: boolean;
  /** Characters up to which a list stays on one line. */
  readonly lineLength: number;
}

/** The settings of debian/control. */
export const settings: readonly SettingDefinition[] = [
  {
    name: 'shortIndent',
    type: 'boolean',
    default: false,
    description:
      'Formatting begins a wrapped list on the line below its field and indents it by one blank, as `wrap-and-sort --short-indent` does. Otherwise it stands below the first value.',
  },
  {
    name: 'trailingComma',
    type: 'boolean',
    default: false,
    description: 'Formatting writes a comma behind the last relation, as `wrap-and-sort --trailing-comma` does.',
  },
  {
    name: 'wrapAlways',
    type: 'boolean',
    default: false,
    description: 'Formatting puts every relation on a line of its own, as `wrap-and-sort --wrap-always` does.',
  },
  {
    name: 'sortFields',
    type: 'boolean',
    default: false,
    description: 'Formatting brings the fields of a stanza into the usual order.',
  },
  {
    name: 'lineLength',
    type: 'number',
    default: 79,
    description: 'The characters up to which formatting leaves a list on one line.',
  },
  {
    name: 'inlayHints',
    type: 'boolean',
    default: true,
    description:
      'Shows beside substitution variables what they become, where the changelog or the file itself says it.',
  },
];

/** Reads the settings about layout; what is malformed counts as not set. */
export function readLayout(chosen: LanguageSettings): Layout {
  const { lineLength } = chosen;
  return {
    shortIndent: chosen.shortIndent === true,
    trailingComma: chosen.trailingComma === true,
    wrapAlways: chosen.wrapAlways === true,
    sortFields: chosen.sortFields === true,
    lineLength: typeof lineLength === 'number' && lineLength >= 20 && lineLength <= 1000 ? lineLength : 79,
  };
}
